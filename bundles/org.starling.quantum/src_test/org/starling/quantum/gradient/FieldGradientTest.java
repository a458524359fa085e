package org.starling.quantum.gradient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;
import org.starling.quantum.Geometry;
import org.starling.quantum.dft.Grid;
import org.starling.quantum.energy.EnergyCalculation;
import org.starling.quantum.energy.EnergyModel;
import org.starling.quantum.energy.Fitting;
import org.starling.quantum.energy.Method;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.StabilityAnalysis;

class FieldGradientTest {

	/** H, O, H at no special places, so that nothing is zero. */
	private static final double[] BENT = { 0.1, -0.2, 0.3, 0.3, 1.6, 0.2, 1.9, 2.2, 0.5 };

	/** Gradients of functionals are those of sums on a grid, however bad it is. */
	private static final Grid COARSE = new Grid(20, 26);

	/** Energies at displaced nuclei give the derivatives by five-point differences; d functions are spherical in one, Cartesian in the other. */
	@ParameterizedTest
	@CsvSource({ "HF, RHF, 0, 1, STO-3G, 0", "HF, RHF, 0, 1, 6-31G*, 4", "HF, UHF, 1, 2, 3-21G, 7", "HF, ROHF, 1, 2, STO-3G, 4",
			"HF, ROHF, 1, 2, STO-3G, 8", "SVWN, RHF, 0, 1, STO-3G, 8", "B3LYP, UHF, 1, 2, STO-3G, 5", "PBE, RHF, 0, 1, 6-31G*, 4", "WB97X_D, UHF, 1, 2, STO-3G, 4" })
	void gradientsAreWhatDifferencesOfEnergiesSay(Method method, Reference reference, int charge, int multiplicity, String basis, int which) {
		differences(method, reference, charge, multiplicity, basis, which, Fitting.OFF);
	}

	/** Derivatives of fitted integrals, with exchange of one density, of two, of part of it and of none. */
	@ParameterizedTest
	@CsvSource({ "HF, RHF, 0, 1, 6-31G*, 4", "HF, RHF, 0, 1, STO-3G, 0", "HF, UHF, 1, 2, STO-3G, 7", "HF, ROHF, 1, 2, STO-3G, 5",
			"B3LYP, UHF, 1, 2, STO-3G, 8", "PBE, RHF, 0, 1, STO-3G, 3", "WB97X, RHF, 0, 1, STO-3G, 4" })
	void fittedGradientsAreWhatDifferencesOfFittedEnergiesSay(Method method, Reference reference, int charge, int multiplicity, String basis,
			int which) {
		differences(method, reference, charge, multiplicity, basis, which, Fitting.ON);
	}

	private static void differences(Method method, Reference reference, int charge, int multiplicity, String basis, int which, Fitting fitting) {
		Geometry geometry = new Geometry(new int[] { 1, 8, 1 }, BENT, charge, multiplicity);
		EnergyModel model = new EnergyModel(method, reference, basis, basis.endsWith("*"), false, fitting, EnergyModel.States.GROUND,
				StabilityAnalysis.NONE, COARSE);
		double[] gradient = EnergyCalculation.gradient(geometry, model).gradient();
		double h = 0.01;
		double[] e = new double[5];
		for (int k = -2; k <= 2; k++) {
			double[] moved = geometry.coordinates();
			moved[which] += k * h;
			e[k + 2] = k == 0 ? 0 : EnergyCalculation.run(geometry.at(moved), model).energy();
		}
		assertEquals((e[0] - 8 * e[1] + 8 * e[3] - e[4]) / (12 * h), gradient[which], method == Method.HF ? 1e-7 : 1e-6);
		rests(geometry, gradient, method == Method.HF);
	}

	/** Forces and torques add up to zero; torques not where the grid does not turn with the molecule. */
	private static void rests(Geometry geometry, double[] gradient, boolean turns) {
		for (int k = 0; k < 3; k++) {
			int u = (k + 1) % 3;
			int v = (k + 2) % 3;
			double force = 0;
			double torque = 0;
			for (int a = 0; a < geometry.atoms(); a++) {
				force += gradient[3 * a + k];
				torque += geometry.at(a, u) * gradient[3 * a + v] - geometry.at(a, v) * gradient[3 * a + u];
			}
			assertEquals(0, force, 2e-8);
			if (turns) {
				assertEquals(0, torque, 2e-8);
			}
		}
	}

	@Test
	void whatHasNoGradientIsRefused() {
		Geometry geometry = new Geometry(new int[] { 1, 8, 1 }, BENT, 0, 1);
		EnergyModel model = new EnergyModel(Method.MP2, Reference.RHF, "STO-3G", null, false);
		assertThrows(IllegalArgumentException.class, () -> EnergyCalculation.gradient(geometry, model));
	}
}
