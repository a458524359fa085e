package org.starling.quantum.symmetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.integrals.BatchedRepulsion;
import org.starling.quantum.integrals.OneElectron;
import org.starling.quantum.integrals.Repulsion;
import org.starling.quantum.integrals.RepulsionGradient;

class SymmetryTest {

	/** No axis of a molecule is one of the coordinates. */
	private static final double[][] SKEW = skew(0.7, -1.1, 0.4);

	/** Numbers of permutations of the atoms: the order of the point group, half of it in a plane, 2 on a line with a centre. */
	@ParameterizedTest
	@CsvSource({ "METHANE, 24", "AMMONIA, 6", "BENZENE, 12", "NITROGEN, 2", "CYANIDE, 1", "PEROXIDE, 2", "ATOM, 1", "OCTAHEDRON, 48" })
	void allWaysToTurnAMoleculeAreFound(Shape shape, int order) {
		assertEquals(order, MoleculeSymmetry.of(shape.geometry(SKEW)).size());
		assertEquals(order, MoleculeSymmetry.of(shape.geometry(skew(0, 0, 0))).size());
	}

	@Test
	void anAtomThatIsElsewhereOrAGhostBreaksIt() {
		Geometry methane = Shape.METHANE.geometry(SKEW);
		double[] moved = methane.coordinates();
		moved[5] += 1e-6;
		assertTrue(MoleculeSymmetry.of(methane.at(moved)).size() < 24);
		Geometry ghost = new Geometry(methane.numbers(), methane.coordinates(), 0, 2, new boolean[] { true, true, true, true, false });
		assertEquals(6, MoleculeSymmetry.of(ghost).size());
	}

	/** Overlaps and kinetic energies are what they are without any of this. */
	@ParameterizedTest
	@CsvSource({ "METHANE, cc-pVDZ, true", "AMMONIA, cc-pVTZ, false", "BENZENE, STO-3G, true", "NITROGEN, cc-pVQZ, true" })
	void integralsStayWhatTheyAre(Shape shape, String name, boolean spherical) {
		Geometry geometry = shape.geometry(SKEW);
		BasisSet basis = BasisLibrary.basis(name, geometry, spherical);
		BasisSymmetry symmetry = new BasisSymmetry(basis, MoleculeSymmetry.of(geometry));
		OneElectron one = new OneElectron(basis, geometry);
		for (DMatrixRMaj matrix : List.of(one.overlap(), one.kinetic())) {
			assertSame(matrix, symmetry.average(matrix), 1e-7);
		}
	}

	/** Matrices and forces from the integrals that symmetry leaves, kept or in part computed anew, are those from all of them. */
	@ParameterizedTest
	@CsvSource({ "METHANE, STO-3G, true, 1000000", "AMMONIA, 6-31G*, false, 1000000", "PEROXIDE, STO-3G, true, 10000", "NITROGEN, cc-pVDZ, true, 1000000" })
	void fewerIntegralsMakeTheSameMatrices(Shape shape, String name, boolean spherical, long kept) {
		Geometry geometry = shape.geometry(SKEW);
		BasisSet basis = BasisLibrary.basis(name, geometry, spherical);
		BasisSymmetry symmetry = new BasisSymmetry(basis, MoleculeSymmetry.of(geometry));
		Repulsion all = new Repulsion(basis, geometry, 1e-12);
		Repulsion fewer = new Repulsion(basis, geometry, 1e-12, symmetry);
		int n = basis.functions();
		DMatrixRMaj other = new DMatrixRMaj(n, n);
		for (int i = 0; i < n; i++) {
			for (int j = 0; j <= i; j++) {
				other.set(i, j, Math.sin(1 + 3 * i + 7 * j));
				other.set(j, i, other.get(i, j));
			}
		}
		assertNull(symmetry.kept(other));
		DMatrixRMaj density = symmetric(other, new OneElectron(basis, geometry), symmetry);
		assertSame(density, symmetry.kept(density), 1e-12);
		BatchedRepulsion exact = new BatchedRepulsion(all, Long.MAX_VALUE);
		BatchedRepulsion saved = new BatchedRepulsion(fewer, kept);
		assertSame(matrices(exact, density), matrices(saved, density), 1e-8);
		assertSame(matrices(exact, other), matrices(saved, other), 1e-8);
		if (name.equals("STO-3G")) {
			double[] forces = new RepulsionGradient(all).of(List.of(density), 1, 1);
			double[] same = new RepulsionGradient(fewer).of(List.of(density), 1, 1);
			for (int k = 0; k < forces.length; k++) {
				assertEquals(forces[k], same[k], 1e-8);
			}
		}
	}

