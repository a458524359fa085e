package org.starling.quantum.qcschema;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.quantum.optimize.Convergence;
import org.starling.quantum.optimize.InternalCoordinate;
import org.starling.quantum.optimize.InternalCoordinate.Kind;

import com.google.gson.JsonObject;

/**
 * What is to be done with a molecule.
 *
 * @param criterion      when a geometry counts as optimised
 * @param geometries     that an optimisation tries at most
 * @param held           what does not relax in an optimisation; null when all does
 * @param temperature    in kelvin
 * @param pressure       in pascal
 * @param symmetryNumber of the thermodynamic functions
 */
record Task(Driver driver, Convergence criterion, int geometries, InternalCoordinate held, double temperature, double pressure, int symmetryNumber) {

	static final Set<String> KEYWORDS = Set.of("g_convergence", "geom_maxiter", "temperature", "pressure", "symmetry_number",
			"frozen_distance", "frozen_bend", "frozen_dihedral");

	/** Optking's names of what is held. */
	private static final Map<Kind, String> HELD = new EnumMap<>(Map.of(Kind.DISTANCE, "frozen_distance", Kind.ANGLE, "frozen_bend", Kind.TORSION,
			"frozen_dihedral"));

	private static final double ROOM = 298.15;
	private static final double ATMOSPHERE = 101325;

	/**
	 * @throws IllegalArgumentException when a keyword is wrong
	 */
	static Task of(Driver driver, JsonObject keywords) {
		Convergence criterion = keywords.has("g_convergence")
				? Convergence.of(AtomicInput.text("keywords.g_convergence", keywords.get("g_convergence")))
				: Convergence.GAU;
		return new Task(driver, criterion, AtomicInput.whole("keywords.", keywords, "geom_maxiter", 100), held(driver, keywords), number(keywords, "temperature", ROOM),
				number(keywords, "pressure", ATMOSPHERE), AtomicInput.whole("keywords.", keywords, "symmetry_number", 1));
	}

	/** The keyword that holds a coordinate. */
	static String held(Kind kind) {
		return HELD.get(kind);
	}

	/** Null when there is none. */
	private static InternalCoordinate held(Driver driver, JsonObject keywords) {
		List<Kind> kinds = HELD.keySet().stream().filter(kind -> keywords.has(held(kind))).toList();
		if (kinds.isEmpty()) {
			return null;
		}
		String name = "keywords." + held(kinds.getFirst());
		if (kinds.size() > 1 || driver != Driver.OPTIMIZE) {
			throw new IllegalArgumentException(kinds.size() > 1 ? "one coordinate can be held, not " + kinds.size() : name + " goes with the driver optimize");
		}
		String text = AtomicInput.text(name, keywords.get(held(kinds.getFirst()))).strip();
		int[] atoms = text.matches("\\d{1,5}(\\s+\\d{1,5})*") ? Arrays.stream(text.split("\\s+")).mapToInt(number -> Integer.parseInt(number) - 1).toArray()
				: new int[0];
		int wanted = kinds.getFirst().ordinal() + 2;
		if (atoms.length != wanted) {
			throw new IllegalArgumentException(name + " takes the numbers of " + wanted + " atoms, not \"" + text + "\"");
		}
		return InternalCoordinate.of(atoms);
	}

	private static double number(JsonObject keywords, String key, double otherwise) {
		return keywords.has(key) ? AtomicInput.number("keywords." + key, keywords.get(key)) : otherwise;
	}
}
