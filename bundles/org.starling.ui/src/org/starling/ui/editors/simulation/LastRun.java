package org.starling.ui.editors.simulation;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.widgets.Label;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.explorer.ProjectContents;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.explorer.RunNode;
import org.starling.ui.explorer.RunStatusText;
import org.starling.ui.runs.RunStatisticsText;
import org.starling.workflow.RunStatistics;
import org.starling.workflow.RunTables;

/** Keeps a label at what the newest run of a simulation cost; the run is read in a job. */
final class LastRun {

	private final IFile file;
	private final Label label;
	private final Runnable changed;
	private final Consumer<IProject> listener = this::contentsChanged;
	private final Job job = Job.createSystem(Messages.LastRun_job, (ICoreRunnable) monitor -> read());
	private volatile String shown = ""; //$NON-NLS-1$

	/** @param changed told when the label has another text */
	LastRun(IFile file, Label label, Runnable changed) {
		this.file = file;
		this.label = label;
		this.changed = changed;
		ProjectIndex.shared().addListener(listener);
		label.addDisposeListener(e -> ProjectIndex.shared().removeListener(listener));
		label.setText(Messages.LastRun_none);
		job.schedule();
	}

	private void contentsChanged(IProject project) {
		if (project.equals(file.getProject())) {
			job.schedule();
		}
	}

	private void read() {
		ProjectContents contents = ProjectIndex.shared().contents(file.getProject());
		if (contents == null) {
			return;
		}
		String input = file.getProjectRelativePath().toString();
		Optional<RunRecord> newest = contents.runs().stream().map(RunNode::run).filter(r -> r.head().input().equals(input))
				.max((a, b) -> a.id().compareTo(b.id()));
		String state = newest.map(r -> r.id() + r.status()).orElse(""); //$NON-NLS-1$
		if (!state.equals(shown)) {
			shown = state;
			show(newest.map(this::text).orElse(Messages.LastRun_none));
		}
	}

	private String text(RunRecord run) {
		String status = run.status() == RunStatus.COMPLETE ? "" //$NON-NLS-1$
				: RunStatusText.of(run.status()) + ". " + run.message() + '\n'; //$NON-NLS-1$
		if (run.table(RunTables.STATISTICS).isEmpty()) {
			return status;
		}
		try {
			RunStore store = new RunStore(ProjectFolder.open(file.getProject().getLocation().toPath()).resultsFolder());
			return RunStatistics.of(run, Map.of(RunTables.STATISTICS, store.read(run.id(), RunTables.STATISTICS)))
					.map(s -> status + RunStatisticsText.of(run.head().solverId(), s)).orElse(status);
		} catch (IOException e) {
			return ErrorDialogs.reason(e);
		}
	}

	private void show(String text) {
		label.getDisplay().asyncExec(() -> {
			if (!label.isDisposed()) {
				label.setText(LegacyActionTools.escapeMnemonics(text));
				changed.run();
			}
		});
	}
}
