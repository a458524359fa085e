package org.starling.adc.histogram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.adc.SharedSine;
import org.starling.adc.histogram.Linearity.Line;
import org.starling.adc.histogram.Linearity.Stimulus;

class LinearityTest {

	/** A converter of 16 codes from transitions: code 5 is 1.5 LSB wide, code 6 is ½ LSB, code 9 is missing, code 10 is 2 LSB. */
	private static final double[] TRANSITIONS = { 1, 2, 3, 4, 5, 6.5, 7, 8, 9, 9, 11, 12, 13, 14, 15 };

	private static double code(double level) {
		int code = 0;
		while (code < TRANSITIONS.length && level >= TRANSITIONS[code]) {
			code++;
		}
		return code;
	}

	private static void check(Linearity linearity, double tolerance) {
		assertEquals(1, linearity.firstCode());
		assertArrayEquals(new double[] { 0, 0, 0, 0, 0.5, -0.5, 0, 0, -1, 1, 0, 0, 0, 0 }, linearity.dnl(), tolerance);
		assertArrayEquals(new double[] { 0, 0, 0, 0, 0.5, 0, 0, 0, -1, 0, 0, 0, 0, 0 }, linearity.inl(), tolerance);
		assertEquals(List.of(9L), linearity.missingCodes());
		assertEquals(1, linearity.worstDnl(), tolerance);
		assertEquals(1, linearity.worstInl(), tolerance);
	}

	@Test
	void widthsOfKnownTransitions() {
		int n = 200_000;
		double[] ramp = new double[n];
		double[] sine = new double[n];
		for (int i = 0; i < n; i++) {
			ramp[i] = code(16 * (i + 0.5) / n);
			sine[i] = code(8 + 8.3 * Math.sin(2 * Math.PI * 1013.0 * (i + 0.5) / n));
		}
		check(Linearity.of(CodeHistogram.of(ramp), Stimulus.RAMP, 0, Line.TERMINAL), 1e-3);
		check(Linearity.of(CodeHistogram.of(sine), Stimulus.SINE, 0, Line.TERMINAL), 4e-3);
		double[] inl = Linearity.of(CodeHistogram.of(ramp), Stimulus.RAMP, 0, Line.BEST_FIT).inl();
		assertEquals(0, Arrays.stream(inl).sum(), 1e-9);
	}

	/**
	 * MATLAB's first hundred values of the record as codes of 10 bits, 1 % left out at either end. That program gives the width of code
	 * k + 1 as that of k, and multiplies DNL of the 983 codes by 985/983.
	 */
	@Test
	void publishedRecord() throws IOException {
		double[] codes = Arrays.stream(SharedSine.samples()).map(v -> Math.rint(1024 * v)).toArray();
		Linearity linearity = Linearity.of(CodeHistogram.of(codes), Stimulus.SINE, 0.01, Line.TERMINAL);
		assertEquals(983, linearity.dnl().length);
		assertEquals(SharedSine.numbers("expected/inlsine_code.csv")[0] + 1, linearity.firstCode());
		double[] dnl = SharedSine.numbers("expected/inlsine_DNL.csv");
		double[] inl = SharedSine.numbers("expected/inlsine_INL.csv");
		for (int i = 0; i < dnl.length; i++) {
			assertEquals(dnl[i], linearity.dnl()[i] * 985 / 983, 1e-12);
			assertEquals(inl[i], linearity.inl()[i] * 985 / 983, 1e-12);
		}
	}

	@Test
	void refusals() {
		assertThrows(IllegalArgumentException.class, () -> CodeHistogram.of(new double[] { 1, 2.5 }));
		assertThrows(IllegalArgumentException.class, () -> CodeHistogram.of(new double[0]));
		CodeHistogram two = CodeHistogram.of(new double[] { 1, 2 });
		assertThrows(IllegalArgumentException.class, () -> Linearity.of(two, Stimulus.SINE, 0, Line.TERMINAL));
	}
}
