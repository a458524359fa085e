package org.starling.ode.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolver;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolverProvider.Capability;
import org.starling.ode.SolveOptions;
import org.starling.sdk.contract.Check;

/** Checks of one concern. */
abstract class CheckGroup {

	@FunctionalInterface
	interface Maker {
		CheckGroup make(OdeSolverProvider provider);
	}

	/** Tolerances at which checks that are not about accuracy run, and the error that they allow. */
	static final SolveOptions TIGHT = SolveOptions.defaults().withTolerances(1e-8, 1e-10).withMaxSteps(1_000_000);
	static final double SLACK = 1e-5;

	private final OdeSolverProvider provider;
	private final List<Check> checks = new ArrayList<>();

	CheckGroup(OdeSolverProvider provider) {
		this.provider = provider;
	}

	final void add(String name, Runnable body) {
		checks.add(new Check(name, body));
	}

	final List<Check> checks() {
		return List.copyOf(checks);
	}

	final OdeSolverProvider provider() {
		return provider;
	}

	final boolean can(Capability capability) {
		return provider.capabilities().contains(capability);
	}

	final OdeSolver solver() {
		return provider.create(Map.of());
	}

	final OdeSolution solve(OdeProblem problem, SolveOptions options) {
		return solver().solve(problem, options);
	}
}
