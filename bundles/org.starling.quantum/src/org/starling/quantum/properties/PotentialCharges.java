package org.starling.quantum.properties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.Constants;
import org.starling.quantum.Element;
import org.starling.quantum.Geometry;
import org.starling.quantum.VanDerWaals;
import org.starling.quantum.integrals.OneElectron;

/**
 * Charges of atoms that make the electrostatic potential around a molecule: least squares on four shells around it (U. C. Singh, P. A. Kollman, J
 * Comput Chem 5 (1984) 129; B. H. Besler, K. M. Merz, P. A. Kollman, J Comput Chem 11 (1990) 431), or with the first restraint of RESP (C. I. Bayly, P.
 * Cieplak, W. D. Cornell, P. A. Kollman, J Phys Chem 97 (1993) 10269). Stateless.
 */
public final class PotentialCharges {

	/** Shells in radii of the atoms. */
	private static final double[] SHELLS = { 1.4, 1.6, 1.8, 2.0 };
	/** Points on a square ångström. */
	private static final double POINTS = 1;
	/** Radii of the method in ångström; others are van der Waals radii. */
	private static final Map<String, Double> RADII = Map.of("C", 1.5, "N", 1.5, "O", 1.4, "F", 1.35, "S", 1.75, "Cl", 1.7);
	private static final double RESTRAINT = 0.0005;
	private static final double TIGHTNESS = 0.1;
	private static final int ITERATIONS = 100;

	/**
	 * @param charges      of the atoms
	 * @param points       number of points
	 * @param relativeError root of the mean square of what is left of the potential, over that of the potential
	 */
	public record Fit(double[] charges, int points, double relativeError) {
	}

	private PotentialCharges() {
	}

	/**
	 * @param density    of all electrons
	 * @param restrained whether atoms other than hydrogen are drawn towards 0, as RESP's first stage does
	 * @throws IllegalArgumentException when no point lies outside of the atoms
	 */
	public static Fit of(Geometry geometry, OneElectron integrals, DMatrixRMaj density, boolean restrained) {
		double[] places = points(geometry);
		double[] potential = integrals.potentials(density, places);
		int n = geometry.atoms();
		int m = potential.length;
		double[][] inverse = new double[m][n];
		for (int p = 0; p < m; p++) {
			potential[p] = -potential[p];
			for (int a = 0; a < n; a++) {
				inverse[p][a] = 1 / distance(geometry, a, places, 3 * p);
				potential[p] += geometry.nuclearCharge(a) * inverse[p][a];
			}
		}
		double[] charges = new double[n];
		for (int iteration = 0; iteration < ITERATIONS; iteration++) {
			double[] next = solved(geometry, inverse, potential, restrained ? charges : null);
			double change = 0;
			for (int a = 0; a < n; a++) {
				change = Math.max(change, Math.abs(next[a] - charges[a]));
			}
			charges = next;
			if (!restrained || change < 1e-7) {
				break;
			}
		}
		double left = 0;
		double whole = 0;
		for (int p = 0; p < m; p++) {
			double model = 0;
			for (int a = 0; a < n; a++) {
				model += charges[a] * inverse[p][a];
			}
			left += (potential[p] - model) * (potential[p] - model);
			whole += potential[p] * potential[p];
		}
		return new Fit(charges, m, Math.sqrt(left / whole));
	}

	/** Normal equations with the sum of the charges by a multiplier. */
	private static double[] solved(Geometry geometry, double[][] inverse, double[] potential, double[] before) {
		int n = geometry.atoms();
		DMatrixRMaj a = new DMatrixRMaj(n + 1, n + 1);
		DMatrixRMaj b = new DMatrixRMaj(n + 1, 1);
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				double sum = 0;
				for (double[] row : inverse) {
					sum += row[i] * row[j];
				}
				a.set(i, j, sum);
			}
			for (int p = 0; p < potential.length; p++) {
				b.data[i] += potential[p] * inverse[p][i];
			}
			if (before != null && geometry.number(i) > 1) {
				a.add(i, i, RESTRAINT / Math.sqrt(before[i] * before[i] + TIGHTNESS * TIGHTNESS));
			}
			a.set(i, n, 1);
			a.set(n, i, 1);
		}
		b.data[n] = geometry.charge();
		DMatrixRMaj x = new DMatrixRMaj(n + 1, 1);
		if (!CommonOps_DDRM.solve(a, b, x)) {
			throw new IllegalArgumentException("the charges are not determined by the potential around the molecule");
		}
		return Arrays.copyOf(x.data, n);
	}

	/** Evenly on spheres around the atoms (a spiral of the golden angle), those inside of other atoms' spheres left out. */
	private static double[] points(Geometry geometry) {
		List<double[]> points = new ArrayList<>();
		double golden = Math.PI * (3 - Math.sqrt(5));
		for (double shell : SHELLS) {
			for (int a = 0; a < geometry.atoms(); a++) {
				double radius = shell * radius(geometry, a);
				int count = Math.max(8, (int) Math.round(4 * Math.PI * radius * radius * POINTS));
				for (int k = 0; k < count; k++) {
					double z = 1 - (2 * k + 1.0) / count;
					double r = Math.sqrt(1 - z * z) * radius / Constants.ANGSTROM;
					double[] point = { geometry.at(a, 0) + r * Math.cos(golden * k), geometry.at(a, 1) + r * Math.sin(golden * k),
							geometry.at(a, 2) + z * radius / Constants.ANGSTROM };
					if (isOutside(geometry, a, point, shell)) {
						points.add(point);
					}
				}
			}
		}
		if (points.size() < geometry.atoms()) {
			throw new IllegalArgumentException("there are only " + points.size() + " points around " + geometry.atoms() + " atoms");
		}
		return points.stream().flatMapToDouble(Arrays::stream).toArray();
	}

	private static boolean isOutside(Geometry geometry, int own, double[] point, double shell) {
		for (int a = 0; a < geometry.atoms(); a++) {
			if (a != own && distance(geometry, a, point, 0) * Constants.ANGSTROM < shell * radius(geometry, a)) {
				return false;
			}
		}
		return true;
	}

	private static double radius(Geometry geometry, int atom) {
		return RADII.getOrDefault(Element.symbol(geometry.number(atom)), VanDerWaals.radius(geometry.number(atom)));
	}

	private static double distance(Geometry geometry, int atom, double[] places, int at) {
		double square = 0;
		for (int k = 0; k < 3; k++) {
			double d = places[at + k] - geometry.at(atom, k);
			square += d * d;
		}
		return Math.sqrt(square);
	}
}
