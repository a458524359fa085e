package org.starling.tables.samples.internal;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.starling.tables.Heading;
import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.json.JsonKeys;
import org.starling.tables.json.JsonText;
import org.starling.tables.json.SettingsFileException;
import org.starling.tables.rows.FileKind;
import org.starling.tables.samples.ColumnMapping;
import org.starling.tables.samples.MappedColumn;
import org.starling.tables.samples.SampleField;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImportSettings.MissingSubject;
import org.starling.units.Units;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** The JSON of an import map, read and written. */
public final class MapText {

	/** Keys that name a column of a field; of several names of one field the first is usual. */
	private static final Map<String, SampleField> FIELDS = Map.ofEntries(entry("subject", SampleField.SUBJECT),
			entry("group", SampleField.GROUP), entry("tissue", SampleField.MATRIX), entry("matrix", SampleField.MATRIX),
			entry("analyte", SampleField.COMPOUND), entry("compound", SampleField.COMPOUND), entry("time", SampleField.TIME),
			entry("nominalTime", SampleField.NOMINAL_TIME), entry("timeAfterDose", SampleField.TIME_AFTER_DOSE),
			entry("occasion", SampleField.OCCASION), entry("timeEnd", SampleField.TIME_END), entry("sampleSize", SampleField.SIZE),
			entry("sampleSizeUnit", SampleField.SIZE_UNIT), entry("concentration", SampleField.VALUE),
			entry("original", SampleField.ORIGINAL), entry("lloq", SampleField.LLOQ), entry("lloqUnit", SampleField.LLOQ_UNIT),
			entry("uloq", SampleField.ULOQ),
			entry("standardUncertainty", SampleField.STANDARD_UNCERTAINTY), entry("dilution", SampleField.DILUTION),
			entry("replicate", SampleField.REPLICATE), entry("pool", SampleField.POOL),
			entry("batch", SampleField.BATCH), entry("exclusion", SampleField.EXCLUSION), entry("exclude", SampleField.EXCLUSION),
			entry("exclusionReason", SampleField.EXCLUSION_REASON), entry("dose", SampleField.DOSE),
			entry("doseTime", SampleField.DOSE_TIME), entry("doseCompound", SampleField.DOSE_COMPOUND),
			entry("infusionDuration", SampleField.DOSE_DURATION), entry("infusionDurationUnit", SampleField.DOSE_DURATION_UNIT),
			entry("route", SampleField.ROUTE), entry("bodyWeight", SampleField.BODY_WEIGHT), entry("sex", SampleField.SEX),
			entry("age", SampleField.AGE), entry("ageUnit", SampleField.AGE_UNIT));
	/** Keys that name a unit or a column of units, with the field that such a column holds. */
	private static final Map<String, SampleField> UNITS = Map.of("timeUnit", SampleField.TIME_UNIT, "concentrationUnit",
			SampleField.VALUE_UNIT, "doseUnit", SampleField.DOSE_UNIT, "bodyWeightUnit", SampleField.BODY_WEIGHT_UNIT);
	private static final Set<String> OTHERS = Set.of("columns", "covariates", "format", "sheet", "guess", "doseAmount", "tissueName",
			"analyteName", "missingSubject", "keepNegativeTimes");
	/** What the analysis reads from the same file. */
	private static final Set<String> OF_ANALYSIS = Set.of("method", "lambdaZ", "blq", "keys", "tau", "volumeUnit", "molarMass", "sampling", "pooled",
			"level", "bootstrap", "ratios", "excreta", "acceptance", "partialAreas", "star", "comment");

	private final JsonKeys keys;

	/** What the map says of an analysis, as JSON by key. */
	public static Map<String, String> analysis(JsonKeys map) {
		Map<String, String> rules = new LinkedHashMap<>();
		map.present().stream().filter(OF_ANALYSIS::contains).forEach(key -> rules.put(key, map.get(key).toString()));
		return rules;
	}

	public MapText(JsonKeys keys) {
		this.keys = keys;
	}

	/** @throws SettingsFileException when it is no JSON object of known keys */
	public static JsonKeys parse(Path file) throws IOException {
		Set<String> known = new TreeSet<>(FIELDS.keySet());
		Stream.of(UNITS.keySet(), OTHERS, OF_ANALYSIS).forEach(known::addAll);
		return new JsonKeys(file.toString(), JsonKeys.read(file), known);
	}

