package org.starling.quantum.interchange;

import org.starling.quantum.Geometry;

/**
 * Points at equal distances in a box along the axes. Immutable as long as nobody changes its arrays.
 *
 * @param origin x, y, z of the first point in bohr
 * @param counts points along x, y, z
 * @param step   between neighbours in bohr
 */
public record VolumeGrid(double[] origin, int[] counts, double step) {

	/** Most points of a grid. */
	private static final double MOST = 2e7;

	/**
	 * @throws IllegalArgumentException when there are no points, or too many
	 */
	public VolumeGrid {
		double points = (double) counts[0] * counts[1] * counts[2];
		if (!(step > 0) || counts[0] < 1 || counts[1] < 1 || counts[2] < 1 || points > MOST) {
			throw new IllegalArgumentException("a grid of " + counts[0] + " x " + counts[1] + " x " + counts[2] + " points " + step
					+ " bohr apart can't be: there must be one point at least and no more than " + (long) MOST + ", at a distance above 0");
		}
	}

	/** Around all atoms. */
	public static VolumeGrid around(Geometry geometry, double step, double margin) {
		double[] origin = new double[3];
		int[] counts = new int[3];
		for (int k = 0; k < 3; k++) {
			double least = Double.POSITIVE_INFINITY;
			double most = Double.NEGATIVE_INFINITY;
			for (int a = 0; a < geometry.atoms(); a++) {
				least = Math.min(least, geometry.at(a, k));
				most = Math.max(most, geometry.at(a, k));
			}
			counts[k] = (int) Math.ceil((most - least + 2 * margin) / step) + 1;
			origin[k] = 0.5 * (least + most - (counts[k] - 1) * step);
		}
		return new VolumeGrid(origin, counts, step);
	}

	/** Number of points. */
	public int size() {
		return counts[0] * counts[1] * counts[2];
	}

	/** Receives a point. */
	@FunctionalInterface
	public interface Visitor {

		/** @param point its number; z runs fastest, x slowest */
		void accept(int point, double x, double y, double z);
	}

	/** All points in order. */
	public void each(Visitor visitor) {
		int point = 0;
		for (int i = 0; i < counts[0]; i++) {
			for (int j = 0; j < counts[1]; j++) {
				for (int k = 0; k < counts[2]; k++) {
					visitor.accept(point++, origin[0] + i * step, origin[1] + j * step, origin[2] + k * step);
				}
			}
		}
	}
}
