package org.starling.chemistry.descriptors;

import java.util.stream.IntStream;

import org.starling.chemistry.Atom;
import org.starling.chemistry.Structure;
import org.starling.chemistry.internal.CdkDescriptors;
import org.starling.chemistry.internal.RotatableBonds;

/**
 * What the field expects to know of a small molecule; calculated, nothing measured.
 *
 * @param logP             octanol:water, by {@link #LOG_P_METHOD}; NaN when the method lacks an atom type, and for several parts
 * @param polarSurfaceArea Å², by {@link #POLAR_SURFACE_METHOD}
 * @param donors           hydrogens on nitrogen and oxygen, after Lipinski
 * @param acceptors        nitrogen and oxygen atoms, after Lipinski
 * @param rotatableBonds   single bonds outside rings between heavy atoms that are no ends, C–N of amides left out (Veber et al., J Med Chem
 *                         2002;45:2615)
 * @param rings            number of independent rings
 */
public record Descriptors(double logP, double polarSurfaceArea, int donors, int acceptors, int rotatableBonds, int rings) {

	/** How {@link #logP} is calculated. */
	public static final String LOG_P_METHOD = "XLogP (Wang, Fu, Lai, J Chem Inf Comput Sci 1997;37:615) by CDK 2.12";

	/** How {@link #polarSurfaceArea} is calculated. */
	public static final String POLAR_SURFACE_METHOD = "TPSA of N and O (Ertl, Rohde, Selzer, J Med Chem 2000;43:3714) by CDK 2.12";

	/** How {@link #donors} and {@link #acceptors} are counted. */
	public static final String HYDROGEN_BOND_METHOD = "OH + NH and O + N (Lipinski et al., Adv Drug Deliv Rev 1997;23:3)";

	/** @throws IllegalArgumentException when an atom may be any element */
	public static Descriptors of(Structure structure) {
		Structure bare = structure.withoutHydrogens();
		if (bare.atoms().stream().anyMatch(a -> a.symbol().equals(Atom.ANY))) {
			throw new IllegalArgumentException("an atom * has no descriptors: the structure is a fragment");
		}
		int n = bare.atoms().size();
		int donors = IntStream.range(0, n).filter(a -> polar(bare, a)).map(bare::hydrogens).sum();
		int acceptors = (int) IntStream.range(0, n).filter(a -> polar(bare, a)).count();
		int parts = bare.parts().size();
		return new Descriptors(parts == 1 ? CdkDescriptors.logP(bare) : Double.NaN, CdkDescriptors.polarSurfaceArea(bare), donors, acceptors,
				RotatableBonds.of(bare).size(), bare.bonds().size() - n + parts);
	}

	private static boolean polar(Structure structure, int atom) {
		String symbol = structure.atoms().get(atom).symbol();
		return symbol.equals("N") || symbol.equals("O");
	}
}
