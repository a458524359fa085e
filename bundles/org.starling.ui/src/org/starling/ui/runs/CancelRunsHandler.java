package org.starling.ui.runs;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.starling.runtime.jobs.EngineJob;

/** Cancels all runs; what is computed is kept and labelled. */
public class CancelRunsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Job.getJobManager().cancel(EngineJob.FAMILY);
		return null;
	}
}
