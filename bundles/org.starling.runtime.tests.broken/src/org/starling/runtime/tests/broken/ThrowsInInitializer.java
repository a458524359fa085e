package org.starling.runtime.tests.broken;

/** A class that cannot be initialised, as one with a missing native library. */
public final class ThrowsInInitializer extends ThrowsInConstructor {

	static final int LOADED = load();

	private static int load() {
		throw new UnsatisfiedLinkError("no cvode in java.library.path");
	}
}
