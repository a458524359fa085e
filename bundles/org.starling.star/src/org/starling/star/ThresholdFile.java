package org.starling.star;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.starling.files.AtomicFile;
import org.starling.tables.json.JsonKeys;
import org.starling.tables.json.JsonText;
import org.starling.tables.json.SettingsFileException;
import org.starling.units.Units;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Thresholds as JSON; docs/star.md lists the keys. Unknown keys and missing ones are errors that name the key. */
public final class ThresholdFile {

	private ThresholdFile() {
	}

	/** @throws SettingsFileException when a key is unknown, missing or makes no sense */
	public static StarThresholds read(Path file) throws IOException {
		return thresholds(file.toString(), JsonKeys.read(file));
	}

	/** @param where named in messages */
	public static StarThresholds parse(String where, String json) throws SettingsFileException {
		return thresholds(where, JsonKeys.parse(where, json));
	}

	private static StarThresholds thresholds(String where, JsonElement root) throws SettingsFileException {
		JsonKeys all = new JsonKeys(where, root, List.of("provenance", "potency", "specificity", "exposure", "decision", "epr"));
		for (String key : new String[] { "provenance", "potency", "exposure", "decision" }) {
			if (!all.has(key)) {
				throw all.wrong(key, "is missing; there is no default for it");
			}
		}
		JsonKeys potency = all.object("potency", List.of("kind", "unit", "high", "adequate"));
		JsonKeys exposure = all.object("exposure", List.of("diseasedAuc", "unit", "diseasedPlasma", "diseasedNormal", "basis"));
		JsonKeys specificity = !all.has("specificity") ? null
				: all.object("specificity", List.of("high", "adequate"));
		JsonKeys epr = !all.has("epr") ? null : all.object("epr", List.of("bound"));
		Map<ExposureMeasure, Double> cuts = new EnumMap<>(ExposureMeasure.class);
		for (ExposureMeasure measure : ExposureMeasure.values()) {
			if (exposure.has(measure.id())) {
				cuts.put(measure, exposure.number(measure.id(), Double.NaN));
			}
		}
		boolean unbound = exposure.choice("basis", false, text -> switch (text) {
		case "total" -> false;
		case "unbound" -> true;
		default -> throw new IllegalArgumentException("\"" + text + "\" is no basis; write total or unbound");
		});
		try {
			return new StarThresholds(all.text("provenance"), potency.text("kind") == null ? "" : potency.text("kind"),
					unit(potency, true), needed(potency, "high"), needed(potency, "adequate"),
					specificity == null ? Double.NaN : needed(specificity, "high"), specificity == null ? Double.NaN : needed(specificity, "adequate"),
					cuts, unit(exposure, false), unbound, needed(all, "decision"), epr == null ? Double.NaN : needed(epr, "bound"));
		} catch (IllegalArgumentException e) {
			throw new SettingsFileException(where, e.getMessage(), e);
		}
	}

	private static double needed(JsonKeys keys, String key) throws SettingsFileException {
		if (!keys.has(key)) {
			throw keys.wrong(key, "is missing; there is no default for it");
		}
		return keys.number(key, Double.NaN);
	}

	private static String unit(JsonKeys keys, boolean needed) throws SettingsFileException {
		String unit = keys.text("unit");
		if (unit == null && needed) {
			throw keys.wrong("unit", "is missing; write a unit such as nmol/L");
		}
		if (unit != null && !Units.isValid(unit)) {
			throw keys.wrong("unit", "is no unit: " + unit);
		}
		return unit == null ? "" : unit;
	}

	/** Writes the thresholds so that {@link #read} gives the same again. */
	public static void write(StarThresholds thresholds, Path file) throws IOException {
		JsonObject root = new JsonObject();
		root.addProperty("provenance", thresholds.provenance());
		JsonObject potency = new JsonObject();
		if (!thresholds.potencyKind().isEmpty()) {
			potency.addProperty("kind", thresholds.potencyKind());
		}
		potency.addProperty("unit", thresholds.potencyUnit());
		potency.addProperty("high", thresholds.highPotency());
		potency.addProperty("adequate", thresholds.adequatePotency());
		root.add("potency", potency);
		if (thresholds.hasSpecificity()) {
			JsonObject specificity = new JsonObject();
			specificity.addProperty("high", thresholds.highSpecificity());
			specificity.addProperty("adequate", thresholds.adequateSpecificity());
			root.add("specificity", specificity);
		}
		JsonObject exposure = new JsonObject();
		thresholds.exposure().forEach((measure, value) -> exposure.addProperty(measure.id(), value));
		if (!thresholds.areaUnit().isEmpty()) {
			exposure.addProperty("unit", thresholds.areaUnit());
		}
		exposure.addProperty("basis", thresholds.unboundBasis() ? "unbound" : "total");
		root.add("exposure", exposure);
		root.addProperty("decision", thresholds.decision());
		if (!Double.isNaN(thresholds.boundFraction())) {
			JsonObject epr = new JsonObject();
			epr.addProperty("bound", thresholds.boundFraction());
			root.add("epr", epr);
		}
		byte[] text = (JsonText.of(root) + "\n").getBytes(StandardCharsets.UTF_8);
		AtomicFile.write(file, text);
	}
}
