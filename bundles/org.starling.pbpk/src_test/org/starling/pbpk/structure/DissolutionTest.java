package org.starling.pbpk.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.starling.pbpk.structure.Build.base;
import static org.starling.pbpk.structure.Build.drug;
import static org.starling.pbpk.structure.Build.enzyme;
import static org.starling.pbpk.structure.Build.parameter;
import static org.starling.pbpk.structure.Build.run;
import static org.starling.pbpk.structure.Build.value;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.FormulationSettings.Form;

/** A solid in a stomach that neither empties nor fills up. */
class DissolutionTest {

	private static final Map<String, Double> SINK = Map.of("k_stomach", 0.0, "V_lumen_stomach", 1e12);
	/** 3·D/(ρ·r·h)·Cs of particles of 50 µm with a film of 30 µm, 6e-6 cm²/s, 1.2 g/mL and 30 mg/L: 1/h. */
	private static final double RATE = 3 * 6e-6 * 3600 * 30e-6 / (1.2 * 50e-4 * 30e-4);

	private Model model(Form form, double atPh) {
		Molecule m = base("drug");
		Build.property(m, "solubility", 30, "mg/L").setPH(atPh);
		return Build.model(PbpkSettings.of(m, Species.HUMAN).withDrug(drug(m, enzyme("CYP3A4", 10))
				.withFormulation(new FormulationSettings(form, value(50, "um"), value(1.2, "g/mL"), value(6e-6, "cm2/s"), null)))
				.withDoses(List.of(DoseSettings.single(Route.ORAL, 30, "mg"))));
	}

	@Test
	void powderDissolvesAtFirstOrderAndSpheresByTheCubeRoot() {
		double t = 0.3;
		Model powder = model(Form.SOLID, 1.7);
		Build.observe(powder, "X_lumen_stomach");
		assertEquals(100 * Math.exp(-RATE * t), run(powder, SINK, 0, t).curve("seen_X_lumen_stomach")[1], 1e-6, "Noyes, Whitney 1897");
		Model spheres = model(Form.SHRINKING_SPHERES, 1.7);
		Build.observe(spheres, "X_lumen_stomach");
		assertEquals(100 * Math.pow(1 - RATE * t / 3, 3), run(spheres, SINK, 0, t).curve("seen_X_lumen_stomach")[1], 1e-6, "Hixson, Crowell 1931");
	}

	@Test
	void baseDissolvesBetterInAcid() {
		Model model = model(Form.SOLID, 6.5);
		double neutral = 100 / (1 + Math.pow(10, 8 - 6.5));
		assertEquals(100, parameter(model, "Cs_small_intestine"), 1e-9);
		assertEquals(neutral * (1 + Math.pow(10, 8 - 6.8)), parameter(model, "Cs_colon"), 1e-9);
		assertEquals(neutral * 1000, parameter(model, "Cs_stomach"), 1e-9, "limited by the salt");
	}
}
