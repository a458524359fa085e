package org.starling.tables.samples.internal;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
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
import org.starling.tables.rows.FileKind;
import org.starling.tables.samples.ColumnMapping;
import org.starling.tables.samples.ImportMapException;
import org.starling.tables.samples.MappedColumn;
import org.starling.tables.samples.SampleField;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImportSettings.MissingSubject;
import org.starling.units.Units;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

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
	private static final Gson JSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
	private static final int LARGEST = 1 << 20;

	private final Path file;
	private final JsonObject map;

	/** What the map says of an analysis, as JSON by key. */
	public static Map<String, String> analysis(JsonObject map) {
		Map<String, String> rules = new LinkedHashMap<>();
		map.entrySet().stream().filter(e -> OF_ANALYSIS.contains(e.getKey())).forEach(e -> rules.put(e.getKey(), e.getValue().toString()));
		return rules;
	}

	public MapText(Path file, JsonObject map) {
		this.file = file;
		this.map = map;
	}

	/** @throws ImportMapException when it is no JSON object of known keys */
	public static JsonObject parse(Path file) throws IOException {
		if (Files.size(file) > LARGEST) {
			throw new ImportMapException(file, "it has " + Files.size(file) + " bytes; a map of columns has some thousand", null);
		}
		try (Reader in = Files.newBufferedReader(file)) {
			JsonElement element = JsonParser.parseReader(in);
			if (!element.isJsonObject()) {
				throw new ImportMapException(file, "it holds no JSON object; write {\"subject\": \"ID\", \"time\": \"TIME\", …}", null);
			}
			for (String key : element.getAsJsonObject().keySet()) {
				if (!FIELDS.containsKey(key) && !UNITS.containsKey(key) && !OTHERS.contains(key) && !OF_ANALYSIS.contains(key)) {
					Set<String> known = new TreeSet<>(FIELDS.keySet());
					Stream.of(UNITS.keySet(), OTHERS, OF_ANALYSIS).forEach(known::addAll);
					throw new ImportMapException(file, "the key \"" + key + "\" isn't known; known are " + String.join(", ", known), null);
				}
			}
			return element.getAsJsonObject();
		} catch (JsonParseException e) {
			throw new ImportMapException(file, "it is no JSON: " + e.getMessage().lines().findFirst().orElse(""), e);
		}
	}

	/** Settings with format and part alone, by which the header is read. */
	public SampleImportSettings format(Path data) throws IOException {
		SampleImportSettings settings = SampleImportSettings.DEFAULT.withPart(text("sheet"));
		if (!map.has("format") || FileKind.of(data) != FileKind.TEXT) {
			return settings;
		}
		DelimitedFormat detected = DelimitedFormat.detect(data);
		if (!map.get("format").isJsonObject()) {
			throw wrong("format", "write an object with separator, decimalMark, charset, header");
		}
		JsonObject format = map.getAsJsonObject("format");
		String separator = text(format, "separator");
		String mark = text(format, "decimalMark");
		try {
			return settings.withFormat(new DelimitedFormat(
					separator == null ? detected.separator() : separator.equals("tab") ? '\t' : single("separator", separator),
					mark == null ? detected.decimalMark() : single("decimalMark", mark),
					format.has("charset") ? Charset.forName(text(format, "charset")) : detected.charset(),
					format.has("header") ? format.get("header").getAsBoolean() : detected.header()));
		} catch (UnsupportedCharsetException | IllegalCharsetNameException e) {
			throw new ImportMapException(file, "there is no charset \"" + text(format, "charset") + "\"; write UTF-8 or windows-1252", e);
		} catch (IllegalArgumentException e) {
			throw new ImportMapException(file, "format: " + e.getMessage(), e);
		}
	}

	private char single(String key, String text) throws ImportMapException {
		if (text.length() != 1) {
			throw wrong(key, "write one character, or tab");
		}
		return text.charAt(0);
	}

	public SampleImportSettings settings(SampleImportSettings format, List<String> header) throws ImportMapException {
		boolean guess = !map.has("guess") || map.get("guess").getAsBoolean();
		ColumnMapping mapping = guess ? ColumnMapping.guess(header)
				: new ColumnMapping(header.stream().map(name -> new MappedColumn(name, SampleField.IGNORE, null)).toList());
		if (map.has("columns")) {
			mapping = columns(mapping, header);
		}
		String route = null;
		for (Map.Entry<String, JsonElement> entry : map.entrySet()) {
			String key = entry.getKey();
			SampleField field = FIELDS.getOrDefault(key, UNITS.get(key));
			if (field == null || isNumber(key)) {
				continue;
			}
			String name = column(text(key), header);
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
		for (String covariate : texts("covariates")) {
			String name = column(covariate, header);
			if (!header.contains(name)) {
				throw missing("covariates", name, header);
			}
			mapping = mapping.with(withUnit(mapping, name, SampleField.COVARIATE));
		}
		String tissue = text("tissueName");
		SampleImportSettings settings = format.withMapping(mapping)
				.withUnits(unit("timeUnit", header), unit("concentrationUnit", header), unit("doseUnit", header),
						unit("bodyWeightUnit", header))
				.withDefaults(tissue == null ? format.matrix() : tissue, text("analyteName"), route)
				.withNegativeTimes(map.has("keepNegativeTimes") && map.get("keepNegativeTimes").getAsBoolean());
		settings = settings.withDose(map.has("doseAmount") ? number("doseAmount") : Double.NaN,
				isNumber("infusionDuration") ? number("infusionDuration") : Double.NaN);
		if (isNumber("doseTime") && number("doseTime") != 0) {
			throw wrong("doseTime", "times of samples count from the first dose: take " + text("doseTime")
					+ " off them, or name a column of dose times");
		}
		settings = isNumber("lloq") ? settings.withLloq(number("lloq")) : settings;
		return map.has("missingSubject") ? settings.withMissingSubject(choice("missingSubject", MissingSubject.values())) : settings;
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

	private ColumnMapping columns(ColumnMapping guessed, List<String> header) throws ImportMapException {
		if (!map.get("columns").isJsonObject()) {
			throw wrong("columns", "write an object with an entry for each heading");
		}
		ColumnMapping mapping = guessed;
		for (Map.Entry<String, JsonElement> column : map.getAsJsonObject("columns").entrySet()) {
			if (!header.contains(column.getKey())) {
				throw missing("columns", column.getKey(), header);
			}
			JsonObject entry = column.getValue().isJsonObject() ? column.getValue().getAsJsonObject() : new JsonObject();
			String field = column.getValue().isJsonPrimitive() ? column.getValue().getAsString() : text(entry, "field");
			mapping = mapping.with(new MappedColumn(column.getKey(), choice("columns, " + column.getKey(), field, SampleField.values()),
					text(entry, "unit"), text(entry, "matrix")));
		}
		return mapping;
	}

	private String unit(String key, List<String> header) throws ImportMapException {
		String text = text(key);
		return text == null || isColumn(column(text, header), header) ? null : text;
	}

	/** Whether a unit's text names a column: not where that column holds a field, as {@code h} may be the heading of times in h. */
	private boolean isColumn(String name, List<String> header) throws ImportMapException {
		boolean field = false;
		for (String key : map.keySet()) {
			field |= FIELDS.containsKey(key) && !isNumber(key) && name.equals(column(text(key), header));
		}
		return header.contains(name) && !field;
	}

	private <T extends Enum<T>> T choice(String key, T[] values) throws ImportMapException {
		return choice(key, text(key), values);
	}

	private <T extends Enum<T>> T choice(String key, String text, T[] values) throws ImportMapException {
		String word = text == null ? "" : text.strip().replaceAll("([a-z])([A-Z])", "$1_$2").replace('-', '_').toUpperCase(Locale.ROOT);
		for (T value : values) {
			if (value.name().equals(word)) {
				return value;
			}
		}
		throw wrong(key, "\"" + text + "\" isn't one of "
				+ String.join(", ", Stream.of(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList()));
	}

	private String text(String key) throws ImportMapException {
		return text(map, key);
	}

	private String text(JsonObject object, String key) throws ImportMapException {
		JsonElement element = object.get(key);
		if (element == null || element.isJsonNull()) {
			return null;
		}
		if (!element.isJsonPrimitive()) {
			throw wrong(key, "write a text");
		}
		return element.getAsString();
	}

	private boolean isNumber(String key) {
		return map.has(key) && map.get(key).isJsonPrimitive() && map.getAsJsonPrimitive(key).isNumber();
	}

	private double number(String key) throws ImportMapException {
		try {
			return map.get(key).getAsDouble();
		} catch (NumberFormatException | UnsupportedOperationException | IllegalStateException e) {
			throw new ImportMapException(file, "\"" + key + "\": write a number", e);
		}
	}

	private List<String> texts(String key) throws ImportMapException {
		if (!map.has(key)) {
			return List.of();
		}
		if (!map.get(key).isJsonArray()) {
			throw wrong(key, "write a list of headings in [ ]");
		}
		JsonArray array = map.getAsJsonArray(key);
		return array.asList().stream().map(JsonElement::getAsString).toList();
	}

	private ImportMapException wrong(String key, String advice) {
		return new ImportMapException(file, "\"" + key + "\": " + advice, null);
	}

	private ImportMapException missing(String key, String name, List<String> header) {
		return new ImportMapException(file, "\"" + key + "\" names the column \"" + name + "\", which isn't among " + header, null);
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
		return JSON.toJson(map) + "\n";
	}

	private static void add(JsonObject object, String key, String value) {
		if (value != null) {
			object.addProperty(key, value);
		}
	}
}
