package org.starling.ode;

/** What happens to the state when a callback fires. Runs on the solving thread. */
@FunctionalInterface
public interface Affect {

	/** Nothing happens: the solver only restarts its step at that time. */
	Affect NONE = (t, u, p) -> Action.CONTINUE;

	/** What the solver does afterwards. */
	enum Action {
		/** Go on from the changed state. */
		CONTINUE,
		/** End the solve here, with the changed state as the last one. */
		TERMINATE
	}

	/**
	 * Changes state and parameters in place.
	 *
	 * @param t time of the event
	 * @param u state just before the event; changed to the state just after it
	 * @param p this solve's own copy of the parameters (an infusion rate is switched here)
	 */
	Action apply(double t, double[] u, double[] p);
}
