package org.starling.pbpk.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.starling.pbpk.structure.Build.base;
import static org.starling.pbpk.structure.Build.drug;
import static org.starling.pbpk.structure.Build.enzyme;
import static org.starling.pbpk.structure.Build.last;
import static org.starling.pbpk.structure.Build.parameter;
import static org.starling.pbpk.structure.Build.run;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.starling.kinetics.SimulatedCurves;
import org.starling.model.pkmodel.Model;
import org.starling.pbpk.physiology.Species;

/** The small-molecule template against closed forms. */
class SmallMoleculeTest {

	private static final double DAY = 24;

	/** Extraction of the liver: Pang, Rowland 1977; Roberts, Rowland 1986 (the table of Rn 5 and DN 0.17 is within these forms). */
	private static double escaped(LiverModel model, double rn) {
		return switch (model) {
		case WELL_STIRRED -> 1 / (1 + rn);
		case PARALLEL_TUBE -> Math.exp(-rn);
		case DISPERSION -> {
			double dn = PbpkSettings.DISPERSION_NUMBER;
			double a = Math.sqrt(1 + 4 * rn * dn);
			yield 4 * a / ((1 + a) * (1 + a) * Math.exp((a - 1) / (2 * dn)) - (1 - a) * (1 - a) * Math.exp(-(a + 1) / (2 * dn)));
		}
		};
	}

	@ParameterizedTest
	@EnumSource
	void infusionReachesDoseRateOverHepaticClearance(LiverModel liver) {
		double days = 60;
		Model model = Build.model(PbpkSettings.of(base("drug"), Species.HUMAN).withDrug(drug(base("drug"), enzyme("CYP3A4", 400)))
				.withLiver(liver).withDoses(List.of(DoseSettings.single(Route.INFUSION, 30 * days * DAY, "umol").over(days * DAY))));
		SimulatedCurves curves = run(model, 0, days * DAY);
		double q = parameter(model, "Q_liver");
		double clearance = q * (1 - escaped(liver, 0.2 / 0.9 * 400 / q));
		assertEquals(30 / clearance, last(curves, "blood") / 0.3, 1e-6 * 30 / clearance);
	}
}
