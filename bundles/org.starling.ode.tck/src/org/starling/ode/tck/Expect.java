package org.starling.ode.tck;

import java.util.Arrays;

import org.starling.ode.OdeSolution;
import org.starling.ode.ReturnCode;

/** Assertions whose messages teach: rule, observation, hint. */
final class Expect {

	private Expect() {
	}

	static void that(boolean kept, String rule, Object seen, String hint) {
		if (!kept) {
			throw new ContractViolation(rule + ". Seen: " + seen + ". " + hint, null);
		}
	}

	static void close(double expected, double actual, double tolerance, String what, String hint) {
		that(Math.abs(expected - actual) <= tolerance, what + " must be " + expected + " within " + tolerance, actual, hint);
	}

	static void code(ReturnCode expected, OdeSolution s, String hint) {
		that(s.returnCode() == expected, "The return code must be " + expected,
				s.returnCode() + " with the message '" + s.message() + "'", hint);
	}

	static void success(OdeSolution s) {
		code(ReturnCode.SUCCESS, s, "This problem is easy: look for a wrong formula, a wrong error estimate or a wrong norm.");
	}

	static void times(double[] expected, OdeSolution s, String hint) {
		that(Arrays.equals(expected, s.times()), "The saved times must be exactly " + Arrays.toString(expected),
				Arrays.toString(s.times()), hint);
		that(s.states().length == s.times().length, "There must be one state a saved time", s.states().length + " states", "");
	}

	/** @param body must throw IllegalArgumentException */
	static void illegalArgument(Runnable body, String rule, String hint) {
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
