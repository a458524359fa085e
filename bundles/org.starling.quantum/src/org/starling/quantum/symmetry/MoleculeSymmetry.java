package org.starling.quantum.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.starling.quantum.Geometry;

/**
 * Finds the operations that put atoms of a molecule on others of the same kind: two atoms that are not on a line with the centre fix each of them
 * but for a reflection, so all places that those two could take are tried. Stateless.
 */
public final class MoleculeSymmetry {

	/** Distance in bohr at which an atom is not where another was: its forces times it are far below what energies are good for. */
	private static final double TOLERANCE = 2e-9;
	/** Sine of an angle at which directions are on a line. */
	private static final double LINE = 1e-4;

	private MoleculeSymmetry() {
	}

	/**
	 * One operation for each way in which the atoms change places; the first leaves them all, as {@link SymmetryOperation#identity}. They are a
	 * group. Those of a planar molecule are rotations: its reflections change places no other way.
	 */
	public static List<SymmetryOperation> of(Geometry geometry) {
		Atoms atoms = new Atoms(geometry);
		List<SymmetryOperation> found = new ArrayList<>();
		found.add(SymmetryOperation.identity(geometry.atoms()));
		int first = atoms.farthest();
		if (atoms.radius(first) < TOLERANCE) {
			return found;
		}
		int second = atoms.leastOnLine(first);
		if (second < 0) {
			add(atoms, new double[] { -1, 0, 0, 0, -1, 0, 0, 0, -1 }, found);
			return found;
		}
		double[][] from = frame(atoms.place(first), atoms.place(second));
		for (int a = 0; a < geometry.atoms(); a++) {
			for (int b = 0; b < geometry.atoms(); b++) {
				if (a != b && atoms.alike(first, a) && atoms.alike(second, b) && atoms.angleAlike(first, second, a, b)) {
					double[][] to = frame(atoms.place(a), atoms.place(b));
					add(atoms, turn(from, to, 1), found);
					add(atoms, turn(from, to, -1), found);
				}
			}
		}
		return isGroup(found) ? found : found.subList(0, 1);
	}

	/** At the edge of the tolerance an operation may be found and its repetition not. */
	private static boolean isGroup(List<SymmetryOperation> operations) {
		Set<List<Integer>> known = new HashSet<>();
		operations.forEach(one -> known.add(Arrays.stream(one.atoms()).boxed().toList()));
		return operations.stream().allMatch(one -> operations.stream()
				.allMatch(other -> known.contains(Arrays.stream(one.atoms()).map(atom -> other.atoms()[atom]).boxed().toList())));
	}

	/** Adds it if it is an operation that changes places in a new way. */
	private static void add(Atoms atoms, double[] matrix, List<SymmetryOperation> found) {
		int[] places = atoms.moved(matrix);
		if (places != null && found.stream().noneMatch(one -> Arrays.equals(one.atoms(), places))) {
			found.add(new SymmetryOperation(matrix, places));
		}
	}

	/** Orthonormal directions: along the first, in the plane of both, and across it. */
	private static double[][] frame(double[] along, double[] other) {
		double[] x = scaled(along, 1 / Math.sqrt(dot(along, along)));
		double part = dot(other, x);
		double[] rest = { other[0] - part * x[0], other[1] - part * x[1], other[2] - part * x[2] };
		double[] y = scaled(rest, 1 / Math.sqrt(dot(rest, rest)));
		return new double[][] { x, y, { x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0] } };
	}

	/** The operation that turns one frame into the other, whose third direction is given a sign. */
	private static double[] turn(double[][] from, double[][] to, int sign) {
		double[] matrix = new double[9];
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				matrix[3 * i + j] = to[0][i] * from[0][j] + to[1][i] * from[1][j] + sign * to[2][i] * from[2][j];
			}
		}
		return matrix;
	}

	private static double dot(double[] a, double[] b) {
		return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
	}

	private static double[] scaled(double[] a, double factor) {
		return new double[] { factor * a[0], factor * a[1], factor * a[2] };
	}

	/** Places from the centre, which every operation leaves. */
	private static final class Atoms {

		private final Geometry geometry;
		private final boolean[] real;
		private final double[][] places;

		Atoms(Geometry geometry) {
			this.geometry = geometry;
			real = geometry.real();
			int n = geometry.atoms();
			double[] centre = new double[3];
			for (int a = 0; a < n; a++) {
				for (int k = 0; k < 3; k++) {
					centre[k] += geometry.at(a, k) / n;
				}
			}
			places = new double[n][3];
			for (int a = 0; a < n; a++) {
				for (int k = 0; k < 3; k++) {
					places[a][k] = geometry.at(a, k) - centre[k];
				}
			}
		}

		double[] place(int atom) {
			return places[atom];
		}

		double radius(int atom) {
			return Math.sqrt(dot(places[atom], places[atom]));
		}

		int farthest() {
			int farthest = 0;
			for (int a = 1; a < places.length; a++) {
				farthest = radius(a) > radius(farthest) ? a : farthest;
			}
			return farthest;
		}

		/** The atom whose direction makes the largest angle with the line through another and the centre; negative when all are on it. */
		int leastOnLine(int other) {
			int least = -1;
			double largest = LINE * radius(other);
			double[] line = scaled(places[other], 1 / radius(other));
			for (int a = 0; a < places.length; a++) {
				double along = dot(places[a], line);
				double across = Math.sqrt(Math.max(0, dot(places[a], places[a]) - along * along));
				if (across > largest) {
					largest = across;
					least = a;
				}
			}
			return least;
		}

		boolean alike(int a, int b) {
			return geometry.number(a) == geometry.number(b) && real[a] == real[b] && Math.abs(radius(a) - radius(b)) < TOLERANCE;
		}

		boolean angleAlike(int a, int b, int c, int d) {
			return Math.abs(dot(places[a], places[b]) - dot(places[c], places[d])) < TOLERANCE * (radius(a) + radius(b));
		}

		/** The atom whose place each takes; null when one takes the place of none. */
		int[] moved(double[] matrix) {
			int[] taken = new int[places.length];
			for (int a = 0; a < places.length; a++) {
				taken[a] = -1;
				double[] r = places[a];
				for (int b = 0; b < places.length && taken[a] < 0; b++) {
					if (alike(a, b) && isAt(matrix, r, places[b])) {
						taken[a] = b;
					}
				}
				if (taken[a] < 0) {
					return null;
				}
			}
			return taken;
		}

		private static boolean isAt(double[] matrix, double[] r, double[] place) {
			for (int k = 0; k < 3; k++) {
				double moved = matrix[3 * k] * r[0] + matrix[3 * k + 1] * r[1] + matrix[3 * k + 2] * r[2];
				if (Math.abs(moved - place[k]) > TOLERANCE) {
					return false;
				}
			}
			return true;
		}
	}
}
