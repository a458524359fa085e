package org.starling.quantum;

/** The version that results name. */
public final class Version {

	public static final String TEXT = "0.1.0";

	private Version() {
	}
}
