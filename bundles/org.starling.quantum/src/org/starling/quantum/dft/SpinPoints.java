package org.starling.quantum.dft;

import java.util.Arrays;

/**
 * Densities in some points and what functionals make of them. With equal spins the arrays of both are the same, and only the derivatives by those of
 * spin up are set. Used by one thread.
 */
final class SpinPoints {

	/** Densities below it are none: the potential falls with the cube root only. */
	static final double NOTHING = 1e-20;

	final int size;
	/** Whether both spins have the same density. */
	final boolean equal;
	/** Densities of the spins; scalar products of their gradients. */
	final double[] a;
	final double[] b;
	final double[] aa;
	final double[] ab;
	final double[] bb;
	/** Energy a volume. */
	final double[] energy;
	/** Its derivatives by the densities and by the products. */
	final double[] byA;
	final double[] byB;
	final double[] byAa;
	final double[] byAb;
	final double[] byBb;

	SpinPoints(int size, boolean equal) {
		this.size = size;
		this.equal = equal;
		a = new double[size];
		b = equal ? a : new double[size];
		aa = new double[size];
		ab = equal ? aa : new double[size];
		bb = equal ? aa : new double[size];
		energy = new double[size];
		byA = new double[size];
		byB = equal ? byA : new double[size];
		byAa = new double[size];
		byAb = new double[size];
		byBb = equal ? byAa : new double[size];
	}

	/** Forgets what functionals have made. */
	void clear() {
		for (double[] array : new double[][] { energy, byA, byB, byAa, byAb, byBb }) {
			Arrays.fill(array, 0);
		}
	}
}
