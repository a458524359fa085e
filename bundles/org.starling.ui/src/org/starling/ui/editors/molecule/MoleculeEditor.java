package org.starling.ui.editors.molecule;

import org.eclipse.ui.PartInitException;
import org.starling.ui.editors.DocumentEditor;

/** Editor of {@code *.molecule} files. */
public final class MoleculeEditor extends DocumentEditor {

	@Override
	protected void addDocumentPages() throws PartInitException {
		addPage(new MoleculeOverviewPage(this));
		addPage(new PropertiesPage(this));
	}
}
