package org.starling.ode.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolverProvider.Capability;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveContext;
import org.starling.sdk.contract.Expect;

/** Cancellation within 100 ms, and progress. */
final class CancelChecks extends CheckGroup {

	private static final long ALLOWED_NANOS = 100_000_000;
	/** A caller cancels after this time. */
	private static final long AFTER_NANOS = 150_000_000;
	private static final int ATTEMPTS = 3;

	CancelChecks(OdeSolverProvider provider) {
		super(provider);
		add("a solve that is cancelled before it begins returns at once", this::before);
		if (!can(Capability.LINEAR)) {
			add("a long solve of cheap steps ends within 100 ms of cancellation", () -> within(0));
			add("a solve with a slow right-hand side ends within 100 ms of cancellation", () -> within(3_000_000));
		}
		add("progress runs from 0 to 1 and never back", this::progress);
	}

	private void before() {
		OdeSolution s = solver().solve(TestProblems.decay(1), TIGHT.withSaveAt(0, 1), SolveContext.of(() -> true, f -> {
		}));
		Solved.code(ReturnCode.CANCELLED, s, "Ask context.isCancelled() before the first step too.");
	}

	/** A machine may pause the thread: the best of a few attempts counts. */
	private void within(long nanosPerEvaluation) {
		long best = Long.MAX_VALUE;
		for (int i = 0; i < ATTEMPTS && best > ALLOWED_NANOS; i++) {
			best = Math.min(best, delay(nanosPerEvaluation));
		}
		Expect.that(best <= ALLOWED_NANOS, "A cancelled solve must end within 100 ms", best / 1_000_000 + " ms",
				"Ask context.isCancelled() in the step loop, and between evaluations when they are slow.");
	}

	private long delay(long nanosPerEvaluation) {
		OdeProblem problem = new OdeProblem(Equation.of(2, (t, u, p, du) -> {
			if (nanosPerEvaluation > 0) {
				LockSupport.parkNanos(nanosPerEvaluation);
			}
			du[0] = u[1];
			du[1] = -u[0] + 1e-3 * Math.sin(u[0]);
		}), new double[] { 1, 0 }, 0, 1e9, new double[0], List.of(), List.of("position", "velocity"), null);
		long cancelAt = System.nanoTime() + AFTER_NANOS;
		AtomicLong seen = new AtomicLong();
		OdeSolution s = solver().solve(problem, TIGHT.withMaxSteps(Integer.MAX_VALUE).withSaveAt(0, 1e9),
				SolveContext.of(() -> System.nanoTime() >= cancelAt, f -> seen.incrementAndGet()));
		long returned = System.nanoTime();
		Solved.code(ReturnCode.CANCELLED, s, "");
		Solved.times(new double[] { 0 }, s, "States up to the cancellation are kept, later ones left out.");
		return returned - cancelAt;
	}

	private void progress() {
		List<Double> fractions = new ArrayList<>();
		Thread solving = Thread.currentThread();
		List<Thread> others = new ArrayList<>();
		solver().solve(TestProblems.oscillator(2000), TIGHT.withSaveAt(2000), SolveContext.of(() -> false, f -> {
			fractions.add(f);
			if (Thread.currentThread() != solving) {
				others.add(Thread.currentThread());
			}
		}));
		Expect.that(others.isEmpty(), "Progress is reported on the solving thread", others, "");
		for (int i = 0; i < fractions.size(); i++) {
			double f = fractions.get(i);
			Expect.that(f >= 0 && f <= 1 && (i == 0 || f >= fractions.get(i - 1)),
					"Progress is a fraction from 0 to 1 that never goes back", fractions, "Report (t - t0) / (t1 - t0).");
		}
	}
}
