package org.starling.ui.editors.study;

import org.eclipse.ui.PartInitException;
import org.starling.ui.editors.DocumentEditor;

/** Editor of {@code *.study} files. */
public final class StudyEditor extends DocumentEditor {

	@Override
	protected void addDocumentPages() throws PartInitException {
		addPage(new StudyOverviewPage(this));
		addPage(new SubjectsPage(this));
		addPage(new AdministrationsPage(this));
		addPage(new MatricesPage(this));
		addPage(new SamplesPage(this));
		addPage(new ImportPage(this));
	}
}
