package org.starling.quantum.integrals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.basis.Shell;

class IntegralsTest {

	private static final Geometry WATER = new Geometry(new int[] { 8, 1, 1 },
			new double[] { 0, -0.143225816552, 0, 1.638036840407, 1.136548822547, 0, -1.638036840407, 1.136548822547, 0 }, 0, 1);

	@Test
	void functionsOfAllKindsAreNormalised() {
		for (String name : new String[] { "STO-3G", "6-31G*", "cc-pVTZ", "cc-pVQZ", "def2-TZVPP" }) {
			BasisSet basis = BasisLibrary.basis(name, WATER, true);
			DMatrixRMaj overlap = new OneElectron(basis, WATER).overlap();
			for (int i = 0; i < basis.functions(); i++) {
				assertEquals(1, overlap.get(i, i), 1e-12, name + ", function " + i);
			}
		}
	}

	/** Two spherical Gaussian charges: erf(√α R)/R, and a point beside one: erf(√p R)/R. Abramowitz and Stegun 7.1.5 gives erf. */
	@Test
	void chargesRepelEachOtherAsTheErrorFunctionSays() {
		double za = 0.8;
		double zb = 1.3;
		double r = 1.7;
		Geometry two = new Geometry(new int[] { 1, 1 }, new double[] { 0, 0, 0, 0, r, 0 }, 0, 1);
		BasisSet basis = new BasisSet("two Gaussians", List.of(gaussian(0, za), gaussian(1, zb)), 2);
		StoredRepulsion repulsion = new StoredRepulsion(new Repulsion(basis, two, 0), 2);
		double alpha = 2 * za * 2 * zb / (2 * za + 2 * zb);
		assertEquals(erf(Math.sqrt(alpha) * r) / r, repulsion.integral(0, 0, 1, 1), 1e-13);
		assertEquals(2 * Math.sqrt(za / Math.PI), repulsion.integral(0, 0, 0, 0), 1e-13);
		DMatrixRMaj attraction = new OneElectron(basis, two).nuclear();
		assertEquals(-2 * Math.sqrt(2 * za / Math.PI) - erf(Math.sqrt(2 * za) * r) / r, attraction.get(0, 0), 1e-13);
		assertEquals(1.5 * za, new OneElectron(basis, two).kinetic().get(0, 0), 1e-13);
	}

	/**
	 * With erf(ωr)/r in place of 1/r 1/ω² is added to 1/α (P. M. W. Gill, R. D. Adamson, Chem Phys Lett 261 (1996) 105): 1/r for large ω, for small ω
	 * 2ω/√π anywhere.
	 */
	@Test
	void farChargesRepelEachOtherAsAWiderErrorFunctionSays() {
		double za = 0.8;
		double zb = 1.3;
		double r = 1.7;
		Geometry two = new Geometry(new int[] { 1, 1 }, new double[] { 0, 0, 0, 0, r, 0 }, 0, 1);
		BasisSet basis = new BasisSet("two Gaussians", List.of(gaussian(0, za), gaussian(1, zb)), 2);
		double whole = new StoredRepulsion(new Repulsion(basis, two, 0), 2).integral(0, 0, 1, 1);
		for (double omega : new double[] { 1e-4, 0.3, 2, 1e9 }) {
			double alpha = 1 / (1 / (2 * za) + 1 / (2 * zb) + 1 / (omega * omega));
			double value = new StoredRepulsion(new Repulsion(basis, two, 0).longRange(omega), 2).integral(0, 0, 1, 1);
			assertEquals(erf(Math.sqrt(alpha) * r) / r, value, 1e-13);
			assertTrue(omega < 1e9 ? value < whole : Math.abs(value - whole) < 1e-13);
			assertTrue(omega > 1e-4 || Math.abs(value - 2 * omega / Math.sqrt(Math.PI)) < 1e-11);
		}
	}

	private static Shell gaussian(int atom, double zeta) {
		return new Shell(atom, new double[] { zeta }, new int[] { 0 }, new double[][] { { Math.pow(2 * zeta / Math.PI, 0.75) } }, true, atom);
	}

	private static double erf(double x) {
		double sum = 0;
		double term = x;
		for (int n = 0; n < 120; n++) {
			sum += term / (2 * n + 1);
			term *= -x * x / (n + 1);
		}
		return 2 / Math.sqrt(Math.PI) * sum;
	}

	/** A p function is the derivative of an s function by its centre: 2ζ p_x = ds/dX for unnormalised ones. */
	@Test
	void higherFunctionsAreDerivativesOfLowerOnes() {
		double h = 1e-3;
		double zeta = 0.9;
		double[] s = new double[5];
		for (int k = -2; k <= 2; k++) {
			s[k + 2] = repulsion(0, zeta, k * h);
		}
		double derivative = (s[0] - 8 * s[1] + 8 * s[3] - s[4]) / (12 * h);
		assertEquals(derivative, 2 * zeta * repulsion(1, zeta, 0), 1e-11);
	}

