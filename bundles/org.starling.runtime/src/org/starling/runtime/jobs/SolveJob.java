package org.starling.runtime.jobs;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolver;
import org.starling.ode.SolveOptions;

/** Solves one problem. A return code that is not complete becomes a warning with the solver's own message. */
public final class SolveJob extends EngineJob<OdeSolution> {

	private final OdeSolver solver;
	private final OdeProblem problem;
	private final SolveOptions options;

	public SolveJob(String name, String bundle, OdeSolver solver, OdeProblem problem, SolveOptions options) {
		super(name, bundle);
		this.solver = solver;
		this.problem = problem;
		this.options = options;
	}

	@Override
	protected OdeSolution compute(MonitorContext context) {
		return solver.solve(problem, options, context);
	}

	@Override
	protected IStatus judge(OdeSolution solution) {
		return solution.returnCode().isComplete() ? Status.OK_STATUS
				: new Status(IStatus.WARNING, bundle(), getName() + ": " + solution.message());
	}
}
