package org.starling.quantum.correlation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.starling.quantum.Geometry;
import org.starling.quantum.energy.EnergyCalculation;
import org.starling.quantum.energy.EnergyModel;
import org.starling.quantum.energy.EnergyResult;
import org.starling.quantum.energy.Method;
import org.starling.quantum.scf.Reference;

class CoupledClusterTest {

	private static EnergyResult run(Method method, Reference reference, Geometry geometry, String basis) {
		return EnergyCalculation.run(geometry, new EnergyModel(method, reference, basis, null, false));
	}

	/** Projects 5 and 6 of the Crawford group's programming projects (Psi4Education, water in STO-3G). */
	@Test
	void waterHasItsPublishedEnergiesWithEitherReference() {
		Geometry water = new Geometry(new int[] { 8, 1, 1 },
				new double[] { 0, -0.143225816552, 0, 1.638036840407, 1.136548822547, 0, -1.638036840407, 1.136548822547, 0 }, 0, 1);
		for (Reference reference : new Reference[] { Reference.RHF, Reference.UHF }) {
			EnergyResult result = run(Method.CCSD_T, reference, water, "STO-3G");
			double ccsd = result.correlation().properties().get("ccsd_correlation_energy");
			assertEquals(-0.070680088376, ccsd, 1e-8, reference.name());
			assertEquals(-0.000099877272, result.correlation().energy() - ccsd, 1e-9, reference.name());
		}
	}

	@Test
	void twoElectronsHaveNoMoreThanDoubles() {
		Geometry hydrogen = new Geometry(new int[] { 1, 1 }, new double[] { 0, 0, 0, 0, 0, 2 }, 0, 1);
		EnergyResult result = run(Method.CCSD_T, Reference.RHF, hydrogen, "6-31G**");
		assertEquals(run(Method.FCI, Reference.RHF, hydrogen, "6-31G**").energy(), result.energy(), 1e-8);
	}

	@Test
	void oneElectronHasNoCorrelation() {
		Geometry atom = new Geometry(new int[] { 1 }, new double[3], 0, 2);
		assertEquals(0, run(Method.CCSD_T, Reference.UHF, atom, "6-31G**").correlation().energy(), 1e-12);
	}

	@Test
	void farAtomsDoNotFeelEachOther() {
		Geometry one = new Geometry(new int[] { 4 }, new double[3], 0, 1);
		Geometry two = new Geometry(new int[] { 4, 4 }, new double[] { 0, 0, 0, 0, 0, 2000 }, 0, 1);
		assertEquals(2 * run(Method.CCSD_T, Reference.RHF, one, "STO-3G").energy(), run(Method.CCSD_T, Reference.RHF, two, "STO-3G").energy(), 1e-8);
	}

	@Test
	void whatCannotBeSaysWhy() {
		Geometry oxygen = new Geometry(new int[] { 8 }, new double[3], 0, 3);
		String message = assertThrows(IllegalArgumentException.class, () -> run(Method.CCSD, Reference.ROHF, oxygen, "STO-3G")).getMessage();
		assertTrue(message.contains("uhf"), message);
		int[] many = new int[30];
		double[] places = new double[90];
		for (int a = 0; a < many.length; a++) {
			many[a] = 8;
			places[3 * a] = 4 * a;
		}
		String large = assertThrows(IllegalArgumentException.class, () -> run(Method.CCSD, Reference.RHF, new Geometry(many, places, 0, 1), "STO-3G"))
				.getMessage();
		assertTrue(large.contains("functions fit"), large);
	}
}
