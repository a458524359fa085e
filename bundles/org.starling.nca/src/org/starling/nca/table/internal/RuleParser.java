package org.starling.nca.table.internal;

import java.util.List;

import org.starling.nca.BlqRule;
import org.starling.nca.BlqRules;
import org.starling.nca.LambdaZRule;
import org.starling.tables.json.JsonKeys;
import org.starling.tables.json.SettingsFileException;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/** The rules of a map for the terminal regression and for samples below the limit of quantification. */
final class RuleParser {

	private static final List<String> LAMBDA_Z = List.of("method", "minPoints", "maxPoints", "includeTmax", "start", "end", "times",
			"column", "tobit");

	private RuleParser() {
	}

	static LambdaZRule lambdaZ(JsonKeys keys) throws SettingsFileException {
		if (!keys.has("lambdaZ")) {
			return LambdaZRule.BEST_FIT;
		}
		if (keys.get("lambdaZ") instanceof JsonPrimitive) {
			return rule(keys, keys.choice("lambdaZ", LambdaZRule.Kind.BEST_FIT, RuleParser::kind), LambdaZRule.BEST_FIT);
		}
		JsonKeys own = keys.object("lambdaZ", LAMBDA_Z);
		LambdaZRule.Kind otherwise = own.has("times") || own.has("column") ? LambdaZRule.Kind.POINTS : LambdaZRule.Kind.BEST_FIT;
		LambdaZRule.Tmax tmax = !own.has("includeTmax") ? LambdaZRule.Tmax.BOLUS_ONLY
				: own.truth("includeTmax", false) ? LambdaZRule.Tmax.INCLUDED : LambdaZRule.Tmax.EXCLUDED;
		if (own.has("times") && own.has("column")) {
			throw own.wrong("column", "stands beside \"times\"; give one of them");
		}
		try {
			return new LambdaZRule(own.choice("method", otherwise, RuleParser::kind), own.count("minPoints", 3),
					own.count("maxPoints", Integer.MAX_VALUE), tmax, own.number("start", Double.NEGATIVE_INFINITY),
					own.number("end", Double.POSITIVE_INFINITY), own.numbers("times"), own.truth("tobit", false));
		} catch (IllegalArgumentException e) {
			throw keys.wrong("lambdaZ", e);
		}
	}

	/** The column that marks terminal points; null when there is none. */
	static String terminalColumn(JsonKeys keys) throws SettingsFileException {
		return keys.has("lambdaZ") && keys.get("lambdaZ").isJsonObject() ? keys.object("lambdaZ", LAMBDA_Z).text("column")
				: null;
	}

	private static LambdaZRule rule(JsonKeys keys, LambdaZRule.Kind kind, LambdaZRule best) throws SettingsFileException {
		return switch (kind) {
		case BEST_FIT -> best;
		case NONE -> LambdaZRule.NONE;
		case POINTS, WINDOW -> throw keys.wrong("lambdaZ", "needs times or a window: write an object with \"times\", or \"start\" and \"end\"");
		};
	}

	private static LambdaZRule.Kind kind(String id) {
		return switch (id) {
		case "best-fit" -> LambdaZRule.Kind.BEST_FIT;
		case "points" -> LambdaZRule.Kind.POINTS;
		case "window" -> LambdaZRule.Kind.WINDOW;
		case "none" -> LambdaZRule.Kind.NONE;
		default -> throw new IllegalArgumentException("\"" + id + "\" is no choice of points; write best-fit, points, window or none");
		};
	}

	static BlqRules blq(JsonKeys keys) throws SettingsFileException {
		if (!keys.has("blq")) {
			return BlqRules.DEFAULT;
		}
		if (keys.get("blq") instanceof JsonPrimitive) {
			BlqRule all = rule(keys, "blq", null);
			return BlqRules.byPosition(all, all, all);
		}
		JsonKeys own = keys.object("blq", List.of("first", "middle", "last", "beforeTmax", "afterTmax"));
		boolean byTmax = own.has("beforeTmax") || own.has("afterTmax");
		if (byTmax && (own.has("first") || own.has("middle") || own.has("last"))) {
			throw keys.wrong("blq", "tells places apart either by first, middle, last or by beforeTmax, afterTmax");
		}
		return byTmax
				? BlqRules.byTmax(rule(own, "beforeTmax", BlqRules.DEFAULT.first()), rule(own, "afterTmax", BlqRules.DEFAULT.last()))
				: BlqRules.byPosition(rule(own, "first", BlqRules.DEFAULT.first()), rule(own, "middle", BlqRules.DEFAULT.middle()),
						rule(own, "last", BlqRules.DEFAULT.last()));
	}

	private static BlqRule rule(JsonKeys keys, String key, BlqRule otherwise) throws SettingsFileException {
		if (!keys.has(key)) {
			return otherwise;
		}
		JsonElement element = keys.get(key);
		if (element instanceof JsonPrimitive p && p.isNumber()) {
			return BlqRule.number(keys.notNegative(key, 0));
		}
		return keys.choice(key, otherwise, id -> switch (id) {
		case "drop" -> BlqRule.DROP;
		case "zero" -> BlqRule.ZERO;
		case "half-lloq" -> BlqRule.HALF_LLOQ;
		case "lloq" -> new BlqRule(BlqRule.Kind.LLOQ_FRACTION, 1);
		default -> throw new IllegalArgumentException("\"" + id + "\" is no rule; write drop, zero, half-lloq, lloq or a number");
		});
	}
}
