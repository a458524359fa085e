package org.starling.ui.editors.simulation;

import org.eclipse.ui.PartInitException;
import org.starling.ui.editors.DocumentEditor;

/** Editor of {@code *.simulation} files. */
public final class SimulationEditor extends DocumentEditor {

	@Override
	protected void addDocumentPages() throws PartInitException {
		addPage(new SimulationOverviewPage(this));
		addPage(new SolverPage(this));
		addPage(new FitPage(this));
		addPage(new ChartsPage(this));
	}
}
