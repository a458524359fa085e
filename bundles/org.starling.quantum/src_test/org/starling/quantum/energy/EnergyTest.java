package org.starling.quantum.energy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.basis.Shell;
import org.starling.quantum.integrals.OneElectron;
import org.starling.quantum.optimize.InternalCoordinate;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.ScfResult;

class EnergyTest {

	/** Geometry and numbers of project 3 and 4 of the Crawford group's programming projects (Psi4Education, water in STO-3G). */
	private static final double[] WATER = { 0, -0.143225816552, 0, 1.638036840407, 1.136548822547, 0, -1.638036840407, 1.136548822547, 0 };

	private static EnergyResult water(double[] places, Method method, String basis) {
		return EnergyCalculation.run(new Geometry(new int[] { 8, 1, 1 }, places, 0, 1), new EnergyModel(method, Reference.RHF, basis, null, false));
	}

	@Test
	void waterHasItsPublishedEnergies() {
		EnergyResult result = water(WATER, Method.MP2, "STO-3G");
		assertEquals(8.002367061810450, result.field().geometry().nuclearRepulsion(), 1e-12);
		assertEquals(-74.942079928192, result.field().energy(), 1e-7);
		assertEquals(-0.049149636120, result.correlation().energy(), 1e-7);
		assertEquals(0.603521296525, Math.abs(result.dipole()[1]), 1e-6);
		assertEquals(0, result.dipole()[0], 1e-7);
		assertEquals(0, result.mulliken()[0] + 2 * result.mulliken()[1], 1e-9);
	}

	/** A. Szabo, N. S. Ostlund, Modern Quantum Chemistry, Dover 1996, section 3.5: H2 at 1.4 bohr in STO-3G, and HeH+. */
	@Test
	void hydrogenHasItsPublishedEnergy() {
		Geometry h2 = new Geometry(new int[] { 1, 1 }, new double[] { 0, 0, 0, 0, 0, 1.4 }, 0, 1);
		EnergyResult result = EnergyCalculation.run(h2, new EnergyModel(Method.HF, Reference.RHF, "STO-3G", null, false));
		assertEquals(-1.1167, result.energy(), 5e-5);
		assertEquals(-0.5782, result.field().alpha().homo(), 5e-5);
		assertEquals(0.6703, result.field().alpha().lumo(), 5e-5);
	}

	/** T. H. Dunning, J Chem Phys 90 (1989) 1007: the atom in cc-pVDZ, -TZ, -QZ. */
	@Test
	void theHydrogenAtomNearsOneHalfWithTheBasis() {
		String[] bases = { "cc-pVDZ", "cc-pVTZ", "cc-pVQZ" };
		double[] published = { -0.499278, -0.499810, -0.499946 };
		Geometry atom = new Geometry(new int[] { 1 }, new double[3], 0, 2);
		for (int i = 0; i < bases.length; i++) {
			for (Reference reference : new Reference[] { Reference.UHF, Reference.ROHF }) {
				EnergyResult result = EnergyCalculation.run(atom, new EnergyModel(Method.HF, reference, bases[i], null, false));
				assertEquals(published[i], result.energy(), 6e-7, bases[i]);
				assertEquals(0.75, result.field().spin(), 1e-9);
			}
		}
	}

	@Test
	void energiesDoNotDependOnWhereTheMoleculeIs() {
		double here = water(WATER, Method.HF, "6-31G*").energy();
		double[] moved = new double[9];
		double c = Math.cos(0.7);
		double s = Math.sin(0.7);
		for (int a = 0; a < 3; a++) {
			double x = WATER[3 * a];
			double y = WATER[3 * a + 1];
			moved[3 * a] = c * x - s * y + 1;
			moved[3 * a + 1] = c * (s * x + c * y) - 2;
			moved[3 * a + 2] = s * (s * x + c * y) + 3;
		}
		assertEquals(here, water(moved, Method.HF, "6-31G*").energy(), 1e-9);
	}

	/** Psi4 1.3.2 with the same functions. Heavy atoms have large integrals, of which small primitives are more than a rounding. */
	@Test
	void kryptonHasItsEnergy() {
		EnergyModel model = new EnergyModel(Method.HF, Reference.RHF, "def2-SVP", null, false);
		assertEquals(-2751.6698786066, EnergyCalculation.run(new Geometry(new int[] { 36 }, new double[3], 0, 1), model).energy(), 1e-7);
	}

