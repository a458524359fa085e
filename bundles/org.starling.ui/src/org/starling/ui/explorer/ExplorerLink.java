package org.starling.ui.explorer;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.navigator.ILinkHelper;

/** Selects the edited document in the tree, and brings the editor of the selected document to the top. */
public class ExplorerLink implements ILinkHelper {

	@Override
	public IStructuredSelection findSelection(IEditorInput input) {
		IFile file = ResourceUtil.getFile(input);
		return file == null ? StructuredSelection.EMPTY : new StructuredSelection(file);
	}

	@Override
	public void activateEditor(IWorkbenchPage page, IStructuredSelection selection) {
		if (selection.getFirstElement() instanceof IFile file) {
			IEditorPart editor = ResourceUtil.findEditor(page, file);
			if (editor != null) {
				page.bringToTop(editor);
			}
		}
	}
}
