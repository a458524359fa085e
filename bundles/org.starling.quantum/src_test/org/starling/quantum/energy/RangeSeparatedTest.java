package org.starling.quantum.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.quantum.Geometry;
import org.starling.quantum.dft.Grid;
import org.starling.quantum.dft.GridFunctional;
import org.starling.quantum.scf.Orbitals;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.ScfResult;
import org.starling.quantum.scf.StabilityAnalysis;

/** Functionals whose exact exchange grows with the distance, against Psi4 1.3.2. */
class RangeSeparatedTest {

	/** Psi4 took CODATA 2014. */
	private static final double ANGSTROM = 0.52917721067;
	private static final Grid COARSE = new Grid(25, 50);

	/**
	 * Source of energies and highest levels: Psi4 1.3.2, 6-31G* of Cartesian functions, exact integrals, grid (99,590), for water with H at (0, ±0.7572, −0.4692) Å
	 * and O at (0, 0, 0.1173), the amino radical with H at (0, ±0.8060, −0.4957) and N at (0, 0, 0.1416). The field is that of a coarse grid, whose error is of
	 * second order in the energy of its density on the finer one; this one's is 6e-6 hartree at most, that of fitting 1e-5 (Weigend 2002).
	 */
	@ParameterizedTest
	@CsvSource({ "WB97X, 8, 0.1173, 0.7572, -0.4692, 1, ON, -76.38818210, -0.401504, 50, 194, 2e-5",
			"WB97X_D, 7, 0.1416, 0.8060, -0.4957, 2, OFF, -55.85056244, -0.393114, 60, 302, 8e-6" })
	void energiesAreThoseOfPsi4(Method method, int number, double z, double y, double below, int multiplicity, Fitting fitting, double energy, double level,
			int distances, int directions, double tolerance) {
		double[] places = Arrays.stream(new double[] { 0, 0, z, 0, y, below, 0, -y, below }).map(x -> x / ANGSTROM).toArray();
		EnergyModel model = new EnergyModel(method, multiplicity == 1 ? Reference.RHF : Reference.UHF, "6-31G*", false, false, fitting,
				EnergyModel.States.GROUND, StabilityAnalysis.NONE, COARSE);
		EnergyResult result = EnergyCalculation.run(new Geometry(new int[] { number, 1, 1 }, places, 0, multiplicity), model);
		assertEquals(energy, result.energy() - local(method, COARSE, result.field()) + local(method, new Grid(distances, directions), result.field()), tolerance);
		Orbitals up = result.field().alpha();
		assertEquals(level, up.energies()[up.occupied() - 1], 1e-3);
		assertTrue(result.description().contains("to 100 % far with omega 0." + (method == Method.WB97X ? 3 : 2) + "/bohr"), result.description());
	}

	private static double local(Method method, Grid grid, ScfResult field) {
		int n = field.basis().functions();
		List<DMatrixRMaj> densities = field.reference() == Reference.RHF ? List.of(field.alpha().density())
				: List.of(field.alpha().density(), field.beta().density());
		return new GridFunctional(method.functional(), grid, field.geometry(), field.basis(), 0).evaluate(densities,
				densities.stream().map(_ -> new DMatrixRMaj(n, n)).toList());
	}
}
