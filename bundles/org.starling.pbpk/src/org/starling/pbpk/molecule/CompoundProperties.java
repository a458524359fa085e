package org.starling.pbpk.molecule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

	/** What was taken from elsewhere or assumed about the compound, a sentence each. */
	public List<String> assumptions() {
		List<String> all = new ArrayList<>();
		if (!pKaNote.isEmpty()) {
			all.add(pKaNote);
		}
		Stream.of(Map.entry("log P", logP), Map.entry("fraction unbound", fractionUnbound))
				.filter(e -> e.getValue().source().startsWith(CompoundValue.FOREIGN) || e.getValue().source().startsWith("from log D"))
				.forEach(e -> all.add(e.getKey() + ": " + e.getValue().source()));
		return all;
	}

	/** Charge type by the groups that are charged to more than a tenth at pH 7.4. */
	public IonClass ionClass() {
		return IonClass.of(pKa);
	}
}
