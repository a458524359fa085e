package org.starling.quantum.dft;

/** A part of the energy that each spin has by itself, such as exchange: two equal spins have twice that of one. Stateless. */
interface SpinEnergy extends LocalEnergy {

	/**
	 * At a point where there is density.
	 *
	 * @param density of one spin
	 * @param square  of its gradient
	 * @param into    the energy per volume and its derivatives by both
	 */
	void at(double density, double square, double[] into);

	@Override
	default void add(double factor, SpinPoints points) {
		if (points.equal) {
			addSpin(factor, points, points.a, points.aa, points.byA, points.byAa, 2);
		} else {
			addSpin(factor, points, points.a, points.aa, points.byA, points.byAa, 1);
			addSpin(factor, points, points.b, points.bb, points.byB, points.byBb, 1);
		}
	}

	private void addSpin(double factor, SpinPoints points, double[] density, double[] square, double[] byDensity, double[] bySquare, int times) {
		double[] values = new double[3];
		for (int p = 0; p < points.size; p++) {
			if (density[p] < SpinPoints.NOTHING) {
				continue;
			}
			at(density[p], square[p], values);
			points.energy[p] += factor * times * values[0];
			byDensity[p] += factor * values[1];
			bySquare[p] += factor * values[2];
		}
	}
}
