package org.starling.ui.editors.project;

import org.eclipse.ui.PartInitException;
import org.starling.ui.editors.DocumentEditor;

/** Editor of {@code project.starling}. */
public final class ProjectEditor extends DocumentEditor {

	@Override
	protected void addDocumentPages() throws PartInitException {
		addPage(new ProjectOverviewPage(this));
	}
}
