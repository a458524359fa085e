package org.starling.ui.star;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.OperationCanceledException;
import org.starling.analysis.study.StudyData;
import org.starling.model.simulation.Simulation;
import org.starling.model.study.Study;
import org.starling.runtime.SolverRegistry;
import org.starling.runtime.jobs.EngineJob;
import org.starling.runtime.jobs.MonitorContext;
import org.starling.star.study.StudyAnalysis;
import org.starling.tables.samples.SampleTable;
import org.starling.ui.validation.Snapshot;
import org.starling.workflow.RunContext;
import org.starling.workflow.StudyPrediction;
import org.starling.workflow.prediction.PredictionComparison;

/** Compares copies of a study and a simulation. */
final class PredictionRun extends EngineJob<PredictionComparison> {

	private final Snapshot study;
	private final Snapshot simulation;
	private final Path samples;

	/** Made on the UI thread. */
	PredictionRun(Study study, Path samples, Simulation simulation) {
		super(Messages.Prediction_job, "org.starling.ui"); //$NON-NLS-1$
		this.study = new Snapshot(study);
		this.simulation = new Snapshot(simulation);
		this.samples = samples;
	}

	@Override
	protected PredictionComparison compute(MonitorContext context) throws Exception {
		Study own = (Study) study.document();
		try {
			StudyAnalysis analysis = StudyAnalysis.of(own, StudyData.of(own, SampleTable.read(samples)));
			return StudyPrediction.of(own, analysis, (Simulation) simulation.document(), new RunContext(SolverRegistry.platform().solvers(),
					context::isCancelled, (fraction, what) -> {
						context.progress(fraction);
						context.task(what);
					}));
		} catch (CancellationException e) {
			throw (OperationCanceledException) new OperationCanceledException(e.getMessage()).initCause(e);
		}
	}

	/** The analysis of the study looks at the thread's interruption. */
	@Override
	protected void canceling() {
		Thread thread = getThread();
		if (thread != null) {
			thread.interrupt();
		}
	}
}
