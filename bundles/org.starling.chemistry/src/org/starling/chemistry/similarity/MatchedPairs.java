package org.starling.chemistry.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.starling.chemistry.Smiles;
import org.starling.chemistry.Structure;
import org.starling.chemistry.internal.Cut;
import org.starling.chemistry.internal.Cutter;

/**
 * Matched molecular pairs by indexing fragments (Hussain and Rea, J Chem Inf Model 2010;50:339): each molecule is cut at one or two single
 * bonds outside rings; what two molecules share after the cut makes them a pair. Of several ways to see a pair the one with the smallest change
 * counts.
 */
public final class MatchedPairs {

	/** Hydrogen in the place of a group. */
	static final String HYDROGEN = "[*:1][H]";

	private static final Comparator<Candidate> SMALLEST = Comparator.<Candidate>comparingInt(c -> c.size)
			.thenComparingInt(c -> c.pair.cuts()).thenComparing(c -> c.pair.constant()).thenComparing(c -> c.pair.transformation());

	private final List<Structure> structures;
	private final int largest;
	private final Map<String, List<Entry>> index = new LinkedHashMap<>();
	private final Map<Long, Candidate> best = new HashMap<>();

	private record Entry(int molecule, String variable, int size, int cuts) {
	}

	private record Candidate(MatchedPair pair, int size) {
	}

	private MatchedPairs(List<Structure> structures, int largest) {
		this.structures = structures;
		this.largest = largest;
	}

	/**
	 * @param structures indices of pairs refer to them; molecules of several parts take no part
	 * @param largest    heavy atoms that may differ on either side; 13 in the paper's examples, 10 is usual. The changed part never is larger
	 *                   than what stays
	 * @return ordered by the first, then the second molecule; the first has the smaller index
	 * @throws CancellationException when the thread is interrupted
	 */
	public static List<MatchedPair> of(List<Structure> structures, int largest) {
		return new MatchedPairs(structures, largest).find();
	}

	private List<MatchedPair> find() {
		Map<String, List<Integer>> whole = new HashMap<>();
		Map<String, String> bareConstant = new HashMap<>();
		for (int m = 0; m < structures.size(); m++) {
			if (Thread.currentThread().isInterrupted()) {
				throw new CancellationException("the search for pairs was cancelled");
			}
			Structure bare = structures.get(m).withoutHydrogens();
			if (bare.atoms().isEmpty() || bare.parts().size() != 1) {
				continue;
			}
			whole.computeIfAbsent(Smiles.canonical(bare), _ -> new ArrayList<>()).add(m);
			for (Cut cut : Cutter.cuts(bare, largest)) {
				index.computeIfAbsent(cut.constant(), _ -> new ArrayList<>()).add(new Entry(m, cut.variable(), cut.size(), cut.bonds()));
				if (cut.bonds() == 1) {
					bareConstant.putIfAbsent(cut.constant(), cut.hydrogenated());
				}
			}
		}
		bareConstant.forEach((constant, molecule) -> whole.getOrDefault(molecule, List.of())
				.forEach(m -> index.get(constant).add(new Entry(m, HYDROGEN, 0, 1))));
		index.forEach(this::pairs);
		return best.values().stream().map(Candidate::pair).sorted(Comparator.comparingInt(MatchedPair::first).thenComparingInt(MatchedPair::second))
				.toList();
	}

	private void pairs(String constant, List<Entry> entries) {
		for (int i = 0; i < entries.size(); i++) {
			for (int j = i + 1; j < entries.size(); j++) {
				Entry a = entries.get(i).molecule < entries.get(j).molecule ? entries.get(i) : entries.get(j);
				Entry b = a == entries.get(i) ? entries.get(j) : entries.get(i);
				if (a.molecule != b.molecule && !a.variable.equals(b.variable)) {
					Candidate candidate = new Candidate(new MatchedPair(a.molecule, b.molecule, constant, a.variable, b.variable, a.cuts), a.size + b.size);
					best.merge((long) a.molecule << 32 | b.molecule, candidate, (x, y) -> SMALLEST.compare(x, y) <= 0 ? x : y);
				}
			}
		}
	}
}
