package org.starling.pbpk.partition;

import java.util.ArrayList;
import java.util.List;

import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.molecule.IonClass;
import org.starling.pbpk.molecule.Ionization;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.TissueComposition;

/**
 * Rodgers &amp; Rowland: unbound drug dissolves in extra- and intracellular water by the pH of each, the neutral form in neutral
 * lipids and neutral phospholipids; cations of bases with a pKa of 7 or more bind to acidic phospholipids, with an affinity
 * from their uptake by red blood cells; acids, weak bases and other zwitterions bind to albumin and neutral compounds to
 * lipoproteins, with an affinity from the binding in plasma. Kp is Kpu times the fraction unbound. In adipose tissue the
 * solubility in vegetable oil takes the place of that in octanol. An affinity that comes out negative counts as none.
 */
final class RodgersRowland extends MechanisticMethod {

	private static final double WEAKEST_BASE = 1;

	RodgersRowland() {
		super("rodgers-rowland", "Rodgers & Rowland",
				"Rodgers, Leahy & Rowland, J Pharm Sci 94:1259-1276, 2005; Rodgers & Rowland, J Pharm Sci 95:1238-1257, 2006");
	}

	@Override
	Prediction predict(CompoundProperties compound, Organ organ, TissueComposition tissue, Physiology body) {
		double octanol = Math.pow(10, compound.logP().value());
		double solvent = organ == Organ.ADIPOSE ? OilWater.vegetableOil(compound.logP().value()) : octanol;
		double inCells = 1 + Ionization.chargedOverNeutral(compound.pKa(), tissue.pH());
		double inPlasma = 1 + Ionization.chargedOverNeutral(compound.pKa(), body.plasma().pH());
		double water = tissue.waterExtracellular() + tissue.waterIntracellular() * inCells / inPlasma;
		double lipid = lipids(solvent, tissue.neutralLipid(), tissue.neutralPhospholipid()) / inPlasma;
		double fu = compound.fractionUnbound().value();
		List<String> notes = new ArrayList<>();
		double bound;
		if (Ionization.strongestBase(compound.pKa()) >= BloodPlasmaRatio.STRONG_BASE) {
			double affinity = acidicPhospholipidAffinity(compound, body, octanol, inPlasma, notes);
			double cations = Ionization.bases(compound.pKa(), tissue.pH());
			bound = affinity * tissue.acidicPhospholipid() * cations / inPlasma;
		} else {
			double affinity = 1 / fu - 1
					- lipids(octanol, body.plasma().neutralLipid(), body.plasma().neutralPhospholipid()) / inPlasma;
			bound = Math.max(0, affinity)
					* (isNeutral(compound) ? tissue.lipoproteinRatio() : tissue.albuminRatio());
		}
		double kpu = water + lipid + bound;
		double space = tissue.waterExtracellular() + tissue.waterIntracellular();
		return new Prediction(kpu * fu, water / space, notes);
	}

	/** Weak bases bind to albumin as acids do, however little of them is charged. */
	private static boolean isNeutral(CompoundProperties compound) {
		return compound.ionClass() == IonClass.NEUTRAL && !(Ionization.strongestBase(compound.pKa()) > WEAKEST_BASE);
	}

	private static double acidicPhospholipidAffinity(CompoundProperties compound, Physiology body, double octanol, double inPlasma,
			List<String> notes) {
		double haematocrit = body.haematocrit().value();
		CompoundValue known = BloodPlasmaRatio.of(compound, body);
		double ratio = known.value();
		if (compound.bloodPlasmaRatio().isEmpty()) {
			notes.add("blood:plasma ratio " + known.source());
		}
		TissueComposition cells = body.redBloodCells();
		double inRedCells = 1 + Ionization.chargedOverNeutral(compound.pKa(), cells.pH());
		double uptake = (haematocrit - 1 + ratio) / (haematocrit * compound.fractionUnbound().value());
		double rest = inRedCells / inPlasma * cells.waterIntracellular()
				+ lipids(octanol, cells.neutralLipid(), cells.neutralPhospholipid()) / inPlasma;
		double affinity = (uptake - rest) * inPlasma
				/ (cells.acidicPhospholipid() * Ionization.bases(compound.pKa(), cells.pH()));
		if (affinity < 0) {
			notes.add("no binding to acidic phospholipids: the red cells take up less than water and lipids explain");
		}
		return Math.max(0, affinity);
	}

	private static double lipids(double partition, double neutralLipid, double neutralPhospholipid) {
		return partition * neutralLipid + (0.3 * partition + 0.7) * neutralPhospholipid;
	}
}
