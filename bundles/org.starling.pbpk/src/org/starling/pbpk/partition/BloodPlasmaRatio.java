package org.starling.pbpk.partition;

import org.starling.model.base.OriginKind;
import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.molecule.Ionization;
import org.starling.pbpk.physiology.CellComposition;
import org.starling.pbpk.physiology.Physiology;

/**
 * Concentration in blood over that in plasma. When it is missing: 1 of strong bases, which is the geometric mean of the measured
 * ones (httk 1.8 and 2.7.4, root-mean-square error 0.13 in log10; predicting them from phospholipids gives 0.45); of all others 1 −
 * haematocrit + haematocrit × red cells:plasma, with red cells as Schmitt's cells (0.1 to 0.2 in log10).
 */
public final class BloodPlasmaRatio {

	/** Bases with a pKa from here on are strong. */
	static final double STRONG_BASE = 7;

	private static final String OF_BASES = "1, the mean of measured ratios of strong bases (httk 1.8 and 2.7.4)";
	private static final String OF_OTHERS = "1 - haematocrit + haematocrit x red cells:plasma, red cells by Schmitt, Toxicol In Vitro "
			+ "22:457-467, 2008";

	private BloodPlasmaRatio() {
	}

	/** The measured ratio, or the predicted one, which says so in its source. */
	public static CompoundValue of(CompoundProperties compound, Physiology body) {
		return compound.bloodPlasmaRatio().orElseGet(() -> predict(compound, body));
	}

	private static CompoundValue predict(CompoundProperties compound, Physiology body) {
		if (Ionization.strongestBase(compound.pKa()) >= STRONG_BASE) {
			return new CompoundValue(1, "", OriginKind.ASSUMED, "predicted: " + OF_BASES);
		}
		CellComposition cells = body.redBloodCells().cells();
		double haematocrit = body.haematocrit().value();
		double redCells = compound.fractionUnbound().value()
				* Schmitt.cellsOverPlasmaWater(compound, cells, body.plasma().pH());
		return new CompoundValue(1 - haematocrit + haematocrit * redCells, "", OriginKind.CALCULATED, "predicted: " + OF_OTHERS);
	}
}
