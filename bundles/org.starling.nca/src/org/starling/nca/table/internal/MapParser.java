package org.starling.nca.table.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.nca.Acceptance;
import org.starling.nca.AucMethod;
import org.starling.nca.NcaOptions;
import org.starling.nca.Route;
import org.starling.nca.ratio.Uncertain;
import org.starling.nca.table.NcaMap;
import org.starling.nca.table.NcaMap.ExcretaColumns;
import org.starling.nca.table.NcaMap.Sampling;
import org.starling.nca.table.NcaMap.SparseSettings;
import org.starling.nca.table.NcaMap.TissuePair;
import org.starling.tables.json.JsonKeys;
import org.starling.tables.json.SettingsFileException;
import org.starling.units.Units;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

/** Reads a map. Unknown keys, wrong types and values without sense are errors that name the key. */
public final class MapParser {

	/** {@code star} is read by the comparison of compounds, which has the same map. */
	private static final List<String> KEYS = List.of("subject", "keys", "time", "concentration", "tissue", "analyte", "bodyWeight", "dose",
			"doseAmount", "doseTime", "lloq", "exclude", "timeUnit", "concentrationUnit", "doseUnit", "bodyWeightUnit", "route",
			"infusionDuration", "tau", "method", "lambdaZ", "blq", "partialAreas", "acceptance", "volumeUnit", "molarMass", "sampling",
			"pooled", "level", "bootstrap", "ratios", "excreta", "star");

	private MapParser() {
	}

	/** @param settings values of keys that replace those of the file; {@code root} is changed by them */
	public static NcaMap parse(String where, JsonElement root, Map<String, String> settings) throws SettingsFileException {
		if (root instanceof JsonObject object) {
			settings.forEach((key, value) -> object.add(key, plain(value)));
		}
		JsonKeys keys = new JsonKeys(where, root, KEYS);
		NcaMap map = map(keys);
		check(keys, map);
		return map;
	}

	/** As {@link #parse}; columns that a map must name may be missing. */
	public static NcaMap settings(String where, JsonElement root, Map<String, String> settings) throws SettingsFileException {
		Map<String, String> filled = new LinkedHashMap<>();
		for (String column : List.of("subject", "time", "concentration")) {
			if (!(root instanceof JsonObject object) || !object.has(column)) {
				filled.put(column, "\"" + column + "\"");
			}
		}
		filled.putAll(settings);
		return parse(where, root, filled);
	}

	/** JSON where a setting is some, else its text. */
	private static JsonElement plain(String value) {
		try {
			JsonElement element = JsonParser.parseString(value);
			return element.isJsonPrimitive() && element.getAsJsonPrimitive().isString() ? new JsonPrimitive(element.getAsString()) : element;
		} catch (JsonParseException e) {
			return new JsonPrimitive(value);
		}
	}

	private static NcaMap map(JsonKeys keys) throws SettingsFileException {
		Route route = keys.choice("route", Route.EXTRAVASCULAR, Route::byId);
		boolean duration = keys.isNumber("infusionDuration");
		ExcretaColumns excreta = excreta(keys);
		Sampling sampling = keys.choice("sampling", Sampling.SERIAL, MapParser::sampling);
		return new NcaMap(keys.required("subject"), keys.texts("keys", "names of columns"), excreta == null ? keys.required("time") : keys.text("time"),
				keys.required("concentration"), keys.text("tissue"), keys.text("analyte"), keys.text("bodyWeight"), keys.text("dose"),
				keys.notNegative("doseAmount", Double.NaN), keys.number("doseTime", 0), keys.isNumber("lloq") ? null : keys.text("lloq"),
				keys.isNumber("lloq") ? keys.notNegative("lloq", Double.NaN) : Double.NaN, keys.text("exclude"),
				RuleParser.terminalColumn(keys), keys.text("timeUnit"),
				keys.text("concentrationUnit"), keys.text("doseUnit"), keys.has("bodyWeightUnit") ? keys.text("bodyWeightUnit") : "kg", route,
				duration ? keys.notNegative("infusionDuration", Double.NaN) : Double.NaN, duration ? null : keys.text("infusionDuration"),
				keys.notNegative("tau", Double.NaN), keys.text("volumeUnit"), keys.notNegative("molarMass", Double.NaN), sampling,
				sparse(keys), excreta, options(keys));
	}

	private static Sampling sampling(String id) {
		return switch (id) {
		case "serial" -> Sampling.SERIAL;
		case "sparse" -> Sampling.SPARSE;
		default -> throw new IllegalArgumentException("\"" + id + "\" is no way of sampling; write serial or sparse");
		};
	}

	private static ExcretaColumns excreta(JsonKeys keys) throws SettingsFileException {
		if (!keys.has("excreta")) {
			return null;
		}
		JsonKeys own = keys.object("excreta", List.of("start", "end", "volume", "volumeUnit", "plasmaArea",
				"plasmaAreaUnit"));
		return new ExcretaColumns(own.required("start"), own.required("end"), own.text("volume"), own.text("volumeUnit"),
				own.notNegative("plasmaArea", Double.NaN), own.text("plasmaAreaUnit"));
	}

