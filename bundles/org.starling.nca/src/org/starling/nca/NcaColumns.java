package org.starling.nca;

import java.util.Arrays;

/**
 * Concentrations of many profiles as columns: samples of a profile stand side by side, in any order of time.
 * The arrays are kept, not copied, and must not change while they are analysed.
 */
public final class NcaColumns {

	private final double[] times;
	private final double[] concentrations;
	private final boolean[] below;
	private final double[] limits;
	private final int[] from;
	private final Dosing[] doses;
	private final boolean[] terminal;
	private final boolean[] chosen;

	/**
	 * @param times          on the clock of the doses; finite
	 * @param concentrations NaN where there is no value
	 * @param below          whether a sample is below the limit of quantification, its concentration then being ignored; null: none is
	 * @param limits         lower limits of quantification, NaN where not known; null: none is known
	 * @param from           index of the first sample of each profile, and the number of all samples behind the last
	 * @param doses          one for each profile
	 */
	public NcaColumns(double[] times, double[] concentrations, boolean[] below, double[] limits, int[] from, Dosing[] doses) {
		this(times, concentrations, below, limits, from, doses, null, null);
	}

	private NcaColumns(double[] times, double[] concentrations, boolean[] below, double[] limits, int[] from, Dosing[] doses,
			boolean[] terminal, boolean[] chosen) {
		int n = times.length;
		if (concentrations.length != n || below != null && below.length != n || limits != null && limits.length != n
				|| from.length != doses.length + 1 || from[0] != 0 || from[doses.length] != n) {
			throw new IllegalArgumentException("columns differ in length: " + n + " times, " + concentrations.length
					+ " concentrations, " + doses.length + " doses, bounds " + Arrays.toString(Arrays.copyOf(from, Math.min(from.length, 4))));
		}
		for (int i = 0; i < doses.length; i++) {
			if (from[i + 1] < from[i] || doses[i] == null) {
				throw new IllegalArgumentException("profile " + i + " has bounds that fall, or no dose");
			}
		}
		this.times = times;
		this.concentrations = concentrations;
		this.below = below;
		this.limits = limits;
		this.from = from;
		this.doses = doses;
		this.terminal = terminal;
		this.chosen = chosen;
	}

	/** One profile without censored samples. */
	public static NcaColumns of(double[] times, double[] concentrations, Dosing dose) {
		return of(times, concentrations, null, null, dose);
	}

	/** One profile. */
	public static NcaColumns of(double[] times, double[] concentrations, boolean[] below, double[] limits, Dosing dose) {
		return new NcaColumns(times, concentrations, below, limits, new int[] { 0, times.length }, new Dosing[] { dose });
	}

	/**
	 * The same samples with those marked that {@link LambdaZRule#MARKED} takes.
	 *
	 * @param marks one for each sample
	 */
	public NcaColumns withTerminal(boolean[] marks) {
		if (marks.length != times.length) {
			throw new IllegalArgumentException(marks.length + " marks for " + times.length + " samples");
		}
		return new NcaColumns(times, concentrations, below, limits, from, doses, marks, chosen);
	}

	/**
	 * The same samples, of which a person chose the terminal points of some profiles: in these the marked samples alone take part,
	 * three at least unless the rule of the options takes fewer, whatever else it says; none marked means no terminal regression.
	 *
	 * @param marks   one for each sample
	 * @param profiles one for each profile: whether its points were chosen
	 */
	public NcaColumns withChoices(boolean[] marks, boolean[] profiles) {
		if (profiles.length != doses.length) {
			throw new IllegalArgumentException(profiles.length + " choices for " + doses.length + " profiles");
		}
		NcaColumns marked = withTerminal(marks);
		return new NcaColumns(times, concentrations, below, limits, from, doses, marked.terminal, profiles);
	}

	/** Whether a person chose the terminal points of a profile. */
	public boolean isChosen(int profile) {
		return chosen != null && chosen[profile];
	}

	/** Whether a sample is marked as a terminal point. */
	public boolean isTerminal(int sample) {
		return terminal != null && terminal[sample];
	}

	public int profiles() {
		return doses.length;
	}

	public int samples() {
		return times.length;
	}

	/** Index of a profile's first sample; for {@code profiles()} the number of all samples. */
	public int from(int profile) {
		return from[profile];
	}

	public Dosing dose(int profile) {
		return doses[profile];
	}

	public double time(int sample) {
		return times[sample];
	}

	/** The value; NaN when there is none, anything when it is below the limit. */
	public double concentration(int sample) {
		return concentrations[sample];
	}

	public boolean isBelow(int sample) {
		return below != null && below[sample];
	}

	/** The lower limit of quantification; NaN when it isn't known. */
	public double limit(int sample) {
		return limits == null ? Double.NaN : limits[sample];
	}
}
