package org.starling.pbpk.physiology;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;

/** The species that the tables know. The id stands in files and on the command line. */
public enum Species {

	HUMAN("homo sapiens", "man"), RAT("rattus norvegicus", "rats"), MOUSE("mus musculus", "mice"),
	DOG("canis lupus familiaris", "beagle"), MONKEY("macaca fascicularis", "cynomolgus", "rhesus", "macaca mulatta"),
	RABBIT("oryctolagus cuniculus", "rabbits");

	private final String[] otherNames;

	Species(String... otherNames) {
		this.otherNames = otherNames;
	}

	/** Lower case English: {@code human}, {@code rat}, … */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Reads an id or another common name, in any case, alone or with strain or sex as in {@code Sprague-Dawley rat} or
	 * {@code human (male)}.
	 *
	 * @throws PbpkException when it names none of ours
	 */
	public static Species parse(String text) {
		String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
		List<String> words = List.of(wanted.split("[^a-z]+"));
		List<Species> named = Arrays.stream(values()).filter(s -> Arrays.asList(s.otherNames).contains(wanted)
				|| words.contains(s.id()) || words.contains(s.id() + "s")).toList();
		return Optional.ofNullable(named.size() == 1 ? named.getFirst() : null)
				.orElseThrow(() -> new PbpkException(new PbpkProblem(wanted.isEmpty() ? "species" : "\"" + text + "\"", "species",
						"there is no physiology of this species",
						"choose one of " + Arrays.stream(values()).map(Species::id).collect(Collectors.joining(", ")))));
	}
}
