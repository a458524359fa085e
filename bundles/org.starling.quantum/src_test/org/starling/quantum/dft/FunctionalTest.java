package org.starling.quantum.dft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.integrals.BatchedRepulsion;
import org.starling.quantum.integrals.Repulsion;
import org.starling.quantum.scf.Interactions;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.ScfOptions;
import org.starling.quantum.scf.ScfResult;
import org.starling.quantum.scf.ScfSolver;

/** Functionals against published energies, their scaling with spin and finite differences. */
class FunctionalTest {

	private static final double STEP = 1e-4;

	/** D. M. Ceperley, B. J. Alder, Phys Rev Lett 45 (1980) 566, to which the curves were fitted. */
	@Test
	void theElectronGasHasItsMonteCarloEnergies() {
		double[][] published = { { 1, -0.0600 }, { 2, -0.0450 }, { 5, -0.02815 }, { 10, -0.0186 }, { 20, -0.0115 } };
		double[] e = new double[3];
		for (double[] point : published) {
			for (ElectronGas gas : new ElectronGas[] { ElectronGas.VWN5, ElectronGas.PW92 }) {
				gas.at(point[0], 0, e);
				assertEquals(point[1], e[0], 5e-4 * Math.max(0.3, -20 * point[1]), gas + " at " + point[0]);
			}
		}
	}

	/**
	 * With Hartree–Fock densities B88 gives −1.025 for the exchange of helium and −12.14 for that of neon (A. D. Becke, Phys Rev A 38 (1988) 3098, table I), LYP
	 * −0.0437 and −0.383 for their correlation (C. Lee, W. Yang, R. G. Parr, Phys Rev B 37 (1988) 785, table I); the hydrogen atom has the exchange
	 * −0.310 and no correlation.
	 */
	@Test
	void atomsHaveTheirPublishedEnergies() {
		assertEquals(-1.025 - 0.0437, atom(2, 1, Reference.RHF, "cc-pVTZ", Functional.BLYP), 6e-4);
		assertEquals(-12.14 - 0.383, atom(10, 1, Reference.RHF, "cc-pVDZ", Functional.BLYP), 8e-3);
		assertEquals(-0.310, atom(1, 2, Reference.UHF, "cc-pVQZ", Functional.BLYP), 6e-4);
	}

	private static double atom(int number, int multiplicity, Reference reference, String set, Functional functional) {
		Geometry atom = new Geometry(new int[] { number }, new double[3], 0, multiplicity);
		BasisSet basis = BasisLibrary.basis(set, atom, null);
		ScfResult field = ScfSolver.solve(atom, basis, ScfOptions.of(reference),
				Interactions.of(new BatchedRepulsion(new Repulsion(basis, atom, 1e-12), 1 << 28)));
		int n = basis.functions();
		GridFunctional energy = new GridFunctional(functional, new Grid(60, 50), atom, basis, 1 << 24);
		List<DMatrixRMaj> potentials = List.of(new DMatrixRMaj(n, n), new DMatrixRMaj(n, n));
		double value = energy.evaluate(List.of(field.alpha().density(), field.beta().density()), potentials);
		assertEquals(atom.electrons(), energy.electrons(), 1e-5);
		return value;
	}

	/** E_x[ρ↑, ρ↓] = ½ E_x[2ρ↑] + ½ E_x[2ρ↓] (G. L. Oliver, J. P. Perdew, Phys Rev A 20 (1979) 397), and equal spins are a special case of two. */
	@Test
	void spinsScale() {
		SpinPoints one = new SpinPoints(1, true);
		SpinPoints two = new SpinPoints(1, false);
		one.a[0] = two.a[0] = two.b[0] = 0.3;
		one.aa[0] = two.aa[0] = two.ab[0] = two.bb[0] = 0.2;
		for (Functional functional : Functional.values()) {
			functional.evaluate(one);
			functional.evaluate(two);
			assertEquals(two.energy[0], one.energy[0], 1e-13, functional.id());
			assertEquals(two.byA[0], one.byA[0], 1e-13);
			assertEquals(two.byAa[0] * 2 + two.byAb[0], one.byAa[0] * 2 + one.byAb[0], 1e-13);
		}
		SpinPoints three = new SpinPoints(1, false);
		three.a[0] = 0.7;
		three.aa[0] = 0.4;
		for (Exchange exchange : Exchange.values()) {
			three.clear();
			one.clear();
			one.a[0] = 0.7;
			one.aa[0] = 0.4;
			exchange.add(1, three);
			exchange.add(0.5, one);
			assertEquals(one.energy[0], three.energy[0], 1e-13);
		}
	}