	/**
	 * 2 T + V = −R dE/dR (J. C. Slater, J Chem Phys 1 (1933) 687, doi:10.1063/1.1749227): as nearly as the basis allows scaling; of one Gaussian with the best exponent,
	 * 8/(9π), exactly, with the energy −4/(3π).
	 */
	@Test
	void kineticAndPotentialEnergyObeyTheVirialTheorem() {
		BasisSet best = new BasisSet("one", List.of(new Shell(0, new double[] { 8 / (9 * Math.PI) }, new int[] { 0 }, new double[][] { { 1 } }, true, 0)), 1);
		OneElectron hydrogen = new OneElectron(best, new Geometry(new int[] { 1 }, new double[3], 0, 2));
		assertEquals(4 / (3 * Math.PI), hydrogen.kinetic().get(0, 0) / hydrogen.overlap().get(0, 0), 1e-13);
		assertEquals(-8 / (3 * Math.PI), hydrogen.nuclear().get(0, 0) / hydrogen.overlap().get(0, 0), 1e-13);
		EnergyModel model = new EnergyModel(Method.HF, Reference.RHF, "cc-pVTZ", null, false);
		ScfResult helium = EnergyCalculation.run(new Geometry(new int[] { 2 }, new double[3], 0, 1), model).field();
		assertEquals(-helium.energy(), kinetic(helium), 1e-3);
		double[] energies = new double[3];
		for (int k = 0; k < 3; k++) {
			energies[k] = hydrogen(2 + 0.01 * (k - 1)).energy();
		}
		ScfResult stretched = hydrogen(2);
		assertEquals(-2 * (energies[2] - energies[0]) / 0.02, stretched.energy() + kinetic(stretched), 4e-3);
	}

	private static ScfResult hydrogen(double distance) {
		return EnergyCalculation.run(new Geometry(new int[] { 1, 1 }, new double[] { 0, 0, 0, 0, 0, distance }, 0, 1),
				new EnergyModel(Method.HF, Reference.RHF, "6-311++G**", null, false)).field();
	}

	private static double kinetic(ScfResult field) {
		DMatrixRMaj kinetic = new OneElectron(field.basis(), field.geometry()).kinetic();
		return 2 * CommonOps_DDRM.elementSum(CommonOps_DDRM.elementMult(field.alpha().density(), kinetic, null));
	}

	@Test
	void twoFarMoleculesHaveTwiceTheEnergy() {
		Geometry one = new Geometry(new int[] { 1, 9 }, new double[] { 0, 0, 0, 0, 0, 1.73 }, 0, 1);
		Geometry two = new Geometry(new int[] { 1, 9, 1, 9 }, new double[] { 0, 0, 0, 0, 0, 1.73, 5000, 0, 0, 5000, 0, 1.73 }, 0, 1);
		EnergyModel model = new EnergyModel(Method.MP2, Reference.RHF, "STO-3G", null, false);
		assertEquals(2 * EnergyCalculation.run(one, model).energy(), EnergyCalculation.run(two, model).energy(), 1e-8);
	}

	@Test
	void atomsMoveWithTheNearerOfTwo() {
		Geometry moved = InternalCoordinate.of(2, 1).set(new Geometry(new int[] { 1, 6, 7 }, new double[] { -2, 0, 0, 0, 0, 0, 2.2, 0, 0 }, 0, 1), 3);
		assertArrayEquals(new double[] { -2.8, 0, 0, -0.8, 0, 0, 2.2, 0, 0 }, moved.coordinates(), 1e-12);
	}

	@Test
	void whatCannotBeIsRefusedWithItsReason() {
		assertMessage("multiplicity", () -> new Geometry(new int[] { 1 }, new double[3], 0, 1));
		assertMessage("apart", () -> new Geometry(new int[] { 1, 1 }, new double[] { 0, 0, 0, 0, 0, 0.01 }, 0, 1));
		assertMessage("no functions for Kr", () -> EnergyCalculation.run(new Geometry(new int[] { 36 }, new double[3], 0, 1),
				new EnergyModel(Method.HF, Reference.RHF, "6-31++G**", null, false)));
		assertMessage("no basis set", () -> EnergyCalculation.run(new Geometry(new int[] { 2 }, new double[3], 0, 1),
				new EnergyModel(Method.HF, Reference.RHF, "6-31H", null, false)));
		Geometry helium = new Geometry(new int[] { 2 }, new double[3], 0, 1);
		EnergyModel fitted = new EnergyModel(Method.B3LYP, Reference.RHF, "cc-pVDZ", null, false, Fitting.ON);
		assertMessage("functions of such a molecule fit",
				() -> FittingForecast.check(helium, fitted, BasisLibrary.basis("cc-pVDZ", helium, null), 1000));
		assertMessage("functions fit", () -> EnergyCalculation.forecast(2000, 8_000_000_000L));
	}

	private static void assertMessage(String part, Runnable action) {
		String message = assertThrows(IllegalArgumentException.class, action::run).getMessage();
		assertTrue(message.contains(part), message);
	}
}
