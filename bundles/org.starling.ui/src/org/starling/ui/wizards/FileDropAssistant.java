package org.starling.ui.wizards;

import java.nio.file.Path;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.TransferData;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.navigator.CommonDropAdapter;
import org.eclipse.ui.navigator.CommonDropAdapterAssistant;
import org.starling.chemistry.io.StructureFiles;
import org.starling.model.store.DocumentKind;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.explorer.ExplorerSelection;
import org.starling.ui.molecules.MoleculeImports;

/** A file that is dropped on the tree opens in the editor that the workbench has for it, or in the import that fits it. */
public class FileDropAssistant extends CommonDropAdapterAssistant {

	private static final String OWN = "org.starling."; //$NON-NLS-1$

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
		getShell().getDisplay().asyncExec(() -> open(window, Path.of(names[0])));
		return Status.OK_STATUS;
	}

	/** Opens a file that need not be in a project. */
	public static void open(IWorkbenchWindow window, Path file) {
		IProject project = ExplorerSelection.project(window);
		if (project != null && StructureFiles.isKnown(file.toString())) {
			MoleculeImports.file(window, project, file);
			return;
		}
		IEditorDescriptor editor = PlatformUI.getWorkbench().getEditorRegistry().getDefaultEditor(file.getFileName().toString());
		boolean document = DocumentKind.of(file).isPresent();
		if (editor == null || document || !editor.getId().startsWith(OWN)) {
			Imports.of(window, file).open();
			return;
		}
		try {
			IDE.openEditorOnFileStore(window.getActivePage(), EFS.getLocalFileSystem().getStore(file.toUri()));
		} catch (PartInitException e) {
			ErrorDialogs.show(window.getShell(), file.toString(), e.getStatus());
		}
	}
}
