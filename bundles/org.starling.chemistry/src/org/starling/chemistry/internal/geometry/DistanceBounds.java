package org.starling.chemistry.internal.geometry;

import org.starling.chemistry.Bond;
import org.starling.chemistry.Elements;
import org.starling.chemistry.Stereo;
import org.starling.chemistry.Structure;

/** The smallest and largest distance of each pair of atoms, in ångström. */
public final class DistanceBounds {

	private static final double FAR = 1000;
	private static final double BOND_SLACK = 0.01;
	private static final double ANGLE_SLACK = 0.03;
	private static final double TORSION_SLACK = 0.05;

	private final Structure structure;
	private final Angles angles;
	private final double[][] lower;
	private final double[][] upper;
	private final int[][] kind;

	private DistanceBounds(Structure structure) {
		this.structure = structure;
		int n = structure.atoms().size();
		angles = new Angles(structure);
		lower = new double[n][n];
		upper = new double[n][n];
		kind = new int[n][n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < i; j++) {
				double touch = 0.8 * (Elements.vanDerWaalsRadius(structure.atoms().get(i).number())
						+ Elements.vanDerWaalsRadius(structure.atoms().get(j).number()));
				set(i, j, touch, FAR, 9);
			}
		}
		bonds();
		pairsAroundAtoms();
		pairsAroundBonds();
		smooth();
	}

	/** Of a structure in one part with all hydrogens as atoms. */
	public static DistanceBounds of(Structure structure) {
		return new DistanceBounds(structure);
	}

	/** Whether there is a radius for the element. */
	public static boolean knows(int number) {
		return CovalentRadii.knows(number);
	}

	double lower(int i, int j) {
		return lower[i][j];
	}

	double upper(int i, int j) {
		return upper[i][j];
	}

	/** 2 for a bond, 3 for atoms with a common neighbour, 4 for ends of a bond's neighbours, 9 for all others. */
	int kind(int i, int j) {
		return kind[i][j];
	}

	Angles angles() {
		return angles;
	}

	private void set(int i, int j, double low, double high, int of) {
		lower[i][j] = low;
		lower[j][i] = low;
		upper[i][j] = high;
		upper[j][i] = high;
		kind[i][j] = of;
		kind[j][i] = of;
	}

	private double length(int i, int j) {
		return (lower[i][j] + upper[i][j]) / 2;
	}

	private void bonds() {
		for (Bond bond : structure.bonds()) {
			double length = CovalentRadii.length(structure, bond);
			set(bond.first(), bond.second(), length - BOND_SLACK, length + BOND_SLACK, 2);
		}
	}

	private void pairsAroundAtoms() {
		for (int c = 0; c < structure.atoms().size(); c++) {
			int[] around = structure.neighbours(c);
			for (int i = 0; i < around.length; i++) {
				for (int j = 0; j < i; j++) {
					int a = around[i];
					int b = around[j];
					if (kind[a][b] == 2) {
						continue;
					}
					double angle = angles.at(a, c, b);
					double p = length(a, c);
					double q = length(b, c);
					if (Double.isNaN(angle)) {
						set(a, b, Math.max(Math.abs(p - q), side(p, q, Math.toRadians(70))), p + q, 3);
					} else {
						double d = side(p, q, angle);
						boolean free = angles.of(c) == Angles.Shape.TETRAHEDRAL;
						double slack = free ? 2 * ANGLE_SLACK : ANGLE_SLACK;
						if (kind[a][b] != 3 || d < length(a, b)) {
							set(a, b, d - slack, d + slack, 3);
						}
					}
				}
			}
		}
	}

	private static double side(double p, double q, double angle) {
		return Math.sqrt(p * p + q * q - 2 * p * q * Math.cos(angle));
	}

	private void pairsAroundBonds() {
		for (Bond bond : structure.bonds()) {
			for (int a : structure.neighbours(bond.first())) {
				for (int d : structure.neighbours(bond.second())) {
					if (a != bond.second() && d != bond.first() && a != d && kind[a][d] == 9) {
						around(bond, a, d);
					}
				}
			}
		}
	}

	private void around(Bond bond, int a, int d) {
		int b = bond.first();
		int c = bond.second();
		double alpha = angle(a, b, c);
		double beta = angle(d, c, b);
		if (Double.isNaN(alpha) || Double.isNaN(beta)) {
			return;
		}
		double cis = across(length(a, b), length(b, c), length(c, d), alpha, beta, 1);
		double trans = across(length(a, b), length(b, c), length(c, d), alpha, beta, -1);
		boolean stiff = bond.aromatic() || bond.order() == 2;
		boolean flat = stiff && angles.of(b) == Angles.Shape.PLANAR && angles.of(c) == Angles.Shape.PLANAR;
		int ring = angles.path(a, d, b, c, 4);
		Boolean stated = flat ? together(bond, a, d) : null;
		if (flat && (stated != null || inRing(b, c) || ring >= 0)) {
			boolean near = stated != null ? stated : ring >= 0 || bothOutside(a, b, c, d);
			double distance = near ? cis : trans;
			set(a, d, distance - TORSION_SLACK, distance + TORSION_SLACK, 4);
		} else {
			set(a, d, cis - (ring >= 0 ? TORSION_SLACK : 0), trans + TORSION_SLACK, 4);
		}
	}

	/** From the distances to b and c that are there: in tight rings the angle isn't the ideal one. */
	private double angle(int a, int b, int c) {
		if (kind[a][c] == 9) {
			return Double.NaN;
		}
		double p = length(a, b);
		double q = length(b, c);
		double r = length(a, c);
		return Math.acos(Math.clamp((p * p + q * q - r * r) / (2 * p * q), -1, 1));
	}

	private static double across(double ab, double bc, double cd, double alpha, double beta, int side) {
		double x = bc - ab * Math.cos(alpha) - cd * Math.cos(beta);
		double y = ab * Math.sin(alpha) - side * cd * Math.sin(beta);
		return Math.sqrt(x * x + y * y);
	}

	private boolean inRing(int b, int c) {
		for (int a : structure.neighbours(b)) {
			if (a != c && angles.path(a, c, b, -1, 6) >= 0) {
				return true;
			}
		}
		return false;
	}

	/** Whether neither neighbour closes a small ring over the bond: then both lie outside it, on the same side. */
	private boolean bothOutside(int a, int b, int c, int d) {
		return angles.path(a, c, b, -1, 5) < 0 && angles.path(d, b, c, -1, 5) < 0;
	}

	private Boolean together(Bond bond, int a, int d) {
		for (Stereo stereo : structure.stereo()) {
			if (stereo instanceof Stereo.DoubleBond s && bond.has(s.first()) && bond.has(s.second())) {
				int first = s.first() == bond.first() ? s.firstNeighbour() : s.secondNeighbour();
				int second = s.first() == bond.first() ? s.secondNeighbour() : s.firstNeighbour();
				return s.together() == ((first == a) == (second == d));
			}
		}
		return null;
	}

	/** No distance is larger than a way around, or smaller than what a way leaves (triangle inequality, Floyd 1962). */
	private void smooth() {
		int n = lower.length;
		for (int k = 0; k < n; k++) {
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < n; j++) {
					upper[i][j] = i == j ? 0 : Math.min(upper[i][j], upper[i][k] + upper[k][j]);
				}
			}
		}
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				lower[i][j] = Math.min(lower[i][j], upper[i][j]);
			}
		}
	}
}
