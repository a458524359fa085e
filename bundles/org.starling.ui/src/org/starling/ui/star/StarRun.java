package org.starling.ui.star;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.OperationCanceledException;
import org.starling.analysis.study.StudyData;
import org.starling.model.study.Study;
import org.starling.runtime.jobs.EngineJob;
import org.starling.runtime.jobs.MonitorContext;
import org.starling.star.study.StudyAnalysis;
import org.starling.tables.samples.SampleTable;
import org.starling.ui.validation.Snapshot;

/** Analyses a copy of a study that is being edited. */
final class StarRun extends EngineJob<StudyAnalysis> {

	private final Snapshot snapshot;
	private final Path samples;

	/**
	 * Made on the UI thread.
	 *
	 * @param samples the table that the study names
	 */
	StarRun(Study study, Path samples) {
		super(Messages.Run_job, "org.starling.ui"); //$NON-NLS-1$
		snapshot = new Snapshot(study);
		this.samples = samples;
	}

	@Override
	protected StudyAnalysis compute(MonitorContext context) throws Exception {
		Study study = (Study) snapshot.document();
		try {
			return StudyAnalysis.of(study, StudyData.of(study, SampleTable.read(samples)));
		} catch (CancellationException e) {
			throw (OperationCanceledException) new OperationCanceledException(e.getMessage()).initCause(e);
		}
	}

	/** The analysis looks at the thread's interruption. */
	@Override
	protected void canceling() {
		Thread thread = getThread();
		if (thread != null) {
			thread.interrupt();
		}
	}
}
