package org.starling.ui.runs;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.handlers.HandlerUtil;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.explorer.ExplorerLabelProvider;

/** Runs the simulation that is meant, and asks only when several could be. */
public class RunSimulationHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		ISelection selection = HandlerUtil.getCurrentSelection(event);
		List<IFile> direct = RunTargets.direct(selection, page);
		IFile model = RunTargets.model(selection, page);
		IFile charted = RunTargets.charted(page);
		if (!direct.isEmpty()) {
			return Runs.start(direct, page);
		}
		if (model != null) {
			findUsers(model, charted, page);
		} else if (charted != null && charted.exists()) {
			return Runs.start(List.of(charted), page);
		} else {
			MessageDialog.openInformation(HandlerUtil.getActiveShell(event), Messages.Run_title, Messages.Run_nothing);
		}
		return null;
	}

	private static void findUsers(IFile model, IFile charted, IWorkbenchPage page) {
		Job job = Job.createSystem(Messages.Run_title, (IJobFunction) monitor -> {
			try {
				List<IFile> users = RunTargets.usersOf(model);
				page.getWorkbenchWindow().getWorkbench().getDisplay().asyncExec(() -> choose(users, charted, page));
				return Status.OK_STATUS;
			} catch (IOException e) {
				return Status.error(ErrorDialogs.reason(e), e);
			}
		});
		job.schedule();
	}

	private static void choose(List<IFile> users, IFile charted, IWorkbenchPage page) {
		if (users.isEmpty()) {
			MessageDialog.openInformation(page.getWorkbenchWindow().getShell(), Messages.Run_title, Messages.Run_noSimulation);
		} else if (users.size() == 1 || users.contains(charted)) {
			Runs.start(users.size() == 1 ? users : List.of(charted), page);
		} else {
			ElementListSelectionDialog dialog = new ElementListSelectionDialog(page.getWorkbenchWindow().getShell(),
					new ExplorerLabelProvider());
			dialog.setTitle(Messages.Run_title);
			dialog.setMessage(Messages.Run_choose);
			dialog.setMultipleSelection(true);
			dialog.setElements(users.toArray());
			if (dialog.open() == Window.OK) {
				Runs.start(List.of(dialog.getResult()).stream().map(IFile.class::cast).toList(), page);
			}
		}
	}
}
