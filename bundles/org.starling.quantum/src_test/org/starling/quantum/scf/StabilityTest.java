package org.starling.quantum.scf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.integrals.BatchedRepulsion;
import org.starling.quantum.integrals.Repulsion;

class StabilityTest {

	private static Stability.Result hydrogen(double bohr, Reference reference, boolean follow) {
		Geometry geometry = new Geometry(new int[] { 1, 1 }, new double[] { 0, 0, 0, 0, 0, bohr }, 0, 1);
		BasisSet basis = BasisLibrary.basis("STO-3G", geometry, null);
		Interactions integrals = Interactions.of(new BatchedRepulsion(new Repulsion(basis, geometry, 1e-12), 1_000_000));
		return Stability.analyse(ScfSolver.solve(geometry, basis, ScfOptions.of(reference), integrals), integrals, follow);
	}

	/** A. Szabo, N. S. Ostlund, Modern Quantum Chemistry, Dover 1996, appendix D: ε2 − ε1 − J12 + 3 K12, towards UHF ε2 − ε1 − J12 − K12. */
	@Test
	void eigenvaluesOfHydrogenAreThoseOfItsIntegrals() {
		double gap = 0.6703 + 0.5782;
		Stability.Result result = hydrogen(1.4, Reference.RHF, false);
		assertEquals(gap - 0.6636 + 3 * 0.1813, result.internal(), 2e-4);
		assertEquals(gap - 0.6636 - 0.1813, result.external(), 2e-4);
		assertTrue(result.verdict().contains("minimum"), result.verdict());
	}

	@Test
	void farAtomsAreFoundFromTheirSaddlePoint() {
		Stability.Result checked = hydrogen(20, Reference.UHF, false);
		assertTrue(checked.internal() < -0.1 && checked.verdict().contains("saddle"), checked.verdict());
		Stability.Result left = hydrogen(20, Reference.UHF, true);
		// two atoms in STO-3G: Szabo and Ostlund, table 3.2
		assertEquals(2 * -0.46658, left.field().energy(), 2e-5);
		assertEquals(1, left.field().spin(), 1e-6);
		assertEquals(1, left.followed());
	}

	@Test
	void pairsOfFarAtomsAreTooFew() {
		Stability.Result result = hydrogen(20, Reference.RHF, true);
		assertTrue(result.external() < -0.1 && result.verdict().contains("towards UHF"), result.verdict());
		assertThrows(IllegalArgumentException.class, () -> hydrogen(20, Reference.ROHF, false));
	}
}
