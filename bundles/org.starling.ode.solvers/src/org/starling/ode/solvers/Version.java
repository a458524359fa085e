package org.starling.ode.solvers;

/** Version of our implementations, recorded with each run; raised whenever numbers change. */
final class Version {

	static final String TEXT = "0.1.0";

	private Version() {
	}
}
