package org.starling.quantum.properties;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.starling.quantum.Constants;
import org.starling.quantum.Geometry;
import org.starling.quantum.energy.EnergyCalculation;
import org.starling.quantum.energy.EnergyModel;
import org.starling.quantum.energy.EnergyResult;
import org.starling.quantum.energy.FurtherProperty;
import org.starling.quantum.energy.Method;
import org.starling.quantum.integrals.OneElectron;
import org.starling.quantum.scf.Reference;

class PropertiesTest {

	private static final Geometry WATER = new Geometry(new int[] { 8, 1, 1 },
			new double[] { 0, 0, 0.221665, 0, 1.430901, -0.886659, 0, -1.430901, -0.886659 }, 0, 1);

	/** Psi4 1.3.2: differences of the dipole moments of RHF/6-31G* in fields of +0.001 and −0.001 (perturb_dipole). */
	@Test
	void waterHasThePolarizabilityOfPsi4AndItsChargesHaveItsDipole() {
		EnergyModel model = new EnergyModel(Method.HF, Reference.RHF, "6-31G*", null, false);
		EnergyResult result = EnergyCalculation.run(WATER, model);
		Map<String, double[]> found = FurtherProperty.calculate(model, result.field(),
				Set.of(FurtherProperty.POLARIZABILITY, FurtherProperty.ESP_CHARGES, FurtherProperty.BOND_ORDERS));
		assertArrayEquals(new double[] { 2.769396, 0, 0, 0, 6.871392, 0, 0, 0, 4.956614 }, found.get("polarizability"), 5e-5);
		double[] q = found.get("esp_charges");
		double dipole = 0;
		for (int a = 0; a < 3; a++) {
			dipole += q[a] * WATER.at(a, 2);
		}
		assertEquals(result.dipole()[2], dipole, 0.025 * Math.abs(result.dipole()[2]));
		double[] orders = found.get("bond_orders");
		assertEquals(orders[1], orders[2], 1e-9);
		assertEquals(0.8, orders[1], 0.2);
	}

	/** One electron has no field of others: its polarizability is that of the core's Hamiltonian, near the exact 4.5. */
	@Test
	void theHydrogenAtomHasThatOfItsOneElectron() {
		Geometry atom = new Geometry(new int[] { 1 }, new double[3], 0, 2);
		EnergyModel model = new EnergyModel(Method.HF, Reference.UHF, "aug-cc-pVTZ", null, false);
		EnergyResult result = EnergyCalculation.run(atom, model);
		double alpha = FurtherProperty.calculate(model, result.field(), Set.of(FurtherProperty.POLARIZABILITY)).get("polarizability")[8];
		OneElectron one = new OneElectron(result.field().basis(), atom);
		// (h − E + |0⟩⟨0|) x = z|0⟩ and α = 2⟨0|z|x⟩
		int n = result.field().basis().functions();
		DMatrixRMaj ground = CommonOps_DDRM.extract(result.field().alpha().coefficients(), 0, n, 0, 1);
		DMatrixRMaj projected = new DMatrixRMaj(n, 1);
		CommonOps_DDRM.mult(one.overlap(), ground, projected);
		DMatrixRMaj left = one.kinetic();
		CommonOps_DDRM.addEquals(left, one.nuclear());
		CommonOps_DDRM.addEquals(left, -result.energy(), one.overlap());
		CommonOps_DDRM.multAddTransB(projected, projected, left);
		DMatrixRMaj right = new DMatrixRMaj(n, 1);
		CommonOps_DDRM.mult(one.moment(0, 0, 1, new double[3]), ground, right);
		DMatrixRMaj x = new DMatrixRMaj(n, 1);
		CommonOps_DDRM.solve(left, right, x);
		double sum = 2 * CommonOps_DDRM.dot(right, x);
		assertEquals(sum, alpha, 1e-6);
		assertEquals(4.5, alpha, 0.05);
	}

	@Test
	void farIonsHaveTheirChargesAndHydrogenOneBond() {
		Geometry cation = new Geometry(new int[] { 3, 2 }, new double[] { 0, 0, 0, 0, 0, 12 / Constants.ANGSTROM }, 1, 1);
		EnergyModel model = new EnergyModel(Method.HF, Reference.RHF, "STO-3G", null, false);
		Map<String, double[]> found = FurtherProperty.calculate(model, EnergyCalculation.run(cation, model).field(),
				Set.of(FurtherProperty.ESP_CHARGES, FurtherProperty.RESP_CHARGES));
		assertArrayEquals(new double[] { 1, 0 }, found.get("esp_charges"), 5e-3);
		assertArrayEquals(new double[] { 1, 0 }, found.get("resp_charges"), 1e-2);
		Geometry hydrogen = new Geometry(new int[] { 1, 1 }, new double[] { 0, 0, 0, 0, 0, 1.4 }, 0, 1);
		double[] orders = FurtherProperty.calculate(model, EnergyCalculation.run(hydrogen, model).field(), Set.of(FurtherProperty.BOND_ORDERS))
				.get("bond_orders");
		assertEquals(1, orders[1], 1e-9);
	}
}
