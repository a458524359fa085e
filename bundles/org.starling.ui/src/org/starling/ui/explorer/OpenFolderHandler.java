package org.starling.ui.explorer;

import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;

/** Asks for a project folder and opens it in place. */
public class OpenFolderHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShell(event);
		DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN | SWT.SHEET);
		dialog.setMessage(Messages.OpenFolder_message);
		String chosen = dialog.open();
		if (chosen != null) {
			ProjectOpener.openFolder(Path.of(chosen), HandlerUtil.getActiveWorkbenchWindowChecked(event));
		}
		return null;
	}
}
