package org.starling.ui.explorer;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.ResourceUtil;
import org.starling.ui.ErrorDialogs;

/** Gives the selected document, or project, another name. */
public class RenameHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		List<Object> selected = ExplorerSelection.elements(event, Object.class);
		IFile file = selected.size() == 1 ? document(selected.getFirst()) : null;
		if (file == null || !file.exists()) {
			return null;
		}
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		String name = new ExplorerLabelProvider().getText(selected.getFirst());
		InputDialog dialog = new InputDialog(shell, Messages.Rename_title, Messages.Rename_label, name,
				text -> text.isBlank() ? Messages.Rename_empty : null);
		if (dialog.open() == Window.OK && saved(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), file, shell)) {
			rename(file, dialog.getValue().strip());
		}
		return null;
	}

	private static IFile document(Object element) {
		if (element instanceof IProject project && project.isOpen()) {
			return project.getFile(WorkspaceProjects.PROJECT_FILE);
		}
		return element instanceof IFile file && Category.ofExtension(file.getFileExtension()) != null ? file : null;
	}

	private static boolean saved(IWorkbenchPage page, IFile file, Shell shell) {
		IEditorPart editor = ResourceUtil.findEditor(page, file);
		if (editor == null || !editor.isDirty()) {
			return true;
		}
		return MessageDialog.openConfirm(shell, Messages.Rename_title, NLS.bind(Messages.Rename_dirty, editor.getTitle()))
				&& page.saveEditor(editor, false);
	}

	private static void rename(IFile file, String name) {
		Job job = Job.create(Messages.Rename_title, monitor -> {
			try {
				DocumentActions.rename(file, name);
				return Status.OK_STATUS;
			} catch (IOException | CoreException e) {
				return Status.error(Messages.Rename_failed + ": " + ErrorDialogs.reason(e), e); //$NON-NLS-1$
			}
		});
		job.setRule(file.getProject());
		job.schedule();
	}
}