	private static SparseSettings sparse(JsonKeys keys) throws SettingsFileException {
		double level = keys.number("level", 0.9);
		if (!(level > 0 && level < 1)) {
			throw keys.wrong("level", "must lie between 0 and 1");
		}
		int replicates = 0;
		long seed = 1;
		if (keys.has("bootstrap")) {
			JsonKeys own = keys.object("bootstrap", List.of("replicates", "seed"));
			replicates = own.count("replicates", 2000);
			seed = (long) own.number("seed", 1);
		}
		List<TissuePair> pairs = new ArrayList<>();
		for (JsonElement element : keys.array("ratios")) {
			JsonKeys own = keys.object("ratios", element, List.of("numerator", "denominator", "align", "numeratorUnbound", "denominatorUnbound"));
			pairs.add(new TissuePair(own.required("numerator"), own.required("denominator"), own.truth("align", false),
					unbound(own, "numeratorUnbound"), unbound(own, "denominatorUnbound")));
			if (own.has("numeratorUnbound") != own.has("denominatorUnbound")) {
				throw own.wrong("numeratorUnbound", "and denominatorUnbound go together");
			}
		}
		return new SparseSettings(keys.text("pooled"), level, replicates, seed, pairs);
	}

	/** A number, or a number and its standard error. */
	private static Uncertain unbound(JsonKeys keys, String key) throws SettingsFileException {
		if (!keys.has(key)) {
			return null;
		}
		double[] numbers = keys.isNumber(key) ? new double[] { keys.number(key, Double.NaN) } : keys.numbers(key);
		if (numbers.length < 1 || numbers.length > 2 || !(numbers[0] > 0 && numbers[0] <= 1) || numbers.length == 2 && !(numbers[1] >= 0)) {
			throw keys.wrong(key, "must be a fraction above 0 and at most 1, or a list of it and its standard error");
		}
		return new Uncertain(numbers[0], numbers.length == 2 ? numbers[1] : 0);
	}

	private static NcaOptions options(JsonKeys keys) throws SettingsFileException {
		List<NcaOptions.Window> windows = new ArrayList<>();
		for (JsonElement element : keys.array("partialAreas")) {
			double[] span = keys.numbers("partialAreas", element);
			if (span.length != 2 || !(span[0] < span[1])) {
				throw keys.wrong("partialAreas", "must hold pairs [start, end] with the end behind the start");
			}
			windows.add(new NcaOptions.Window(span[0], span[1]));
		}
		Acceptance acceptance = Acceptance.DEFAULT;
		if (keys.has("acceptance")) {
			JsonKeys own = keys.object("acceptance",
					List.of("minR2Adjusted", "minSpan", "maxExtrapolated", "maxBackExtrapolated"));
			acceptance = new Acceptance(own.number("minR2Adjusted", acceptance.minR2Adjusted()), own.number("minSpan", acceptance.minSpan()),
					own.number("maxExtrapolated", acceptance.maxExtrapolated()),
					own.number("maxBackExtrapolated", acceptance.maxBackExtrapolated()));
		}
		return new NcaOptions(keys.choice("method", AucMethod.LINEAR, AucMethod::byId), RuleParser.lambdaZ(keys),
				RuleParser.blq(keys), windows, acceptance);
	}

	private static void check(JsonKeys keys, NcaMap map) throws SettingsFileException {
		for (String key : List.of("timeUnit", "concentrationUnit", "doseUnit", "bodyWeightUnit", "volumeUnit")) {
			String unit = keys.text(key);
			if (unit != null && !Units.isValid(unit)) {
				throw keys.wrong(key, "is \"" + unit + "\", which is no unit; write UCUM such as h, ug/L, mg or mg/kg");
			}
		}
		if (map.timeUnit() != null && !Units.compatible(map.timeUnit(), "h")) {
			throw keys.wrong("timeUnit", "measures " + Units.dimension(map.timeUnit()) + ", not time");
		}
		if (map.dose() != null && !Double.isNaN(map.doseAmount())) {
			throw keys.wrong("doseAmount", "stands beside \"dose\"; give the column or the number");
		}
		boolean timed = map.durationColumn() != null || map.infusionDuration() > 0;
		if ((map.route() == Route.INFUSION) != timed) {
			throw keys.wrong("infusionDuration", map.route() == Route.INFUSION ? "is missing or zero; an infusion needs its duration"
					: "is given, but the route is " + map.route().id());
		}
		if (map.tau() == 0) {
			throw keys.wrong("tau", "must be above 0");
		}
		if (!map.sparse().ratios().isEmpty() && (map.sampling() != Sampling.SPARSE || map.tissue() == null)) {
			throw keys.wrong("ratios", "need \"sampling\": \"sparse\" and a column \"tissue\"");
		}
	}
}
