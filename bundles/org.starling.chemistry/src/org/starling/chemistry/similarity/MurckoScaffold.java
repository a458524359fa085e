package org.starling.chemistry.similarity;

import java.util.Optional;

import org.starling.chemistry.Bond;
import org.starling.chemistry.Structure;
import org.starling.chemistry.internal.Rings;
import org.starling.chemistry.internal.Subgraph;

/**
 * Rings and the chains that join them (Bemis and Murcko, J Med Chem 1996;39:2887). As usual today, an atom that a double bond binds to them
 * stays: a ring ketone keeps its oxygen.
 */
public final class MurckoScaffold {

	private MurckoScaffold() {
	}

	/** Empty when there is no ring. */
	public static Optional<Structure> of(Structure structure) {
		Structure bare = structure.withoutHydrogens();
		int n = bare.atoms().size();
		boolean[] ring = Rings.atoms(bare);
		boolean[] keep = new boolean[n];
		int[] degree = new int[n];
		boolean any = false;
		for (int a = 0; a < n; a++) {
			keep[a] = true;
			degree[a] = bare.degree(a);
			any |= ring[a];
		}
		if (!any) {
			return Optional.empty();
		}
		boolean changed = true;
		while (changed) {
			changed = false;
			for (int a = 0; a < n; a++) {
				if (keep[a] && degree[a] <= 1 && !ring[a]) {
					keep[a] = false;
					changed = true;
					for (int other : bare.neighbours(a)) {
						degree[other]--;
					}
				}
			}
		}
		boolean[] core = keep.clone();
		for (Bond bond : bare.bonds()) {
			if (bond.order() == 2 && core[bond.first()] != core[bond.second()]) {
				keep[bond.first()] = true;
				keep[bond.second()] = true;
			}
		}
		return Optional.of(Subgraph.of(bare, keep, new int[bare.bonds().size()]));
	}
}
