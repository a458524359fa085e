package org.starling.quantum.solvation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.quantum.Constants;
import org.starling.quantum.Geometry;
import org.starling.quantum.VanDerWaals;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.dft.Grid;
import org.starling.quantum.dispersion.Dispersion;
import org.starling.quantum.energy.EnergyCalculation;
import org.starling.quantum.energy.EnergyModel;
import org.starling.quantum.energy.EnergyResult;
import org.starling.quantum.energy.Fitting;
import org.starling.quantum.energy.Method;
import org.starling.quantum.integrals.OneElectron;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.StabilityAnalysis;

class ContinuumSolventTest {

	private static final int[] WATER = { 8, 1, 1 };
	private static final double[] BENT = { 0, 0, 0, 0, 1.43, 1.1, 0, -1.43, 1.1 };

	private static EnergyModel model(Method method, Reference reference, String basis, Solvent solvent) {
		return new EnergyModel(method, reference, basis, null, false, Fitting.OFF, EnergyModel.States.GROUND, StabilityAnalysis.NONE, new Grid(20, 26),
				Dispersion.NONE, solvent);
	}

	private static EnergyResult water(double[] places, Solvent solvent) {
		return EnergyCalculation.run(new Geometry(WATER, places, 0, 1), model(Method.HF, Reference.RHF, "6-31G", solvent));
	}

	/** M. Born, Z Phys 1 (1920) 45: −(1 − 1/ε) q²/2a of a charge in a sphere. */
	@ParameterizedTest
	@CsvSource({ "3, 1, water, 110", "11, 1, octanol, 50", "12, 2, epsilon=4, 86", "9, -1, water, 194" })
	void ionsHaveBornsEnergy(int number, int charge, String solvent, int points) {
		Solvent continuum = Solvent.of(solvent, points);
		Geometry ion = new Geometry(new int[] { number }, new double[3], charge, 1);
		Solvation solvation = EnergyCalculation.run(ion, model(Method.HF, Reference.RHF, "STO-3G", continuum)).solvation();
		double radius = 1.2 * VanDerWaals.radius(number) / Constants.ANGSTROM;
		double born = -(1 - 1 / continuum.permittivity()) * charge * charge / (2 * radius);
		assertEquals(born, solvation.energy(), 3e-4 * Math.abs(born));
		assertEquals(4 * Math.PI * radius * radius, solvation.area(), 1e-8);
		assertEquals(4 * Math.PI * Math.pow(radius, 3) / 3, solvation.volume(), 1e-8);
		assertEquals(0, solvation.outlying(), 3e-4);
	}

	/**
	 * Multipoles Q_l at the centre of a sphere in a conductor have −½ Σ Q_l²/a^(2l+1) (J. G. Kirkwood, J Chem Phys 2 (1934) 351; L. Onsager, J Am Chem Soc 58
	 * (1936) 1486 for the dipole): an electron in a sum of s and p functions far inside of its sphere.
	 */
	@Test
	void multipolesHaveKirkwoodsEnergy() {
		Geometry atom = new Geometry(new int[] { 19 }, new double[3], 18, 2);
		BasisSet basis = BasisLibrary.basis("STO-3G", atom, null);
		OneElectron one = new OneElectron(basis, atom);
		int n = basis.functions();
		DMatrixRMaj overlap = one.overlap();
		DMatrixRMaj z = one.moment(0, 0, 1, new double[3]);
		int s = 1;
		int p = 0;
		for (int i = 0; i < n; i++) {
			p = Math.abs(z.get(s, i)) > Math.abs(z.get(s, p)) ? i : p;
		}
		DMatrixRMaj density = new DMatrixRMaj(n, n);
		double weight = 1 / (overlap.get(s, s) + overlap.get(p, p));
		density.set(s, s, weight);
		density.set(p, p, weight);
		density.set(s, p, weight);
		density.set(p, s, weight);
		double dipole = -CommonOps_DDRM.dot(new DMatrixRMaj(n * n, 1, true, density.data), new DMatrixRMaj(n * n, 1, true, z.data));
		DMatrixRMaj zz = one.moment(0, 0, 2, new double[3]);
		DMatrixRMaj xx = one.moment(2, 0, 0, new double[3]);
		double quadrupole = 0;
		for (int i = 0; i < n * n; i++) {
			quadrupole -= density.data[i] * (zz.data[i] - xx.data[i]);
		}
		double radius = 1.2 * VanDerWaals.radius(19) / Constants.ANGSTROM;
		Solvent conductor = new Solvent("conductor", Double.POSITIVE_INFINITY, 302);
		double energy = new ContinuumSolvent(conductor, atom, basis, 1 << 28).evaluate(density, new DMatrixRMaj(n, n));
		double monopole = -18 * 18 / (2 * radius);
		double expected = -0.5 * (dipole * dipole / Math.pow(radius, 3) + quadrupole * quadrupole / Math.pow(radius, 5));
		assertTrue(expected < -1e-5, "no dipole: " + expected);
		assertEquals(expected, energy - monopole, 0.01 * Math.abs(expected));
	}

