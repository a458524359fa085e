package org.starling.quantum;

import java.util.Arrays;
import java.util.Locale;

/**
 * Nuclei at fixed places with a number of electrons and a spin. Immutable.
 *
 * @param numbers      atomic number of each atom
 * @param coordinates  x, y, z of each atom in bohr
 * @param charge       of the whole
 * @param multiplicity 2S + 1
 * @param real         whether each atom has its nucleus and electrons; those that have not (ghosts) lend their basis functions alone
 */
public record Geometry(int[] numbers, double[] coordinates, int charge, int multiplicity, boolean[] real) {

	/** Closer nuclei are a mistake in the input: a quarter of the shortest bond there is. */
	private static final double COINCIDENT = 0.2;

	/** Of atoms that are all real. */
	public Geometry(int[] numbers, double[] coordinates, int charge, int multiplicity) {
		this(numbers, coordinates, charge, multiplicity, all(numbers.length));
	}

	private static boolean[] all(int atoms) {
		boolean[] real = new boolean[atoms];
		Arrays.fill(real, true);
		return real;
	}

	/**
	 * @throws IllegalArgumentException when there are no atoms, two coincide, or no such number of electrons can have that multiplicity;
	 *                                  the message says which
	 */
	public Geometry {
		numbers = numbers.clone();
		coordinates = coordinates.clone();
		real = real.clone();
		if (real.length != numbers.length) {
			throw new IllegalArgumentException(numbers.length + " atoms are real or ghosts, not " + real.length);
		}
		if (numbers.length == 0) {
			throw new IllegalArgumentException("there are no atoms");
		}
		if (coordinates.length != 3 * numbers.length) {
			throw new IllegalArgumentException(numbers.length + " atoms need " + 3 * numbers.length + " coordinates, not " + coordinates.length);
		}
		int electrons = -charge;
		for (int a = 0; a < numbers.length; a++) {
			Element.symbol(numbers[a]);
			electrons += real[a] ? numbers[a] : 0;
			for (int k = 0; k < 3; k++) {
				if (!Double.isFinite(coordinates[3 * a + k])) {
					throw new IllegalArgumentException("atom " + (a + 1) + " (" + Element.symbol(numbers[a]) + ") has the coordinate "
							+ coordinates[3 * a + k]);
				}
			}
			for (int b = 0; b < a; b++) {
				double r = distance(coordinates, a, b);
				if (r < COINCIDENT) {
					throw new IllegalArgumentException(String.format(Locale.ROOT,
							"atoms %d (%s) and %d (%s) are %.4f Angstrom apart, which is no molecule; look for a doubled line or a wrong unit", b + 1,
							Element.symbol(numbers[b]), a + 1, Element.symbol(numbers[a]), r * Constants.ANGSTROM));
				}
			}
		}
		if (electrons < 0) {
			throw new IllegalArgumentException("a charge of " + charge + " leaves less than no electrons");
		}
		if (multiplicity < 1 || (electrons - multiplicity + 1) % 2 != 0 || multiplicity - 1 > electrons) {
			throw new IllegalArgumentException(electrons + " electrons can't have the multiplicity " + multiplicity + "; with the charge " + charge
					+ " it is " + (electrons % 2 == 0 ? "1, 3, 5, …" : "2, 4, 6, …"));
		}
	}

	private static double distance(double[] r, int a, int b) {
		return Math.sqrt(square(r[3 * a] - r[3 * b]) + square(r[3 * a + 1] - r[3 * b + 1]) + square(r[3 * a + 2] - r[3 * b + 2]));
	}

	private static double square(double x) {
		return x * x;
	}

	public int atoms() {
		return numbers.length;
	}

	/** One coordinate of an atom in bohr; k is 0, 1, 2 for x, y, z. */
	public double at(int atom, int k) {
		return coordinates[3 * atom + k];
	}

	public int number(int atom) {
		return numbers[atom];
	}

	/** A copy. */
	@Override
	public int[] numbers() {
		return numbers.clone();
	}

	/** A copy. */
	@Override
	public double[] coordinates() {
		return coordinates.clone();
	}

	/** A copy. */
	@Override
	public boolean[] real() {
		return real.clone();
	}

	/** Charge of the nucleus of an atom: its number, or 0 for ghosts. */
	public int nuclearCharge(int atom) {
		return real[atom] ? numbers[atom] : 0;
	}

	/** Number of electrons. */
	public int electrons() {
		int sum = -charge;
		for (int a = 0; a < numbers.length; a++) {
			sum += nuclearCharge(a);
		}
		return sum;
	}

	/** Electrons with spin up, not fewer than those with spin down. */
	public int alpha() {
		return (electrons() + multiplicity - 1) / 2;
	}

	/** Electrons with spin down. */
	public int beta() {
		return electrons() - alpha();
	}

	/** Repulsion of the nuclei in hartree. */
	public double nuclearRepulsion() {
		double sum = 0;
		for (int a = 0; a < numbers.length; a++) {
			for (int b = 0; b < a; b++) {
				sum += (double) nuclearCharge(a) * nuclearCharge(b) / distance(coordinates, a, b);
			}
		}
		return sum;
	}

	/** The same atoms elsewhere. */
	public Geometry at(double[] moved) {
		return new Geometry(numbers, moved, charge, multiplicity, real);
	}
}
