package org.starling.app;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/** Says that another window has the workspace open. */
final class WorkspaceInUse {

	static void tell(Display display, String path) {
		Shell shell = new Shell(display);
		MessageDialog.openError(shell, Messages.WorkspaceInUse_title, NLS.bind(Messages.WorkspaceInUse_text, path));
		shell.dispose();
	}

	private WorkspaceInUse() {
	}
}
