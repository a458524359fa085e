package org.starling.ode.tck;

import java.util.Arrays;

import org.starling.ode.OdeSolution;
import org.starling.ode.ReturnCode;
import org.starling.sdk.contract.Expect;

/** Assertions about solutions. */
final class Solved {

	private Solved() {
	}

	static void code(ReturnCode expected, OdeSolution s, String hint) {
		Expect.that(s.returnCode() == expected, "The return code must be " + expected,
				s.returnCode() + " with the message '" + s.message() + "'", hint);
	}

	static void success(OdeSolution s) {
		code(ReturnCode.SUCCESS, s, "This problem is easy: look for a wrong formula, a wrong error estimate or a wrong norm.");
	}

	static void times(double[] expected, OdeSolution s, String hint) {
		Expect.that(Arrays.equals(expected, s.times()), "The saved times must be exactly " + Arrays.toString(expected),
				Arrays.toString(s.times()), hint);
		Expect.that(s.states().length == s.times().length, "There must be one state a saved time", s.states().length + " states", "");
	}
}
