package org.starling.pbpk.molecule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Species;

/**
 * What is known of a compound in one species. Immutable. What isn't known is empty, never guessed.
 *
 * @param name                the molecule's
 * @param molarMass           g/mol
 * @param logP                octanol:water of the neutral form
 * @param logD                octanol:buffer at pH 7.4
 * @param pKa                 all groups; empty means neutral
 * @param pKaNote             empty when the list was given, else what was assumed
 * @param fractionUnbound     in plasma
 * @param bloodPlasmaRatio    concentration in blood over that in plasma
 * @param permeability        cm/s
 * @param intrinsicClearances of the liver, unbound or as measured
 * @param measuredKp          tissue:plasma partition coefficients that were measured; they override predictions
 */
public record CompoundProperties(String name, Species species, Optional<CompoundValue> molarMass, CompoundValue logP,
		Optional<CompoundValue> logD, List<IonizationConstant> pKa, String pKaNote, CompoundValue fractionUnbound,
		Optional<CompoundValue> bloodPlasmaRatio, Optional<CompoundValue> permeability,
		List<IntrinsicClearance> intrinsicClearances, Map<Organ, CompoundValue> measuredKp) {

	public CompoundProperties {
		pKa = List.copyOf(pKa);
		intrinsicClearances = List.copyOf(intrinsicClearances);
		measuredKp = Map.copyOf(measuredKp);
	}

	/** Charge type by the groups that are charged to more than a tenth at pH 7.4. */
	public IonClass ionClass() {
		return IonClass.of(pKa);
	}
}
