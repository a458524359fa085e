package org.starling.ui.editors.study;

import org.eclipse.ui.PartInitException;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.nca.NcaPage;
import org.starling.ui.star.PredictionPage;
import org.starling.ui.star.StarPage;
import org.starling.ui.structure.StructurePage;

/** Editor of {@code *.study} files. */
public final class StudyEditor extends DocumentEditor {

	private StudySamples samples;

	@Override
	protected void addDocumentPages() throws PartInitException {
		addPage(new StudyOverviewPage(this));
		addPage(new CompoundsPage(this));
		addPage(new MatricesPage(this));
		addPage(new SubjectsPage(this));
		addPage(new AdministrationsPage(this));
		addPage(new SamplesPage(this));
		addPage(new NcaPage(this));
		addPage(new StarPage(this));
		addPage(new StructurePage(this));
		addPage(new PredictionPage(this));
		addPage(new AnalysisPage(this));
		addPage(new StarSettingsPage(this));
		addPage(new ImportPage(this));
	}

	/** The samples of the study, for all pages that show them. */
	public StudySamples samples() {
		if (samples == null) {
			samples = new StudySamples(this);
			session().join(samples);
		}
		return samples;
	}

	@Override
	public void dispose() {
		if (samples != null) {
			samples.stop();
		}
		super.dispose();
	}
}
