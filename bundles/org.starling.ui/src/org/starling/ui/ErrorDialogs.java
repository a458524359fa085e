package org.starling.ui;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.widgets.Shell;

/** One clear message for the person, the details in the log. UI thread. */
public final class ErrorDialogs {

	/** Shows what failed and why, and logs it. */
	public static void show(Shell shell, String what, IStatus status) {
		ILog.of(ErrorDialogs.class).log(status);
		ErrorDialog.openError(shell, what, null, status);
	}

	/** As {@link #show(Shell, String, IStatus)}; the exception's message is the reason. */
	public static void show(Shell shell, String what, Exception exception) {
		show(shell, what, Status.error(reason(exception), exception));
	}

	/** The message of an exception, or of the first cause that has one. */
	public static String reason(Throwable exception) {
		Throwable t = exception;
		while ((t.getMessage() == null || t.getMessage().isBlank()) && t.getCause() != null) {
			t = t.getCause();
		}
		return t.getMessage() == null || t.getMessage().isBlank() ? t.getClass().getSimpleName() : t.getMessage();
	}

	private ErrorDialogs() {
	}
}
