package org.starling.ode.solvers.onestep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;

class RootLocatorTest {

	/** @return the located time, after checking that the sign has changed there */
	private static double locate(DoubleUnaryOperator g, double a, double b, int mostEvaluations) {
		AtomicInteger evaluations = new AtomicInteger();
		double root = RootLocator.behind(x -> {
			evaluations.incrementAndGet();
			return g.applyAsDouble(x);
		}, a, g.applyAsDouble(a), b, g.applyAsDouble(b));
		double before = g.applyAsDouble(a);
		double there = g.applyAsDouble(root);
		assertTrue(there == 0 || there > 0 != before > 0, "the sign at the root is the one behind it");
		assertTrue(evaluations.get() <= mostEvaluations, evaluations + " evaluations");
		return root;
	}

	@Test
	void smoothRoots() {
		assertEquals(Math.sqrt(2), locate(x -> x * x - 2, 0, 2, 35), 1e-15);
		assertEquals(Math.PI, locate(Math::sin, 3, 4, 35), 2e-15);
		assertEquals(Math.log(2), locate(x -> Math.exp(-x) - 0.5, 0, 1e3, 65), 1e-15);
	}

	/** The root of cos x = x, the Dottie number (OEIS A003957). */
	@Test
	void dottieNumber() {
		assertEquals(0.739085133215160641655312, locate(x -> Math.cos(x) - x, 0, 1, 35), 2e-16);
	}

	@Test
	void steepFlatAndJumpingFunctions() {
		assertEquals(0.3, locate(x -> x < 0.3 ? -1 : 1, 0, 1, 60), 1e-15);
		assertEquals(0.7, locate(x -> Math.pow(x - 0.7, 9), 0, 1, 60), 1e-10);
		assertEquals(0.25, locate(x -> Math.tanh(1e6 * (x - 0.25)), 0, 1, 60), 1e-9);
	}

	@Test
	void lateTimesKeepTheirDigits() {
		double late = 1e9;
		assertEquals(late + 0.5, locate(x -> x - late - 0.5, late, late + 1, 60), 2 * Math.ulp(late));
	}
}