	/** Settings with format and part alone, by which the header is read. */
	public SampleImportSettings format(Path data) throws IOException {
		SampleImportSettings settings = SampleImportSettings.DEFAULT.withPart(keys.text("sheet"));
		if (!keys.has("format") || FileKind.of(data) != FileKind.TEXT) {
			return settings;
		}
		DelimitedFormat detected = DelimitedFormat.detect(data);
		JsonKeys format = keys.object("format", List.of("separator", "decimalMark", "charset", "header"));
		char separator = format.choice("separator", detected.separator(), text -> text.equals("tab") ? '\t' : single(text));
		char mark = format.choice("decimalMark", detected.decimalMark(), MapText::single);
		Charset charset = format.choice("charset", detected.charset(), MapText::charset);
		try {
			return settings.withFormat(new DelimitedFormat(separator, mark, charset, format.truth("header", detected.header())));
		} catch (IllegalArgumentException e) {
			throw keys.wrong("format", e);
		}
	}

	private static char single(String text) {
		if (text.length() != 1) {
			throw new IllegalArgumentException("write one character, or tab");
		}
		return text.charAt(0);
	}

	private static Charset charset(String name) {
		try {
			return Charset.forName(name);
		} catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
			throw new IllegalArgumentException("there is no charset \"" + name + "\"; write UTF-8 or windows-1252", e);
		}
	}

	public SampleImportSettings settings(SampleImportSettings format, List<String> header) throws SettingsFileException {
		ColumnMapping mapping = keys.truth("guess", true) ? ColumnMapping.guess(header)
				: new ColumnMapping(header.stream().map(name -> new MappedColumn(name, SampleField.IGNORE, null)).toList());
		if (keys.has("columns")) {
			mapping = columns(mapping, header);
		}
		String route = null;
		for (String key : keys.present()) {
			SampleField field = FIELDS.getOrDefault(key, UNITS.get(key));
			if (field == null || !keys.has(key) || keys.isNumber(key)) {
				continue;
			}
			String name = column(keys.text(key), header);
			if (UNITS.containsKey(key) && !isColumn(name, header)) {
				continue;
			}
			if (header.contains(name)) {
				mapping = mapping.with(withUnit(mapping, name, field));
			} else if (field == SampleField.ROUTE) {
				route = name;
			} else {
				throw missing(key, name, header);
			}
		}
		for (String covariate : keys.texts("covariates", "headings")) {
			String name = column(covariate, header);
			if (!header.contains(name)) {
				throw missing("covariates", name, header);
			}
			mapping = mapping.with(withUnit(mapping, name, SampleField.COVARIATE));
		}
		String tissue = keys.text("tissueName");
		SampleImportSettings settings = format.withMapping(mapping)
				.withUnits(unit("timeUnit", header), unit("concentrationUnit", header), unit("doseUnit", header),
						unit("bodyWeightUnit", header))
				.withDefaults(tissue == null ? format.matrix() : tissue, keys.text("analyteName"), route)
				.withNegativeTimes(keys.truth("keepNegativeTimes", false));
		settings = settings.withDose(keys.number("doseAmount", Double.NaN),
				keys.isNumber("infusionDuration") ? keys.number("infusionDuration", Double.NaN) : Double.NaN);
		if (keys.isNumber("doseTime") && keys.number("doseTime", 0) != 0) {
			throw keys.wrong("doseTime", "is not 0, and times of samples count from the first dose: take " + keys.number("doseTime", 0)
					+ " off them, or name a column of dose times");
		}
		settings = keys.isNumber("lloq") ? settings.withLloq(keys.number("lloq", Double.NaN)) : settings;
		return settings.withMissingSubject(keys.choice("missingSubject", settings.missingSubject(), text -> constant(text, MissingSubject.values())));
	}

	/** The heading that is meant: that of the name, else the one that is the name with a unit. */
	private static String column(String name, List<String> header) {
		List<String> meant = header.contains(name) ? List.of() : header.stream().filter(h -> Heading.of(h).name().equals(name)).toList();
		return meant.size() == 1 ? meant.getFirst() : name;
	}

	/** A column keeps the unit that its heading tells. */
	private static MappedColumn withUnit(ColumnMapping mapping, String name, SampleField field) {
		return mapping.columns().stream().filter(column -> column.column().equals(name) && column.field() == field).findFirst()
				.orElseGet(() -> {
					String unit = Heading.of(name).unit();
					return new MappedColumn(name, field, unit != null && Units.isValid(unit) ? unit : null);
				});
	}

	private ColumnMapping columns(ColumnMapping guessed, List<String> header) throws SettingsFileException {
		if (!(keys.get("columns") instanceof JsonObject object)) {
			throw keys.wrong("columns", "must be an object with an entry for each heading");
		}
		for (String heading : object.keySet()) {
			if (!header.contains(heading)) {
				throw missing("columns", heading, header);
			}
		}
		ColumnMapping mapping = guessed;
		JsonKeys columns = keys.object("columns", header);
		for (String heading : columns.present()) {
			boolean brief = columns.get(heading) instanceof JsonPrimitive;
			JsonKeys entry = brief ? columns : columns.object(heading, List.of("field", "unit", "matrix"));
			SampleField field = entry.choice(brief ? heading : "field", null, text -> constant(text, SampleField.values()));
			if (field == null) {
				throw columns.wrong(heading, "names no field");
			}
			mapping = mapping.with(new MappedColumn(heading, field, brief ? null : entry.text("unit"), brief ? null : entry.text("matrix")));
		}
		return mapping;
	}

	private String unit(String key, List<String> header) throws SettingsFileException {
		String text = keys.text(key);
		return text == null || isColumn(column(text, header), header) ? null : text;
	}

	/** Whether a unit's text names a column: not where that column holds a field, as {@code h} may be the heading of times in h. */
	private boolean isColumn(String name, List<String> header) throws SettingsFileException {
		boolean field = false;
		for (String key : keys.present()) {
			field |= FIELDS.containsKey(key) && keys.has(key) && !keys.isNumber(key) && name.equals(column(keys.text(key), header));
		}
		return header.contains(name) && !field;
	}

	/** The constant that a text names, in camel case or with hyphens. */
	private static <T extends Enum<T>> T constant(String text, T[] values) {
		String word = text.strip().replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
		for (T value : values) {
			if (value.name().equals(word)) {
				return value;
			}
		}
		throw new IllegalArgumentException("\"" + text + "\" isn't one of "
				+ String.join(", ", Stream.of(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList()));
	}

	private SettingsFileException missing(String key, String name, List<String> header) {
		return keys.wrong(key, "names the column \"" + name + "\", which isn't among " + header);
	}

	/** The map of an import that was done. */
	public static String of(SampleImport done) {
		JsonObject map = new JsonObject();
		SampleImportSettings settings = done.settings();
		if (done.format() != null) {
			JsonObject format = new JsonObject();
			format.addProperty("separator", done.format().separator() == '\t' ? "tab" : String.valueOf(done.format().separator()));
			format.addProperty("decimalMark", String.valueOf(done.format().decimalMark()));
			format.addProperty("charset", done.format().charset().name());
			format.addProperty("header", done.format().header());
			map.add("format", format);
		}
		add(map, "sheet", settings.part());
		add(map, "timeUnit", settings.timeUnit());
		add(map, "concentrationUnit", settings.valueUnit());
		add(map, "doseUnit", settings.doseUnit());
		add(map, "bodyWeightUnit", settings.bodyWeightUnit());
		add(map, "tissueName", settings.matrix());
		add(map, "analyteName", settings.compound());
		add(map, "route", settings.route());
		if (!Double.isNaN(settings.doseAmount())) {
			map.addProperty("doseAmount", settings.doseAmount());
		}
		if (!Double.isNaN(settings.doseDuration())) {
			map.addProperty("infusionDuration", settings.doseDuration());
		}
		if (!Double.isNaN(settings.lloq())) {
			map.addProperty("lloq", settings.lloq());
		}
		add(map, "missingSubject", settings.missingSubject().name().toLowerCase(Locale.ROOT));
		map.addProperty("keepNegativeTimes", settings.keepNegativeTimes());
		JsonObject columns = new JsonObject();
		for (MappedColumn column : done.mapping().columns()) {
			JsonObject entry = new JsonObject();
			add(entry, "field", column.field().name().toLowerCase(Locale.ROOT));
			add(entry, "unit", column.unit());
			add(entry, "matrix", column.matrix());
			columns.add(column.column(), entry);
		}
		map.add("columns", columns);
		return JsonText.of(map) + "\n";
	}

	private static void add(JsonObject object, String key, String value) {
		if (value != null) {
			object.addProperty(key, value);
		}
	}
}
