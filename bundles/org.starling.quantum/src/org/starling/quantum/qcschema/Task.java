package org.starling.quantum.qcschema;

import java.util.Set;

import org.starling.quantum.optimize.Convergence;

import com.google.gson.JsonObject;

/**
 * What is to be done with a molecule.
 *
 * @param criterion      when a geometry counts as optimised
 * @param geometries     that an optimisation tries at most
 * @param temperature    in kelvin
 * @param pressure       in pascal
 * @param symmetryNumber of the thermodynamic functions
 */
record Task(Driver driver, Convergence criterion, int geometries, double temperature, double pressure, int symmetryNumber) {

	static final Set<String> KEYWORDS = Set.of("g_convergence", "geom_maxiter", "temperature", "pressure", "symmetry_number");

	private static final double ROOM = 298.15;
	private static final double ATMOSPHERE = 101325;

	/**
	 * @throws IllegalArgumentException when a keyword is wrong
	 */
	static Task of(Driver driver, JsonObject keywords) {
		Convergence criterion = keywords.has("g_convergence")
				? Convergence.of(AtomicInput.text("keywords.g_convergence", keywords.get("g_convergence")))
				: Convergence.GAU;
		return new Task(driver, criterion, AtomicInput.whole("keywords.", keywords, "geom_maxiter", 100), number(keywords, "temperature", ROOM),
				number(keywords, "pressure", ATMOSPHERE), AtomicInput.whole("keywords.", keywords, "symmetry_number", 1));
	}

	private static double number(JsonObject keywords, String key, double otherwise) {
		return keywords.has(key) ? AtomicInput.number("keywords." + key, keywords.get(key)) : otherwise;
	}
}
