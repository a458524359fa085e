package org.starling.ui.wizards;

import java.nio.file.Path;
import java.util.Arrays;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.starling.model.molecule.Molecule;
import org.starling.ui.explorer.Category;

/** File > New > Model, from a template. */
public class NewModelWizard extends DocumentWizard {

	private final Page page = new Page();

	public NewModelWizard() {
		super(Messages.Model_title, "new-model"); //$NON-NLS-1$
	}

	@Override
	protected DocumentPage page() {
		return page;
	}

	@Override
	protected Maker maker() {
		String name = page.name();
		ModelTemplate template = page.chosen();
		Path molecule = page.molecules.chosen();
		return project -> template.create(name, molecule == null ? null : project.load(molecule, Molecule.class));
	}

	private static final class Page extends DocumentPage {

		private Combo template;
		private Label explanation;
		private DocumentCombo molecules;

		Page() {
			super(Messages.Model_title, Messages.Model_description, Messages.Model_defaultName, "model"); //$NON-NLS-1$
		}

		@Override
		protected void fill(Composite area) {
			label(area, Messages.Model_template);
			template = combo(area, Arrays.stream(ModelTemplate.values()).map(ModelTemplate::label).toArray(String[]::new));
			template.select(ModelTemplate.ONE_COMPARTMENT_ORAL.ordinal());
			new Label(area, SWT.NONE);
			explanation = new Label(area, SWT.WRAP);
			GridDataFactory.fillDefaults().grab(true, false).hint(300, 52).applyTo(explanation);
			label(area, Messages.Model_molecule);
			molecules = new DocumentCombo(combo(area), Category.MOLECULES, Messages.Model_noMolecule);
			projectChanged();
		}

		private ModelTemplate chosen() {
			return ModelTemplate.values()[template.getSelectionIndex()];
		}

		@Override
		protected void projectChanged() {
			molecules.show(projectChoice().selected());
			explanation.setText(switch (chosen()) {
			case EMPTY -> Messages.Template_emptyText;
			case ONE_COMPARTMENT_ORAL -> Messages.Template_oneOralText;
			case TWO_COMPARTMENT_INTRAVENOUS -> Messages.Template_twoIvText;
			});
		}

		@Override
		protected String problem() {
			return null;
		}
	}
}
