package org.starling.ui.explorer;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;

/** Shows what is selected or edited in the desktop's file manager; without one the person gets the path. */
public class ShowInFilesHandler extends AbstractHandler {

	/** What the page of properties says. */
	private static final String PATH = "org.eclipse.ui.ide.showInSystemExplorer.path"; //$NON-NLS-1$

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		Shell shell = HandlerUtil.getActiveShellChecked(event);
		String path = event.getParameter(PATH);
		if (path != null) {
			show(shell, Path.of(path));
			return null;
		}
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IResource resource = ExplorerSelection.elements(event, Object.class).stream().map(e -> Adapters.adapt(e, IResource.class))
				.findFirst().orElseGet(() -> ExplorerSelection.editedFile(window.getActivePage()));
		if (resource != null && resource.getLocation() != null) {
			show(shell, resource.getLocation().toPath());
		}
		return null;
	}

	private static void show(Shell shell, Path file) {
		Job job = Job.createSystem(Messages.Files_job, (ICoreRunnable) monitor -> {
			if (!FileManager.select(file)) {
				shell.getDisplay().asyncExec(() -> open(shell, file));
			}
		});
		job.schedule();
	}

	/** The folder in whatever the desktop opens folders with. */
	private static void open(Shell shell, Path file) {
		Path folder = Files.isDirectory(file) ? file : file.getParent();
		if (!shell.isDisposed() && !Program.launch(folder.toString())) {
			int answer = MessageDialog.open(MessageDialog.INFORMATION, shell, Messages.Files_title, NLS.bind(Messages.Files_none, file), 0,
					Messages.Files_copy, Messages.Files_close);
			if (answer == 0) {
				Clipboard clipboard = new Clipboard(shell.getDisplay());
				clipboard.setContents(new Object[] { file.toString() }, new Transfer[] { TextTransfer.getInstance() });
				clipboard.dispose();
			}
		}
	}
}
