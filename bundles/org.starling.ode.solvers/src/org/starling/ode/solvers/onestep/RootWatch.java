package org.starling.ode.solvers.onestep;

import java.util.Arrays;
import java.util.List;

import org.starling.ode.Callback;

/**
 * Watches the root functions of a problem from step to step. Each is sampled at a few points of the interpolant of a step,
 * so that two crossings within one step are seen unless they lie closer together than an eighth of it.
 */
final class RootWatch {

	private static final int SAMPLES = 8;

	/** Crossings that differ by no more of the time's last digit happen at one time. */
	private static final int SAME_ULPS = 4;

	private final Callback.AtRoot[] roots;
	private final double[] parameters;
	private final double[] before;
	private final double[] after;
	/** Values where the last search began. */
	private final double[] began;
	private final double[] state;
	private boolean active;

	RootWatch(List<Callback> callbacks, double[] parameters, int dimension) {
		roots = new Callback.AtRoot[callbacks.size()];
		for (int i = 0; i < roots.length; i++) {
			if (callbacks.get(i) instanceof Callback.AtRoot root) {
				roots[i] = root;
				active = true;
			}
		}
		this.parameters = parameters;
		before = new double[roots.length];
		after = new double[roots.length];
		began = new double[roots.length];
		state = new double[dimension];
	}

	/** Takes the signs at a point from which the solve goes on; a change that a jump made there does not count. */
	void restart(double t, double[] u) {
		for (int i = 0; i < roots.length; i++) {
			if (roots[i] != null) {
				before[i] = roots[i].g().value(t, u, parameters);
			}
		}
	}

	/**
	 * Looks for the first crossing within the last attempted step of {@code method}, from {@code t} over {@code h}.
	 *
	 * @param fired receives true for each callback that crosses at the time returned
	 * @return the time just behind the crossing, or NaN when there is none
	 */
	double first(OneStepMethod method, double t, double h, double tEnd, boolean[] fired) {
		if (!active) {
			return Double.NaN;
		}
		System.arraycopy(before, 0, began, 0, before.length);
		double from = t;
		for (int k = 1; k <= SAMPLES; k++) {
			double to = k == SAMPLES ? tEnd : t + h * k / SAMPLES;
			double earliest = Double.NaN;
			values(method, t, h, to);
			for (int i = 0; i < roots.length; i++) {
				if (roots[i] != null) {
					if (roots[i].direction().matches(before[i], after[i])) {
						earliest = earlier(i, method, t, h, from, to, earliest);
					}
				}
			}
			if (!Double.isNaN(earliest)) {
				mark(method, t, h, earliest, fired);
				return earliest;
			}
			System.arraycopy(after, 0, before, 0, after.length);
			from = to;
		}
		return Double.NaN;
	}

	/** Whether a function crosses between the point from which the solve goes on and a state. */
	boolean crosses(double t, double[] u) {
		for (int i = 0; i < roots.length; i++) {
			if (roots[i] != null && roots[i].direction().matches(before[i], roots[i].g().value(t, u, parameters))) {
				return true;
			}
		}
		return false;
	}

	/** Forgets what {@link #first} found, because the step is not taken. */
	void forget(boolean[] fired) {
		System.arraycopy(began, 0, before, 0, before.length);
		Arrays.fill(fired, false);
	}

	/** The crossing of one function, or the known one when that is not behind it by more than its last digits. */
	private double earlier(int i, OneStepMethod method, double t, double h, double from, double to, double known) {
		double end = to;
		double there = after[i];
		if (!Double.isNaN(known)) {
			double just = known - SAME_ULPS * Math.ulp(known);
			there = value(i, method, t, h, known);
			boolean before = roots[i].direction().matches(this.before[i], there)
					&& just > from && roots[i].direction().matches(this.before[i], value(i, method, t, h, just));
			if (!before) {
				return known;
			}
			end = known;
		}
		return RootLocator.behind(s -> value(i, method, t, h, s), from, before[i], end, there);
	}

	private void mark(OneStepMethod method, double t, double h, double time, boolean[] fired) {
		values(method, t, h, time);
		for (int i = 0; i < roots.length; i++) {
			fired[i] |= roots[i] != null && roots[i].direction().matches(before[i], after[i]);
		}
	}

	/** All functions at one time, for which the solution is interpolated once. */
	private void values(OneStepMethod method, double t, double h, double time) {
		method.interpolateStates(Math.min(1, (time - t) / h), state);
		for (int i = 0; i < roots.length; i++) {
			if (roots[i] != null) {
				after[i] = roots[i].g().value(time, state, parameters);
			}
		}
	}

	private double value(int i, OneStepMethod method, double t, double h, double time) {
		method.interpolateStates(Math.min(1, (time - t) / h), state);
		return roots[i].g().value(time, state, parameters);
	}
}
