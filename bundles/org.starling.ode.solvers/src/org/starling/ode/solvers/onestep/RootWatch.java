package org.starling.ode.solvers.onestep;

import java.util.List;

import org.starling.ode.Callback;

/**
 * Watches the root functions of a problem from step to step. Each is sampled at a few points of the interpolant of a step,
 * so that two crossings within one step are seen unless they lie closer together than an eighth of it.
 */
final class RootWatch {

	private static final int SAMPLES = 8;

	private final Callback.AtRoot[] roots;
	private final double[] parameters;
	private final double[] before;
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
		double from = t;
		for (int k = 1; k <= SAMPLES; k++) {
			double to = k == SAMPLES ? tEnd : t + h * k / SAMPLES;
			double earliest = Double.NaN;
			double[] after = new double[roots.length];
			for (int i = 0; i < roots.length; i++) {
				if (roots[i] != null) {
					after[i] = value(i, method, t, h, to);
					if (roots[i].direction().matches(before[i], after[i])) {
						int index = i;
						double root = RootLocator.behind(s -> value(index, method, t, h, s), from, before[i], to, after[i]);
						earliest = Double.isNaN(earliest) ? root : Math.min(earliest, root);
					}
				}
			}
			if (!Double.isNaN(earliest)) {
				mark(method, t, h, earliest, fired);
				return earliest;
			}
			for (int i = 0; i < roots.length; i++) {
				before[i] = after[i];
			}
			from = to;
		}
		return Double.NaN;
	}

	private void mark(OneStepMethod method, double t, double h, double time, boolean[] fired) {
		for (int i = 0; i < roots.length; i++) {
			fired[i] |= roots[i] != null && roots[i].direction().matches(before[i], value(i, method, t, h, time));
		}
	}

	private double value(int i, OneStepMethod method, double t, double h, double time) {
		method.interpolate(Math.min(1, (time - t) / h), state);
		return roots[i].g().value(time, state, parameters);
	}
}
