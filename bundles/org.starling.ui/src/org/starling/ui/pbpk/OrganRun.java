package org.starling.ui.pbpk;

import org.starling.model.pkmodel.Model;
import org.starling.runtime.SolverRegistry;
import org.starling.runtime.jobs.EngineJob;
import org.starling.runtime.jobs.MonitorContext;
import org.starling.ui.validation.Snapshot;
import org.starling.workflow.RunContext;
import org.starling.workflow.organs.OrganCurves;
import org.starling.workflow.organs.OrganDose;
import org.starling.workflow.organs.OrganSimulation;

/** Simulates a copy of a model that is being edited, for the picture of the body; stores nothing. */
final class OrganRun extends EngineJob<OrganCurves> {

	/** Times of the slider. */
	static final int POINTS = 241;

	private final Snapshot snapshot;
	private final OrganDose dose;
	private final double end;

	/** Made on the UI thread. */
	OrganRun(Model model, OrganDose dose, double end) {
		super(Messages.Run_job, "org.starling.ui"); //$NON-NLS-1$
		this.snapshot = new Snapshot(model);
		this.dose = dose;
		this.end = end;
	}

	@Override
	protected OrganCurves compute(MonitorContext context) {
		return OrganSimulation.run((Model) snapshot.document(), dose, end, POINTS,
				new RunContext(SolverRegistry.platform().solvers(), context::isCancelled, (fraction, what) -> context.progress(fraction)));
	}
}
