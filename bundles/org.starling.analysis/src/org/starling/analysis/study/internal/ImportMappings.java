package org.starling.analysis.study.internal;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.model.base.Annotation;
import org.starling.model.base.BasePackage;
import org.starling.model.store.Documents;
import org.starling.model.study.ImportMapping;
import org.starling.model.study.StudyPackage;
import org.starling.tables.NumberText;
import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.samples.ColumnMapping;
import org.starling.tables.samples.MappedColumn;
import org.starling.tables.samples.SampleField;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImportSettings.MissingSubject;

/** The way a file was read, written into a study and back. A column of one matrix has the target {@code VALUE:liver}. */
public final class ImportMappings {

	private static final String SEPARATOR = "separator";
	private static final String DECIMAL_MARK = "decimalMark";
	private static final String CHARSET = "charset";
	private static final String HEADER = "header";
	private static final String PART = "part";
	private static final String TIME_UNIT = "timeUnit";
	private static final String VALUE_UNIT = "valueUnit";
	private static final String DOSE_UNIT = "doseUnit";
	private static final String BODY_WEIGHT_UNIT = "bodyWeightUnit";
	private static final String MATRIX = "matrix";
	private static final String COMPOUND = "compound";
	private static final String ROUTE = "route";
	private static final String DOSE_AMOUNT = "doseAmount";
	private static final String DOSE_DURATION = "doseDuration";
	private static final String LLOQ = "lloq";
	private static final String MISSING_SUBJECT = "missingSubject";
	private static final String KEEP_NEGATIVE_TIMES = "keepNegativeTimes";

	private ImportMappings() {
	}

	static ImportMapping of(SampleImport samples) {
		ImportMapping mapping = Documents.create(ImportMapping.class, StudyPackage.Literals.IMPORT_MAPPING);
		String name = samples.source().getFileName().toString();
		mapping.setName(name);
		mapping.setSource(name);
		mapping.setSourceHash(samples.sourceSha256());
		DelimitedFormat format = samples.format();
		if (format != null) {
			set(mapping, SEPARATOR, format.separator() == '\t' ? "tab" : String.valueOf(format.separator()));
			set(mapping, DECIMAL_MARK, String.valueOf(format.decimalMark()));
			set(mapping, CHARSET, format.charset().name());
			set(mapping, HEADER, String.valueOf(format.header()));
		}
		SampleImportSettings settings = samples.settings();
		set(mapping, PART, settings.part());
		set(mapping, TIME_UNIT, settings.timeUnit());
		set(mapping, VALUE_UNIT, settings.valueUnit());
		set(mapping, DOSE_UNIT, settings.doseUnit());
		set(mapping, BODY_WEIGHT_UNIT, settings.bodyWeightUnit());
		set(mapping, MATRIX, settings.matrix());
		set(mapping, COMPOUND, settings.compound());
		set(mapping, ROUTE, settings.route());
		set(mapping, DOSE_AMOUNT, text(settings.doseAmount()));
		set(mapping, DOSE_DURATION, text(settings.doseDuration()));
		set(mapping, LLOQ, text(settings.lloq()));
		set(mapping, MISSING_SUBJECT, settings.missingSubject().name());
		set(mapping, KEEP_NEGATIVE_TIMES, String.valueOf(settings.keepNegativeTimes()));
		samples.mapping().columns().forEach(column -> mapping.getColumns().add(column(column)));
		return mapping;
	}

	private static String text(double number) {
		return Double.isNaN(number) ? null : NumberText.format(number);
	}

	private static double number(String text) {
		return NumberText.number(text, '.');
	}

	private static void set(ImportMapping mapping, String key, String value) {
		if (value != null) {
			Annotation setting = Documents.create(Annotation.class, BasePackage.Literals.ANNOTATION);
			setting.setKey(key);
			setting.setValue(value);
			mapping.getSettings().add(setting);
		}
	}

	private static org.starling.model.study.ColumnMapping column(MappedColumn from) {
		var column = Documents.create(org.starling.model.study.ColumnMapping.class, StudyPackage.Literals.COLUMN_MAPPING);
		column.setColumn(from.column());
		column.setTarget(from.field() + (from.matrix() == null ? "" : ":" + from.matrix()));
		column.setUnit(from.unit());
		return column;
	}

	/** @throws IllegalArgumentException when the mapping holds a value that no version of the importer wrote */
	public static SampleImportSettings settings(ImportMapping mapping) {
		Map<String, String> values = new HashMap<>();
		mapping.getSettings().forEach(setting -> values.put(setting.getKey(), setting.getValue()));
		String separator = values.get(SEPARATOR);
		DelimitedFormat format = separator == null ? null : new DelimitedFormat(separator.equals("tab") ? '\t' : separator.charAt(0),
				values.getOrDefault(DECIMAL_MARK, ".").charAt(0), Charset.forName(values.getOrDefault(CHARSET, "UTF-8")),
				Boolean.parseBoolean(values.getOrDefault(HEADER, "true")));
		List<MappedColumn> columns = new ArrayList<>();
		mapping.getColumns().forEach(column -> columns.add(column(column)));
		return new SampleImportSettings(format, values.get(PART), new ColumnMapping(columns), values.get(TIME_UNIT), values.get(VALUE_UNIT),
				values.get(DOSE_UNIT), values.get(BODY_WEIGHT_UNIT), values.get(MATRIX), values.get(COMPOUND), values.get(ROUTE),
				number(values.get(DOSE_AMOUNT)), number(values.get(DOSE_DURATION)), number(values.get(LLOQ)),
				MissingSubject.valueOf(values.getOrDefault(MISSING_SUBJECT, MissingSubject.REFUSE.name())),
				Boolean.parseBoolean(values.get(KEEP_NEGATIVE_TIMES)));
	}

	private static MappedColumn column(org.starling.model.study.ColumnMapping from) {
		String target = from.getTarget() == null ? SampleField.IGNORE.name() : from.getTarget();
		int colon = target.indexOf(':');
		return new MappedColumn(from.getColumn(), SampleField.valueOf(colon < 0 ? target : target.substring(0, colon)),
				from.getUnit(), colon < 0 ? null : target.substring(colon + 1));
	}
}
