package org.starling.kinetics.ensemble;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.starling.kinetics.ModelBuilder;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.dosing.DoseInput;
import org.starling.model.pkmodel.Species;
import org.starling.ode.OdeSolvers;
import org.starling.ode.ReturnCode;

/** Populations against closed forms and against runs one at a time; order, threads, failures and cancellation. */
class EnsembleTest {

	private static final OdeSolvers SOLVERS = OdeSolvers.fromServiceLoader(EnsembleTest.class.getClassLoader());
	private static final double[] TIMES = { 0.5, 1, 2, 4, 8, 12, 24 };
	private static final SolverSetting RODAS = new SolverSetting("rodas5p", Map.of(), 1e-8, 1e-10, 100_000);
	private static final int RUNS = 21;

	private final ModelBuilder b = new ModelBuilder();
	private final ModelSimulator simulator;
	private final SimulationSetup setup;

	/** Oral absorption, saturable elimination. */
	EnsembleTest() {
		var gut = b.compartment("gut", 1, "L");
		var plasma = b.compartment("V", 10, "L");
		Species depot = b.amount("depot", gut, 0, "mg");
		Species drug = b.species("drug", plasma, 0, "mg");
		b.parameter("ka", 1.5, "1/h");
		b.parameter("vmax", 8, "mg/h");
		b.parameter("km", 2, "mg/L");
		b.reaction("absorption", depot, drug, "ka * depot");
		b.reaction("elimination", drug, null, "vmax * drug / (km + drug)");
		simulator = ModelSimulator.of(b.model, null, SOLVERS);
		setup = SimulationSetup.evenly(0, 24, 2).withSolver(RODAS).withOutputs("drug.amount", "depot");
	}

	/** Doses at times and by routes of their own: boluses, infusions, late doses. */
	private static EnsembleVariant variant(int i) {
		DoseInput bolus = DoseInput.bolus("depot", 0.3 * i, 100);
		DoseInput infusion = new DoseInput("drug", i % 5, 50, 1 + 0.25 * i);
		return new EnsembleVariant("s" + i, Map.of("vmax", 8 + 0.4 * i, "ka", 1.5 - 0.05 * i),
				i % 3 == 0 ? List.of(bolus) : i % 3 == 1 ? List.of(infusion) : List.of(infusion, bolus));
	}

	private static SimulationSetup at(SimulationSetup setup) {
		return new SimulationSetup(0, 24, TIMES, setup.outputs(), setup.doses(), setup.overrides(), setup.solver(), setup.side());
	}

	private List<EnsembleResult> run(Ensemble ensemble, int threads) {
		List<EnsembleResult> results = new ArrayList<>();
		ensemble.run(EnsembleContext.onThreads(threads), results::add);
		assertEquals(IntStream.range(0, ensemble.size()).boxed().toList(), results.stream().map(EnsembleResult::index).toList());
		return results;
	}

	private Ensemble ensemble(LaneUse use) {
		return Ensemble.of(simulator, at(setup), RUNS, EnsembleTest::variant).withLanes(use);
	}

	/** A dose into the depot alone empties from it exponentially: {@code 100·e^(−ka (t − t0))}. */
	@Test
	void lanesAgreeWithClosedFormsWithRunsOneAtATimeAndWithAnyNumberOfThreads() {
		List<EnsembleResult> lanes = run(ensemble(LaneUse.ALWAYS), 1);
		List<EnsembleResult> alone = run(ensemble(LaneUse.NEVER), 2);
		List<EnsembleResult> threads = run(ensemble(LaneUse.ALWAYS), 3);
		for (int i = 0; i < RUNS; i++) {
			assertTrue(lanes.get(i).fromLane() && !alone.get(i).fromLane());
			double[][] own = lanes.get(i).curves().orElseThrow().values();
			double[][] one = alone.get(i).curves().orElseThrow().values();
			for (int k = 0; k < own.length; k++) {
				assertArrayEquals(one[k], own[k], 1e-7);
				assertArrayEquals(own[k], threads.get(i).curves().orElseThrow().values()[k], 0);
			}
			for (int j = 0; j < TIMES.length && i % 3 == 0; j++) {
				double since = TIMES[j] - 0.3 * i;
				assertEquals(since < 0 ? 0 : 100 * Math.exp(-(1.5 - 0.05 * i) * since), own[1][j], 1e-5);
			}
		}
	}

