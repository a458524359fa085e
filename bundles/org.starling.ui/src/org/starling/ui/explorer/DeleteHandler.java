package org.starling.ui.explorer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.MessageDialogWithToggle;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.starling.ui.ErrorDialogs;

/** Deletes the selected documents, data files and runs, or takes projects out of the workspace. Asks first. */
public class DeleteHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		List<IProject> projects = ExplorerSelection.elements(event, IProject.class);
		List<Object> members = new ArrayList<>(ExplorerSelection.elements(event, IFile.class));
		members.addAll(ExplorerSelection.elements(event, RunNode.class));
		if (!projects.isEmpty()) {
			String names = String.join(", ", projects.stream().map(new ExplorerLabelProvider()::getText).toList()); //$NON-NLS-1$
			MessageDialogWithToggle dialog = MessageDialogWithToggle.openOkCancelConfirm(shell, Messages.Delete_title,
					NLS.bind(Messages.Delete_projects, names), Messages.Delete_onDisk, false, null, null);
			if (dialog.getReturnCode() == org.eclipse.jface.window.Window.OK) {
				boolean onDisk = dialog.getToggleState();
				schedule(monitor -> deleteProjects(projects, onDisk, monitor));
			}
		} else if (!members.isEmpty() && confirm(shell, members)) {
			schedule(monitor -> deleteMembers(members, monitor));
		}
		return null;
	}

	private static boolean confirm(Shell shell, List<Object> members) {
		String question = members.size() == 1
				? NLS.bind(Messages.Delete_confirmOne, new ExplorerLabelProvider().getText(members.getFirst()))
				: NLS.bind(Messages.Delete_confirmDocuments, members.size());
		return MessageDialog.openConfirm(shell, Messages.Delete_title, question);
	}

	private interface Work {
		void run(IProgressMonitor monitor) throws IOException, CoreException;
	}

	private static void schedule(Work work) {
		Job job = Job.create(Messages.Delete_title, monitor -> {
			return run(work, monitor);
		});
		job.setRule(ResourcesPlugin.getWorkspace().getRoot());
		job.setUser(true);
		job.schedule();
	}

	private static IStatus run(Work work, IProgressMonitor monitor) {
		try {
			work.run(monitor);
			return Status.OK_STATUS;
		} catch (IOException | CoreException e) {
			return Status.error(Messages.Delete_failed + ": " + ErrorDialogs.reason(e), e); //$NON-NLS-1$
		}
	}

	private static void deleteProjects(List<IProject> projects, boolean onDisk, IProgressMonitor monitor) throws CoreException {
		for (IProject project : projects) {
			project.delete(onDisk, true, monitor);
		}
	}

	private static void deleteMembers(List<Object> members, IProgressMonitor monitor) throws IOException, CoreException {
		for (Object member : members) {
			if (member instanceof IFile file) {
				DocumentActions.delete(file);
			} else if (member instanceof RunNode run) {
				run.folder().refreshLocal(IResource.DEPTH_INFINITE, monitor);
				run.folder().delete(true, monitor);
				ProjectIndex.shared().refresh(run.project());
			}
		}
	}
}
