package org.starling.chemistry.internal;

import org.openscience.cdk.aromaticity.Aromaticity;
import org.openscience.cdk.graph.Cycles;
import org.openscience.cdk.interfaces.IAtomContainer;

/** What a container of atoms and bonds implies. */
final class Perception {

	private Perception() {
	}

	/** Aromatic atoms and bonds by the Daylight model, from the bonds in Kekulé form; what was marked before is forgotten. */
	static void aromaticity(IAtomContainer container) {
		container.atoms().forEach(a -> a.setIsAromatic(false));
		container.bonds().forEach(b -> b.setIsAromatic(false));
		Cycles.markRingAtomsAndBonds(container);
		Aromaticity.apply(Aromaticity.Model.Daylight, container);
	}
}
