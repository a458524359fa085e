package org.starling.ui.runs;

import org.starling.runtime.SolverRegistry;
import org.starling.runtime.jobs.MonitorContext;
import org.starling.workflow.RunContext;

/** Runs with the solvers of the workbench, cancelled and watched through a job's monitor. */
final class RunContexts {

	/** A run that is a part of a job's work: its progress 0 to 1 is told as {@code from} to {@code to}. */
	static RunContext of(MonitorContext monitor, double from, double to) {
		return new RunContext(SolverRegistry.platform().solvers(), monitor::isCancelled, (fraction, what) -> {
			monitor.progress(from + (to - from) * fraction);
			monitor.task(what);
		});
	}

	private RunContexts() {
	}
}
