package org.starling.pbpk.partition;

import org.starling.model.base.OriginKind;
import org.starling.pbpk.molecule.CompoundProperties;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.physiology.CellComposition;
import org.starling.pbpk.physiology.Physiology;

/** Concentration in blood over that in plasma. */
public final class BloodPlasmaRatio {

	/** The paper of the prediction. */
	public static final String CITATION = "1 - haematocrit + haematocrit x red cells:plasma, red cells by Schmitt, Toxicol In Vitro "
			+ "22:457-467, 2008";

	private BloodPlasmaRatio() {
	}

	/** The measured ratio, or the predicted one, which says so in its source. */
	public static CompoundValue of(CompoundProperties compound, Physiology body) {
		return compound.bloodPlasmaRatio().orElseGet(
				() -> new CompoundValue(predict(compound, body), "", OriginKind.CALCULATED, "predicted: " + CITATION));
	}

	/** 1 − haematocrit + haematocrit × red cells:plasma; red cells as cells of Schmitt's composition. */
	static double predict(CompoundProperties compound, Physiology body) {
		CellComposition cells = body.redBloodCells().cells();
		double haematocrit = body.haematocrit().value();
		double redCells = compound.fractionUnbound().value()
				* Schmitt.cellsOverPlasmaWater(compound, cells, body.plasma().pH());
		return 1 - haematocrit + haematocrit * redCells;
	}
}
