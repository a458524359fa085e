package org.starling.cli.internal.adc;

import java.io.PrintWriter;
import java.util.Locale;

import com.google.gson.JsonObject;

import org.starling.tables.NumberText;
import org.starling.tables.json.JsonText;

/** Numbers and JSON of the commands. */
final class AdcJson {

	private AdcJson() {
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
			out.println(JsonText.withNulls(object));
			return;
		}
		object.entrySet().forEach(entry -> {
			if (!entry.getValue().isJsonNull()) {
				out.println(String.format(Locale.ROOT, "%-14s %s", entry.getKey(), digits(entry.getValue().getAsDouble())));
			}
		});
	}
}
