package org.starling.pbpk.partition;

import java.util.List;

import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.Ionization;
import org.starling.pbpk.physiology.LipidComposition;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.TissueComposition;

/**
 * Poulin &amp; Theil: solubility in neutral lipids, phospholipids (30 % lipid, 70 % water) and water of tissue and plasma, with
 * binding to common proteins in the interstitium through the fraction unbound in the tissue, fut = 1 / (1 + 0.5 (1 − fu) / fu).
 * Adipose tissue takes the vegetable oil:buffer coefficient of all forms at pH 7.4 and no binding. With {@code dividedWater}
 * the water terms are divided by the fractions unbound, as Berezhkovskiy showed that they must be when binding is to all of
 * the tissue.
 */
final class PoulinTheil extends MechanisticMethod {

	private static final double TISSUE_BINDING = 0.5;

	private final boolean dividedWater;

	private PoulinTheil(String id, String title, String citation, boolean dividedWater) {
		super(id, title, citation);
		this.dividedWater = dividedWater;
	}

	static PoulinTheil original() {
		return new PoulinTheil("poulin-theil", "Poulin & Theil", "Poulin & Theil, J Pharm Sci 91:129-156, 2002", false);
	}

	static PoulinTheil berezhkovskiy() {
		return new PoulinTheil("berezhkovskiy", "Berezhkovskiy", "Berezhkovskiy, J Pharm Sci 93:1628-1640, 2004", true);
	}

	@Override
	Prediction predict(CompoundProperties compound, Organ organ, TissueComposition tissue, Physiology body) {
		double fu = compound.fractionUnbound().value();
		double fut = 1 / (1 + TISSUE_BINDING * (1 - fu) / fu);
		boolean fat = organ == Organ.ADIPOSE;
		double partition = fat ? OilWater.vegetableOil(compound.logP().value())
				* Ionization.neutralFraction(compound.pKa(), body.plasma().pH()) : Math.pow(10, compound.logP().value());
		LipidComposition t = tissue.lipids();
		LipidComposition p = body.plasma().lipids();
		double kp;
		if (dividedWater) {
			kp = content(partition, t, fut) / content(partition, p, fu);
		} else {
			kp = content(partition, t, 1) / content(partition, p, 1) * (fat ? fu : fu / fut);
		}
		return new Prediction(kp, 1, List.of());
	}

	private static double content(double partition, LipidComposition of, double unbound) {
		return partition * (of.neutralLipid() + 0.3 * of.phospholipid()) + of.water() / unbound + 0.7 * of.phospholipid();
	}
}
