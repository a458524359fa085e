package org.starling.star;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.starling.nca.sparse.AucSpan;
import org.starling.tables.json.JsonKeys;
import org.starling.tables.json.SettingsFileException;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Which matrices of a study play which part, and over which span areas are compared: the object {@code star} of a map.
 *
 * @param plasma   name of the plasma samples in the tissue column
 * @param diseased name of the diseased tissue
 * @param normal   names of the normal tissues; empty: all others of the data
 * @param align    whether areas over different spans are taken over the common one instead of refusing their ratio
 * @param start    of the span of all areas after the dose; NaN: as the samples are
 * @param end      of the span; NaN: as the samples are
 */
public record StarTissues(String plasma, String diseased, List<String> normal, boolean align, double start, double end) {

	public StarTissues {
		normal = List.copyOf(normal);
		if (plasma.equals(diseased) || normal.contains(plasma) || normal.contains(diseased)) {
			throw new IllegalArgumentException("plasma, diseased and normal tissues must be different: " + plasma + ", " + diseased + ", " + normal);
		}
		if (Double.isNaN(start) != Double.isNaN(end) || start >= end) {
			throw new IllegalArgumentException("the span must have a start and an end behind it: " + start + " to " + end);
		}
	}

	/** All normal tissues of the data, spans as the samples are. */
	public StarTissues(String plasma, String diseased) {
		this(plasma, diseased, List.of(), false, Double.NaN, Double.NaN);
	}

	/** Whether a span for all areas is given. */
	public boolean hasSpan() {
		return !Double.isNaN(start);
	}

	/** The span of areas, where {@code otherwise} says what the route says. */
	AucSpan span(AucSpan otherwise) {
		return hasSpan() ? new AucSpan(start, end, otherwise.zeroAtDose()) : otherwise;
	}

	/** Names of all tissues: plasma, diseased, normal ones; those of the data when the map names none. */
	public List<String> all(Set<String> ofData) {
		List<String> all = new ArrayList<>(List.of(plasma, diseased));
		if (normal.isEmpty()) {
			Set<String> others = new TreeSet<>(ofData);
			others.removeAll(all);
			all.addAll(others);
		} else {
			all.addAll(normal);
		}
		return all;
	}

	/**
	 * Reads the object {@code star} of a map.
	 *
	 * @throws SettingsFileException when it is missing, has unknown keys or makes no sense; the message names the key
	 */
	public static StarTissues read(Path map) throws IOException {
		String where = map.toString();
		JsonElement root = JsonKeys.read(map);
		if (!(root instanceof JsonObject object) || !object.has("star")) {
			throw new SettingsFileException(where, "the key \"star\" is missing; write \"star\": {\"plasma\": NAME, \"diseased\": NAME} with the"
					+ " names that these matrices have in the tissue column", null);
		}
		JsonKeys all = new JsonKeys(where, root, object.keySet());
		JsonKeys keys = all.object("star", List.of("plasma", "diseased", "normal", "align", "span"));
		List<String> normal = keys.texts("normal", "names of tissues");
		double[] span = keys.numbers("span", keys.array("span"));
		if (span.length != 0 && span.length != 2) {
			throw keys.wrong("span", "must be [start, end]");
		}
		for (String part : List.of("plasma", "diseased")) {
			if (keys.text(part) == null) {
				throw keys.wrong(part, "is missing; it names a matrix of the tissue column");
			}
		}
		try {
			return new StarTissues(keys.text("plasma"), keys.text("diseased"), normal, keys.truth("align", false),
					span.length == 0 ? Double.NaN : span[0], span.length == 0 ? Double.NaN : span[1]);
		} catch (IllegalArgumentException e) {
			throw all.wrong("star", e);
		}
	}
}
