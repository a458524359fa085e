package org.starling.ode;

import java.util.Arrays;

/** Something that happens during a solve: at known times, or when a function of the state crosses zero. */
public sealed interface Callback {

	/** A name for messages and statistics. */
	String name();

	/**
	 * Fires at given times: doses, starts and ends of infusions. The solver steps exactly onto each time; times outside the
	 * problem's span are ignored, one at the very start fires before the first step, one at the very end after the last.
	 * Callbacks of one time fire in the order of the problem's list.
	 *
	 * @param times ascending
	 */
	record AtTimes(String name, double[] times, Affect affect) implements Callback {

		public AtTimes {
			times = times.clone();
			for (int i = 0; i < times.length; i++) {
				if (!Double.isFinite(times[i]) || i > 0 && times[i] <= times[i - 1]) {
					throw new IllegalArgumentException("times of " + name + " are not finite and ascending: "
							+ Arrays.toString(times));
				}
			}
		}
	}

	/**
	 * Fires where {@code g} crosses zero in the given direction; the crossing is located on the dense output. Only the
	 * solution's own motion counts: a sign that another callback changes by a jump does not fire, and a start exactly at zero
	 * is no crossing. Of several crossings within one step those closer together than an eighth of it may pass unseen:
	 * bound the step ({@link SolveOptions#maxStep}) when {@code g} changes faster than the states.
	 */
	record AtRoot(String name, RootFunction g, Direction direction, Affect affect) implements Callback {
	}

	/** A scalar function of time, state and parameters. */
	@FunctionalInterface
	interface RootFunction {
		double value(double t, double[] u, double[] p);
	}

	/** Which sign change counts. */
	enum Direction {
		/** from negative to positive */
		RISING,
		/** from positive to negative */
		FALLING,
		EITHER;

		/** Whether a change of {@code g} from {@code before} to {@code after} counts; a start exactly at zero does not. */
		public boolean matches(double before, double after) {
			boolean rising = before < 0 && after >= 0;
			boolean falling = before > 0 && after <= 0;
			return switch (this) {
			case RISING -> rising;
			case FALLING -> falling;
			case EITHER -> rising || falling;
			};
		}
	}
}
