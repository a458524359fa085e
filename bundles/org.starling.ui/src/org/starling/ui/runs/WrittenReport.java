package org.starling.ui.runs;

import java.nio.file.Path;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;

/** Says where a report is, and opens it in the desktop's program for such files. */
final class WrittenReport {

	private WrittenReport() {
	}

	/** On the UI thread. */
	static void offer(Path report, String title, IWorkbenchWindow window) {
		if (MessageDialog.open(MessageDialog.INFORMATION, window.getShell(), title, NLS.bind(Messages.Report_done, report), SWT.NONE,
				Messages.Report_open, Messages.Report_close) == 0) {
			Program.launch(report.toString());
		}
	}
}