	/** All of the exchange stays where electrons are dense; 1/(36a²) where they are thin (P. M. W. Gill, R. D. Adamson, J. A. Pople, Mol Phys 88 (1996) 1005). */
	@Test
	void exchangeOfNearElectronsFadesWithTheDensity() {
		double[] f = new double[2];
		double[] above = new double[2];
		Attenuation.at(1e-6, f);
		assertEquals(1 - 8.0 / 3 * Math.sqrt(Math.PI) * 1e-6, f[0], 1e-11);
		Attenuation.at(1e3, f);
		assertEquals(1 / 36e6, f[0], 1e-13);
		// the series takes over from the closed form
		Attenuation.at(1, f);
		Attenuation.at(Math.nextUp(1.0), above);
		assertEquals(f[0], above[0], 1e-14);
		assertEquals(f[1], above[1], 1e-13);
	}

	@Test
	void derivativesAreThoseOfTheEnergy() {
		Random random = new Random(3);
		for (Functional functional : Functional.values()) {
			for (int trial = 0; trial < 20; trial++) {
				double a = Math.pow(10, 2 - 5 * random.nextDouble());
				double b = a * random.nextDouble();
				double x = random.nextDouble() * 3;
				double[] at = { a, b, x * Math.pow(a, 8.0 / 3), 0.3 * x * Math.pow(a * b, 4.0 / 3), x * Math.pow(b, 8.0 / 3) };
				double[] derivatives = evaluate(functional, at, 1);
				for (int k = 0; k < 5; k++) {
					double h = STEP * at[k];
					double slope = 0;
					int[] steps = { -2, -1, 1, 2 };
					double[] factors = { 1, -8, 8, -1 };
					for (int s = 0; s < 4; s++) {
						double[] moved = at.clone();
						moved[k] += steps[s] * h;
						slope += factors[s] * evaluate(functional, moved, 0)[0] / (12 * h);
					}
					double scale = Math.abs(evaluate(functional, at, 0)[0] / at[k]);
					assertEquals(slope, derivatives[k], 1e-9 * scale + 1e-8 * Math.abs(slope), functional.id() + " by " + k + " at " + a + ", " + b);
				}
			}
		}
	}

	/** The energy, or its five derivatives. */
	private static double[] evaluate(Functional functional, double[] at, int order) {
		SpinPoints p = new SpinPoints(1, false);
		p.a[0] = at[0];
		p.b[0] = at[1];
		p.aa[0] = at[2];
		p.ab[0] = at[3];
		p.bb[0] = at[4];
		functional.evaluate(p);
		return order == 0 ? new double[] { p.energy[0] } : new double[] { p.byA[0], p.byB[0], p.byAa[0], p.byAb[0], p.byBb[0] };
	}

	@Test
	void potentialsAreThoseOfTheEnergy() {
		Geometry radical = new Geometry(new int[] { 8, 1 }, new double[] { 0, 0, 0, 0, 0, 1.8 }, 0, 2);
		BasisSet basis = BasisLibrary.basis("STO-3G", radical, null);
		int n = basis.functions();
		GridFunctional energy = new GridFunctional(Functional.PBE, new Grid(30, 50), radical, basis, 1 << 24);
		DMatrixRMaj up = CommonOps_DDRM.identity(n);
		DMatrixRMaj down = CommonOps_DDRM.identity(n);
		CommonOps_DDRM.scale(0.6, down);
		List<DMatrixRMaj> potentials = List.of(new DMatrixRMaj(n, n), new DMatrixRMaj(n, n));
		List<DMatrixRMaj> others = List.of(new DMatrixRMaj(n, n), new DMatrixRMaj(n, n));
		energy.evaluate(List.of(up, down), potentials);
		for (int[] element : new int[][] { { 0, 0 }, { 1, 4 }, { 4, 5 } }) {
			double[] values = new double[2];
			for (int side = 0; side < 2; side++) {
				DMatrixRMaj moved = down.copy();
				moved.add(element[0], element[1], side == 0 ? -STEP : STEP);
				moved.set(element[1], element[0], moved.get(element[0], element[1]));
				values[side] = energy.evaluate(List.of(up, moved), others);
			}
			double slope = (values[1] - values[0]) / (2 * STEP) / (element[0] == element[1] ? 1 : 2);
			assertEquals(slope, potentials.get(1).get(element[0], element[1]), 1e-7);
		}
	}

	private static ScfResult energy(Geometry geometry, Grid grid) {
		BasisSet basis = BasisLibrary.basis("STO-3G", geometry, null);
		GridFunctional functional = new GridFunctional(Functional.PBE, grid, geometry, basis, 1 << 26);
		ScfResult field = ScfSolver.solve(geometry, basis, ScfOptions.of(Reference.RHF),
				new Interactions(new BatchedRepulsion(new Repulsion(basis, geometry, 1e-12), 1 << 26), functional, null));
		assertFalse(functional.refine(), "the result is that of a coarse grid");
		return field;
	}

	@Test
	void manyAtomsBeginOnACoarseGridAndEndOnTheirOwn() {
		double[] places = new double[30];
		int[] numbers = new int[10];
		for (int a = 0; a < 10; a++) {
			numbers[a] = 1;
			places[3 * a] = 1.4 * a + 1.6 * (a / 2);
		}
		Geometry chain = new Geometry(numbers, places, 0, 1);
		energy(chain, new Grid(40, 194)).energy();
	}
}
