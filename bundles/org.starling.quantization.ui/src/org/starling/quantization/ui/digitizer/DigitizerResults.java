package org.starling.quantization.ui.digitizer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;
import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.model.bioanalysis.QuantizationSettings;
import org.starling.quantization.digitizer.DigitizerQuestion;
import org.starling.quantization.digitizer.RunDigitizer;
import org.starling.quantization.ui.run.AnalyticalRunEditor;
import org.starling.ui.ErrorDialogs;

/**
 * What is found of a run's digitizer, shared by the pages that show it: computed in a job, the budget in a second one, when the run's results, the analyte or the
 * questions have changed. A newer job overtakes one that is under way. UI thread.
 */
public final class DigitizerResults {

	/** What an answer is to. */
	private record Asked(AnalyteResult analyte, DigitizerQuestion question, Path study) {
	}

	private final AnalyticalRunEditor editor;
	private final Display display = Display.getCurrent();
	private final List<Runnable> listeners = new ArrayList<>();
	private Asked asked;
	private DigitizerJob job;
	private DigitizerAnswer answer;
	private String problem = ""; //$NON-NLS-1$

	public DigitizerResults(AnalyticalRunEditor editor) {
		this.editor = editor;
	}

	void onChange(Runnable listener) {
		listeners.add(listener);
	}

	/** The answer; null before and when there is none. */
	DigitizerAnswer answer() {
		return answer;
	}

	/** Why there is no answer; empty when there is one or none was asked for. */
	String problem() {
		return problem;
	}

	/** Whether a job is under way. */
	public boolean isComputing() {
		return job != null;
	}

	/** Computes when something has changed since the last time. */
	void update() {
		AnalyteResult analyte = editor.results().shown();
		Asked now = analyte == null ? null : new Asked(analyte, DigitizerQuestion.of(editor.run()), study());
		if (Objects.equals(now, asked)) {
			return;
		}
		asked = now;
		cancel();
		if (now == null) {
			answer = null;
			return;
		}
		start(null);
	}

	/** @param known null: the digitizer is looked at first, then its budget is made */
	private void start(RunDigitizer known) {
		DigitizerJob mine = new DigitizerJob(String.valueOf(editor.run().getName()), editor.results().run(), asked.analyte(), asked.question(),
				editor.project(), asked.study(), known);
		job = mine;
		mine.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (!display.isDisposed()) {
					display.asyncExec(() -> ended(mine, known == null, event.getResult()));
				}
			}
		});
		mine.schedule();
	}

	/** File of the study that errors are carried to; null for none. */
	private Path study() {
		QuantizationSettings settings = editor.run().getQuantization();
		if (settings == null || settings.getStudy() == null) {
			return null;
		}
		URI uri = EcoreUtil.getURI(settings.getStudy()).trimFragment();
		return uri.isFile() ? Path.of(uri.toFileString()) : null;
	}

	private void ended(DigitizerJob done, boolean first, IStatus status) {
		if (done != job) {
			return;
		}
		job = null;
		answer = done.result().orElse(null);
		problem = answer != null || status.getSeverity() == IStatus.CANCEL ? "" //$NON-NLS-1$
				: status.getException() != null ? ErrorDialogs.reason(status.getException()) : done.problem();
		if (first && answer != null) {
			start(answer.digitizer());
		}
		listeners.forEach(Runnable::run);
	}

	private void cancel() {
		if (job != null) {
			job.cancel();
			job = null;
		}
	}

	/** Ends what is under way. */
	public void dispose() {
		cancel();
		listeners.clear();
	}
}
