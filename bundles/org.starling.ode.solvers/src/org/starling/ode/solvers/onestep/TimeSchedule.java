package org.starling.ode.solvers.onestep;

import java.util.List;
import java.util.stream.DoubleStream;

import org.starling.ode.Callback;
import org.starling.ode.OdeProblem;

/** The distinct times at which {@link Callback.AtTimes} fire within the span, walked through once. */
final class TimeSchedule {

	private final List<Callback> callbacks;
	private final double[] times;
	private int next;

	TimeSchedule(OdeProblem problem) {
		callbacks = problem.callbacks();
		times = callbacks.stream().flatMapToDouble(c -> c instanceof Callback.AtTimes a ? DoubleStream.of(a.times())
				: DoubleStream.empty()).filter(t -> t >= problem.t0() && t <= problem.t1()).sorted().distinct().toArray();
	}

	/** Marks the callbacks that fire at {@code t} and moves on; false when there is none. */
	boolean take(double t, boolean[] fired) {
		if (next >= times.length || times[next] != t) {
			return false;
		}
		next++;
		for (int i = 0; i < fired.length; i++) {
			if (callbacks.get(i) instanceof Callback.AtTimes a && java.util.Arrays.binarySearch(a.times(), t) >= 0) {
				fired[i] = true;
			}
		}
		return true;
	}

	/** The next time, or {@code end} when none is left. */
	double nextOr(double end) {
		return next < times.length ? times[next] : end;
	}
}
