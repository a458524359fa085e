package org.starling.ui.editors;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.part.EditorActionBarContributor;

/** Connects the Edit menu and its keys to the active document editor. */
public final class DocumentEditorContributor extends EditorActionBarContributor {

	@Override
	public void setActiveEditor(IEditorPart part) {
		if (part instanceof DocumentEditor editor) {
			editor.actions().install(getActionBars());
		}
	}
}
