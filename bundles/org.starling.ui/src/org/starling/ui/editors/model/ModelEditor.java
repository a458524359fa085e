package org.starling.ui.editors.model;

import org.eclipse.ui.PartInitException;
import org.starling.model.pkmodel.Model;
import org.starling.ui.editors.DocumentEditor;
import org.starling.ui.pbpk.BodyPage;
import org.starling.ui.pbpk.PopulationPage;

/** Editor of {@code *.model} files. */
public final class ModelEditor extends DocumentEditor {

	public static final String ID = "org.starling.ui.modelEditor"; //$NON-NLS-1$

	/** The model; only when it was loaded. */
	public Model model() {
		return (Model) document();
	}

	@Override
	protected void addDocumentPages() throws PartInitException {
		addPage(new ModelOverviewPage(this));
		if (BodyPage.suits(model())) {
			addPage(new BodyPage(this));
		}
		addPage(new ParametersPage(this));
		addPage(new CompartmentsPage(this));
		addPage(new ReactionsPage(this));
		addPage(new RulesPage(this));
		addPage(new ObserversPage(this));
		addPage(new RegimensPage(this));
		addPage(new VariantsPage(this));
		addPage(new EquationsPage(this));
		if (BodyPage.suits(model())) {
			addPage(new PopulationPage(this));
		}
	}
}
