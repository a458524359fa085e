package org.starling.cli.internal.adc;

import java.io.PrintWriter;
import java.util.Locale;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import org.starling.tables.NumberText;

/** Numbers and JSON of the commands: numbers that are not finite are null. */
final class AdcJson {

	private AdcJson() {
	}

	static void number(JsonObject object, String key, double value) {
		object.add(key, Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE);
	}

	/** Six digits, for people. */
	static String digits(double value) {
		return Double.isFinite(value) ? NumberText.format(Double.parseDouble(String.format(Locale.ROOT, "%.6g", value))) : "";
	}

	/** Four digits, for people. */
	static String rounded(double value) {
		return Double.isFinite(value) ? NumberText.format(Double.parseDouble(String.format(Locale.ROOT, "%.4g", value))) : "";
	}

	/** As JSON, or a line for each number. */
	static void write(JsonObject object, boolean json, PrintWriter out) {
		if (json) {
			out.println(text(object));
			return;
		}
		object.entrySet().forEach(entry -> {
			if (!entry.getValue().isJsonNull()) {
				out.println(String.format(Locale.ROOT, "%-14s %s", entry.getKey(), digits(entry.getValue().getAsDouble())));
			}
		});
	}

	static String text(JsonObject object) {
		return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls().create().toJson(object);
	}
}
