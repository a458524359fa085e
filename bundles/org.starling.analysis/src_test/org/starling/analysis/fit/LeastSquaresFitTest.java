package org.starling.analysis.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class LeastSquaresFitTest {

	private static final FitOptions OPTIONS = FitOptions.defaults();
	private static final double[] X = { 1, 2, 3, 4, 5 };

	private static ResponseFunction line() {
		return p -> Arrays.stream(X).map(x -> p[0] + p[1] * x).toArray();
	}

	private static ResponseFunction constant(int n) {
		return p -> {
			double[] f = new double[n];
			Arrays.fill(f, p[0]);
			return f;
		};
	}

	/** Anscombe's first quartet (Am Stat 27:17, 1973): 3.0001 + 0.5001 x, SE 1.1247 and 0.1179, residual SD 1.237, R² 0.67. */
	@Test
	void straightLineHasTheTextbookEstimates() {
		double[] x = { 10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5 };
		double[] y = { 8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68 };
		FitResult r = LeastSquaresFit.fit(p -> Arrays.stream(x).map(v -> p[0] + p[1] * v).toArray(), y,
				List.of(ParameterSpec.unbounded("a", 0), ParameterSpec.unbounded("b", 1)), ErrorModel.ADDITIVE, OPTIONS);
		assertEquals(3.0001, r.estimate("a").value(), 1e-4);
		assertEquals(0.5001, r.estimate("b").value(), 1e-4);
		assertEquals(1.1247, r.estimate("a").standardError(), 1e-4);
		assertEquals(0.1179, r.estimate("b").standardError(), 1e-4);
		assertEquals(1.237, r.residualSd(), 1e-3);
		assertEquals(0.6665, r.rSquared(), 1e-4);
		// t(0.975, 9) = 2.262157 of any t table
		assertEquals(r.estimate("b").value() - 2.262157 * r.estimate("b").standardError(), r.estimate("b").low(), 1e-6);
	}

	/** For normal errors about a mean, −2 log L = n ln(2π RSS/n) + n. */
	@Test
	void criteriaOfAMean() {
		double[] y = { 1, 2, 3, 4 };
		FitResult r = LeastSquaresFit.fit(constant(4), y, List.of(ParameterSpec.unbounded("m", 1)), ErrorModel.ADDITIVE,
				OPTIONS);
		double minusTwo = 4 * Math.log(2 * Math.PI * 5 / 4) + 4;
		assertEquals(2.5, r.estimate("m").value(), 1e-9);
		assertEquals(minusTwo + 4, r.aic(), 1e-9);
		assertEquals(minusTwo + 2 * Math.log(4), r.bic(), 1e-9);
		assertEquals(Math.sqrt(5.0 / 3) / 2, r.estimate("m").standardError(), 1e-9);
	}

	/** With a constant prediction generalised least squares gives the mean, not the mean that Σ((y−f)/f)² would favour. */
	@Test
	void proportionalErrorDoesNotPullTheMean() {
		double[] y = { 8, 9, 10, 11, 12 };
		FitResult r = LeastSquaresFit.fit(constant(5), y, List.of(ParameterSpec.positive("m", "mg/L", 3)),
				ErrorModel.PROPORTIONAL, OPTIONS);
		assertEquals(FitStatus.CONVERGED, r.status(), r.message());
		assertEquals(10, r.estimate("m").value(), 1e-6);
		assertEquals(Math.sqrt(10.0 / 4) / 10, r.proportionalCv(), 1e-7);
		assertEquals(0, r.additiveSd());
	}

	@Test
	void intervalOfALogScaledParameterIsSymmetricInTheLogarithm() {
		double[] y = { 8, 9, 10, 11, 12 };
		ParameterEstimate e = LeastSquaresFit.fit(constant(5), y, List.of(ParameterSpec.positive("m", "mg/L", 3)),
				ErrorModel.ADDITIVE, OPTIONS).estimate("m");
		assertEquals(Math.log(e.high() / e.value()), Math.log(e.value() / e.low()), 1e-12);
		assertEquals(e.standardError() / 10 * 2.776445, Math.log(e.high() / e.value()), 1e-6); // t(0.975, 4)
	}

	@Test
	void slopeStopsAtItsBoundAndTheRestIsFittedExactly() {
		double[] y = { 5, 4, 3, 2, 1 };
		FitResult r = LeastSquaresFit.fit(line(), y, List.of(ParameterSpec.unbounded("a", 1),
				new ParameterSpec("b", "", 1, 0, 10, false)), ErrorModel.ADDITIVE, OPTIONS);
		assertEquals(FitStatus.AT_BOUND, r.status());
		assertEquals(0, r.estimate("b").value());
		assertTrue(r.estimate("b").atBound());
		assertTrue(Double.isNaN(r.estimate("b").standardError()));
		assertEquals(3, r.estimate("a").value(), 1e-9);
		assertEquals(Math.sqrt(10.0 / 4 / 5), r.estimate("a").standardError(), 1e-9);
		assertTrue(r.message().contains("b = 0"), r.message());
	}

	@Test
	void boundsThatDoNotBindLeaveNoTrace() {
		double[] y = { 3, 5, 7, 9, 11.5 };
		FitResult r = LeastSquaresFit.fit(line(), y, List.of(new ParameterSpec("a", "", 0, 0, 10, false),
				new ParameterSpec("b", "", 0, 0, 10, false)), ErrorModel.ADDITIVE, OPTIONS);
		assertEquals(FitStatus.CONVERGED, r.status(), r.message());
		assertEquals(2.1, r.estimate("b").value(), 1e-8); // Σ(x−3)(y−7.1)/10
		assertEquals(0.8, r.estimate("a").value(), 1e-7);
	}

	@Test
	void parametersThatOnlyActAsAProductAreSingularAndNamed() {
		FitResult r = LeastSquaresFit.fit(p -> Arrays.stream(X).map(x -> p[0] * p[1] * x).toArray(),
				new double[] { 2, 4, 6, 8, 10.5 },
				List.of(ParameterSpec.positive("bioavailability", "", 0.5), ParameterSpec.positive("slope", "", 1)),
				ErrorModel.ADDITIVE, OPTIONS);
		assertEquals(FitStatus.SINGULAR, r.status());
		assertTrue(r.message().contains("bioavailability and slope"), r.message());
		assertTrue(r.estimates().stream().allMatch(e -> Double.isNaN(e.value()) && Double.isNaN(e.standardError())));
	}

	@Test
	void tooFewEvaluationsGiveNoNumberThatLooksLikeAResult() {
		FitResult r = LeastSquaresFit.fit(p -> Arrays.stream(X).map(x -> p[0] * Math.exp(-p[1] * x)).toArray(),
				new double[] { 9, 4, 2.1, 0.9, 0.4 },
				List.of(ParameterSpec.unbounded("a", 300), ParameterSpec.unbounded("k", 4)), ErrorModel.ADDITIVE,
				OPTIONS.withMaxEvaluations(2));
		assertEquals(FitStatus.MAX_ITERATIONS, r.status());
		assertFalse(r.status().usable());
		assertTrue(Double.isNaN(r.estimate("a").value()) && Double.isNaN(r.predicted()[0]) && Double.isNaN(r.aic()));
	}

	@Test
	void fewerObservationsThanParametersIsSaid() {
		FitResult r = LeastSquaresFit.fit(p -> new double[] { p[0] + p[1] }, new double[] { 1 },
				List.of(ParameterSpec.unbounded("a", 0), ParameterSpec.unbounded("b", 0)), ErrorModel.ADDITIVE, OPTIONS);
		assertEquals(FitStatus.TOO_FEW_OBSERVATIONS, r.status());
	}

	@Test
	void aModelThatCannotBeEvaluatedIsAStatusWithTheValues() {
		FitResult r = LeastSquaresFit.fit(p -> new double[] { Math.log(p[0]), 1 }, new double[] { 1, 2 },
				List.of(ParameterSpec.unbounded("a", -1)), ErrorModel.ADDITIVE, OPTIONS);
		assertEquals(FitStatus.NOT_FINITE, r.status());
		assertTrue(r.message().contains("a = -1.0"), r.message());
	}

	@Test
	void proportionalErrorNamesAnObservationPredictedAsZero() {
		FitResult r = LeastSquaresFit.fit(p -> new double[] { 0, p[0] }, new double[] { 0.74, 2 },
				List.of(ParameterSpec.unbounded("a", 1)), ErrorModel.PROPORTIONAL, OPTIONS);
		assertEquals(FitStatus.NOT_FINITE, r.status());
		assertTrue(r.message().contains("observation 1 (observed 0.74)"), r.message());
	}

	@Test
	void cancellingEndsTheFit() {
		FitResult r = LeastSquaresFit.fit(line(), new double[] { 1, 2, 3, 4, 5 },
				List.of(ParameterSpec.unbounded("a", 0), ParameterSpec.unbounded("b", 0)), ErrorModel.ADDITIVE, OPTIONS,
				() -> true);
		assertEquals(FitStatus.CANCELLED, r.status());
	}

	/** sin has minima at every period; only the start within the basin of 1 gives an exact fit. */
	@Test
	void severalStartsFindTheBetterMinimum() {
		double[] x = { 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5 };
		double[] y = Arrays.stream(x).map(v -> Math.sin(v) + 0.001 * Math.cos(17 * v)).toArray();
		ResponseFunction f = p -> Arrays.stream(x).map(v -> Math.sin(p[0] * v)).toArray();
		List<ParameterSpec> specs = List.of(new ParameterSpec("omega", "1/h", 4, 0.2, 8, true));
		double single = LeastSquaresFit.fit(f, y, specs, ErrorModel.ADDITIVE, OPTIONS).sumOfSquares();
		FitResult many = LeastSquaresFit.fit(f, y, specs, ErrorModel.ADDITIVE, OPTIONS.withStarts(20, 7));
		assertTrue(single > 0.1, "the single start was to end in a side minimum: " + single);
		assertEquals(1, many.estimate("omega").value(), 1e-3);
		assertEquals(many.sumOfSquares(), LeastSquaresFit
				.fit(f, y, specs, ErrorModel.ADDITIVE, OPTIONS.withStarts(20, 7)).sumOfSquares(), "same seed, same result");
	}

	@Test
	void aBadSpecificationIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> new ParameterSpec("ka", "1/h", 5, 0, 1, true));
		assertThrows(IllegalArgumentException.class, () -> new ParameterSpec("ka", "1/h", 0, 0, 1, true));
		assertThrows(IllegalArgumentException.class,
				() -> LeastSquaresFit.fit(line(), X, List.of(), ErrorModel.ADDITIVE, OPTIONS));
	}

	/**
	 * Two groups of five about means of their own: the weights cancel out of the means (2 and 20), and pseudo-likelihood
	 * solves a² + b²·m² = mean squared deviation for both groups: 0.02 and 0.5, hence b² = 0.48/396 and a² = 0.02 − 4b².
	 */
	@Test
	void combinedErrorSeparatesItsTwoParts() {
		double[] y = { 1.8, 1.9, 2, 2.1, 2.2, 19, 19.5, 20, 20.5, 21 };
		FitResult r = LeastSquaresFit.fit(p -> {
			double[] f = new double[10];
			Arrays.fill(f, 0, 5, p[0]);
			Arrays.fill(f, 5, 10, p[1]);
			return f;
		}, y, List.of(ParameterSpec.positive("m1", "", 1), ParameterSpec.positive("m2", "", 1)), ErrorModel.COMBINED,
				OPTIONS);
		assertEquals(FitStatus.CONVERGED, r.status(), r.message());
		assertEquals(2, r.estimate("m1").value(), 1e-7);
		assertEquals(20, r.estimate("m2").value(), 1e-6);
		double unbiased = Math.sqrt(10.0 / 8);
		double b2 = 0.48 / 396;
		assertEquals(Math.sqrt(b2) * unbiased, r.proportionalCv(), 1e-6);
		assertEquals(Math.sqrt(0.02 - 4 * b2) * unbiased, r.additiveSd(), 1e-6);
		assertEquals(10 * Math.log(2 * Math.PI) + 10 + 5 * Math.log(0.02) + 5 * Math.log(0.5), r.minusTwoLogLikelihood(),
				1e-6);
	}

	/**
	 * Pooled indomethacin data (Kwan 1976) as a biexponential with relative error: nls of R 4.2.2 with weights
	 * 1/fitted², repeated until the estimates stay; the combined model finds no additive part in them.
	 */
	@Test
	void relativeErrorAsInIteratedNls() throws IOException {
		String shared = System.getProperty("starling.shared.data");
		Assumptions.assumeTrue(shared != null && Files.exists(Path.of(shared, "nca", "Indometh.csv")),
				"the indomethacin table is not at hand");
		List<double[]> rows = Files.readAllLines(Path.of(shared, "nca", "Indometh.csv")).stream().skip(1)
				.map(l -> Arrays.stream(l.split(",")).mapToDouble(Double::parseDouble).toArray()).toList();
		double[] y = rows.stream().mapToDouble(r -> r[2]).toArray();
		ResponseFunction f = p -> rows.stream()
				.mapToDouble(r -> p[0] * Math.exp(-p[1] * r[1]) + p[2] * Math.exp(-p[3] * r[1])).toArray();
		List<ParameterSpec> specs = List.of(ParameterSpec.positive("A1", "mg/L", 2.77),
				ParameterSpec.positive("k1", "1/h", 2.4), ParameterSpec.positive("A2", "mg/L", 0.6),
				ParameterSpec.positive("k2", "1/h", 0.22));
		for (ErrorModel model : List.of(ErrorModel.PROPORTIONAL, ErrorModel.COMBINED)) {
			FitResult r = LeastSquaresFit.fit(f, y, specs, model, OPTIONS);
			assertEquals(FitStatus.CONVERGED, r.status(), r.message());
			assertEquals(2.45460, r.estimate("A1").value(), 1e-5);
			assertEquals(0.356197, r.estimate("A1").standardError(), 1e-5);
			assertEquals(0.502258, Math.log(r.estimate("k1").value()), 1e-5);
			assertEquals(0.309021, r.estimate("A2").value(), 1e-5);
			assertEquals(-1.662330, Math.log(r.estimate("k2").value()), 1e-5);
			assertEquals(0.194112, r.estimate("k2").standardError() / r.estimate("k2").value(), 1e-5);
			assertEquals(0.2935034, r.proportionalCv(), 1e-5);
			assertEquals(60.446805 * -2, r.minusTwoLogLikelihood(), 1e-3);
		}
		FitResult proportional = LeastSquaresFit.fit(f, y, specs, ErrorModel.PROPORTIONAL, OPTIONS);
		assertEquals(-110.8936, proportional.aic(), 1e-3);
		assertEquals(-99.9453, proportional.bic(), 1e-3);
	}
}
