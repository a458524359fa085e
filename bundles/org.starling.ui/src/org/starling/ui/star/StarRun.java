package org.starling.ui.star;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;

import org.eclipse.core.runtime.OperationCanceledException;
import org.starling.analysis.study.StudyData;
import org.starling.model.study.Study;
import org.starling.runtime.jobs.EngineJob;
import org.starling.runtime.jobs.MonitorContext;
import org.starling.star.study.StudyAnalysis;
import org.starling.tables.samples.SampleTable;
import org.starling.ui.validation.Snapshot;

/**
 * Analyses a copy of a study that is being edited.
 *
 * @param <R> what is made of the analysis
 */
final class StarRun<R> extends EngineJob<R> {

	private final Snapshot snapshot;
	private final Path samples;
	private final BiFunction<Study, StudyAnalysis, R> work;

	/**
	 * Made on the UI thread.
	 *
	 * @param samples the table that the study names
	 * @param work    done in the job; its study is the copy
	 */
	StarRun(Study study, Path samples, BiFunction<Study, StudyAnalysis, R> work) {
		super(Messages.Run_job, "org.starling.ui"); //$NON-NLS-1$
		snapshot = new Snapshot(study);
		this.samples = samples;
		this.work = work;
	}

	@Override
	protected R compute(MonitorContext context) throws Exception {
		Study study = (Study) snapshot.document();
		try {
			return work.apply(study, StudyAnalysis.of(study, StudyData.of(study, SampleTable.read(samples))));
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
