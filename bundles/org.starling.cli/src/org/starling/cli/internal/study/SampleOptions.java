package org.starling.cli.internal.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.starling.tables.rows.RowSource;
import org.starling.tables.rows.RowSources;
import org.starling.tables.samples.ColumnMapping;
import org.starling.tables.samples.ImportMap;
import org.starling.tables.samples.SampleField;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.sdtm.SdtmTimes;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How samples are read: options of {@code starling import}. What an option says counts more than the map, the map more than a guess. */
final class SampleOptions {

	@Spec(Spec.Target.MIXEE)
	private CommandSpec spec;

	@Option(names = "--map", paramLabel = "MAP.json", description = "Which columns hold what: {\"subject\": \"ID\", \"time\": \"TIME\", "
			+ "\"concentration\": \"CONC\", \"timeUnit\": \"h\", …}, or a map that --save-map wrote.")
	private Path map;

	@Option(names = "--column", paramLabel = "HEADING=FIELD[,UNIT]",
			description = "What a column holds, instead of the guess; FIELD is subject, group, matrix, compound, "
					+ "time, value, lloq, dose, body_weight, sex, age, covariate, ignore or another that a wrong one lists.")
	private List<String> columns = List.of();

	@Option(names = "--sheet", description = "Sheet of a workbook or data set of a transport file (default: the first).")
	private String sheet;

	@Option(names = "--time-unit", description = "Unit of times where the file gives none.")
	private String timeUnit;

	@Option(names = "--value-unit", description = "Unit of values where the file gives none.")
	private String valueUnit;

	@Option(names = "--dose-unit", description = "Unit of doses where the file gives none.")
	private String doseUnit;

	@Option(names = "--weight-unit", description = "Unit of body weights where the file gives none.")
	private String weightUnit;

	@Option(names = "--matrix", description = "Matrix where the file names none (default: plasma).")
	private String matrix;

	@Option(names = "--compound", description = "Compound where the file names none.")
	private String compound;

	@Option(names = "--route", description = "Route of administration where the file names none.")
	private String route;

	@Option(names = "--keep-negative-times", description = "Take samples before the first dose (SDTM: always).")
	private boolean keepNegativeTimes;

	@Option(names = "--times", defaultValue = "automatic", description = "Times of SDTM samples: automatic, actual or planned.")
	private String times;

	/** Whether anything says how columns are to be read, so that domains of SDTM are not joined. */
	boolean hasColumns() {
		return map != null || !columns.isEmpty();
	}

	/** The map; null when there is none. */
	Path map() {
		return map;
	}

	SdtmTimes times() {
		return choice("--times", times, SdtmTimes.values());
	}

	/** Settings for domains: what they leave unsaid. */
	SampleImportSettings defaults() {
		return over(SampleImportSettings.DEFAULT);
	}

	SampleImportSettings settings(Path file) throws IOException {
		SampleImportSettings settings = map == null ? SampleImportSettings.DEFAULT : ImportMap.read(map).settings(file);
		settings = over(settings);
		if (!columns.isEmpty()) {
			settings = settings.withMapping(mapping(file, settings));
		}
		return settings;
	}

	private SampleImportSettings over(SampleImportSettings map) {
		SampleImportSettings settings = map.withUnits(or(timeUnit, map.timeUnit()), or(valueUnit, map.valueUnit()),
				or(doseUnit, map.doseUnit()), or(weightUnit, map.bodyWeightUnit()))
				.withDefaults(or(matrix, map.matrix()), or(compound, map.compound()), or(route, map.route()))
				.withNegativeTimes(keepNegativeTimes || map.keepNegativeTimes());
		return sheet == null ? settings : settings.withPart(sheet);
	}

	private static String or(String option, String otherwise) {
		return option == null ? otherwise : option;
	}

	private ColumnMapping mapping(Path file, SampleImportSettings settings) throws IOException {
		ColumnMapping mapping = settings.mapping();
		if (mapping == null) {
			try (RowSource rows = RowSources.open(file, settings.format(), settings.part())) {
				mapping = ColumnMapping.guess(rows.header());
			}
		}
		for (String text : columns) {
			int equals = text.lastIndexOf('=');
			if (equals < 1) {
				throw new ParameterException(spec.commandLine(), "--column " + text + ": write HEADING=FIELD or "
						+ "HEADING=FIELD,UNIT");
			}
			String[] target = text.substring(equals + 1).split(",", 2);
			mapping = mapping.with(text.substring(0, equals), choice("--column", target[0], SampleField.values()),
					target.length > 1 ? target[1] : null);
		}
		return mapping;
	}

	private <T extends Enum<T>> T choice(String option, String text, T[] values) {
		return Arrays.stream(values).filter(value -> value.name().equalsIgnoreCase(text.strip().replace('-', '_'))).findFirst()
				.orElseThrow(() -> new ParameterException(spec.commandLine(), option + ": there is no '" + text + "'; there are "
						+ String.join(", ", Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList())));
	}
}
