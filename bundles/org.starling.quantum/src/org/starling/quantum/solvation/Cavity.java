package org.starling.quantum.solvation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.Constants;
import org.starling.quantum.Geometry;
import org.starling.quantum.VanDerWaals;
import org.starling.quantum.dft.Lebedev;
import org.starling.quantum.integrals.Boys;

/**
 * Spheres around the atoms with Gaussian charges on the points that lie outside of the others (D. M. York, M. Karplus, J Phys Chem A 103 (1999) 11060),
 * which fade where spheres meet, so that energies are smooth (A. W. Lange, J. M. Herbert, J Chem Phys 133 (2010) 244111). Ghosts have none. Immutable.
 */
final class Cavity {

	/** Scale of the van der Waals radii. */
	private static final double SCALE = 1.2;
	/** Points that are less visible don't count. */
	private static final double HIDDEN = 1e-10;
	/** Widths of the charges for rules on the sphere: B. A. Gregersen, D. M. York, J Chem Phys 122 (2005) 194110, table II. */
	private static final Map<Integer, Double> WIDTHS = Map.ofEntries(Map.entry(6, 4.84566077868), Map.entry(14, 4.86458714334),
			Map.entry(26, 4.85478226219), Map.entry(38, 4.90105812685), Map.entry(50, 4.89250673295), Map.entry(86, 4.89741372580),
			Map.entry(110, 4.90101060987), Map.entry(146, 4.89825187392), Map.entry(170, 4.90685517725), Map.entry(194, 4.90337644248),
			Map.entry(302, 4.90498088169), Map.entry(434, 4.90567349080), Map.entry(590, 4.90624071359), Map.entry(770, 4.90656435779),
			Map.entry(974, 4.90685167998));

	/**
	 * @param owner  atom with which it moves
	 * @param zeta   of the charge's Gaussian, whose exponent is its square
	 * @param area   of the surface that belongs to it, in bohr²
	 * @param shown  part of it that is visible, from 0 to 1
	 */
	private record Point(double[] place, int owner, double zeta, double area, double shown) {
	}

	private final Geometry geometry;
	private final List<Point> points = new ArrayList<>();
	private final double[] boys = new double[2];

	Cavity(Geometry geometry, int rule) {
		this.geometry = geometry;
		double width = WIDTHS.get(rule);
		for (int atom = 0; atom < geometry.atoms(); atom++) {
			for (double[] direction : isReal(atom) ? Lebedev.of(rule).points() : new double[0][]) {
				double weight = 4 * Math.PI * direction[3];
				double zeta = width / (radius(atom) * Math.sqrt(weight));
				double[] place = new double[3];
				for (int k = 0; k < 3; k++) {
					place[k] = geometry.at(atom, k) + radius(atom) * direction[k];
				}
				double shown = 1;
				for (int other = 0; other < geometry.atoms() && shown > HIDDEN; other++) {
					shown *= other == atom || !isReal(other) ? 1 : shown(zeta, other, distance(place, other));
				}
				if (shown > HIDDEN) {
					points.add(new Point(place, atom, zeta, weight * radius(atom) * radius(atom) * shown, shown));
				}
			}
		}
	}

	private boolean isReal(int atom) {
		return geometry.nuclearCharge(atom) > 0;
	}

	private double radius(int atom) {
		return SCALE * VanDerWaals.radius(geometry.number(atom)) / Constants.ANGSTROM;
	}

	/** What the sphere of another atom at some distance leaves visible of a point. */
	private double shown(double zeta, int other, double r) {
		return 1 - 0.5 * (erf(zeta * (radius(other) - r)) + erf(zeta * (radius(other) + r)));
	}

	private static double erf(double x) {
		double[] value = new double[1];
		Boys.values(0, x * x, value, 0, 1);
		return 2 * x / Math.sqrt(Math.PI) * value[0];
	}

	private double distance(double[] place, int atom) {
		return Math.sqrt(square(place[0] - geometry.at(atom, 0)) + square(place[1] - geometry.at(atom, 1)) + square(place[2] - geometry.at(atom, 2)));
	}

	private static double square(double x) {
		return x * x;
	}

	int size() {
		return points.size();
	}

	/** x, y, z of the points in bohr. */
	double[] places() {
		return points.stream().flatMapToDouble(p -> Arrays.stream(p.place)).toArray();
	}

	/** Exponents of the charges' Gaussians. */
	double[] exponents() {
		return points.stream().mapToDouble(p -> p.zeta * p.zeta).toArray();
	}

