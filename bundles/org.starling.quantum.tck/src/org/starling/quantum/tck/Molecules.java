package org.starling.quantum.tck;

import org.starling.quantum.Geometry;

/** Molecules of the checks; places in bohr. */
final class Molecules {

	/** That of T. D. Crawford's programming projects (https://github.com/CrawfordGroup/ProgrammingProjects, project 3). */
	static final Geometry WATER = new Geometry(new int[] { 8, 1, 1 }, new double[] { 0, -0.143225816552, 0, 1.638036840407, 1.136548822547, -1e-12,
			-1.638036840407, 1.136548822547, -1e-12 }, 0, 1);
	/** At 1.4 bohr, as in A. Szabo, N. S. Ostlund, Modern Quantum Chemistry, 1989. */
	static final Geometry HYDROGEN = new Geometry(new int[] { 1, 1 }, new double[] { 0, 0, 0, 0, 0, 1.4 }, 0, 1);
	static final Geometry ARGON = new Geometry(new int[] { 18, 18 }, new double[] { 0, 0, 0, 1, 2, 6.7 }, 0, 1);
	static final Geometry HELIUM = new Geometry(new int[] { 2 }, new double[] { 0, 0, 0 }, 0, 1);

	private Molecules() {
	}

	/** Copies of a molecule in a row, far enough apart to be none of each other's neighbours. */
	static Geometry row(Geometry one, int copies, double distance) {
		int[] numbers = new int[one.atoms() * copies];
		double[] places = new double[3 * numbers.length];
		for (int a = 0; a < numbers.length; a++) {
			numbers[a] = one.number(a % one.atoms());
			for (int k = 0; k < 3; k++) {
				places[3 * a + k] = one.at(a % one.atoms(), k) + (k == 2 ? distance * (a / one.atoms()) : 0);
			}
		}
		return new Geometry(numbers, places, 0, 1);
	}
}
