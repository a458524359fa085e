package org.starling.chemistry.internal.geometry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.starling.chemistry.Atom;
import org.starling.chemistry.Stereo;
import org.starling.chemistry.Structure;

/**
 * How far places in four dimensions are from keeping all distances, flat atoms flat, configurations and the fourth coordinate at 0. Not for
 * several threads at once.
 */
public final class DistanceError {

	private static final double FLAT = 2;
	private static final double HAND = 1;

	private final Structure structure;
	private final DistanceBounds bounds;
	/** Four atoms each, and the range of the volume that the last three span from the first. */
	private final List<int[]> corners = new ArrayList<>();
	private final List<double[]> volumes = new ArrayList<>();
	private double distanceWeight = 1;
	private double fourthWeight = 1;

	/** @param bounds of the structure */
	public DistanceError(Structure structure, DistanceBounds bounds) {
		this.structure = structure;
		this.bounds = bounds;
		for (int a = 0; a < structure.atoms().size(); a++) {
			if (bounds.angles().of(a) == Angles.Shape.PLANAR && structure.degree(a) == 3) {
				int[] around = structure.neighbours(a);
				corners.add(new int[] { a, around[0], around[1], around[2] });
				volumes.add(new double[] { 0, 0 });
			}
		}
		for (Stereo stereo : structure.stereo()) {
			if (stereo instanceof Stereo.Tetrahedral t) {
				corners.add(t.neighbours().stream().mapToInt(Integer::intValue).toArray());
				double size = t.neighbours().contains(t.centre()) ? 0.8 : 2.5;
				volumes.add(t.clockwise() ? new double[] { size, 20 } : new double[] { -20, -size });
			}
		}
	}

	/** @param fourth how much the fourth dimension costs */
	public void weights(double distances, double fourth) {
		distanceWeight = distances;
		fourthWeight = fourth;
	}

	/** @param gradient is overwritten */
	double value(double[] x, double[] gradient) {
		Arrays.fill(gradient, 0);
		double sum = 0;
		int n = x.length / 4;
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < i; j++) {
				sum += distance(x, gradient, i, j);
			}
			double w = x[4 * i + 3];
			sum += fourthWeight * w * w;
			gradient[4 * i + 3] += 2 * fourthWeight * w;
		}
		for (int c = 0; c < corners.size(); c++) {
			sum += volume(x, gradient, corners.get(c), volumes.get(c));
		}
		return sum;
	}

	private double distance(double[] x, double[] gradient, int i, int j) {
		double square = 0;
		for (int d = 0; d < 4; d++) {
			double difference = x[4 * i + d] - x[4 * j + d];
			square += difference * difference;
		}
		double high = bounds.upper(i, j) * bounds.upper(i, j);
		double low = bounds.lower(i, j) * bounds.lower(i, j);
		double weight = distanceWeight * switch (bounds.kind(i, j)) {
		case 2 -> 20;
		case 3 -> 10;
		case 4 -> 3;
		default -> 1;
		};
		double value;
		double slope;
		if (square > high) {
			double over = square / high - 1;
			value = over * over;
			slope = 2 * over / high;
		} else if (square < low) {
			double under = 2 * low / (low + square) - 1;
			value = under * under;
			slope = -4 * under * low / ((low + square) * (low + square));
		} else {
			return 0;
		}
		for (int d = 0; d < 4; d++) {
			double g = 2 * weight * slope * (x[4 * i + d] - x[4 * j + d]);
			gradient[4 * i + d] += g;
			gradient[4 * j + d] -= g;
		}
		return weight * value;
	}

	private static double volume(double[] x, double[] gradient, int[] at, double[] range) {
		double[] a = from(x, at[1], at[0]);
		double[] b = from(x, at[2], at[0]);
		double[] c = from(x, at[3], at[0]);
		double[] bc = cross(b, c);
		double volume = a[0] * bc[0] + a[1] * bc[1] + a[2] * bc[2];
		double off = volume < range[0] ? volume - range[0] : volume > range[1] ? volume - range[1] : 0;
		double weight = range[0] == range[1] ? FLAT : HAND;
		double[][] parts = { bc, cross(c, a), cross(a, b) };
		for (int k = 0; k < 3; k++) {
			for (int d = 0; d < 3; d++) {
				double g = 2 * weight * off * parts[k][d];
				gradient[4 * at[k + 1] + d] += g;
				gradient[4 * at[0] + d] -= g;
			}
		}
		return weight * off * off;
	}

	private static double[] from(double[] x, int to, int from) {
		return new double[] { x[4 * to] - x[4 * from], x[4 * to + 1] - x[4 * from + 1], x[4 * to + 2] - x[4 * from + 2] };
	}

	private static double[] cross(double[] a, double[] b) {
		return new double[] { a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0] };
	}

	/** The first thing that is too far off to start from, in words; null when there is none. */
	public String fault(double[][] places) {
		int n = places.length;
		double[] x = new double[4 * n];
		for (int i = 0; i < n; i++) {
			System.arraycopy(places[i], 0, x, 4 * i, 3);
		}
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < i; j++) {
				double d = Math.sqrt(Math.pow(places[i][0] - places[j][0], 2) + Math.pow(places[i][1] - places[j][1], 2)
						+ Math.pow(places[i][2] - places[j][2], 2));
				int kind = bounds.kind(i, j);
				double slack = kind == 2 ? 0.06 : kind == 3 ? 0.2 : kind == 4 ? 0.4 : 0.5;
				if (d < bounds.lower(i, j) - slack || d > bounds.upper(i, j) + slack) {
					return String.format(Locale.ROOT, "%s and %s are %.2f Å apart, which should be %.2f to %.2f", name(j), name(i), d,
							bounds.lower(i, j), bounds.upper(i, j));
				}
			}
		}
		double[] ignored = new double[4 * n];
		for (int c = 0; c < corners.size(); c++) {
			double off = volume(x, ignored, corners.get(c), volumes.get(c));
			boolean flat = volumes.get(c)[0] == 0 && volumes.get(c)[1] == 0;
			if (off > (flat ? 0.5 : 0.3)) {
				return flat ? "the atoms around " + name(corners.get(c)[0]) + " are not in a plane" : "a configuration is not as stated";
			}
		}
		return null;
	}

	private String name(int atom) {
		Atom of = structure.atoms().get(atom);
		return of.symbol() + (atom + 1);
	}
}
