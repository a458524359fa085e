package org.starling.sdk.contract;

import java.util.regex.Pattern;

/** Assertions whose messages teach: rule, observation, hint. */
public final class Expect {

	/** What the ids of all plug-ins look like. */
	public static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

	private Expect() {
	}

	/**
	 * @param rule that is to be kept
	 * @param seen instead
	 * @param hint how such a fault usually comes about
	 * @throws ContractViolation when it is not
	 */
	public static void that(boolean kept, String rule, Object seen, String hint) {
		if (!kept) {
			throw new ContractViolation(rule + ". Seen: " + seen + ". " + hint, null);
		}
	}

	/** @throws ContractViolation when the numbers differ by more than the tolerance */
	public static void close(double expected, double actual, double tolerance, String what, String hint) {
		that(Math.abs(expected - actual) <= tolerance, what + " must be " + expected + " within " + tolerance, actual, hint);
	}

	/** @throws ContractViolation when it is no text for a person */
	public static void text(String value, String what, String hint) {
		that(value != null && !value.isBlank(), "The " + what + " must not be empty", value, hint);
	}

	/**
	 * @param id    must be lower-case words joined by hyphens
	 * @param again the same, asked for once more
	 */
	public static void id(String id, String again) {
		that(id != null && ID.matcher(id).matches(), "The id must be lower-case words joined by hyphens, like my-plugin", id,
				"It is stored in project files and typed on the command line, so it must be stable and plain.");
		that(id.equals(again), "The id must be the same at each call", again, "Return a constant.");
	}

	/** @param body must throw IllegalArgumentException with a message */
	public static void illegalArgument(Runnable body, String rule, String hint) {
		try {
			body.run();
		} catch (IllegalArgumentException e) {
			that(e.getMessage() != null && !e.getMessage().isBlank(), "The IllegalArgumentException must say what is wrong",
					"no message", hint);
			return;
		} catch (RuntimeException e) {
			throw new ContractViolation(rule + " by an IllegalArgumentException. Seen: " + e + ". " + hint, e);
		}
		throw new ContractViolation(rule + " by an IllegalArgumentException. Seen: no exception. " + hint, null);
	}
}
