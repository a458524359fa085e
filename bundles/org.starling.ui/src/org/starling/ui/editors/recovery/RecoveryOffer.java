package org.starling.ui.editors.recovery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.starling.model.store.Recovery;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.explorer.ProjectIndex;
import org.starling.ui.explorer.WorkspaceProjects;

/** Looks for edits that a crash left behind, once for each project that is opened, and offers them document by document. */
public class RecoveryOffer implements IStartup {

	private final Set<IProject> looked = ConcurrentHashMap.newKeySet();

	@Override
	public void earlyStartup() {
		ProjectIndex.shared().addListener(this::look);
		WorkspaceProjects.all().forEach(this::look);
	}

	/** On a worker thread, as the index tells. */
	private void look(IProject project) {
		if (!project.isOpen()) {
			looked.remove(project);
		} else if (WorkspaceProjects.isStarling(project) && looked.add(project)) {
			Job.createSystem(Messages.Recovery_job, (IJobFunction) monitor -> look(project, PlatformUI.getWorkbench().getDisplay()::asyncExec)).schedule();
		}
	}

	private static IStatus look(IProject project, java.util.function.Consumer<Runnable> ui) {
		try {
			List<Recoverable> found = Recoverable.of(project);
			if (!found.isEmpty()) {
				ui.accept(() -> offer(found));
			}
			return Status.OK_STATUS;
		} catch (IOException e) {
			return Status.warning(project.getName() + ": " + ErrorDialogs.reason(e), e); //$NON-NLS-1$
		}
	}

	private static void offer(List<Recoverable> found) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window != null) {
			new RecoveryDialog(window.getShell(), found).open();
		}
	}

	/** Writes edits into their documents, or gives them up, in a job. */
	static Job end(List<Recoverable> chosen, boolean recover) {
		Job job = Job.create(Messages.Recovery_job, (IJobFunction) monitor -> {
			List<String> failed = new ArrayList<>();
			for (Recoverable each : chosen) {
				try {
					if (recover) {
						Recovery.restore(each.found());
						each.project().refreshLocal(IResource.DEPTH_INFINITE, monitor);
					} else {
						Recovery.discard(each.found());
					}
				} catch (IOException | CoreException e) {
					ILog.of(RecoveryOffer.class).warn(each.name(), e);
					failed.add(each.name() + ": " + ErrorDialogs.reason(e)); //$NON-NLS-1$
				}
			}
			return failed.isEmpty() ? Status.OK_STATUS : Status.error(String.join("\n", failed)); //$NON-NLS-1$
		});
		job.schedule();
		return job;
	}
}
