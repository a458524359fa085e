package org.starling.star;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.nca.table.NcaMap;
import org.starling.nca.table.ProfileSet;

/**
 * All compounds of a study with their classes.
 *
 * @param rows     in the order of the data; a compound that lacks something stands with its reason
 * @param messages what of the two tables doesn't fit together
 */
public record StarStudy(List<StarRow> rows, List<String> messages) {

	public StarStudy {
		rows = List.copyOf(rows);
		messages = List.copyOf(messages);
	}

	/**
	 * @param facts by the name of the compound in the data
	 * @throws IllegalArgumentException when the map names no column of tissues or compounds
	 */
	public static StarStudy of(ProfileSet profiles, NcaMap map, StarTissues tissues, Map<String, CompoundFacts> facts,
			StarClassifier classifier) {
		List<StarRow> rows = new ArrayList<>();
		List<String> messages = new ArrayList<>();
		Set<String> measured = new HashSet<>();
		for (CompoundExposure exposure : ExposureAnalysis.of(profiles, map, tissues)) {
			measured.add(exposure.analyte());
			CompoundFacts own = facts.get(exposure.analyte());
			if (own == null) {
				own = CompoundFacts.none(exposure.analyte(), "the compounds have no row \"" + exposure.analyte() + "\"; add one");
				messages.add(own.problem());
			} else if (!own.problem().isEmpty()) {
				messages.add(own.problem());
			}
			rows.add(new StarRow(exposure, own, classifier.classify(exposure, own)));
		}
		facts.keySet().stream().filter(c -> !measured.contains(c))
				.forEach(c -> messages.add("the data have no samples of \"" + c + "\", which the compounds name"));
		return new StarStudy(rows, messages);
	}
}
