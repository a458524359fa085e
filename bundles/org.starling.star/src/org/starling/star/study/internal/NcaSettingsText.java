package org.starling.star.study.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.starling.model.base.Quantity;
import org.starling.model.study.NcaSettings;
import org.starling.model.study.StudyPackage;
import org.starling.model.study.TimeSpan;
import org.starling.tables.NumberText;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/** Settings of a study as keys of a map, so that one reader checks both. Times are brought to the unit of the samples. */
public final class NcaSettingsText {

	/** One key of the map with the feature that it stands for. */
	public record Entry(String key, JsonElement value, EStructuralFeature feature) {
	}

	private final NcaSettings settings;
	private final String timeUnit;
	private final List<Entry> entries = new ArrayList<>();

	private NcaSettingsText(NcaSettings settings, String timeUnit) {
		this.settings = settings;
		this.timeUnit = timeUnit;
	}

	/**
	 * @param settings null: none
	 * @throws IllegalArgumentException when a time can't be converted; the message says which
	 */
	public static List<Entry> of(NcaSettings settings, String timeUnit) {
		return settings == null ? List.of() : new NcaSettingsText(settings, timeUnit).entries();
	}

	/** As the map's reader takes them. */
	public static Map<String, String> texts(List<Entry> entries) {
		Map<String, String> texts = new LinkedHashMap<>();
		entries.forEach(e -> texts.put(e.key, e.value.toString()));
		return texts;
	}

	private List<Entry> entries() {
		add("method", text(settings.getAucMethod()), StudyPackage.Literals.NCA_SETTINGS__AUC_METHOD);
		add("lambdaZ", lambdaZ(), StudyPackage.Literals.NCA_SETTINGS__LAMBDA_ZMETHOD);
		add("blq", blq(), StudyPackage.Literals.NCA_SETTINGS__BLQ_RULE);
		add("sampling", text(settings.getSampling()), StudyPackage.Literals.NCA_SETTINGS__SAMPLING);
		add("tau", number(time(settings.getTau(), "tau")), StudyPackage.Literals.NCA_SETTINGS__TAU);
		add("partialAreas", spans(), StudyPackage.Literals.NCA_SETTINGS__PARTIAL_AREAS);
		add("level", number(settings.getLevel()), StudyPackage.Literals.NCA_SETTINGS__LEVEL);
		if (settings.getReplicates() != null && settings.getReplicates() != 0) {
			JsonObject bootstrap = new JsonObject();
			bootstrap.addProperty("replicates", settings.getReplicates());
			bootstrap.addProperty("seed", settings.getSeed() == null ? 1 : settings.getSeed());
			add("bootstrap", bootstrap, StudyPackage.Literals.NCA_SETTINGS__REPLICATES);
		}
		JsonObject acceptance = new JsonObject();
		put(acceptance, "minR2Adjusted", number(settings.getMinR2Adjusted()));
		put(acceptance, "minSpan", number(settings.getMinSpan()));
		put(acceptance, "maxExtrapolated", number(settings.getMaxExtrapolated()));
		put(acceptance, "maxBackExtrapolated", number(settings.getMaxBackExtrapolated()));
		add("acceptance", acceptance, StudyPackage.Literals.NCA_SETTINGS__MIN_R2_ADJUSTED);
		return entries;
	}

	private JsonObject lambdaZ() {
		JsonObject rule = new JsonObject();
		put(rule, "method", text(settings.getLambdaZMethod()));
		put(rule, "minPoints", number(settings.getMinPoints()));
		put(rule, "maxPoints", number(settings.getMaxPoints()));
		if (settings.getIncludeTmax() != null) {
			rule.addProperty("includeTmax", settings.getIncludeTmax());
		}
		put(rule, "start", number(time(settings.getLambdaZStart(), "lambdaZ.start")));
		put(rule, "end", number(time(settings.getLambdaZEnd(), "lambdaZ.end")));
		if (settings.isTobit()) {
			rule.addProperty("tobit", true);
		}
		return rule;
	}

	/** One rule for all places, or rules by place; those by place count more. */
	private JsonElement blq() {
		JsonObject places = new JsonObject();
		put(places, "first", rule(settings.getBlqFirst()));
		put(places, "middle", rule(settings.getBlqMiddle()));
		put(places, "last", rule(settings.getBlqLast()));
		JsonElement all = rule(settings.getBlqRule());
		if (all == null || places.isEmpty()) {
			return all != null ? all : places;
		}
		for (String place : List.of("first", "middle", "last")) {
			if (!places.has(place)) {
				places.add(place, all);
			}
		}
		return places;
	}

	private static JsonElement rule(String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		return NumberText.parse(text, '.').isPresent() ? new JsonPrimitive(NumberText.parse(text, '.').getAsDouble()) : new JsonPrimitive(text.strip());
	}

	private JsonArray spans() {
		JsonArray spans = new JsonArray();
		for (TimeSpan span : settings.getPartialAreas()) {
			JsonArray pair = new JsonArray();
			pair.add(required(span.getStart(), "start"));
			pair.add(required(span.getEnd(), "end"));
			spans.add(pair);
		}
		return spans;
	}

	private double required(Quantity quantity, String what) {
		Double time = time(quantity, "partialAreas." + what);
		if (time == null) {
			throw new IllegalArgumentException("a partial area has no " + what + "; enter it, or take the area out");
		}
		return time;
	}

	private Double time(Quantity quantity, String key) {
		if (!QuantityReader.isSet(quantity)) {
			return null;
		}
		try {
			return QuantityReader.in(quantity, timeUnit);
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("\"" + key + "\": " + e.getMessage(), e);
		}
	}

	private static JsonPrimitive text(String text) {
		return text == null || text.isBlank() ? null : new JsonPrimitive(text);
	}

	private static JsonPrimitive number(Number number) {
		return number == null ? null : new JsonPrimitive(number);
	}

	private static void put(JsonObject object, String key, JsonElement value) {
		if (value != null) {
			object.add(key, value);
		}
	}

	private void add(String key, JsonElement value, EStructuralFeature feature) {
		boolean empty = value == null || value instanceof JsonObject o && o.isEmpty() || value instanceof JsonArray a && a.isEmpty();
		if (!empty) {
			entries.add(new Entry(key, value, feature));
		}
	}
}
