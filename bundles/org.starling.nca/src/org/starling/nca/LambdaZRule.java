package org.starling.nca;

import java.util.Arrays;

/**
 * Which points the terminal regression of ln concentration on time takes.
 *
 * @param kind       how they are chosen
 * @param minPoints  fewest points, at least 2
 * @param maxPoints  most points that {@code BEST_FIT} tries
 * @param tmax       whether {@code BEST_FIT} may take the point at Tmax
 * @param start      first time of {@code WINDOW}; earliest time that {@code BEST_FIT} tries
 * @param end        last time of {@code WINDOW}
 * @param times      times of {@code POINTS}, ascending; none: the samples that the columns mark
 * @param tobit      whether samples below the limit behind the first chosen point take part by maximum likelihood
 */
public record LambdaZRule(Kind kind, int minPoints, int maxPoints, Tmax tmax, double start, double end, double[] times,
		boolean tobit) {

	/** How points are chosen. */
	public enum Kind {
		/**
		 * From the last measured concentration backwards, the run of points with the best adjusted R²; among runs within
		 * 0.0001 of it the longest. Runs that do not fall are no candidates.
		 */
		BEST_FIT,
		/** points at given times, or marked in the columns */
		POINTS,
		/** all points of a time window */
		WINDOW,
		/** no terminal regression */
		NONE
	}

	/** Whether the point at Tmax may be taken. */
	public enum Tmax {
		/** after a bolus only, as Phoenix does */
		BOLUS_ONLY, INCLUDED, EXCLUDED
	}

	/** Phoenix's best fit: three points at least, Tmax after a bolus only. */
	public static final LambdaZRule BEST_FIT = new LambdaZRule(Kind.BEST_FIT, 3, Integer.MAX_VALUE, Tmax.BOLUS_ONLY,
			Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, new double[0], false);
	public static final LambdaZRule NONE = new LambdaZRule(Kind.NONE, 3, Integer.MAX_VALUE, Tmax.BOLUS_ONLY,
			Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, new double[0], false);

	/** The samples that {@link NcaColumns#isTerminal} names: a choice of its own for each profile. */
	public static final LambdaZRule MARKED = new LambdaZRule(Kind.POINTS, 3, Integer.MAX_VALUE, Tmax.BOLUS_ONLY,
			Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, new double[0], false);

	public LambdaZRule {
		times = times.clone();
		Arrays.sort(times);
		if (minPoints < 2 || maxPoints < minPoints) {
			throw new IllegalArgumentException("lambda-z needs at least 2 points, and no fewer at most than at least: " + minPoints
					+ " to " + maxPoints);
		}
		if (!(start < end)) {
			throw new IllegalArgumentException("the window of lambda-z must end behind its start: " + start + " to " + end);
		}
		if (kind == Kind.POINTS && times.length > 0 && times.length < minPoints) {
			throw new IllegalArgumentException("lambda-z needs at least " + minPoints + " points, " + times.length + " times are given");
		}
	}

	/**
	 * All points of a time window.
	 *
	 * @param start in the samples' unit of time, before the end
	 */
	public static LambdaZRule window(double start, double end) {
		return new LambdaZRule(Kind.WINDOW, 3, Integer.MAX_VALUE, Tmax.BOLUS_ONLY, start, end, new double[0], false);
	}

	/**
	 * The points at these times and no others.
	 *
	 * @param times as they stand in the samples, at least 3
	 * @throws IllegalArgumentException when they are fewer
	 */
	public static LambdaZRule points(double... times) {
		return new LambdaZRule(Kind.POINTS, 3, Integer.MAX_VALUE, Tmax.BOLUS_ONLY, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY,
				times, false);
	}

	public LambdaZRule withPoints(int fewest, int most) {
		return new LambdaZRule(kind, fewest, most, tmax, start, end, times, tobit);
	}

	public LambdaZRule withTmax(Tmax other) {
		return new LambdaZRule(kind, minPoints, maxPoints, other, start, end, times, tobit);
	}

	public LambdaZRule withTobit(boolean other) {
		return new LambdaZRule(kind, minPoints, maxPoints, tmax, start, end, times, other);
	}

	/** A copy. */
	@Override
	public double[] times() {
		return times.clone();
	}
}
