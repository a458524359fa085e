package org.starling.sbml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.checks.ModelChecks;
import org.starling.kinetics.checks.ModelMessage.Severity;
import org.starling.sbml.flux.FluxBalance;
import org.starling.sbml.flux.FluxSolution;

/** Files of all levels whose answers are known in closed form, read, and read again after they were written. */
class OwnModelsTest {

	/** What one column of one file is. */
	record Answer(String file, String symbol, double tolerance, DoubleUnaryOperator at) {

		@Override
		public String toString() {
			return file + ": " + symbol;
		}
	}

	private static final double[] TIMES = { 0, 0.75, 1.25, 2, 6 };
	private static final double CLOSE = 1e-7;

	static List<Answer> answers() {
		return List.of(
				// two A a turn: A' = -2·k·A, in 2 L
				new Answer("level2-version4", "A", CLOSE, t -> 5 * Math.exp(-0.5 * t)),
				new Answer("level2-version4", "B", CLOSE, t -> 5 * (1 - Math.exp(-0.5 * t))),
				// H. Bateman, Proc. Cambridge Philos. Soc. 15 (1910) 423
				new Answer("level3-version1", "daughter", 1e-6,
						t -> 100 * 1.5 / (0.5 - 1.5) * (Math.exp(-1.5 * t) - Math.exp(-0.5 * t))),
				new Answer("level3-version2", "slope", CLOSE, t -> -0.5 * Math.exp(-0.5 * t)),
				new Answer("level3-version2", "top", CLOSE, t -> Math.max(2, t)),
				new Answer("level3-version2", "left", CLOSE, t -> t % 1.5),
				// x falls below a half at 2·ln 2 = 1.386
				new Answer("level3-version2", "stage", CLOSE, t -> t < 1.386 ? 3 : 1),
				new Answer("composed", "first__y", CLOSE, t -> 6 * Math.exp(-0.25 * t)),
				new Answer("composed", "total", CLOSE, t -> 6 * Math.exp(-t) + 1),
				// from the file beside it; its time runs in units of two of ours
				new Answer("composed-of-files", "part__y", CLOSE, t -> 6 * Math.exp(-t / 2)),
				// by the method of steps, piece by piece of length 1
				new Answer("delay", "x", CLOSE, OwnModelsTest::delayed),
				// doubled first: 3·2 + 1
				new Answer("priority", "a", CLOSE, t -> t < 1 ? 3 : 7),
				new Answer("priority", "late", CLOSE, t -> t < 1.5 ? 0 : 7),
				new Answer("conversion-factor", "counted", CLOSE, t -> 2 * 1000 * 0.8 * t),
				new Answer("conversion-factor", "measured", CLOSE, t -> 3 - 0.5 * 0.8 * t / 4),
				// 10 in 2 L that grow by 0.5 L a unit of time, and to 10 L when they are 4
				new Answer("changing-compartment", "dye", CLOSE, t -> 10 / (t < 4 ? 2 + 0.5 * t : 10 + 0.5 * (t - 4))),
				new Answer("algebraic-rule", "bound", CLOSE, t -> 4.5 * (1 - Math.exp(-t))),
				new Answer("inconsistent-units", "sum", CLOSE, t -> 5));
	}

	/** x' = −x(t−1), x = 1 before 0: the sum over k of (−1)^k·(t−k+1)^k/k! as long as t > k−1. */
	private static double delayed(double t) {
		double sum = 0;
		double factorial = 1;
		for (int k = 0; k == 0 || t > k - 1; k++) {
			factorial *= Math.max(1, k);
			sum += Math.pow(-1, k) * Math.pow(t - k + 1, k) / factorial;
		}
		return sum;
	}

	@ParameterizedTest
	@MethodSource("answers")
	void closedForm(Answer answer) throws IOException {
		SbmlImport direct = read(answer.file);
		check(answer, direct);
		check(answer, SbmlReader.read(SbmlWriter.write(direct.model()).text(), Path.of("copy.xml")));
	}

	private static void check(Answer answer, SbmlImport imported) {
		SimulatedCurves curves = Sbml.simulate(imported, new String[] { answer.symbol }, TIMES);
		for (int j = 0; j < TIMES.length; j++) {
			assertEquals(answer.at.applyAsDouble(TIMES[j]), curves.values()[0][j], answer.tolerance * Math.max(1, curves.values()[0][j]),
					answer + " at " + TIMES[j]);
		}
	}

	@Test
	void inconsistentUnitsAreAWarning() throws IOException {
		var findings = ModelChecks.check(read("inconsistent-units").model());
		assertTrue(findings.stream().noneMatch(m -> m.severity() == Severity.ERROR), findings.toString());
		assertTrue(findings.stream().anyMatch(m -> m.severity() == Severity.WARNING && m.text().contains("mass")),
				findings.toString());
	}

	/** All of the 4 taken up becomes growth, two B each; the turning and one of the ways are not needed. */
	@Test
	void fluxBalanceTakesTheShortestWay() throws IOException {
		SbmlImport direct = read("flux-balance");
		for (SbmlImport imported : List.of(direct, SbmlReader.read(SbmlWriter.write(direct.model()).text(), Path.of("copy.xml")))) {
			FluxSolution solution = FluxBalance.solve(imported.model());
			assertEquals(FluxSolution.Status.OPTIMAL, solution.status());
			assertEquals(6, solution.value(), 1e-9);
			assertEquals("yield", solution.objective());
			// the detour turns two A at once and so has the smaller rate
			double[] expected = { 4, 0, 2, 0, 2 };
			for (int j = 0; j < expected.length; j++) {
				assertEquals(expected[j], solution.fluxes()[j], 1e-9, solution.reactions().get(j));
			}
		}
	}

	private static SbmlImport read(String file) throws IOException {
		return SbmlReader.read(Sbml.models().resolve(file + ".xml"));
	}
}
