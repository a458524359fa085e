package org.starling.quantum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;

/** How far numbers are from those of reference: the worst of each kind, and all that are too far. */
final class Deviations {

	private record Worst(double limit, int count, double size, String where) {
	}

	private final Map<String, Worst> kinds = new LinkedHashMap<>();
	private final List<String> faults = new ArrayList<>();

	void compare(String kind, double limit, double expected, double found, String where) {
		double size = Math.abs(expected - found);
		Worst worst = kinds.getOrDefault(kind, new Worst(limit, 0, -1, ""));
		boolean further = !(size <= worst.size);
		kinds.put(kind, new Worst(limit, worst.count + 1, further ? size : worst.size, further ? where : worst.where));
		if (!(size <= limit)) {
			faults.add(where + ", " + kind + ": " + found + " instead of " + expected);
		}
	}

	/** The same of lists, of which the other may be longer and have one dimension less. */
	void compare(String kind, double limit, JsonArray expected, JsonArray found, double factor, String where) {
		List<Double> flat = new ArrayList<>();
		for (JsonElement element : expected) {
			(element instanceof JsonArray row ? row.asList() : List.of(element)).forEach(value -> flat.add(value.getAsDouble()));
		}
		for (int i = 0; i < flat.size(); i++) {
			compare(kind, limit, flat.get(i), i < found.size() ? factor * found.get(i).getAsDouble() : Double.NaN, where);
		}
	}

	void fault(String text) {
		faults.add(text);
	}

	List<String> faults() {
		return faults;
	}

	/** A line for each kind. */
	String table() {
		StringBuilder text = new StringBuilder();
		kinds.forEach((kind, worst) -> text.append(String.format(Locale.ROOT, "%-36s %5d numbers, worst %8.1e of %5.0e  %s%n", kind, worst.count, worst.size,
				worst.limit, worst.where)));
		return text.toString();
	}
}
