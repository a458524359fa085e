package org.starling.ui.editors;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;

/** The questions and messages of the editors. */
final class Dialogs {

	/** What to do about a file that changed on disk. */
	enum Conflict {
		RELOAD, OVERWRITE, CANCEL
	}

	static Conflict saveConflict(Shell shell, String message) {
		int answer = MessageDialog.open(MessageDialog.WARNING, shell, Messages.Conflict_title, message, 0,
				Messages.Conflict_reload, Messages.Conflict_overwrite, Messages.Conflict_cancel);
		return answer == 0 ? Conflict.RELOAD : answer == 1 ? Conflict.OVERWRITE : Conflict.CANCEL;
	}

	/** Whether to read a changed file although there are unsaved changes. */
	static boolean dropChanges(Shell shell, String message) {
		return MessageDialog.open(MessageDialog.QUESTION, shell, Messages.Conflict_title, message, 0,
				Messages.Conflict_reload, Messages.Conflict_keep) == 0;
	}

	static void error(Shell shell, String title, String message) {
		MessageDialog.openError(shell, title, message);
	}

	private Dialogs() {
	}
}
