package org.starling.pbpk.population;

import java.util.List;
import java.util.stream.Collectors;

import org.starling.pbpk.internal.SourcedRows;
import org.starling.pbpk.physiology.Sex;

/** The carried table of heights and body mass indices. Read once. */
public final class ReferencePopulations {

	private static final List<ReferencePopulation> ALL = SourcedRows.read(ReferencePopulations.class, "reference_populations.csv")
			.stream().map(ReferencePopulations::row).toList();

	private ReferencePopulations() {
	}

	/** Ids, the default first. */
	public static List<String> ids() {
		return ALL.stream().map(ReferencePopulation::id).distinct().toList();
	}

	/** @throws IllegalArgumentException naming those that there are */
	public static ReferencePopulation of(String id, Sex sex) {
		return ALL.stream().filter(p -> p.id().equals(id) && p.sex() == sex).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("there is no reference population '" + id + "'; choose one of "
						+ ids().stream().collect(Collectors.joining(", "))));
	}

	private static ReferencePopulation row(List<String> cells) {
		double[] n = cells.subList(2, 8).stream().mapToDouble(Double::parseDouble).toArray();
		return new ReferencePopulation(cells.get(0), Sex.parse(cells.get(1)), new Bounds(n[0], n[1]), n[2],
				Math.sqrt(Math.log1p(n[3] * n[3])), n[4], n[5], cells.get(8));
	}
}
