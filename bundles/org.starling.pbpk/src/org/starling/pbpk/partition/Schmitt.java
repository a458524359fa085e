package org.starling.pbpk.partition;

import java.util.List;

import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.Ionization;
import org.starling.pbpk.physiology.CellComposition;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.TissueComposition;

/**
 * Schmitt: interstitium with water and 37 % of the plasma's proteins; cells with water, neutral lipids (all but the charged
 * forms, of which a thousandth dissolves), neutral phospholipids, acidic phospholipids (cations 20 times, anions a twentieth)
 * and proteins; trapping by the pH of the cells. Membrane affinity from log P by Yun &amp; Edginton, as in httk (Pearce et al.,
 * J Pharmacokinet Pharmacodyn 44:549–565, 2017). Kp is the coefficient to unbound plasma times the fraction unbound.
 */
final class Schmitt extends MechanisticMethod {

	private static final double CHARGED_IN_LIPID = 0.001;
	private static final double CATIONS_IN_ACIDIC = 20;
	private static final double ANIONS_IN_ACIDIC = 0.05;
	private static final double INTERSTITIAL_PROTEIN = 0.37;

	Schmitt() {
		super("schmitt", "Schmitt", "Schmitt, Toxicol In Vitro 22:457-467, 2008");
	}

	@Override
	Prediction predict(CompoundProperties compound, Organ organ, TissueComposition tissue, Physiology body) {
		CellComposition cells = tissue.cells();
		double fu = compound.fractionUnbound().value();
		double trapping = trapping(compound, cells.pH(), body.plasma().pH());
		double plasmaWater = 1 - body.plasma().protein();
		double interstitium = plasmaWater + INTERSTITIAL_PROTEIN * (1 / fu - plasmaWater);
		double kpu = cells.interstitialFraction() * interstitium
				+ trapping * cells.cellFraction() * cellOverWater(compound, cells);
		double water = cells.interstitialFraction() * plasmaWater + cells.cellFraction() * cells.water();
		double kpuu = (cells.interstitialFraction() * plasmaWater + trapping * cells.cellFraction() * cells.water()) / water;
		return new Prediction(kpu * fu, kpuu, List.of());
	}

	/** Concentration in cells over that unbound in plasma. */
	static double cellsOverPlasmaWater(CompoundProperties compound, CellComposition cells, double plasmaPH) {
		return trapping(compound, cells.pH(), plasmaPH) * cellOverWater(compound, cells);
	}

	private static double trapping(CompoundProperties compound, double cellPH, double plasmaPH) {
		return Ionization.neutralFraction(compound.pKa(), plasmaPH) / Ionization.neutralFraction(compound.pKa(), cellPH);
	}

	private static double cellOverWater(CompoundProperties compound, CellComposition cells) {
		double octanol = Math.pow(10, compound.logP().value());
		double membrane = OilWater.membrane(compound.logP().value());
		double neutral = Ionization.neutralFraction(compound.pKa(), cells.pH());
		double cations = neutral * Ionization.bases(compound.pKa(), cells.pH());
		double anions = neutral * Ionization.acids(compound.pKa(), cells.pH());
		double lipid = octanol * (neutral + CHARGED_IN_LIPID * (cations + anions));
		double acidic = membrane * (neutral + CATIONS_IN_ACIDIC * cations + ANIONS_IN_ACIDIC * anions);
		double protein = 0.163 + 0.0221 * membrane;
		return cells.water() + cells.lipid() * (cells.neutralLipid() * lipid + cells.neutralPhospholipid() * membrane
				+ cells.acidicPhospholipid() * acidic) + cells.protein() * protein;
	}
}
