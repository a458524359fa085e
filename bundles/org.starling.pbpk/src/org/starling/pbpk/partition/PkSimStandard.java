package org.starling.pbpk.partition;

import java.util.List;

import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.physiology.BulkComposition;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.TissueComposition;

/**
 * The PK-Sim standard method: Kp = fu (water + K lipid + Kprotein protein) with the membrane affinity K, here log P, and
 * Kprotein = 0.163 + 0.0221 K.
 */
final class PkSimStandard extends MechanisticMethod {

	PkSimStandard() {
		super("pk-sim-standard", "PK-Sim standard",
				"Willmann, Lippert & Schmitt, Expert Opin Drug Metab Toxicol 1:159-168, 2005; Willmann et al., J Med Chem 48:4022-4031, 2005");
	}

	@Override
	Prediction predict(CompoundProperties compound, Organ organ, TissueComposition tissue, Physiology body) {
		double membrane = Math.pow(10, compound.logP().value());
		BulkComposition of = tissue.bulk();
		double kpu = of.water() + membrane * of.lipid() + (0.163 + 0.0221 * membrane) * of.protein();
		return new Prediction(kpu * compound.fractionUnbound().value(), 1, List.of());
	}
}
