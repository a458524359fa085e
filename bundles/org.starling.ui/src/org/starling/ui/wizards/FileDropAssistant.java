package org.starling.ui.wizards;

import java.nio.file.Path;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonDropAdapter;
import org.eclipse.ui.navigator.CommonDropAdapterAssistant;

/** A file that is dropped on the tree opens the import that fits it. */
public class FileDropAssistant extends CommonDropAdapterAssistant {

	@Override
	public boolean isSupportedType(TransferData type) {
		return FileTransfer.getInstance().isSupportedType(type);
	}

	@Override
	public IStatus validateDrop(Object target, int operation, TransferData type) {
		return isSupportedType(type) ? Status.OK_STATUS : Status.CANCEL_STATUS;
	}

	/** The dialog opens after the drop is done, because the desktop waits for its end. */
	@Override
	public IStatus handleDrop(CommonDropAdapter adapter, DropTargetEvent event, Object target) {
		if (!(event.data instanceof String[] names) || names.length == 0) {
			return Status.CANCEL_STATUS;
		}
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		getShell().getDisplay().asyncExec(() -> Imports.of(window, Path.of(names[0])).open());
		return Status.OK_STATUS;
	}
}