	/** (xb|cc) with the unnormalised function x^l exp(−ζr²) at (x, 0.2, −0.1). */
	private static double repulsion(int l, double zeta, double x) {
		Geometry three = new Geometry(new int[] { 1, 1, 1 }, new double[] { x, 0.2, -0.1, 1.1, 0.4, 0, -0.7, 1.9, 0.6 }, 0, 2);
		Shell first = new Shell(0, new double[] { zeta }, new int[] { l }, new double[][] { { 1 } }, true, 0);
		int n = first.size();
		BasisSet basis = new BasisSet("three Gaussians", List.of(first, place(gaussian(1, 0.5), n), place(gaussian(2, 0.7), n + 1)), n + 2);
		return new StoredRepulsion(new Repulsion(basis, three, 0), n + 2).integral(0, n, n + 1, n + 1);
	}

	private static Shell place(Shell shell, int first) {
		return new Shell(shell.atom(), shell.exponents(), shell.momenta(), shell.coefficients(), shell.spherical(), first);
	}

	@Test
	void vectorsGiveWhatLoopsGive() {
		assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
				"the module of the vector unit is not there");
		assertEqualIntegrals(new VectorRows(), new LoopRows(VectorRows.LENGTH), "6-31G*", 30);
		assertEqualIntegrals(new VectorRows(11), new LoopRows(VectorRows.LENGTH, 11), "STO-3G", 5);
	}

	private static void assertEqualIntegrals(RowOperations vectors, RowOperations loops, String set, int least) {
		Geometry pair = new Geometry(new int[] { 6, 1 }, new double[] { 0, 0, 0, 1.9, 0.4, 0.3 }, 0, 2);
		BasisSet basis = BasisLibrary.basis(set, pair, true);
		PairList pairs = new PairList(basis, pair, loops, 0);
		double largest = 0;
		int kernels = 0;
		for (PairList.Kind bra : pairs.kinds()) {
			for (PairList.Kind ket : pairs.kinds()) {
				double[] a = integrals(bra, ket, loops);
				double[] b = integrals(bra, ket, vectors);
				for (int i = 0; i < a.length; i++) {
					largest = Math.max(largest, Math.abs(a[i] - b[i]));
				}
				kernels++;
			}
		}
		assertTrue(kernels >= least && largest < 1e-13, kernels + " kernels differ by " + largest);
	}

	/** Matrices from batches, kept or computed anew, are the sums over all single integrals. */
	@Test
	void batchesMakeTheSumsOfSingleIntegrals() {
		Geometry pair = new Geometry(new int[] { 8, 1 }, new double[] { 0, 0, 0, 0.4, 1.7, 0.3 }, 0, 2);
		BasisSet basis = BasisLibrary.basis("6-31G*", pair, false);
		Repulsion repulsion = new Repulsion(basis, pair, 0);
		int n = basis.functions();
		StoredRepulsion single = new StoredRepulsion(repulsion, n);
		DMatrixRMaj density = new DMatrixRMaj(n, n);
		for (int i = 0; i < n; i++) {
			for (int j = 0; j <= i; j++) {
				density.set(i, j, Math.sin(1 + 3 * i + 7 * j));
				density.set(j, i, density.get(i, j));
			}
		}
		DMatrixRMaj other = density.copy();
		for (int i = 0; i < other.data.length; i++) {
			other.data[i] *= 1 + 1e-3 * Math.cos(i / n + i % n);
		}
		for (long memory : new long[] { 0, 20_000, Long.MAX_VALUE }) {
			BatchedRepulsion batches = new BatchedRepulsion(repulsion, memory);
			// the second time by the change from the first
			assertSums(single, density, batches);
			assertSums(single, other, batches);
		}
	}

	private static void assertSums(StoredRepulsion single, DMatrixRMaj density, BatchedRepulsion batches) {
		int n = density.numRows;
		DMatrixRMaj coulomb = new DMatrixRMaj(n, n);
		DMatrixRMaj exchange = new DMatrixRMaj(n, n);
		batches.build(density, coulomb, exchange);
		for (int p = 0; p < n; p++) {
			for (int q = 0; q < n; q++) {
				double j = 0;
				double k = 0;
				for (int r = 0; r < n; r++) {
					for (int s = 0; s < n; s++) {
						j += single.integral(p, q, r, s) * density.get(r, s);
						k += single.integral(p, r, q, s) * density.get(r, s);
					}
				}
				assertEquals(j, coulomb.get(p, q), 1e-9);
				assertEquals(k, exchange.get(p, q), 1e-9);
			}
		}
	}

	private static double[] integrals(PairList.Kind bra, PairList.Kind ket, RowOperations operations) {
		QuartetKernel kernel = new QuartetKernel(bra.shape(), ket.shape(), operations);
		double[] work = new double[kernel.length];
		kernel.run(bra.pairs().getFirst(), ket.groups().getFirst(), work);
		return Arrays.copyOfRange(work, kernel.integrals, kernel.length);
	}
}