	/** Atoms with which the points move. */
	int[] owners() {
		return points.stream().mapToInt(Point::owner).toArray();
	}

	/** In bohr². */
	double area() {
		return points.stream().mapToDouble(Point::area).sum();
	}

	/** In bohr³, by Gauss' theorem. */
	double volume() {
		double volume = 0;
		for (Point p : points) {
			for (int k = 0; k < 3; k++) {
				// from the first atom, so that numbers stay small
				volume += p.area / 3 * (p.place[k] - geometry.at(0, k)) * (p.place[k] - geometry.at(p.owner, k)) / radius(p.owner);
			}
		}
		return volume;
	}

	/** Repulsion of unit charges at the points, symmetric and positive. */
	DMatrixRMaj repulsion() {
		int n = points.size();
		DMatrixRMaj matrix = new DMatrixRMaj(n, n);
		for (int i = 0; i < n; i++) {
			Point p = points.get(i);
			matrix.set(i, i, p.zeta * Math.sqrt(2 / Math.PI) / p.shown);
			for (int j = 0; j < i; j++) {
				Point q = points.get(j);
				double value = coulomb(common(p, q), square(p, q));
				matrix.set(i, j, value);
				matrix.set(j, i, value);
			}
		}
		return matrix;
	}

	private static double common(Point p, Point q) {
		return p.zeta * q.zeta / Math.sqrt(p.zeta * p.zeta + q.zeta * q.zeta);
	}

	private static double square(Point p, Point q) {
		return square(p.place[0] - q.place[0]) + square(p.place[1] - q.place[1]) + square(p.place[2] - q.place[2]);
	}

	/** erf(ζ r)/r. */
	private double coulomb(double zeta, double square) {
		Boys.values(0, zeta * zeta * square, boys, 0, 1);
		return 2 * zeta / Math.sqrt(Math.PI) * boys[0];
	}

	/** Its derivative by r over r. */
	private double slope(double zeta, double square) {
		Boys.values(1, zeta * zeta * square, boys, 0, 1);
		return -4 * zeta * zeta * zeta / Math.sqrt(Math.PI) * boys[1];
	}

	/** Potential of the nuclei, as the charges feel it. */
	double[] nuclei() {
		double[] potential = new double[points.size()];
		for (int i = 0; i < potential.length; i++) {
			Point p = points.get(i);
			for (int atom = 0; atom < geometry.atoms(); atom++) {
				potential[i] += geometry.nuclearCharge(atom) * coulomb(p.zeta, square(distance(p.place, atom)));
			}
		}
		return potential;
	}

	/**
	 * Derivative of Σ q V + Σ q S q/(2 f) by the places of the atoms with fixed charges, V of the nuclei alone.
	 *
	 * @param factor f
	 */
	double[] gradient(double[] charges, double factor) {
		double[] gradient = new double[3 * geometry.atoms()];
		for (int i = 0; i < charges.length; i++) {
			Point p = points.get(i);
			for (int j = 0; j < i; j++) {
				Point q = points.get(j);
				if (p.owner != q.owner) {
					along(p.owner, q.owner, p.place, q.place, charges[i] * charges[j] / factor * slope(common(p, q), square(p, q)), gradient);
				}
			}
			for (int atom = 0; atom < geometry.atoms(); atom++) {
				if (atom != p.owner && isReal(atom)) {
					double[] centre = { geometry.at(atom, 0), geometry.at(atom, 1), geometry.at(atom, 2) };
					double r = distance(p.place, atom);
					double self = square(charges[i]) / (2 * factor) * p.zeta * Math.sqrt(2 / Math.PI) / p.shown;
					double fading = -self * fading(p.zeta, atom, r) / r;
					along(p.owner, atom, p.place, centre, charges[i] * geometry.nuclearCharge(atom) * slope(p.zeta, r * r) + fading, gradient);
				}
			}
		}
		return gradient;
	}

	/** Derivative of the logarithm of what an atom leaves visible of a point by their distance. */
	private double fading(double zeta, int atom, double r) {
		double near = Math.exp(-square(zeta * (radius(atom) - r)));
		double far = Math.exp(-square(zeta * (radius(atom) + r)));
		return zeta / Math.sqrt(Math.PI) * (near - far) / shown(zeta, atom, r);
	}

	private static void along(int owner, int other, double[] place, double[] from, double factor, double[] gradient) {
		for (int k = 0; k < 3; k++) {
			double force = factor * (place[k] - from[k]);
			gradient[3 * owner + k] += force;
			gradient[3 * other + k] -= force;
		}
	}
}
