package org.starling.star.structure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.model.study.Compound;
import org.starling.model.study.Study;
import org.starling.results.RunStore;
import org.starling.tables.Table;

/**
 * Numbers that runs of the project keep of molecules, such as the levels of frontier orbitals, beside the compounds of a study. Whatever keeps a
 * table {@value #TABLE} in its run, with the columns {@code molecule_id}, {@code descriptor}, {@code level}, {@code value} and {@code unit}, is
 * taken; of one molecule the newest. Immutable.
 *
 * @param all in the order of their levels and names
 */
public record CompoundDescriptors(List<Descriptor> all) {

	/** Name of the table in runs. */
	public static final String TABLE = "descriptors";
	/** None. */
	public static final CompoundDescriptors NONE = new CompoundDescriptors(List.of());

	/**
	 * A number of compounds.
	 *
	 * @param name   such as HOMO
	 * @param unit   of the values
	 * @param level  how it was calculated, in short
	 * @param values by the name of the compound; those that have none are left out
	 */
	public record Descriptor(String name, String unit, String level, Map<String, Double> values) {

		/** Name and level. */
		public String title() {
			return name + ", " + level;
		}

		/** Of a compound; NaN when there is none. */
		public double of(String compound) {
			return values.getOrDefault(compound, Double.NaN);
		}
	}

	/**
	 * Reads the runs of a project, on the calling thread.
	 *
	 * @param study names the molecules
	 */
	public static CompoundDescriptors read(RunStore store, Study study) throws IOException {
		Map<String, List<String>> compounds = new HashMap<>();
		for (Compound compound : study.getCompounds()) {
			if (compound.getMolecule() != null && compound.getMolecule().getId() != null) {
				compounds.computeIfAbsent(compound.getMolecule().getId(), _ -> new ArrayList<>()).add(compound.getName());
			}
		}
		if (compounds.isEmpty() || store.list().stream().noneMatch(run -> run.table(TABLE).isPresent())) {
			return NONE;
		}
		Table table = store.query("SELECT descriptor, level, unit, molecule_id, arg_max(value, run_id) AS value FROM " + TABLE
				+ " GROUP BY descriptor, level, unit, molecule_id ORDER BY level, descriptor, unit");
		Map<List<String>, Map<String, Double>> values = new LinkedHashMap<>();
		for (int row = 0; row < table.rows(); row++) {
			List<String> key = List.of(table.texts("descriptor").value(row), table.texts("unit").value(row), table.texts("level").value(row));
			for (String compound : compounds.getOrDefault(table.texts("molecule_id").value(row), List.of())) {
				values.computeIfAbsent(key, _ -> new HashMap<>()).put(compound, table.numbers("value").value(row));
			}
		}
		return new CompoundDescriptors(values.entrySet().stream().map(e -> new Descriptor(e.getKey().get(0), e.getKey().get(1), e.getKey().get(2),
				Map.copyOf(e.getValue()))).toList());
	}
}
