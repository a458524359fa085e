package org.starling.sbml.internal.sedml;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Terms of the Kinetic Simulation Algorithm Ontology (KiSAO; Courtot et al., Mol. Syst. Biol. 7:543, 2011) and the solvers here.
 */
final class KisaoTerms {

	static final String RELATIVE_TOLERANCE = "KISAO:0000209";
	static final String ABSOLUTE_TOLERANCE = "KISAO:0000211";
	static final String MOST_STEPS = "KISAO:0000415";
	/** CVODE: what other programs take for "solve the equations well". */
	private static final String CVODE = "KISAO:0000019";

	private static final Map<String, String> OF_SOLVER = Map.of("dormand-prince", "KISAO:0000087", "bdf", "KISAO:0000288", "radau5",
			"KISAO:0000304", "rodas4", "KISAO:0000033", "rodas5p", "KISAO:0000033", "tsitouras", "KISAO:0000435");
	private static final Map<String, String> SOLVERS = Map.of("KISAO:0000087", "dormand-prince", "KISAO:0000288", "bdf",
			"KISAO:0000304", "radau5", "KISAO:0000033", "rodas5p", "KISAO:0000435", "tsitouras");
	/** Other methods for differential equations, that the choice by the program stands for: CVODE and its like, LSODE, LSODA, LSODAR, Runge–Kutta, Euler, Fehlberg, Adams, IDA. */
	private static final Set<Integer> EQUATIONS = Set.of(19, 433, 496, 71, 88, 89, 94, 560, 64, 32, 86, 30, 31, 280, 436, 283, 694);
	/** Gillespie's methods and their like, tau-leaping, hybrid methods, Langevin's equation. */
	private static final Set<Integer> RANDOM = Set.of(15, 16, 22, 27, 28, 29, 38, 39, 40, 45, 46, 48, 51, 74, 75, 76, 81, 82, 84, 95, 231, 238,
			241, 278, 319, 323, 324, 329, 330, 331, 333, 335, 350, 351, 352, 561, 566, 581, 582);
	private static final Set<Integer> FLUXES = Set.of(437, 526, 527, 528, 554, 618, 619, 620);
	private static final Pattern NUMBER = Pattern.compile("(?i).*KISAO[:_](\\d{1,7})");

	/** What a term asks for. */
	enum Kind {
		/** differential equations are solved */
		EQUATIONS,
		/** random reactions */
		RANDOM,
		/** optimal fluxes */
		FLUXES,
		/** a term that is not in the lists here */
		UNKNOWN
	}

	private KisaoTerms() {
	}

	/** Writes a term, also one as an address, as {@code KISAO:0000019}; otherwise as it is. */
	static String plain(String term) {
		Matcher m = NUMBER.matcher(term.strip());
		return m.matches() ? "KISAO:%07d".formatted(Integer.parseInt(m.group(1))) : term.strip();
	}

	static Kind kind(String term) {
		Matcher m = NUMBER.matcher(term);
		if (!m.matches()) {
			return Kind.UNKNOWN;
		}
		int number = Integer.parseInt(m.group(1));
		return SOLVERS.containsKey(plain(term)) || EQUATIONS.contains(number) ? Kind.EQUATIONS
				: RANDOM.contains(number) ? Kind.RANDOM : FLUXES.contains(number) ? Kind.FLUXES : Kind.UNKNOWN;
	}

	/** The solver that a term names; {@code auto} when it is another's. */
	static String solver(String term) {
		return SOLVERS.getOrDefault(plain(term), "auto");
	}

	/** The term for a solver's id. */
	static String term(String solver) {
		return OF_SOLVER.getOrDefault(solver, CVODE);
	}
}
