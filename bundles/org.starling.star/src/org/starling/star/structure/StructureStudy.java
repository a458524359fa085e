package org.starling.star.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.starling.chemistry.Structure;
import org.starling.chemistry.similarity.CircularFingerprint;
import org.starling.chemistry.similarity.MatchedPair;
import org.starling.chemistry.similarity.MatchedPairs;
import org.starling.star.StarRow;

/**
 * Structure–tissue exposure/selectivity relationship of a study (STR; Sun, Gao, Hu, Zhou, Acta Pharm Sin B 2022;12:3049): compounds
 * with their structures, and pairs of close structures with the change of each measure.
 *
 * @param compounds in the order of the study; those without a structure take no part in pairs
 * @param pairs     matched pairs, then similar ones that are none, each kind by the largest change
 */
public record StructureStudy(List<StructuredCompound> compounds, List<StructurePair> pairs, StructureOptions options) {

	/** What every interval rests on. */
	public static final String COVARIANCE = "Errors of two compounds are taken as independent (covariance 0): they were given to different animals."
			+ " After cassette dosing, where animals are shared, intervals don't hold.";

	public StructureStudy {
		compounds = List.copyOf(compounds);
		pairs = List.copyOf(pairs);
	}

	/**
	 * Works on the calling thread; milliseconds for each compound.
	 *
	 * @param smiles by the name of the compound in the data
	 * @throws CancellationException when the thread is interrupted
	 */
	public static StructureStudy of(List<StarRow> rows, Map<String, String> smiles, StructureOptions options) {
		List<StructuredCompound> compounds = rows.stream().map(r -> StructuredCompound.of(r, smiles.get(r.exposure().analyte()))).toList();
		List<Integer> known = new ArrayList<>();
		for (int c = 0; c < compounds.size(); c++) {
			if (compounds.get(c).structure() != null) {
				known.add(c);
			}
		}
		String unit = rows.stream().map(r -> r.facts().potencyUnit()).filter(u -> !u.isEmpty()).findFirst().orElse("");
		List<List<LogMeasure>> measures = rows.stream().map(r -> LogMeasure.of(r, unit)).toList();
		List<Structure> structures = known.stream().map(c -> compounds.get(c).structure()).toList();
		List<CircularFingerprint> fingerprints = structures.stream().map(CircularFingerprint::of).toList();
		Map<List<Integer>, MatchedPair> matched = new HashMap<>();
		MatchedPairs.of(structures, options.largestChange()).forEach(p -> matched.put(List.of(p.first(), p.second()), p));
		List<StructurePair> pairs = new ArrayList<>();
		for (int i = 0; i < known.size(); i++) {
			for (int j = i + 1; j < known.size(); j++) {
				MatchedPair pair = matched.get(List.of(i, j));
				double tanimoto = fingerprints.get(i).tanimoto(fingerprints.get(j));
				if (pair != null || tanimoto >= options.similarity()) {
					pairs.add(pair(known.get(i), known.get(j), pair, tanimoto, measures, options));
				}
			}
		}
		pairs.sort(Comparator.<StructurePair, Boolean>comparing(p -> p.matched() == null)
				.thenComparing(Comparator.comparingDouble(StructureStudy::largest).reversed()));
		return new StructureStudy(compounds, pairs, options);
	}

	private static StructurePair pair(int first, int second, MatchedPair matched, double tanimoto, List<List<LogMeasure>> measures,
			StructureOptions options) {
		List<MeasureChange> changes = new ArrayList<>();
		for (int m = 0; m < measures.get(first).size(); m++) {
			changes.add(measures.get(first).get(m).to(measures.get(second).get(m), options.level()));
		}
		boolean cliff = changes.stream().anyMatch(c -> c.fold() >= options.cliff());
		return new StructurePair(first, second, matched, tanimoto, changes, cliff);
	}

	private static double largest(StructurePair pair) {
		return pair.changes().stream().mapToDouble(MeasureChange::fold).filter(f -> !Double.isNaN(f)).max().orElse(0);
	}

	/** Why compounds have no structure, and what of a structure isn't kept. */
	public List<String> messages() {
		List<String> messages = new ArrayList<>();
		for (StructuredCompound compound : compounds) {
			if (!compound.problem().isEmpty()) {
				messages.add(compound.problem());
			} else {
				compound.structure().notes().forEach(n -> messages.add(compound.name() + ": " + n));
			}
		}
		return messages.stream().distinct().toList();
	}
}