	@Test
	void runsThatFailOrCannotBeginStandAmongTheOthersWithTheirReason() {
		List<EnsembleVariant> variants = List.of(variant(0), EnsembleVariant.of("bad", Map.of("km", Double.NaN)),
				EnsembleVariant.of("infinite", Map.of("vmax", Double.POSITIVE_INFINITY)), variant(3),
				EnsembleVariant.of("unknown", Map.of("nothing", 1.0)));
		Ensemble ensemble = Ensemble.of(simulator, at(setup), 6, i -> {
			if (i == 5) {
				throw new RefusedVariantException("Ann", "line 7: no weight");
			}
			return variants.get(i);
		}).withLanes(LaneUse.ALWAYS);
		List<EnsembleResult> results = new ArrayList<>();
		EnsembleStatistics statistics = ensemble.run(EnsembleContext.onThreads(1), results::add);
		assertEquals(List.of(true, false, false, true, false, false), results.stream().map(EnsembleResult::isComplete).toList());
		assertTrue(results.get(1).message().contains("km"), results.get(1).message());
		assertEquals(ReturnCode.NOT_FINITE, results.get(2).code());
		assertTrue(results.get(4).message().contains("nothing"));
		assertEquals("Ann line 7: no weight", results.get(5).variant().label() + " " + results.get(5).message());
		assertEquals(2, statistics.complete());
		assertEquals(4, statistics.failed());
	}

	@Test
	void cancellingKeepsWhatIsDone() {
		AtomicInteger done = new AtomicInteger();
		List<EnsembleResult> results = new ArrayList<>();
		EnsembleStatistics statistics = Ensemble.of(simulator, at(setup), 10_000, EnsembleTest::variant).withLanes(LaneUse.ALWAYS)
				.run(new EnsembleContext(2, () -> done.get() >= 20, _ -> done.incrementAndGet()), results::add);
		assertTrue(statistics.complete() >= 4 && statistics.complete() < 1000);
		assertEquals(10_000, statistics.complete() + statistics.cancelled());
		assertTrue(results.stream().filter(r -> r.code() != ReturnCode.CANCELLED).allMatch(EnsembleResult::isComplete));
	}

	@Test
	void modelsWithEventsRunOneAtATime() {
		ModelBuilder.assign(b.event("cut", "drug > 1"), b.model.getSpecies().getFirst(), "0");
		ModelSimulator withEvent = ModelSimulator.of(b.model, null, SOLVERS);
		assertTrue(withEvent.lanes(setup, java.util.Set.of()).isEmpty());
	}

	@Test
	void drawsAreAFunctionOfSeedAndIndex() {
		ParameterDistribution d = ParameterDistribution.parse("vmax = lognormal(cv=0.3)");
		double[] logs = IntStream.range(0, 20_000).mapToDouble(i -> Math.log(d.draw(8, 1, i) / 8)).toArray();
		double mean = IntStream.range(0, logs.length).mapToDouble(i -> logs[i]).average().orElseThrow();
		double variance = IntStream.range(0, logs.length).mapToDouble(i -> logs[i] * logs[i]).average().orElseThrow();
		assertEquals(0, mean, 4 * Math.sqrt(Math.log(1.09) / logs.length));
		assertEquals(Math.log(1.09), variance, 0.04 * Math.log(1.09));
		var variants = EnsembleVariants.drawn(simulator, setup, List.of(d, ParameterDistribution.parse("ka=uniform(min=1,max=2)")), 7);
		assertEquals(variants.apply(5), variants.apply(5));
		assertFalse(variants.apply(5).values().equals(variants.apply(6).values()));
		assertEquals(d.draw(8, 7, 5), variants.apply(5).values().get("vmax"));
		assertThrows(IllegalArgumentException.class, () -> ParameterDistribution.parse("ka=gamma(2)"));
		assertThrows(IllegalArgumentException.class, () -> ParameterDistribution.parse("ka=normal(cv=2)"));
	}

