package org.starling.ode.tck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolver;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.SolveOptions;
import org.starling.sdk.contract.ContractViolation;
import org.starling.sdk.contract.Expect;

/** A solver keeps nothing between solves and changes none of its inputs. */
final class PurityChecks extends CheckGroup {

	private static final int THREADS = 8;
	private static final int SOLVES_PER_THREAD = 20;

	PurityChecks(OdeSolverProvider provider) {
		super(provider);
		add("problem and options stay unchanged", this::inputs);
		add("the same solve gives the same bits", this::repeatable);
		add("one solver serves many threads with the same bits", this::threads);
		add("the right-hand side never gets an array that belongs to the problem", this::arrays);
	}

	private static OdeProblem problem() {
		return TestProblems.oral(1.1, 0.3, 20, TestProblems.at("dose", TestProblems.add(0, 7), 0, 5, 10));
	}

	private static SolveOptions options() {
		return TIGHT.withTolerances(1e-7, 1e-9, 1e-10).withSaveAt(0, 0.5, 5, 9.75, 20);
	}

	private void inputs() {
		OdeProblem problem = problem();
		SolveOptions options = options();
		double[] u0 = problem.u0().clone();
		double[] tolerances = options.absTol().clone();
		double[] times = options.saveAt().clone();
		OdeSolution s = solve(problem, options);
		Expect.that(Arrays.equals(u0, problem.u0()), "problem.u0 must stay unchanged", Arrays.toString(problem.u0()),
				"Begin with problem.u0().clone(): a dose at the start would write into it.");
		Expect.that(Arrays.equals(tolerances, options.absTol()) && Arrays.equals(times, options.saveAt()),
				"The options must stay unchanged", options, "Copy arrays before changing them.");
		Expect.that(s.times() != options.saveAt(), "The solution must not share its times with the options", "the same array",
				"Whoever changes one would change the other: copy it.");
	}

	private void repeatable() {
		OdeSolver solver = solver();
		double[][] first = solver.solve(problem(), options()).states();
		solver.solve(TestProblems.oscillator(3), TIGHT);
		Expect.that(Arrays.deepEquals(first, solver.solve(problem(), options()).states()),
				"A second solve must give the same numbers to the last bit", "different ones",
				"A solver is stateless: work arrays belong into the solve, not into fields of the solver.");
	}

	private void threads() {
		OdeSolver solver = solver();
		OdeProblem problem = problem();
		double[][] expected = solver.solve(problem, options()).states();
		Callable<Boolean> work = () -> {
			boolean same = true;
			for (int i = 0; i < SOLVES_PER_THREAD; i++) {
				same &= Arrays.deepEquals(expected, solver.solve(problem, options()).states());
			}
			return same;
		};
		try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
			List<Future<Boolean>> results = new ArrayList<>();
			for (int i = 0; i < THREADS; i++) {
				results.add(pool.submit(work));
			}
			for (Future<Boolean> result : results) {
				Expect.that(result.get(), "Several threads must get the same numbers from one solver", "different ones",
						"Work arrays in fields of the solver are shared by threads: make them in solve().");
			}
		} catch (ExecutionException e) {
			throw new ContractViolation("One solver must serve several threads. Seen: " + e.getCause()
					+ ". Work arrays in fields of the solver are shared by threads: make them in solve().", e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new ContractViolation("interrupted while waiting for the threads", e);
		}
	}

	private void arrays() {
		OdeProblem[] holder = new OdeProblem[1];
		boolean[] shared = new boolean[1];
		Equation f = new Equation(1, (t, u, p, du) -> {
			shared[0] |= u == holder[0].u0() || du == holder[0].u0() || p == holder[0].p();
			du[0] = -p[0] * u[0];
		}, new double[] { -1 });
		holder[0] = new OdeProblem(f, new double[] { 1 }, 0, 1, new double[] { 1 }, List.of(), List.of("drug"), null);
		Solved.success(solve(holder[0], TIGHT));
		Expect.that(!shared[0], "The right-hand side must get the solve's own arrays", "an array of the problem",
				"Clone u0 and p at the start of a solve.");
	}
}
