package org.starling.pbpk.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.starling.pbpk.structure.Build.last;
import static org.starling.pbpk.structure.Build.parameter;
import static org.starling.pbpk.structure.Build.run;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.starling.kinetics.SimulatedCurves;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.pkmodel.Model;
import org.starling.model.store.Documents;
import org.starling.pbpk.physiology.Species;

/** The antibody template: limits of FcRn and pores, and the half-life of IgG. */
class AntibodyTest {

	private static final double DAY = 24;

	private final Model model;

	AntibodyTest() {
		Molecule m = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		m.setName("IgG");
		Build.property(m, "molarMass", 150000, "g/mol");
		model = Build.model(PbpkSettings.of(m, Species.HUMAN).withTemplate(Template.ANTIBODY)
				.withDoses(List.of(DoseSettings.single(Route.SUBCUTANEOUS, 1, "mg/kg"))));
		Build.observe(model, "A_degraded");
		Build.observe(model, "C_muscle_plasma");
		Build.observe(model, "C_muscle_interstitial");
	}

	@Test
	void nothingIsLostAndTheHalfLifeIsThatOfImmunoglobulinG() {
		double dose = parameter(model, "BW") / 150;
		SimulatedCurves curves = run(model, 0, 0.1, DAY, 21 * DAY, 63 * DAY, 84 * DAY);
		for (double left : curves.curve("mass_balance")) {
			assertEquals(dose, left, 1e-9 * dose);
		}
		double[] plasma = curves.curve("plasma");
		double days = 21 * Math.log(2) / Math.log(plasma[4] / plasma[5]);
		assertEquals(23, days, 5, "IgG1: 21 days, Waldmann, Strober, Prog Allergy 13:1 (1969); 23 to 26 of therapeutic antibodies");
	}

	@Test
	void withoutUptakeOrDegradationAllStaysAndPoresAndLymphSetTheInterstitium() {
		Map<String, Double> closed = Map.of("k_uptake", 0.0, "F_sc", 1.0);
		SimulatedCurves curves = run(model, closed, 0, 400 * DAY);
		assertEquals(0, last(curves, "seen_A_degraded"), 1e-12);
		double convection = 0.422 * (1 - (16 * x(2) - 20 * x(3) + 7 * x(4)) / 3);
		assertEquals(convection, parameter(model, "clearance_convection"), 1e-12, "small pores let no IgG through");
		double diffusion = parameter(model, "clearance_diffusion");
		assertEquals((convection + diffusion) / (0.8 + diffusion), last(curves, "seen_C_muscle_interstitial") / last(curves, "seen_C_muscle_plasma"),
				1e-6);
		assertEquals(0, last(run(model, Map.of("kdeg", 0.0, "F_sc", 1.0), 0, 100 * DAY), "seen_A_degraded"), 1e-12);
	}

	/** Power of the radius of IgG over that of a large pore; Li, Shah 2019. */
	private static double x(int power) {
		return Math.pow(0.0483 * Math.pow(150000, 0.386) / 22.9, power);
	}

	@Test
	void fcRnSavesWhatItBinds() {
		double[] times = { 0, 20 * DAY };
		double without = last(run(model, Map.of("FcRn", 0.0), times), "seen_A_degraded");
		double usual = last(run(model, times), "seen_A_degraded");
		double tight = last(run(model, Map.of("kon_FcRn", 1e7, "F_sc", 1.0), times), "seen_A_degraded");
		assertTrue(without > 1.3 * usual, without + " without FcRn, " + usual + " with it");
		assertTrue(tight < 1e-3 * usual, tight + " when all that is taken up binds");
	}
}
