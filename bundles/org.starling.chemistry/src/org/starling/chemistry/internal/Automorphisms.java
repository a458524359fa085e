package org.starling.chemistry.internal;

import java.util.ArrayList;
import java.util.List;

import org.openscience.cdk.interfaces.IAtomContainer;
import org.openscience.cdk.isomorphism.VentoFoggia;
import org.starling.chemistry.Structure;

/** Ways to number the atoms of a structure so that it stays the same: those that turn a phenyl ring over, say. */
public final class Automorphisms {

	private Automorphisms() {
	}

	/**
	 * Of atoms and bonds without configurations (Vento and Foggia's matching in CDK); the identity is one of them.
	 *
	 * @param most as many are given at most
	 */
	public static List<int[]> of(Structure structure, int most) {
		IAtomContainer container = Cdk.container(Structure.of("", structure.atoms(), structure.bonds(), List.of(), List.of()));
		Perception.aromaticity(container);
		List<int[]> found = new ArrayList<>();
		for (int[] mapping : VentoFoggia.findIdentical(container).matchAll(container).limit(most)) {
			found.add(mapping.clone());
		}
		return found;
	}
}
