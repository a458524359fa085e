package org.starling.quantum.qcschema;

import java.util.Arrays;

import org.starling.quantum.optimize.InternalCoordinate.Kind;

/**
 * Values of a coordinate in equal steps. Immutable.
 *
 * @param from   first one, in ångström or degrees
 * @param to     last one; it may be the smaller one
 * @param points number of them
 */
public record ScanRange(double from, double to, int points) {

	/** Where nobody says otherwise. */
	public static ScanRange usual(Kind kind) {
		return switch (kind) {
		case DISTANCE -> new ScanRange(0.5, 3, 26);
		case ANGLE -> new ScanRange(90, 130, 9);
		case TORSION -> new ScanRange(0, 180, 13);
		};
	}

	/** What is wrong with it for a coordinate; empty when nothing is. */
	public String problem(Kind kind) {
		boolean possible = switch (kind) {
		case DISTANCE -> from > 0 && to > 0;
		case ANGLE -> from > 0 && to > 0 && from < 180 && to < 180;
		case TORSION -> Double.isFinite(from) && Double.isFinite(to);
		};
		return points >= 2 && from != to && possible ? ""
				: "a scan needs two points at least, between two different values; distances lie above 0, angles between 0 and 180 degrees";
	}

	/** From the first to the last. */
	public double[] values() {
		double[] values = new double[points];
		Arrays.setAll(values, k -> from + (to - from) * k / (points - 1));
		return values;
	}
}
