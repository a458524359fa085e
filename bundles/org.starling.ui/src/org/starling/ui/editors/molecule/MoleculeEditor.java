package org.starling.ui.editors.molecule;

import org.eclipse.ui.PartInitException;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.pbpk.SpeciesPage;

/** Editor of {@code *.molecule} files. */
public final class MoleculeEditor extends DocumentEditor {

	@Override
	protected void addDocumentPages() throws PartInitException {
		addPage(new MoleculeOverviewPage(this));
		addPage(new PropertiesPage(this));
		addPage(new ConformersPage(this));
		addPage(new SpeciesPage(this));
	}
}
