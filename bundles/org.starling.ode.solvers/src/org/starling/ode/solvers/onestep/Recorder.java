package org.starling.ode.solvers.onestep;

import java.util.Arrays;

/** Collects the states asked for: at the save times, or at every accepted step when there are none. */
final class Recorder {

	private final double[] saveAt;
	private double[] times;
	private double[][] states;
	private int size;
	private int next;

	Recorder(double[] saveAt) {
		this.saveAt = saveAt;
		int capacity = saveAt.length == 0 ? 64 : saveAt.length + 1;
		times = new double[capacity];
		states = new double[capacity][];
	}

	/** Saves what is due strictly before {@code end} within the last attempted step, from {@code t} over {@code h}. */
	void within(OneStepMethod method, double t, double h, double end, int dimension) {
		while (next < saveAt.length && saveAt[next] < end) {
			double[] u = new double[dimension];
			method.interpolate((saveAt[next] - t) / h, u);
			add(saveAt[next++], u);
		}
	}

	/** Whether {@link #at} would save a state. */
	boolean wants(double t) {
		return saveAt.length == 0 || next < saveAt.length && saveAt[next] == t;
	}

	/** Saves a state of the solution at {@code t} when it is due. */
	void at(double t, double[] u) {
		if (saveAt.length == 0) {
			add(t, u.clone());
		}
		while (next < saveAt.length && saveAt[next] == t) {
			add(t, u.clone());
			next++;
		}
	}

	/** Makes the state with which a callback ended the solve at {@code t} the last one. */
	void terminal(double t, double[] u) {
		if (size > 0 && times[size - 1] == t) {
			states[size - 1] = u.clone();
		} else {
			add(t, u.clone());
		}
	}

	double[] times() {
		return Arrays.copyOf(times, size);
	}

	double[][] states() {
		return Arrays.copyOf(states, size);
	}

	private void add(double t, double[] u) {
		if (size == times.length) {
			times = Arrays.copyOf(times, 2 * size);
			states = Arrays.copyOf(states, 2 * size);
		}
		times[size] = t;
		states[size++] = u;
	}
}
