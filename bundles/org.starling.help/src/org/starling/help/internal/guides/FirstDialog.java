package org.starling.help.internal.guides;

import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/** As a filter of shells that are shown: the first dialog that a command opens, and how it ended. Those within it don't count. */
final class FirstDialog implements Listener {

	private Window first;

	@Override
	public void handleEvent(Event shown) {
		if (first == null && shown.widget instanceof Shell shell && shell.getData() instanceof Window window
				&& !(window instanceof ProgressMonitorDialog)) {
			first = window;
		}
	}

	boolean wasCancelled() {
		return first != null && first.getReturnCode() == Window.CANCEL;
	}
}
