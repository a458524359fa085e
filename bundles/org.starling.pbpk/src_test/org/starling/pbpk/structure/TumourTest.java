package org.starling.pbpk.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.starling.pbpk.structure.Build.drug;
import static org.starling.pbpk.structure.Build.enzyme;
import static org.starling.pbpk.structure.Build.last;
import static org.starling.pbpk.structure.Build.run;
import static org.starling.pbpk.structure.Build.value;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.starling.kinetics.SimulatedCurves;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.pkmodel.Model;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.internal.TwoPore;

/** What leaky vessels and little lymph do to protein-bound drug. */
class TumourTest {

	/** Albumin, 3.55 nm, in pores of 4.44 and 22.9 nm: 0.95 and 0.10; Rippe, Haraldsson, Physiol Rev 74:163 (1994), give the equations. */
	@Test
	void largePoresHoldLittleBack() {
		assertEquals(0.96, TwoPore.reflection(3.55, 4.44), 0.01);
		assertEquals(0.10, TwoPore.reflection(3.55, 22.9), 0.01);
		assertEquals(1, TwoPore.reflection(5, 4.44));
		assertEquals(0, TwoPore.reflection(1e-9, 4.44), 1e-12);
		assertEquals(4.8, TwoPore.radiusNanometre(150000), 0.1);
	}

	@Test
	void boundDrugAccumulatesWithAlbumin() {
		Molecule m = Build.base("drug");
		TumourSettings tumour = new TumourSettings(value(1, "mL"), value(0.1, "mL/min/g"), value(2, "1"), value(0.05, "1"), value(0.4, "1"),
				value(0.1, "mL/h/g"), value(0.9, "1"), value(0.05, "mL/h/g"), null, null);
		Model model = Build.model(PbpkSettings.of(m, Species.MOUSE).withDrug(drug(m, enzyme("CYP3A4", 0.05))).withTumour(tumour)
				.withDoses(List.of(DoseSettings.single(Route.INFUSION, 500, "umol").over(5000))));
		Build.observe(model, "C_tumour_vascular");
		double leaky = albumin(0.9, 0.05);
		double most = overPlasma(run(model, 0, 5000));
		double cells = 2 - 0.9 * 0.05 - 0.4 * (0.2 + 0.5 * 0.8);
		assertEquals(0.9 * 0.05 + 0.4 * (0.2 + 0.8 * leaky) + cells, most, 1e-5);
		double tight = overPlasma(run(model, Map.of("f_large_pores_tumour", 0.05, "diffusion_tumour", 0.01), 0, 5000));
		assertEquals(0.4 * 0.8 * (leaky - albumin(0.05, 0.01)), most - tight, 1e-5, "retention by leaky vessels");
	}

	@Test
	void measuredPartitionOfTheTumourIsTaken() {
		Molecule m = Build.base("drug");
		PbpkSettings settings = PbpkSettings.of(m, Species.MOUSE).withDrug(drug(m, enzyme("CYP3A4", 0.05))).withTumour(TumourSettings.ASSUMED);
		assertTrue(PbpkModelBuilder.assemble(settings).assumptions().stream().anyMatch(a -> a.contains("Kp_tumour")));
		MoleculeProperty measured = Build.property(m, "partitionCoefficient", 7.5, "");
		measured.setMedium("Tumor");
		measured.setSpecies("mouse");
		PbpkBuild build = PbpkModelBuilder.assemble(settings);
		assertEquals(7.5, Build.parameter(build.model(), "Kp_tumour"));
		assertTrue(build.assumptions().stream().noneMatch(a -> a.contains("Kp_tumour")));
	}

	/** In the interstitium over plasma at steady state: what comes through pores and by diffusion, over what lymph and diffusion take away. */
	private static double albumin(double large, double diffusion) {
		return (0.1 * (large * (1 - TwoPore.reflection(3.55, 22.9)) + (1 - large) * (1 - TwoPore.reflection(3.55, 4.44))) + diffusion)
				/ (0.1 + diffusion);
	}

	/** The tumour over its own plasma, after a look at the unbound drug, which is everywhere the same. */
	private static double overPlasma(SimulatedCurves curves) {
		double plasma = last(curves, "seen_C_tumour_vascular") / 0.9 * 0.3;
		assertEquals(0.2 * plasma, last(curves, "tumour_unbound"), 1e-6 * plasma);
		return last(curves, "tumour") / plasma;
	}
}
