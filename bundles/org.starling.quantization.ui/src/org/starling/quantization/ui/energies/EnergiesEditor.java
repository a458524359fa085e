package org.starling.quantization.ui.energies;

import java.nio.file.Path;

import org.eclipse.ui.PartInitException;
import org.starling.model.quantization.EnergyCalculations;
import org.starling.ui.editors.DocumentEditor;

/** Editor of {@code *.energies} files. */
public final class EnergiesEditor extends DocumentEditor {

	/** Id in plugin.xml. */
	public static final String ID = "org.starling.quantization.ui.energiesEditor"; //$NON-NLS-1$

	private EnergyResults results;

	@Override
	protected void addDocumentPages() throws PartInitException {
		addPage(new CalculationsPage(this));
		addPage(new ConvergencePage(this));
		addPage(new OrbitalsPage(this));
		addPage(new DifferencesPage(this));
	}

	/** The document. */
	public EnergyCalculations calculations() {
		return (EnergyCalculations) document();
	}

	/** The project's folder. */
	public Path project() {
		return projectFolder();
	}

	/** What is known of the calculations, for all pages that show it. */
	public EnergyResults results() {
		if (results == null) {
			results = new EnergyResults(this);
		}
		return results;
	}

	@Override
	public void dispose() {
		if (results != null) {
			results.dispose();
		}
		super.dispose();
	}
}
