package org.starling.quantum.optimize;

import java.util.ArrayList;
import java.util.List;

import org.starling.chemistry.Elements;
import org.starling.quantum.Constants;
import org.starling.quantum.Geometry;

/** Which atoms are bonded: those nearer than 1.3 times their covalent radii; separate molecules by their nearest atoms. Immutable. */
public final class Connectivity {

	private static final double STRETCHED = 1.3;
	/** Radius of elements that have none, in picometre. */
	private static final int OTHERWISE = 100;
	/** Cosine of 170°. */
	private static final double LINEAR = Math.cos(Math.toRadians(170));

	private final double[] x;
	private final List<List<Integer>> neighbours = new ArrayList<>();

	private Connectivity(Geometry geometry) {
		x = geometry.coordinates();
		for (int a = 0; a < geometry.atoms(); a++) {
			neighbours.add(new ArrayList<>());
		}
	}

	static Connectivity of(Geometry geometry) {
		Connectivity all = new Connectivity(geometry);
		int n = geometry.atoms();
		int[] molecule = new int[n];
		for (int a = 0; a < n; a++) {
			molecule[a] = a;
		}
		all.bonds(geometry, molecule);
		for (int[] nearest = all.nearest(molecule); nearest != null; nearest = all.nearest(molecule)) {
			all.join(nearest[0], nearest[1], molecule);
		}
		return all;
	}

	/** Separate molecules: for each atom the number of one atom of its molecule, the same for all of it. */
	public static int[] molecules(Geometry geometry) {
		int[] molecule = new int[geometry.atoms()];
		for (int a = 0; a < molecule.length; a++) {
			molecule[a] = a;
		}
		new Connectivity(geometry).bonds(geometry, molecule);
		return molecule;
	}

	private void bonds(Geometry geometry, int[] molecule) {
		for (int a = 0; a < molecule.length; a++) {
			for (int b = 0; b < a; b++) {
				if (distance(a, b) < STRETCHED * (radius(geometry.number(a)) + radius(geometry.number(b)))) {
					join(a, b, molecule);
				}
			}
		}
	}

	private static double radius(int number) {
		int radius = Elements.covalentRadius(number);
		return (radius == 0 ? OTHERWISE : radius) / 100.0 / Constants.ANGSTROM;
	}

	private double distance(int a, int b) {
		return Vectors.length(Vectors.between(x, a, b));
	}

	private void join(int a, int b, int[] molecule) {
		neighbours.get(a).add(b);
		neighbours.get(b).add(a);
		int from = molecule[a];
		int to = molecule[b];
		for (int i = 0; i < molecule.length; i++) {
			molecule[i] = molecule[i] == from ? to : molecule[i];
		}
	}

	/** The nearest two atoms of different molecules; null when there is but one molecule. */
	private int[] nearest(int[] molecule) {
		int[] nearest = null;
		double least = Double.POSITIVE_INFINITY;
		for (int a = 0; a < molecule.length; a++) {
			for (int b = 0; b < a; b++) {
				if (molecule[a] != molecule[b] && distance(a, b) < least) {
					least = distance(a, b);
					nearest = new int[] { a, b };
				}
			}
		}
		return nearest;
	}

	/** Atoms bonded to one. */
	List<Integer> of(int atom) {
		return neighbours.get(atom);
	}

	/** Whether the angle at b is above 170°, or below 10°. */
	boolean isLinear(int a, int b, int c) {
		return Math.abs(Vectors.dot(Vectors.unit(Vectors.between(x, a, b)), Vectors.unit(Vectors.between(x, c, b)))) > -LINEAR;
	}
}
