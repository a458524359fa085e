package org.starling.runtime.jobs;

import org.eclipse.core.runtime.IProgressMonitor;
import org.starling.ode.SolveContext;

/**
 * Shows an engine's progress on a monitor and passes the person's cancellation on. Used by one solve on one thread;
 * {@link #isCancelled} may be asked from any.
 */
public final class MonitorContext implements SolveContext {

	private static final int TICKS = 1000;

	private final IProgressMonitor monitor;
	private int shown;

	/** Begins a task on a monitor that has none yet. */
	public MonitorContext(IProgressMonitor monitor, String task) {
		this.monitor = monitor;
		monitor.beginTask(task, TICKS);
	}

	@Override
	public boolean isCancelled() {
		return monitor.isCanceled();
	}

	@Override
	public void progress(double fraction) {
		int reached = (int) (TICKS * Math.clamp(fraction, 0, 1));
		if (reached > shown) {
			monitor.worked(reached - shown);
			shown = reached;
		}
	}

	/** Tells the person what is being done now. */
	public void task(String what) {
		monitor.subTask(what);
	}
}
