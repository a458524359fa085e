package org.starling.ode.solvers;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.starling.ode.Callback;
import org.starling.ode.DenseOutput;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolver;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolverProvider.Capability;
import org.starling.ode.OptionDescriptor;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveContext;
import org.starling.ode.SolveOptions;
import org.starling.ode.tck.SolverContract;
import org.starling.sdk.contract.ContractViolation;

/** The contract test catches solvers that each break one rule. */
class WrongSolversTest {

	private static final OdeSolverProvider GOOD = new DormandPrinceProvider();

	static Stream<Arguments> faults() {
		return Stream.of(
				fault("id is lower", described("My Solver!", GOOD.capabilities())),
				fault("an unknown option", solving(s -> s)),
				fault("accuracy: oscillator at tolerance 1.0E-9",
						solving(s -> (p, o, c) -> s.solve(p, o.withTolerances(1e-3, 1e-3), c))),
				fault("an absolute tolerance a state", solving(s -> (p, o, c) -> s.solve(p,
						o.withTolerances(o.relTol(), Arrays.stream(o.absTol()).max().orElseThrow()), c))),
				fault("results do not depend on the save times", solving(s -> (p, o, c) -> s.solve(p,
						o.withMaxStep(o.saveAt().length > 100 ? 0.05 : 10), c))),
				fault("the state after a callback is saved",
						solving(s -> (p, o, c) -> s.solve(p, o.withSide(SolveOptions.Side.AFTER), c))),
				fault("callbacks of one time fire in the order",
						solving(s -> (p, o, c) -> s.solve(p.withCallbacks(p.callbacks().reversed()), o, c))),
				fault("callback times are hit exactly", solving(s -> (p, o, c) -> s.solve(p.withCallbacks(p.callbacks()
						.stream().map(WrongSolversTest::late).toList()), o, c))),
				fault("a callback ends the solve", solving(s -> (p, o, c) -> with(s.solve(p, o, c), ReturnCode.SUCCESS))),
				fault("roots are located and told apart", solving(s -> (p, o, c) -> s.solve(p.withCallbacks(p.callbacks()
						.stream().map(WrongSolversTest::eitherWay).toList()), o, c))),
				fault("dense output follows", solving(s -> (p, o, c) -> withChords(s.solve(p, o.withSaveAt(), c)))),
				fault("a derivative that is NaN", solving(s -> (p, o, c) -> throwing(s.solve(p, o, c)))),
				fault("steps that run out", solving(s -> (p, o, c) -> s.solve(p, o.withMaxSteps(100_000), c))),
				fault("a solve with a slow right-hand side", solving(s -> (p, o, c) -> s.solve(p, o, deaf(c)))),
				fault("progress runs", solving(s -> (p, o, c) -> s.solve(p, o,
						SolveContext.of(c::isCancelled, f -> c.progress(100 * f))))),
				fault("problem and options stay", solving(s -> (p, o, c) -> {
					OdeSolution solution = s.solve(p, o, c);
					p.u0()[0] = 77;
					return solution;
				})),
				fault("the same solve gives the same bits", drifting()),
				fault("one solver serves many threads", drifting()),
				fault("Robertson", described("no-stiff-solver", Set.of(Capability.STIFF))),
				fault("a regular mass matrix", solving(s -> (p, o, c) -> s.solve(new OdeProblem(p.f(), p.u0(), p.t0(), p.t1(),
						p.p(), p.callbacks(), p.names(), null), o, c))));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("faults")
	void isCaught(String rule, OdeSolverProvider wrong) {
		var check = SolverContract.checks(wrong).stream().filter(c -> c.name().startsWith(rule)).findFirst().orElseThrow();
		ContractViolation caught = assertThrows(ContractViolation.class, check.body()::run);
		assertTrue(caught.getMessage().contains("Seen:"), caught.getMessage());
	}

	private static Arguments fault(String rule, OdeSolverProvider provider) {
		return Arguments.of(rule, provider);
	}

	private static OdeSolverProvider described(String id, Set<Capability> capabilities) {
		return new Wrong(id, capabilities, s -> s);
	}

	/** Declares everything, so that every check applies. */
	private static OdeSolverProvider solving(UnaryOperator<OdeSolver> fault) {
		return new Wrong("wrong", Set.of(Capability.EVENTS, Capability.DENSE_OUTPUT, Capability.MASS_MATRIX), fault);
	}

	/** A solver with a memory. */
	private static OdeSolverProvider drifting() {
		AtomicInteger solves = new AtomicInteger();
		return solving(s -> (p, o, c) -> s.solve(p, o.withFirstStep(1e-3 * (1 + solves.incrementAndGet() % 7)), c));
	}

	private static Callback late(Callback callback) {
		return callback instanceof Callback.AtTimes a ? new Callback.AtTimes(a.name(),
				Arrays.stream(a.times()).map(t -> t + 1e-12).toArray(), a.affect()) : callback;
	}

	private static Callback eitherWay(Callback callback) {
		return callback instanceof Callback.AtRoot r
				? new Callback.AtRoot(r.name(), r.g(), Callback.Direction.EITHER, r.affect())
				: callback;
	}

	private static OdeSolution with(OdeSolution s, ReturnCode code) {
		return new OdeSolution(code, s.message(), s.times(), s.states(), s.dense(), s.statistics());
	}

	private static OdeSolution throwing(OdeSolution s) {
		if (s.returnCode() == ReturnCode.NOT_FINITE) {
			throw new ArithmeticException(s.message());
		}
		return s;
	}

	/** Hears a cancellation half a second late. */
	private static SolveContext deaf(SolveContext context) {
		long[] heard = new long[1];
		return SolveContext.of(() -> {
			if (context.isCancelled() && heard[0] == 0) {
				heard[0] = System.nanoTime();
			}
			return heard[0] != 0 && System.nanoTime() - heard[0] > 500_000_000;
		}, context::progress);
	}

	/** Dense output by straight lines between the steps. */
	private static OdeSolution withChords(OdeSolution s) {
		DenseOutput chords = new DenseOutput() {

			@Override
			public double start() {
				return s.times()[0];
			}

			@Override
			public double end() {
				return s.times()[s.times().length - 1];
			}

			@Override
			public void evaluate(double t, double[] u) {
				int i = Math.max(1, Math.abs(Arrays.binarySearch(s.times(), t) + 1));
				i = Math.min(i, s.times().length - 1);
				double w = (t - s.times()[i - 1]) / (s.times()[i] - s.times()[i - 1]);
				for (int j = 0; j < u.length; j++) {
					u[j] = (1 - w) * s.states()[i - 1][j] + w * s.states()[i][j];
				}
			}
		};
		return new OdeSolution(s.returnCode(), s.message(), s.times(), s.states(), Optional.of(chords), s.statistics());
	}

	/** The good provider with a fault. */
	private record Wrong(String id, Set<Capability> capabilities, UnaryOperator<OdeSolver> fault)
			implements OdeSolverProvider {

		@Override
		public String label() {
			return GOOD.label();
		}

		@Override
		public String kisaoId() {
			return "";
		}

		@Override
		public String reference() {
			return GOOD.reference();
		}

		@Override
		public String version() {
			return GOOD.version();
		}

		@Override
		public List<OptionDescriptor> options() {
			return List.of();
		}

		@Override
		public OdeSolver create(Map<String, String> options) {
			return fault.apply(GOOD.create(Map.of()));
		}
	}
}
