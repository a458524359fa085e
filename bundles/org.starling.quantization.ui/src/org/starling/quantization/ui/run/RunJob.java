package org.starling.quantization.ui.run;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.osgi.util.NLS;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.lcms.quantitation.RunData;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.quantization.run.AnalyticalRuns;
import org.starling.runtime.jobs.EngineJob;
import org.starling.runtime.jobs.MonitorContext;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.validation.Snapshot;

/** Reads what has not been read yet of a run, and quantifies a copy of the run that is being edited. */
final class RunJob extends EngineJob<QuantifiedRun> {

	private final Snapshot snapshot;
	private final Path project;
	private volatile RunData data;
	private volatile String problem;

	/**
	 * Made on the UI thread.
	 *
	 * @param known what was read before of the same files; null to read them
	 */
	RunJob(AnalyticalRun run, Path project, RunData known) {
		super(NLS.bind(Messages.Job_compute, run.getName()), "org.starling.quantization.ui"); //$NON-NLS-1$
		snapshot = new Snapshot(run);
		this.project = project;
		data = known;
	}

	/** What was read, for the next job; null when reading failed. */
	RunData data() {
		return data;
	}

	/** What keeps the run from being quantified, for the person; null when nothing does. */
	String problem() {
		return problem;
	}

	@Override
	protected QuantifiedRun compute(MonitorContext context) {
		AnalyticalRun run = (AnalyticalRun) snapshot.document();
		try {
			if (data == null) {
				data = RunData.read(AnalyticalRuns.sequence(run, project), AnalyticalRuns.rawFolder(run, project), context::isCancelled,
						context::progress);
			}
			return QuantifiedRun.of(data, AnalyticalRuns.method(run));
		} catch (IOException | IllegalArgumentException e) {
			problem = e instanceof NoSuchFileException ? NLS.bind(Messages.Results_noFile, e.getMessage()) : ErrorDialogs.reason(e);
			return null;
		} catch (CancellationException e) {
			throw (OperationCanceledException) new OperationCanceledException(e.getMessage()).initCause(e);
		}
	}
}
