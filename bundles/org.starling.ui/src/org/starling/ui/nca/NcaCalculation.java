package org.starling.ui.nca;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.ecore.util.EContentAdapter;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.starling.analysis.study.StudyData;
import org.starling.model.base.BasePackage;
import org.starling.model.study.Decision;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.model.study.TerminalChoice;
import org.starling.star.study.StudyAnalysis;
import org.starling.tables.samples.SampleColumns;
import org.starling.tables.samples.SampleTable;
import org.starling.ui.editors.study.StudySamples;
import org.starling.ui.validation.Snapshot;

/**
 * Analyses a study that is being edited, in a job, when its settings or samples have changed: a copy is taken on the UI thread, the editor's
 * samples are used as they are, unsaved exclusions too. A newer change overtakes an analysis that is under way. UI thread.
 */
final class NcaCalculation {

	private final Supplier<Study> study;
	private final StudySamples samples;
	private final Display display = Display.getCurrent();
	private final Consumer<NcaState> listener;
	private final Job job;
	private final Changes changes = new Changes();
	private Study watched;
	private SampleColumns calculated;
	private boolean changed;
	private boolean choicesAlone = true;
	private volatile Question question;
	private final Object lock = new Object();
	private Thread working;

	private record Question(Snapshot study, SampleColumns samples) {
	}

	/** Watches for changes of what the analysis depends on. */
	private final class Changes extends EContentAdapter {
		@Override
		public void notifyChanged(Notification notification) {
			super.notifyChanged(notification);
			boolean words = notification.getFeature() == StudyPackage.Literals.STUDY__DECISIONS || notification.getNotifier() instanceof Decision
					|| notification.getFeature() == BasePackage.Literals.NAMED__NOTES;
			if (!notification.isTouch() && !words && notification.getEventType() != Notification.REMOVING_ADAPTER) {
				changed = true;
				choicesAlone &= isChoice(notification);
			}
		}

		private static boolean isChoice(Notification notification) {
			return notification.getNotifier() instanceof TerminalChoice
					|| notification.getFeature() == StudyPackage.Literals.NCA_SETTINGS__TERMINAL_CHOICES
					|| notification.getFeature() == StudyPackage.Literals.STUDY__NCA
							&& (notification.getOldValue() == null || notification.getNewValue() == null);
		}
	}

	/** @param listener takes what was found; UI thread */
	NcaCalculation(Supplier<Study> study, StudySamples samples, String name, Consumer<NcaState> listener) {
		this.study = study;
		this.samples = samples;
		this.listener = listener;
		job = Job.create(NLS.bind(Messages.Job_calculate, name), this::run);
	}

	/** Starts an analysis unless nothing has changed since the last one began; whether one is under way. */
	boolean update() {
		Study now = study.get();
		if (watched != now) {
			forget();
			watched = now;
			now.eAdapters().add(changes);
			changed = true;
			choicesAlone = false;
		}
		SampleColumns table = samples.table();
		if (table != null && (changed || table != calculated)) {
			choicesAlone &= table == calculated;
			calculated = table;
			changed = false;
			question = new Question(new Snapshot(now), table);
			interrupt();
			job.schedule();
		}
		return question != null || table == null && samples.problem() == null;
	}

	/** Whether nothing but choices of terminal points has changed since the last analysis. */
	boolean isChoiceAlone() {
		return choicesAlone;
	}

	private void interrupt() {
		synchronized (lock) {
			if (working != null) {
				working.interrupt();
			}
		}
	}

	private IStatus run(IProgressMonitor monitor) {
		Question asked = question;
		if (asked == null) {
			return Status.CANCEL_STATUS;
		}
		synchronized (lock) {
			working = Thread.currentThread();
		}
		try {
			Study copy = (Study) asked.study.document();
			NcaState state = NcaState
					.of(StudyAnalysis.of(copy, StudyData.of(copy, new SampleTable(asked.samples.timeUnit(), asked.samples.samples()))));
			display.asyncExec(() -> done(asked, state));
		} catch (CancellationException e) {
			return Status.CANCEL_STATUS; // a newer change is waiting
		} finally {
			synchronized (lock) {
				working = null;
				Thread.interrupted(); // the thread serves other jobs
			}
		}
		return Status.OK_STATUS;
	}

	private void done(Question answered, NcaState state) {
		if (answered == question) {
			question = null;
			choicesAlone = true;
			listener.accept(state);
		}
	}

	private void forget() {
		if (watched != null) {
			watched.eAdapters().remove(changes);
		}
	}

	void dispose() {
		forget();
		question = null;
		interrupt();
		job.cancel();
	}
}
