package org.starling.pbpk.population;

import java.util.List;

import org.starling.kinetics.ensemble.Correlation;
import org.starling.pbpk.internal.SourcedRows;

/** The carried tables of how bodies and enzymes differ between people. Read once. */
public final class VariabilityTables {

	/** Stands for an intrinsic clearance whose enzyme is not in the table. */
	static final String OTHER_ENZYME = "enzyme";

	private static final List<Variability> ALL = SourcedRows.read(VariabilityTables.class, "variability.csv").stream()
			.map(VariabilityTables::variability).toList();
	private static final List<Correlation> CORRELATIONS = SourcedRows.read(VariabilityTables.class, "correlations.csv").stream()
			.map(r -> new Correlation(r.get(0), r.get(1), Double.parseDouble(r.get(2)))).toList();

	private VariabilityTables() {
	}

	/** Organs, flows, filtration, haematocrit, enzymes. */
	public static List<Variability> all() {
		return ALL;
	}

	/** Between factors of {@link #all}. */
	public static List<Correlation> correlations() {
		return CORRELATIONS;
	}

	private static Variability variability(List<String> cells) {
		return new Variability(cells.get(0), Double.parseDouble(cells.get(1)),
				new Bounds(Double.parseDouble(cells.get(2)), Double.parseDouble(cells.get(3))), cells.get(4).equals("assumed"), cells.get(5));
	}
}
