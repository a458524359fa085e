package org.starling.quantum.dft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.starling.quantum.Geometry;

/** The points of all atoms in groups of near ones. Immutable. */
final class MolecularGrid {

	/** Points whose weights are smaller don't count. */
	private static final double NOTHING = 1e-16;
	/** Most points of a group; whole vectors. */
	private static final int LARGEST = 192;

	/**
	 * Points near each other.
	 *
	 * @param x,y,z   in bohr
	 * @param weights of integrals over all space
	 * @param owners  atom around which each of them stands
	 */
	record Group(double[] x, double[] y, double[] z, double[] weights, int[] owners) {

		int size() {
			return weights.length;
		}
	}

	private final List<Group> groups = new ArrayList<>();

	MolecularGrid(Geometry geometry, Grid grid) {
		List<double[]> points = new ArrayList<>();
		BeckePartition partition = new BeckePartition(geometry);
		Lebedev.Rule sphere = Lebedev.of(grid.angular());
		for (int atom = 0; atom < geometry.atoms(); atom++) {
			RadialRule radial = RadialRule.of(geometry.number(atom), grid.radial());
			for (int i = 0; i < grid.radial(); i++) {
				if (Thread.interrupted()) {
					throw new CancellationException("the calculation was cancelled while the grid was made");
				}
				shell(geometry, atom, radial.distances()[i], radial.weights()[i], sphere, partition, points);
			}
		}
		split(points.toArray(double[][]::new), 0, points.size());
	}

	private static void shell(Geometry geometry, int atom, double r, double weight, Lebedev.Rule sphere, BeckePartition partition,
			List<double[]> points) {
		int n = sphere.points().length;
		double[][] places = new double[3][n];
		double[] weights = new double[n];
		for (int p = 0; p < n; p++) {
			double[] direction = sphere.points()[p];
			for (int k = 0; k < 3; k++) {
				places[k][p] = geometry.at(atom, k) + r * direction[k];
			}
			weights[p] = 4 * Math.PI * weight * direction[3];
		}
		partition.apply(atom, places[0], places[1], places[2], weights);
		for (int p = 0; p < n; p++) {
			if (weights[p] > NOTHING) {
				points.add(new double[] { places[0][p], places[1][p], places[2][p], weights[p], atom });
			}
		}
	}

	/** Halves along the longest side until groups are small. */
	private void split(double[][] points, int from, int to) {
		if (to - from <= LARGEST) {
			double[][] columns = new double[4][to - from];
			int[] owners = new int[to - from];
			for (int p = from; p < to; p++) {
				owners[p - from] = (int) points[p][4];
				for (int k = 0; k < 4; k++) {
					columns[k][p - from] = points[p][k];
				}
			}
			if (to > from) {
				groups.add(new Group(columns[0], columns[1], columns[2], columns[3], owners));
			}
			return;
		}
		double[] low = points[from].clone();
		double[] high = points[from].clone();
		for (int p = from; p < to; p++) {
			for (int k = 0; k < 3; k++) {
				low[k] = Math.min(low[k], points[p][k]);
				high[k] = Math.max(high[k], points[p][k]);
			}
		}
		int axis = 0;
		for (int k = 1; k < 3; k++) {
			axis = high[k] - low[k] > high[axis] - low[axis] ? k : axis;
		}
		int along = axis;
		Arrays.sort(points, from, to, (a, b) -> Double.compare(a[along], b[along]));
		int whole = (to - from + LARGEST - 1) / LARGEST;
		int middle = from + Math.min(to - from - 1, (whole + 1) / 2 * LARGEST);
		split(points, from, middle);
		split(points, middle, to);
	}

	List<Group> groups() {
		return groups;
	}

	/** Number of all points. */
	int size() {
		return groups.stream().mapToInt(Group::size).sum();
	}
}
