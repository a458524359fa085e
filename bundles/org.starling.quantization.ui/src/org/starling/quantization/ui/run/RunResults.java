package org.starling.quantization.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.swt.widgets.Display;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.lcms.quantitation.RunData;
import org.starling.model.base.BasePackage;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.bioanalysis.BioanalysisPackage;
import org.starling.quantization.ui.Computed;
import org.starling.ui.ErrorDialogs;

/**
 * What is computed of a run that is being edited, shared by the pages of its editor: quantified in a job whenever something that counts has
 * changed, read anew when the files are others. A newer change overtakes a job that is under way. UI thread.
 */
public final class RunResults implements Computed {

	private final AnalyticalRunEditor editor;
	private final Display display = Display.getCurrent();
	private final List<Runnable> listeners = new ArrayList<>();
	private final Changes changes = new Changes();
	private AnalyticalRun watched;
	private boolean changed;
	private RunJob job;
	private RunData data;
	private String files = ""; //$NON-NLS-1$
	private QuantifiedRun run;
	private String problem;
	private String analyte;

	/** Watches for changes of what the numbers depend on. */
	private final class Changes extends EContentAdapter {
		@Override
		public void notifyChanged(Notification notification) {
			super.notifyChanged(notification);
			Object feature = notification.getFeature();
			boolean words = feature == BasePackage.Literals.NAMED__NOTES || feature == BioanalysisPackage.Literals.INTEGRATION_LIMITS__NOTE
					|| feature == BioanalysisPackage.Literals.INTEGRATION_LIMITS__AUTHOR
					|| feature == BioanalysisPackage.Literals.ANALYTICAL_RUN__DIGITIZER
					|| feature == BioanalysisPackage.Literals.ANALYTICAL_RUN__QUANTIZATION
					|| feature == BioanalysisPackage.Literals.ANALYTICAL_RUN__INSTRUMENT;
			changed |= !notification.isTouch() && !words && notification.getEventType() != Notification.REMOVING_ADAPTER;
		}
	}

	RunResults(AnalyticalRunEditor editor) {
		this.editor = editor;
	}

	/** Tells of each result, each failure and each start. */
	@Override
	public void onChange(Runnable listener) {
		listeners.add(listener);
	}

	/** The run as it was computed last; null before and when it can't be. */
	public QuantifiedRun run() {
		return run;
	}

	/** What was read of the run; null before and when it could not be read. */
	public RunData data() {
		return data;
	}

	/** Why there is no result, or null. */
	public String problem() {
		return problem;
	}

	/** Whether a job is under way whose result will replace the present one. */
	public boolean isComputing() {
		return job != null;
	}

	/** The result of the analyte that the pages show; null when there is none. */
	public AnalyteResult shown() {
		if (run == null || run.results().isEmpty()) {
			return null;
		}
		return run.results().stream().filter(r -> r.analyte().name().equals(analyte)).findFirst().orElse(run.results().getFirst());
	}

	/** Chooses the analyte that the pages show. */
	public void show(String name) {
		if (!Objects.equals(name, analyte)) {
			analyte = name;
			listeners.forEach(Runnable::run);
		}
	}

	/** Computes when something has changed since the last time. */
	@Override
	public void update() {
		AnalyticalRun now = editor.run();
		if (watched != now) {
			forget();
			watched = now;
			now.eAdapters().add(changes);
			changed = true;
		}
		if (changed) {
			compute();
		}
	}

	/** Reads all files anew and computes. */
	public void again() {
		files = ""; //$NON-NLS-1$
		compute();
	}

	private void compute() {
		changed = false;
		AnalyticalRun now = editor.run();
		String named = now.getSequence() + '\n' + now.getRawFolder();
		if (!named.equals(files)) {
			files = named;
			data = null;
		}
		if (job != null) {
			job.cancel();
		}
		RunJob mine = new RunJob(now, editor.project(), data);
		job = mine;
		mine.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (!display.isDisposed()) {
					display.asyncExec(() -> ended(mine, event.getResult()));
				}
			}
		});
		mine.schedule();
		listeners.forEach(Runnable::run);
	}

	private void ended(RunJob done, IStatus status) {
		if (done != job) {
			return;
		}
		job = null;
		data = done.data();
		run = done.result().orElse(null);
		problem = run != null ? null : done.problem() != null ? done.problem()
				: status.getException() != null ? ErrorDialogs.reason(status.getException()) : Messages.Results_cancelled;
		listeners.forEach(Runnable::run);
	}

	private void forget() {
		if (watched != null) {
			watched.eAdapters().remove(changes);
		}
	}

	void dispose() {
		forget();
		listeners.clear();
		if (job != null) {
			job.cancel();
			job = null;
		}
	}
}
