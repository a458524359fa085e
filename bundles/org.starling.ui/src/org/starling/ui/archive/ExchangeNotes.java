package org.starling.ui.archive;

import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.MultiStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.starling.sbml.SbmlMessage;

/** What an exchange changed or left out, in a dialog with all of it. */
public final class ExchangeNotes {

	private static final String BUNDLE = "org.starling.ui"; //$NON-NLS-1$

	private ExchangeNotes() {
	}

	/**
	 * Any thread; nothing is shown when there is none.
	 *
	 * @param text with the file's name as {0} and the number of messages as {1}
	 */
	public static void show(IWorkbenchWindow window, String title, String text, String file, List<SbmlMessage> messages) {
		if (messages.isEmpty()) {
			return;
		}
		IStatus[] details = messages.stream().map(m -> new Status(IStatus.WARNING, BUNDLE, m.toString())).toArray(IStatus[]::new);
		IStatus all = new MultiStatus(BUNDLE, 0, details, NLS.bind(text, file, details.length), null);
		window.getWorkbench().getDisplay().asyncExec(() -> ErrorDialog.openError(window.getShell(), title, null, all));
	}
}
