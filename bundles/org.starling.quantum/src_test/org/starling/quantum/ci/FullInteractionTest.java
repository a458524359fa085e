package org.starling.quantum.ci;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.starling.quantum.Constants;
import org.starling.quantum.Geometry;
import org.starling.quantum.energy.EnergyCalculation;
import org.starling.quantum.energy.EnergyModel;
import org.starling.quantum.energy.EnergyResult;
import org.starling.quantum.energy.Fitting;
import org.starling.quantum.energy.Method;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.StabilityAnalysis;

class FullInteractionTest {

	private static EnergyResult run(Method method, Geometry geometry, String basis, EnergyModel.States states) {
		return EnergyCalculation.run(geometry, new EnergyModel(method, Reference.RHF, basis, null, false, Fitting.OFF, states, StabilityAnalysis.NONE));
	}

	private static Geometry hydrogen(double bohr) {
		return new Geometry(new int[] { 1, 1 }, new double[] { 0, 0, 0, 0, 0, bohr }, 0, 1);
	}

	/** The value that programs of many groups give for H2 in STO-3G at 0.7414 Angstrom; J. R. McClean et al., Quantum Sci Technol 5 (2020) 034014. */
	@Test
	void hydrogenHasItsKnownEnergy() {
		assertEquals(-1.137270, run(Method.FCI, hydrogen(0.7414 / Constants.ANGSTROM), "STO-3G", EnergyModel.States.GROUND).energy(), 1e-6);
	}

	/** A. Szabo, N. S. Ostlund, Modern Quantum Chemistry, Dover 1996, eq. 4.23: the correlation energy of two electrons in two orbitals. */
	@Test
	void twoElectronsInTwoOrbitalsHaveTheirClosedForm() {
		TwoLevels m = new TwoLevels();
		FullInteraction.States states = FullInteraction.solve(m.space(), 3);
		double delta = m.h2 - m.h1 + 0.5 * (m.j22 - m.j11);
		double ground = 2 * m.h1 + m.j11 + delta - Math.sqrt(delta * delta + m.k12 * m.k12);
		double open = m.h1 + m.h2 + m.j12 + m.k12;
		double twice = 2 * m.h1 + m.j11 + delta + Math.sqrt(delta * delta + m.k12 * m.k12);
		assertArrayEquals(new double[] { ground, open, twice }, states.energies(), 1e-10);
		assertArrayEquals(new double[3], states.spins(), 1e-10);
		assertThrows(IllegalArgumentException.class, () -> FullInteraction.solve(m.space(), 4));
	}

	/** Szabo and Ostlund's integrals of H2 at 1.4 bohr, appendix D. */
	private static final class TwoLevels {

		private final double h1 = -1.2528;
		private final double h2 = -0.4756;
		private final double j11 = 0.6746;
		private final double j22 = 0.6975;
		private final double j12 = 0.6636;
		private final double k12 = 0.1813;

		ActiveSpace space() {
			DMatrixRMaj one = new DMatrixRMaj(new double[][] { { h1, 0 }, { 0, h2 } });
			DMatrixRMaj two = new DMatrixRMaj(new double[][] { { j11, 0, j12 }, { 0, k12, 0 }, { j12, 0, j22 } });
			return new ActiveSpace(2, 1, 1, 0, one, two);
		}
	}

	@Test
	void twoFarMoleculesHaveTwiceTheEnergy() {
		Geometry two = new Geometry(new int[] { 1, 1, 1, 1 }, new double[] { 0, 0, 0, 0, 0, 1.6, 3000, 0, 0, 3000, 0, 1.6 }, 0, 1);
		double one = run(Method.FCI, hydrogen(1.6), "STO-3G", EnergyModel.States.GROUND).energy();
		assertEquals(2 * one, run(Method.FCI, two, "STO-3G", EnergyModel.States.GROUND).energy(), 1e-8);
	}

	@Test
	void twoActiveOrbitalsBreakTheBondThatOneClosedOneCannot() {
		EnergyModel.States space = new EnergyModel.States(1, 2, 2);
		double far = run(Method.CASCI, hydrogen(40), "STO-3G", space).energy();
		double all = run(Method.FCI, hydrogen(40), "STO-3G", EnergyModel.States.GROUND).energy();
		assertEquals(all, far, 1e-9);
		// two hydrogen atoms in STO-3G: Szabo and Ostlund, table 3.2
		assertEquals(2 * -0.46658, far, 2e-5);
	}

	@Test
	void whatCannotBeSaysWhy() {
		assertMessage("active electrons", () -> run(Method.CASCI, hydrogen(1.4), "STO-3G", EnergyModel.States.GROUND));
		assertMessage("pairs", () -> run(Method.CASCI, hydrogen(1.4), "STO-3G", new EnergyModel.States(1, 1, 2)));
		Geometry neon = new Geometry(new int[] { 10, 10 }, new double[] { 0, 0, 0, 0, 0, 6 }, 0, 1);
		assertMessage("determinants", () -> run(Method.FCI, neon, "cc-pVTZ", EnergyModel.States.GROUND));
	}

	private static void assertMessage(String part, Runnable action) {
		String message = assertThrows(IllegalArgumentException.class, action::run).getMessage();
		assertTrue(message.contains(part), message);
	}
}