	/**
	 * Of lognormal values with standard deviations s and t of their logarithms and correlation r of these: mean e^(s²/2), variance
	 * (e^(s²) − 1) e^(s²), correlation (e^(rst) − 1)/√((e^(s²) − 1)(e^(t²) − 1)); within four standard errors of 40,000 draws.
	 */
	@Test
	void correlatedDrawsHaveTheMomentsOfTheClosedForm() {
		int n = 40_000;
		List<ParameterDistribution> varied = List.of(ParameterDistribution.parse("vmax=lognormal(cv=0.5)"),
				ParameterDistribution.parse("km=lognormal(cv=0.3)"), ParameterDistribution.parse("ka=normal(sd=0.2)"));
		var drawn = EnsembleVariants.drawn(simulator, setup, varied,
				List.of(Correlation.parse("vmax,km = 0.7"), Correlation.parse("vmax,ka=-0.4")), 11);
		double[][] x = new double[3][n];
		for (int i = 0; i < n; i++) {
			Map<String, Double> v = drawn.apply(i).values();
			x[0][i] = v.get("vmax") / 8;
			x[1][i] = v.get("km") / 2;
			x[2][i] = v.get("ka");
		}
		double s = Math.sqrt(Math.log1p(0.25));
		double t = Math.sqrt(Math.log1p(0.09));
		assertEquals(Math.exp(s * s / 2), mean(x[0]), 4 * 0.5 * Math.exp(s * s / 2) / Math.sqrt(n));
		assertEquals(0.5, Math.sqrt(covariance(x[0], x[0])) / mean(x[0]), 0.015);
		assertEquals(Math.expm1(0.7 * s * t) / (0.5 * 0.3), correlation(x[0], x[1]), 0.012);
		assertEquals(0.7, correlation(log(x[0]), log(x[1])), 4 * 0.51 / Math.sqrt(n));
		assertEquals(-0.4, correlation(log(x[0]), x[2]), 4 * 0.84 / Math.sqrt(n));
		assertEquals(0, correlation(log(x[1]), x[2]), 4 / Math.sqrt(n));
	}

	@Test
	void correlationsThatContradictEachOtherAreRefused() {
		List<ParameterDistribution> varied = List.of(ParameterDistribution.parse("vmax=lognormal(cv=0.5)"),
				ParameterDistribution.parse("km=lognormal(cv=0.3)"), ParameterDistribution.parse("ka=uniform(min=1,max=2)"));
		assertTrue(refusal(varied, "vmax,km=0.9", "km,ka=0.9", "vmax,ka=-0.9").contains("positive definite"));
		assertTrue(refusal(varied, "vmax,ka=0.2").contains("uniform"));
		assertTrue(refusal(varied, "vmax,nothing=0.2").contains("nothing"));
		assertTrue(refusal(varied, "vmax,km=1").contains("between"));
	}

	private String refusal(List<ParameterDistribution> varied, String... correlations) {
		return assertThrows(IllegalArgumentException.class, () -> EnsembleVariants.drawn(simulator, setup, varied,
				java.util.stream.Stream.of(correlations).map(Correlation::parse).toList(), 1)).getMessage();
	}

	private static double[] log(double[] x) {
		return java.util.Arrays.stream(x).map(Math::log).toArray();
	}

	private static double mean(double[] x) {
		return java.util.Arrays.stream(x).average().orElseThrow();
	}

	private static double covariance(double[] x, double[] y) {
		double mx = mean(x);
		double my = mean(y);
		return IntStream.range(0, x.length).mapToDouble(i -> (x[i] - mx) * (y[i] - my)).sum() / (x.length - 1);
	}

	private static double correlation(double[] x, double[] y) {
		return covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
	}
}
