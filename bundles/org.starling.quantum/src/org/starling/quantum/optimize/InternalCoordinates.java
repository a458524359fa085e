package org.starling.quantum.optimize;

import java.util.ArrayList;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.Geometry;

/**
 * Redundant internal coordinates: all bonds, angles and torsions (P. Pulay, G. Fogarasi, J Chem Phys 96 (1992) 2856; C. Peng, P. Y. Ayala, H. B.
 * Schlegel, M. J. Frisch, J Comput Chem 17 (1996) 49). The model of the second derivatives is that of R. Lindh, A. Bernhardsson, G. Karlström,
 * P.-Å. Malmqvist, Chem Phys Lett 241 (1995) 423. Immutable.
 */
final class InternalCoordinates implements CoordinateSystem {

	/** Lindh's decay of force constants with the square of a distance, and the distances where they are one, by rows of the periodic table. */
	private static final double[][] DECAY = { { 1.0, 0.3949, 0.3949 }, { 0.3949, 0.28, 0.28 }, { 0.3949, 0.28, 0.28 } };
	private static final double[][] REFERENCE = { { 1.35, 2.10, 2.53 }, { 2.10, 2.87, 3.40 }, { 2.53, 3.40, 3.40 } };

	private static final double STRAIGHT = Math.toRadians(172);

	private final int[] numbers;
	private final List<Internal> internals;

	private InternalCoordinates(int[] numbers, List<Internal> internals) {
		this.numbers = numbers;
		this.internals = internals;
	}

	static InternalCoordinates of(Geometry geometry) {
		Connectivity bonds = Connectivity.of(geometry);
		List<Internal> internals = new ArrayList<>();
		double[] x = geometry.coordinates();
		for (int a = 0; a < geometry.atoms(); a++) {
			for (int b : bonds.of(a)) {
				if (b > a) {
					internals.add(new Internal.Stretch(a, b));
				}
			}
		}
		for (int b = 0; b < geometry.atoms(); b++) {
			bends(b, bonds, x, internals);
			torsions(b, bonds, x, internals);
		}
		return new InternalCoordinates(geometry.numbers(), List.copyOf(internals));
	}

	private static void bends(int b, Connectivity bonds, double[] x, List<Internal> internals) {
		for (int a : bonds.of(b)) {
			for (int c : bonds.of(b)) {
				if (c <= a) {
					continue;
				}
				if (!bonds.isLinear(a, b, c)) {
					internals.add(new Internal.Bend(a, b, c));
					continue;
				}
				double[] axis = Vectors.unit(Vectors.between(x, c, a));
				double[] other = new double[3];
				other[Math.abs(axis[0]) < 0.6 ? 0 : Math.abs(axis[1]) < 0.6 ? 1 : 2] = 1;
				double[] first = Vectors.unit(Vectors.cross(axis, other));
				internals.add(new Internal.LinearBend(a, b, c, first));
				internals.add(new Internal.LinearBend(a, b, c, Vectors.cross(axis, first)));
			}
		}
	}

	/** About the bonds of b, and about rows of atoms that begin there. */
	private static void torsions(int b, Connectivity bonds, double[] x, List<Internal> internals) {
		for (int next : bonds.of(b)) {
			int before = b;
			int c = next;
			while (bonds.of(c).size() == 2 && bonds.isLinear(before, c, other(bonds.of(c), before)) && other(bonds.of(c), before) != b) {
				int further = other(bonds.of(c), before);
				before = c;
				c = further;
			}
			if (c <= b) {
				continue;
			}
			for (int a : bonds.of(b)) {
				for (int d : bonds.of(c)) {
					if (a != next && d != before && a != d && a != c && d != b && !bonds.isLinear(a, b, next) && !bonds.isLinear(before, c, d)) {
						internals.add(new Internal.Torsion(a, b, c, d));
					}
				}
			}
		}
	}

	private static int other(List<Integer> two, int one) {
		return two.get(0) == one ? two.get(1) : two.get(0);
	}

	/** Whether an angle has become straight, where its derivatives end. */
	boolean isSpent(double[] x) {
		return internals.stream().anyMatch(q -> q instanceof Internal.Bend bend && bend.value(x) > STRAIGHT);
	}

	@Override
	public String name() {
		return "redundant internal coordinates";
	}

	@Override
	public double[] values(double[] x) {
		return internals.stream().mapToDouble(q -> q.value(x)).toArray();
	}

	@Override
	public DMatrixRMaj derivatives(double[] x) {
		DMatrixRMaj b = new DMatrixRMaj(internals.size(), x.length);
		for (int i = 0; i < internals.size(); i++) {
			int[] atoms = internals.get(i).atoms();
			double[][] rows = internals.get(i).derivatives(x);
			for (int k = 0; k < atoms.length; k++) {
				for (int axis = 0; axis < 3; axis++) {
					b.add(i, 3 * atoms[k] + axis, rows[k][axis]);
				}
			}
		}
		return b;
	}

	@Override
	public double[] difference(double[] to, double[] from) {
		double[] difference = new double[to.length];
		for (int i = 0; i < to.length; i++) {
			difference[i] = internals.get(i).difference(to[i], from[i]);
		}
		return difference;
	}

	@Override
	public DMatrixRMaj model(double[] x) {
		DMatrixRMaj model = new DMatrixRMaj(internals.size(), internals.size());
		for (int i = 0; i < internals.size(); i++) {
			int[] atoms = internals.get(i).atoms();
			double constant = switch (atoms.length) {
			case 2 -> 0.45;
			case 3 -> 0.15;
			default -> 0.005;
			};
			for (int k = 1; k < atoms.length; k++) {
				constant *= decay(x, atoms[k - 1], atoms[k]);
			}
			model.set(i, i, Math.max(constant, atoms.length == 4 ? 1e-3 : 1e-2));
		}
		return model;
	}

	private double decay(double[] x, int a, int b) {
		double[] r = Vectors.between(x, a, b);
		int i = row(numbers[a]);
		int j = row(numbers[b]);
		return Math.min(1.5, Math.exp(DECAY[i][j] * (REFERENCE[i][j] * REFERENCE[i][j] - Vectors.dot(r, r))));
	}

	private static int row(int number) {
		return number < 3 ? 0 : number < 11 ? 1 : 2;
	}
}
