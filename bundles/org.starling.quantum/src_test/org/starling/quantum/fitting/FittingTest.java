package org.starling.quantum.fitting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.dft.Functional;
import org.starling.quantum.dft.Grid;
import org.starling.quantum.dft.GridFunctional;
import org.starling.quantum.energy.EnergyCalculation;
import org.starling.quantum.energy.EnergyModel;
import org.starling.quantum.energy.EnergyResult;
import org.starling.quantum.energy.Fitting;
import org.starling.quantum.energy.Method;
import org.starling.quantum.integrals.BatchedRepulsion;
import org.starling.quantum.integrals.FittingIntegrals;
import org.starling.quantum.integrals.Repulsion;
import org.starling.quantum.scf.Reference;

/** Fitted integrals against exact ones: charges that the fitting set holds, matrices of densities, energies. */
class FittingTest {

	private static final Geometry WATER = new Geometry(new int[] { 8, 1, 1 }, new double[] { 0, 0, 0, 0, 1.43, 1.1, 0, -1.43, 1.1 }, 0, 1);

	/** Two spherical Gaussians of exponents a and b in the distance R repel each other by (2π²√π/(ab√(a+b))) F0(ab/(a+b) R²) times norms. */
	@Test
	void gaussiansRepelEachOtherAsTheErrorFunctionSays() {
		Geometry two = new Geometry(new int[] { 1, 1 }, new double[] { 0, 0, 0, 0, 0, 3 }, 0, 1);
		BasisSet fit = BasisLibrary.basis("cc-pVTZ-JKFIT", two, true);
		DMatrixRMaj metric = new FittingIntegrals(BasisLibrary.basis("STO-3G", two, null), fit, two, 1e-12).metric();
		double a = fit.shells().getFirst().exponents()[0];
		int other = fit.shells().get(fit.shells().size() / 2).first();
		double t = a / 2 * 9;
		// F0(T) = √(π/T)/2 for such T; the functions have the norm (2a/π)^(3/4) each
		double boys = 0.5 * Math.sqrt(Math.PI / t);
		assertEquals(Math.pow(2 * a / Math.PI, 1.5) * 2 * Math.pow(Math.PI, 2.5) / (a * a * Math.sqrt(2 * a)) * boys, metric.get(0, other), 1e-14);
	}

	@Test
	void matricesOfADensityAreNearTheExactOnes() {
		BasisSet basis = BasisLibrary.basis("6-31G", WATER, null);
		FittedRepulsion fitted = new FittedRepulsion(
				new FittedProducts(basis, BasisLibrary.basis("def2-universal-JKFIT", WATER, true), WATER, 1e-12));
		BatchedRepulsion exact = new BatchedRepulsion(new Repulsion(basis, WATER, 1e-12), 1 << 24);
		int n = basis.functions();
		DMatrixRMaj change = new DMatrixRMaj(n, n);
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				change.set(i, j, 0.1 * Math.cos(i * j) + (i == j ? Math.sin(i) : 0));
			}
		}
		DMatrixRMaj[] two = { new DMatrixRMaj(n, n), new DMatrixRMaj(n, n) };
		DMatrixRMaj[] three = { new DMatrixRMaj(n, n), new DMatrixRMaj(n, n) };
		exact.build(change, two[0], two[1]);
		fitted.build(change, three[0], three[1]);
		for (int k = 0; k < 2; k++) {
			for (int i = 0; i < n * n; i++) {
				assertEquals(two[k].data[i], three[k].data[i], 2e-3);
			}
		}
	}

	/** Errors of fitted energies are some 1e-5 hartree an atom, those of the correlation smaller (Weigend 2002; Weigend, Köhn and Hättig 2002). */
	@Test
	void energiesAreNearTheExactOnesAndSayThatTheyAreFitted() {
		for (Reference reference : new Reference[] { Reference.RHF, Reference.UHF }) {
			EnergyResult exact = EnergyCalculation.run(WATER, new EnergyModel(Method.MP2, reference, "6-31G", null, true, Fitting.OFF));
			EnergyResult fitted = EnergyCalculation.run(WATER, new EnergyModel(Method.MP2, reference, "6-31G", null, true, Fitting.ON));
			assertEquals(exact.field().energy(), fitted.field().energy(), 6e-5);
			assertEquals(exact.energy() - exact.field().energy(), fitted.energy() - fitted.field().energy(), 6e-5);
			assertTrue(Math.abs(exact.energy() - fitted.energy()) > 1e-8);
			assertTrue(exact.description().contains("exact integrals"), exact.description());
			assertTrue(fitted.description().contains("density fitting with cc-pVDZ-JKFIT and cc-pVDZ-RIFIT"), fitted.description());
		}
	}

	@Test
	void aMissingFittingSetIsNamed() {
		String message = assertThrows(IllegalArgumentException.class, () -> EnergyCalculation.run(WATER,
				new EnergyModel(Method.MP2, Reference.RHF, "cc-pVQZ", null, true, Fitting.ON))).getMessage();
		assertTrue(message.contains("no fitting set for correlation with cc-pVQZ"), message);
	}

	@Test
	void anInterruptStopsIt() {
		BasisSet basis = BasisLibrary.basis("STO-3G", WATER, null);
		BasisSet fit = BasisLibrary.basis("def2-universal-JKFIT", WATER, true);
		Thread.currentThread().interrupt();
		assertThrows(CancellationException.class, () -> new FittedProducts(basis, fit, WATER, 1e-12));
		Thread.currentThread().interrupt();
		assertThrows(CancellationException.class, () -> new GridFunctional(Functional.SVWN5, Grid.STANDARD, WATER, basis, 0));
	}
}
