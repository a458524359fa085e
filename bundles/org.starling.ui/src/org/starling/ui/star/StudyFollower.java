package org.starling.ui.star;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.emf.common.command.Command;
import org.eclipse.swt.widgets.Control;
import org.starling.model.study.Study;
import org.starling.star.study.StudyAnalysis;
import org.starling.star.study.StudyStructures;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.editors.DocumentEditor;

/**
 * Keeps a page at what a study's analysis says: computes in a job at first, and again after the study, its molecules' structures or its
 * samples have changed. A computation that is overtaken is cancelled. UI thread.
 *
 * @param <R> what the page shows
 */
public final class StudyFollower<R> {

	private static final int DELAY = 400;

	private final DocumentEditor editor;
	private final Control page;
	private final BiFunction<Study, StudyAnalysis, R> work;
	private final Consumer<R> show;
	private final Consumer<String> say;
	private StarRun<R> run;
	private String computed;

	/**
	 * @param page lives as long as the page
	 * @param work what is made of the analysis, in the job, of a copy of the study
	 * @param show told what was made
	 * @param say  told what the person should know instead
	 */
	public StudyFollower(DocumentEditor editor, Control page, BiFunction<Study, StudyAnalysis, R> work, Consumer<R> show, Consumer<String> say) {
		this.editor = editor;
		this.page = page;
		this.work = work;
		this.show = show;
		this.say = say;
	}

	/** Computes when something has changed. */
	public void update() {
		Study study = (Study) editor.document();
		IFile samples = study.getData() == null ? null : editor.file().getProject().getFile(study.getData());
		if (samples == null) {
			say.accept(Messages.Star_noSamples);
			return;
		}
		String state = state(study, samples);
		if (state.equals(computed)) {
			return;
		}
		if (run != null) {
			run.cancel();
		}
		boolean first = computed == null;
		computed = state;
		StarRun<R> mine = new StarRun<>(study, Path.of(samples.getLocationURI()), work);
		run = mine;
		if (first) {
			say.accept(Messages.Star_computing);
		}
		mine.addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				if (!page.isDisposed()) {
					page.getDisplay().asyncExec(() -> ended(mine));
				}
			}
		});
		mine.schedule(first ? 0 : DELAY);
	}

	private String state(Study study, IFile samples) {
		Command last = editor.session().stack().getMostRecentCommand();
		return System.identityHashCode(study) + "/" + (last == null ? 0 : System.identityHashCode(last)) + '/' //$NON-NLS-1$
				+ samples.getModificationStamp() + '/' + StudyStructures.smiles(study);
	}

	private void ended(StarRun<R> done) {
		if (page.isDisposed() || done != run) {
			return;
		}
		run = null;
		if (done.result().isPresent()) {
			show.accept(done.result().get());
		} else if (done.getResult().getException() != null) {
			say.accept(ErrorDialogs.reason(done.getResult().getException()));
		}
	}
}
