package org.starling.quantum.interchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.ci.ActiveSpace;
import org.starling.quantum.ci.FullInteraction;
import org.starling.quantum.energy.EnergyCalculation;
import org.starling.quantum.energy.EnergyModel;
import org.starling.quantum.energy.Fitting;
import org.starling.quantum.energy.Method;
import org.starling.quantum.integrals.BatchedRepulsion;
import org.starling.quantum.integrals.OneElectron;
import org.starling.quantum.integrals.Repulsion;
import org.starling.quantum.scf.Interactions;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.ScfOptions;
import org.starling.quantum.scf.ScfResult;
import org.starling.quantum.scf.ScfSolver;

class InterchangeTest {

	private static final Geometry LITHIUM_HYDRIDE = new Geometry(new int[] { 3, 1 }, new double[] { 0, 0, 0.1, 0, 0, 3.1 }, 0, 1);

	private static ScfResult field(Geometry geometry, String basis, Reference reference, Boolean spherical) {
		BasisSet functions = BasisLibrary.basis(basis, geometry, spherical);
		return ScfSolver.solve(geometry, functions, ScfOptions.of(reference),
				Interactions.of(new BatchedRepulsion(new Repulsion(functions, geometry, 1e-12), 100_000_000)));
	}

	/** Energy of a determinant of the orbitals, from integrals over the basis that was read. */
	private static double energy(MoldenFile.Content content) {
		OneElectron one = new OneElectron(content.basis(), content.geometry());
		BatchedRepulsion two = new BatchedRepulsion(new Repulsion(content.basis(), content.geometry(), 1e-12), 100_000_000);
		DMatrixRMaj total = content.alpha().density();
		CommonOps_DDRM.addEquals(total, content.beta().density());
		int n = total.numRows;
		DMatrixRMaj coulomb = new DMatrixRMaj(n, n);
		DMatrixRMaj exchange = new DMatrixRMaj(n, n);
		two.build(total, coulomb, exchange);
		double sum = content.geometry().nuclearRepulsion() + dot(total, one.kinetic()) + dot(total, one.nuclear()) + 0.5 * dot(total, coulomb);
		for (DMatrixRMaj spin : new DMatrixRMaj[] { content.alpha().density(), content.beta().density() }) {
			two.build(spin, coulomb, exchange);
			sum -= 0.5 * dot(spin, exchange);
		}
		return sum;
	}

	private static double dot(DMatrixRMaj a, DMatrixRMaj b) {
		double sum = 0;
		for (int i = 0; i < a.data.length; i++) {
			sum += a.data[i] * b.data[i];
		}
		return sum;
	}

	@Test
	void orbitalsOfAMoldenFileHaveTheEnergyOfTheirField() throws IOException {
		Geometry oxygen = new Geometry(new int[] { 8, 1 }, new double[] { 0, 0, 0, 0, 0.4, 1.8 }, 0, 2);
		for (boolean spherical : new boolean[] { true, false }) {
			ScfResult field = field(oxygen, "6-31G*", spherical ? Reference.UHF : Reference.ROHF, spherical);
			StringBuilder out = new StringBuilder();
			MoldenFile.write(field, out);
			MoldenFile.Content read = MoldenFile.read("oh.molden", out.toString());
			assertEquals(2, read.geometry().multiplicity());
			assertEquals(field.energy(), energy(read), 1e-8, "spherical " + spherical);
		}
	}

	@Test
	void anFcidumpHasTheFullInteractionOfItsMolecule() throws IOException {
		ScfResult field = field(LITHIUM_HYDRIDE, "STO-3G", Reference.RHF, null);
		for (int frozen = 0; frozen < 2; frozen++) {
			StringBuilder out = new StringBuilder();
			FcidumpFile.write(ActiveSpace.of(field, frozen), out);
			double read = FullInteraction.solve(FcidumpFile.read("lih.fcidump", out.toString()), 1).energies()[0];
			double here = EnergyCalculation.run(LITHIUM_HYDRIDE, new EnergyModel(Method.FCI, Reference.RHF, "STO-3G", null, frozen > 0, Fitting.OFF))
					.energy();
			assertEquals(here, read, 1e-9);
		}
	}

	@Test
	void cubesIntegrateToOneOrbitalAndAllElectrons() throws IOException {
		Geometry helium = new Geometry(new int[] { 2 }, new double[3], 0, 1);
		ScfResult field = field(helium, "6-31G**", Reference.RHF, null);
		VolumeGrid grid = VolumeGrid.around(helium, 0.25, 5);
		double cell = Math.pow(grid.step(), 3);
		double orbital = 0;
		for (double value : Volumes.orbital(field, field.alpha(), 0, grid)) {
			orbital += value * value * cell;
		}
		assertEquals(1, orbital, 4e-3);
		DMatrixRMaj density = field.alpha().density();
		CommonOps_DDRM.scale(2, density);
		double[] values = Volumes.density(field, density, grid);
		StringBuilder out = new StringBuilder();
		CubeFile.write(helium, grid, values, "He", "density", out);
		CubeFile.Content read = CubeFile.read("he.cube", out.toString());
		double electrons = 0;
		for (double value : read.values()) {
			electrons += value * cell;
		}
		assertEquals(2, electrons, 8e-3);
		assertArrayEquals(grid.counts(), read.grid().counts());
		// far away, a neutral atom has no potential, and a nucleus with one electron less has 1/r
		VolumeGrid far = new VolumeGrid(new double[] { 0, 0, 9 }, new int[] { 1, 1, 2 }, 1);
		assertArrayEquals(new double[2], Volumes.potential(field, density, far), 1e-7);
		assertArrayEquals(new double[] { 1 / 9.0, 1 / 10.0 }, Volumes.potential(field, field.alpha().density(), far), 1e-7);
	}

	@Test
	void whatIsWrongIsNamedWithItsLine() {
		assertMessage("a.fcidump:4", () -> FcidumpFile.read("a.fcidump", "&FCI NORB=2,NELEC=2,MS2=0,\n&END\n1.0 1 1 1 1\nx 1 1 0 0\n"));
		assertMessage("NORB", () -> FcidumpFile.read("a.fcidump", "&FCI NELEC=2,\n&END\n"));
		assertMessage("no orbital 3", () -> FcidumpFile.read("a.fcidump", "&FCI NORB=2,NELEC=2,\n/\n1.0 3 1 1 1\n"));
		assertMessage("a.cube:4", () -> CubeFile.read("a.cube", "a\nb\n1 0 0 0\n2 0.2 0.1 0\n"));
		assertMessage("ends", () -> CubeFile.read("a.cube", "a\nb\n"));
		assertMessage("a.molden:2", () -> MoldenFile.read("a.molden", "[Atoms] AU\nXx 1 120 0 0 0\n"));
	}

	private static void assertMessage(String part, Runnable action) {
		String message = assertThrows(IllegalArgumentException.class, action::run).getMessage();
		assertTrue(message.contains(part), message);
	}
}