	/** Nothing of the vacuum's permittivity, and the same charges after a change of the density as before with what it makes. */
	@Test
	void vacuumHasNoneAndResponseIsLinear() {
		double gas = water(BENT, null).energy();
		assertEquals(gas, water(BENT, new Solvent("vacuum", 1, 50)).energy(), 1e-9);
		Geometry geometry = new Geometry(WATER, BENT, 0, 1);
		BasisSet basis = BasisLibrary.basis("STO-3G", geometry, null);
		int n = basis.functions();
		ContinuumSolvent solvent = new ContinuumSolvent(Solvent.of("acetone", 50), geometry, basis, 1 << 28);
		DMatrixRMaj density = CommonOps_DDRM.identity(n);
		DMatrixRMaj change = new DMatrixRMaj(n, n);
		change.set(1, 4, 0.3);
		change.set(4, 1, 0.3);
		DMatrixRMaj before = new DMatrixRMaj(n, n);
		DMatrixRMaj after = new DMatrixRMaj(n, n);
		solvent.evaluate(density, before);
		solvent.respond(change, before);
		CommonOps_DDRM.addEquals(density, change);
		solvent.evaluate(density, after);
		for (int i = 0; i < n * n; i++) {
			assertEquals(after.data[i], before.data[i], 1e-12);
		}
	}

	/** The surface is made of points, and turns with the molecule all but for a few. */
	@Test
	void turnedMoleculesHaveTheSameEnergy() {
		double[] turned = new double[9];
		double[][] rotation = { { 0.36, 0.48, -0.8 }, { -0.8, 0.6, 0 }, { 0.48, 0.64, 0.6 } };
		for (int a = 0; a < 3; a++) {
			for (int i = 0; i < 3; i++) {
				for (int j = 0; j < 3; j++) {
					turned[3 * a + i] += rotation[i][j] * BENT[3 * a + j];
				}
			}
		}
		EnergyResult here = water(BENT, Solvent.of("water", 110));
		EnergyResult there = water(turned, Solvent.of("water", 110));
		assertEquals(here.energy(), there.energy(), 1e-5);
	}

	/** Gradients are those of differences, of the solvent and of a functional in it. */
	@ParameterizedTest
	@CsvSource({ "HF, RHF, OFF, 0, 1, 4", "HF, UHF, ON, 1, 2, 8", "B3LYP, RHF, OFF, 0, 1, 1" })
	void gradientsAreWhatDifferencesOfEnergiesSay(Method method, Reference reference, Fitting fitting, int charge, int multiplicity, int which) {
		double[] places = { 0.1, -0.2, 0.3, 0.3, 1.6, 0.2, 1.9, 2.2, 0.5 };
		Geometry geometry = new Geometry(new int[] { 1, 8, 1 }, places, charge, multiplicity);
		EnergyModel model = new EnergyModel(method, reference, "STO-3G", null, false, fitting, EnergyModel.States.GROUND, StabilityAnalysis.NONE,
				new Grid(20, 26), Dispersion.NONE, Solvent.of("methanol", 50));
		double[] gradient = EnergyCalculation.gradient(geometry, model).gradient();
		double[] energies = new double[2];
		double step = 2e-3;
		for (int side = 0; side < 2; side++) {
			double[] moved = places.clone();
			moved[which] += (2 * side - 1) * step;
			energies[side] = EnergyCalculation.run(geometry.at(moved), model).energy();
		}
		assertEquals((energies[1] - energies[0]) / (2 * step), gradient[which], 3e-6);
		for (int k = 0; k < 3; k++) {
			assertEquals(0, gradient[k] + gradient[3 + k] + gradient[6 + k], 2e-8);
		}
	}

	@Test
	void whatIsNotThereIsSaid() {
		String unknown = assertThrows(IllegalArgumentException.class, () -> Solvent.of("wine", 110)).getMessage();
		assertTrue(unknown.contains("wine") && unknown.contains("water") && unknown.contains("epsilon="), unknown);
		String points = assertThrows(IllegalArgumentException.class, () -> Solvent.of("water", 111)).getMessage();
		assertTrue(points.contains("110"), points);
		String method = assertThrows(IllegalArgumentException.class, () -> model(Method.CCSD, Reference.RHF, "STO-3G", Solvent.of("water", 110)))
				.getMessage();
		assertTrue(method.contains("ccsd"), method);
	}
}