	/** S⁻¹ F S⁻¹ of a mean F is a density that symmetry keeps. */
	private static DMatrixRMaj symmetric(DMatrixRMaj any, OneElectron one, BasisSymmetry symmetry) {
		DMatrixRMaj mean = symmetry.average(any);
		DMatrixRMaj inverse = new DMatrixRMaj(mean.numRows, mean.numCols);
		CommonOps_DDRM.invert(one.overlap(), inverse);
		DMatrixRMaj half = new DMatrixRMaj(mean.numRows, mean.numCols);
		DMatrixRMaj density = new DMatrixRMaj(mean.numRows, mean.numCols);
		CommonOps_DDRM.mult(inverse, mean, half);
		CommonOps_DDRM.mult(half, inverse, density);
		CommonOps_DDRM.scale(1 / CommonOps_DDRM.elementMaxAbs(density), density);
		return density;
	}

	private static DMatrixRMaj matrices(BatchedRepulsion repulsion, DMatrixRMaj density) {
		int n = density.numRows;
		DMatrixRMaj coulomb = new DMatrixRMaj(n, n);
		DMatrixRMaj exchange = new DMatrixRMaj(n, n);
		repulsion.build(density, coulomb, exchange);
		CommonOps_DDRM.addEquals(coulomb, -0.5, exchange);
		return coulomb;
	}

	private static void assertSame(DMatrixRMaj expected, DMatrixRMaj actual, double tolerance) {
		for (int i = 0; i < expected.data.length; i++) {
			assertEquals(expected.data[i], actual.data[i], tolerance);
		}
	}

	private static double[][] skew(double a, double b, double c) {
		double[][] x = { { 1, 0, 0 }, { 0, Math.cos(a), -Math.sin(a) }, { 0, Math.sin(a), Math.cos(a) } };
		double[][] y = { { Math.cos(b), 0, Math.sin(b) }, { 0, 1, 0 }, { -Math.sin(b), 0, Math.cos(b) } };
		double[][] z = { { Math.cos(c), -Math.sin(c), 0 }, { Math.sin(c), Math.cos(c), 0 }, { 0, 0, 1 } };
		return times(x, times(y, z));
	}

	private static double[][] times(double[][] a, double[][] b) {
		double[][] product = new double[3][3];
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				for (int k = 0; k < 3; k++) {
					product[i][j] += a[i][k] * b[k][j];
				}
			}
		}
		return product;
	}

	/** Molecules of known point groups. */
	enum Shape {
		/** T_d. */
		METHANE(6, 0, 0, 0, 1, 1.2, 1.2, 1.2, 1, 1.2, -1.2, -1.2, 1, -1.2, 1.2, -1.2, 1, -1.2, -1.2, 1.2),
		/** C_3v. */
		AMMONIA(7, 0, 0, 0.3, 1, 1.7, 0, -0.4, 1, -0.85, 1.7 * Math.sqrt(0.75), -0.4, 1, -0.85, -1.7 * Math.sqrt(0.75), -0.4),
		/** D_6h. */
		BENZENE(ring()),
		/** D_∞h. */
		NITROGEN(7, 0, 0, 0, 7, 0, 0, 2.1),
		/** C_∞v. */
		CYANIDE(1, 0, 0, 0, 6, 0, 0, 2, 7, 0, 0, 4.2),
		/** C_2. */
		PEROXIDE(8, 1.3, 0, 0, 8, -1.3, 0, 0, 1, 1.6, 1.5, 0.9, 1, -1.6, -1.5, 0.9),
		/** All turns. */
		ATOM(2, 0.1, 0.2, 0.3),
		/** O_h. */
		OCTAHEDRON(16, 0, 0, 0, 9, 3, 0, 0, 9, -3, 0, 0, 9, 0, 3, 0, 9, 0, -3, 0, 9, 0, 0, 3, 9, 0, 0, -3);

		private final double[] atoms;

		Shape(double... atoms) {
			this.atoms = atoms;
		}

		private static double[] ring() {
			List<Double> atoms = new ArrayList<>();
			for (int k = 0; k < 6; k++) {
				double angle = k * Math.PI / 3;
				atoms.addAll(List.of(6.0, 2.63 * Math.cos(angle), 2.63 * Math.sin(angle), 0.0));
				atoms.addAll(List.of(1.0, 4.67 * Math.cos(angle), 4.67 * Math.sin(angle), 0.0));
			}
			return atoms.stream().mapToDouble(a -> a).toArray();
		}

		Geometry geometry(double[][] turn) {
			int n = atoms.length / 4;
			int[] numbers = new int[n];
			double[] places = new double[3 * n];
			for (int a = 0; a < n; a++) {
				numbers[a] = (int) atoms[4 * a];
				for (int k = 0; k < 3; k++) {
					places[3 * a + k] = turn[k][0] * atoms[4 * a + 1] + turn[k][1] * atoms[4 * a + 2] + turn[k][2] * atoms[4 * a + 3] + 0.1 * k;
				}
			}
			int electrons = Arrays.stream(numbers).sum();
			return new Geometry(numbers, places, 0, 1 + electrons % 2);
		}
	}
}
