package org.starling.quantum.vibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.Constants;
import org.starling.quantum.Geometry;
import org.starling.quantum.linear.SymmetricEigen;
import org.starling.quantum.optimize.Freedom;

/**
 * Harmonic vibrations: eigenvectors of the mass-weighted second derivatives after translations and rotations have been projected out (W. H. Miller,
 * N. C. Handy, J. E. Adams, J Chem Phys 72 (1980) 99).
 *
 * @param wavenumbers   in cm⁻¹, in rising order; imaginary ones negative
 * @param reducedMasses of each in dalton
 * @param displacements of each a row of x, y, z of each atom, normalised
 */
public record NormalModes(double[] wavenumbers, double[] reducedMasses, double[][] displacements) {

	/** cm⁻¹ of a vibration with the eigenvalue 1 hartree/(bohr² dalton). */
	private static final double UNIT = Math.sqrt(Constants.JOULE / Constants.DALTON) / Constants.BOHR
			/ (2 * Math.PI * 100 * Constants.LIGHT);

	/**
	 * @param hessian by x, y, z of each atom in hartree per square bohr
	 */
	public static NormalModes of(Geometry geometry, DMatrixRMaj hessian) {
		int n = 3 * geometry.atoms();
		double[] masses = AtomicMasses.of(geometry);
		DMatrixRMaj weighted = hessian.copy();
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				weighted.data[i * n + j] /= Math.sqrt(masses[i / 3] * masses[j / 3]);
			}
		}
		double far = 1 + 10 * CommonOps_DDRM.elementMaxAbs(weighted) * n;
		DMatrixRMaj projector = CommonOps_DDRM.identity(n);
		DMatrixRMaj rigid = new DMatrixRMaj(n, n);
		for (double[] motion : rigid(geometry, masses)) {
			DMatrixRMaj v = DMatrixRMaj.wrap(n, 1, motion);
			CommonOps_DDRM.multAddTransB(-1, v, v, projector);
			CommonOps_DDRM.multAddTransB(far, v, v, rigid);
		}
		DMatrixRMaj half = new DMatrixRMaj(n, n);
		CommonOps_DDRM.mult(projector, weighted, half);
		CommonOps_DDRM.multAdd(half, projector, rigid);
		// rigid motions lie above all vibrations now
		SymmetricEigen eigen = SymmetricEigen.of(rigid);
		int modes = Freedom.vibrations(geometry);
		double[] wavenumbers = new double[modes];
		double[] reduced = new double[modes];
		double[][] displacements = new double[modes][n];
		for (int m = 0; m < modes; m++) {
			double value = eigen.values()[m];
			wavenumbers[m] = Math.signum(value) * Math.sqrt(Math.abs(value)) * UNIT;
			double square = 0;
			for (int i = 0; i < n; i++) {
				displacements[m][i] = eigen.vectors().get(i, m) / Math.sqrt(masses[i / 3]);
				square += displacements[m][i] * displacements[m][i];
			}
			reduced[m] = 1 / square;
			for (int i = 0; i < n; i++) {
				displacements[m][i] /= Math.sqrt(square);
			}
		}
		return new NormalModes(wavenumbers, reduced, displacements);
	}

	/** Translations and rotations in mass-weighted coordinates, orthonormal. */
	private static List<double[]> rigid(Geometry geometry, double[] masses) {
		double[] centre = Inertia.of(geometry).centre();
		List<double[]> motions = new ArrayList<>();
		int wanted = 3 * masses.length - Freedom.vibrations(geometry);
		for (int kind = 0; kind < 6 && motions.size() < wanted; kind++) {
			double[] motion = new double[3 * masses.length];
			for (int a = 0; a < masses.length; a++) {
				double root = Math.sqrt(masses[a]);
				if (kind < 3) {
					motion[3 * a + kind] = root;
				} else {
					int u = (kind + 1) % 3;
					int v = (kind + 2) % 3;
					motion[3 * a + v] = root * (geometry.at(a, u) - centre[u]);
					motion[3 * a + u] = -root * (geometry.at(a, v) - centre[v]);
				}
			}
			double before = Math.sqrt(dot(motion, motion));
			for (double[] other : motions) {
				double along = dot(motion, other);
				for (int i = 0; i < motion.length; i++) {
					motion[i] -= along * other[i];
				}
			}
			double norm = Math.sqrt(dot(motion, motion));
			if (norm > 1e-2 * before && norm > 1e-6) {
				motions.add(Arrays.stream(motion).map(x -> x / norm).toArray());
			}
		}
		return motions;
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	/** Number of imaginary ones: 0 in a minimum, 1 in a transition state. */
	public int imaginary() {
		return (int) Arrays.stream(wavenumbers).filter(w -> w < 0).count();
	}
}
