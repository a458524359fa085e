package org.starling.results;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is known of a run before it starts. Start from {@link #of} and add with the {@code with…} methods.
 *
 * @param kind what was run, a stable English id such as {@code simulation} or {@code fit}
 * @param title for people
 * @param input the document that was run, relative to the project folder, with slashes
 * @param inputs hashes of all files that the numbers depend on
 * @param solverId the id of the solver; empty when none was used
 * @param solverVersion its version; empty when not known
 * @param solverOptions its options by id, as text
 * @param engineVersion the version of Starling
 * @param seed the seed of random numbers; null when none were drawn
 */
public record RunHead(String kind, String title, String input, InputHash inputs, String solverId, String solverVersion,
		SortedMap<String, String> solverOptions, String engineVersion, Long seed) {

	public RunHead {
		Objects.requireNonNull(kind, "kind");
		title = Objects.requireNonNullElse(title, "");
		input = Objects.requireNonNullElse(input, "");
		inputs = Objects.requireNonNullElse(inputs, InputHash.NONE);
		solverId = Objects.requireNonNullElse(solverId, "");
		solverVersion = Objects.requireNonNullElse(solverVersion, "");
		solverOptions = Collections
				.unmodifiableSortedMap(solverOptions == null ? new TreeMap<>() : new TreeMap<>(solverOptions));
		engineVersion = Objects.requireNonNullElse(engineVersion, "");
	}

	/** A head without solver, seed or hashes. */
	public static RunHead of(String kind, String title, String input) {
		return new RunHead(kind, title, input, null, null, null, null, null, null);
	}

	/** With the hashes of the files that the numbers depend on. */
	public RunHead withInputs(InputHash newInputs) {
		return new RunHead(kind, title, input, newInputs, solverId, solverVersion, solverOptions, engineVersion, seed);
	}

	/** With the solver that is used. */
	public RunHead withSolver(String id, String version, java.util.Map<String, String> options) {
		return new RunHead(kind, title, input, inputs, id, version, new TreeMap<>(options), engineVersion, seed);
	}

	/** With the version of the program. */
	public RunHead withEngineVersion(String version) {
		return new RunHead(kind, title, input, inputs, solverId, solverVersion, solverOptions, version, seed);
	}

	/** With the seed of the random numbers. */
	public RunHead withSeed(long newSeed) {
		return new RunHead(kind, title, input, inputs, solverId, solverVersion, solverOptions, engineVersion, newSeed);
	}
}
