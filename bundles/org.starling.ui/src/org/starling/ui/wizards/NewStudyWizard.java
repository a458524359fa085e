package org.starling.ui.wizards;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.starling.model.store.Documents;
import org.starling.model.study.Study;
import org.starling.model.study.StudyKind;
import org.starling.model.study.StudyPackage;

/** File > New > Study: an empty study, to be described before its data exist. */
public class NewStudyWizard extends DocumentWizard {

	private final Page page = new Page();

	public NewStudyWizard() {
		super(Messages.Study_title, "new-study"); //$NON-NLS-1$
	}

	@Override
	protected DocumentPage page() {
		return page;
	}

	@Override
	protected Maker maker() {
		String name = page.name();
		StudyKind kind = StudyKind.values()[page.kind.getSelectionIndex()];
		String species = page.species.getText().strip();
		return project -> {
			Study study = Documents.create(Study.class, StudyPackage.Literals.STUDY);
			study.setName(name);
			study.setKind(kind);
			if (!species.isEmpty()) {
				study.setSpecies(species);
			}
			return study;
		};
	}

	private static final class Page extends DocumentPage {

		private Combo kind;
		private Text species;

		Page() {
			super(Messages.Study_title, Messages.Study_description, Messages.Study_defaultName, "study"); //$NON-NLS-1$
		}

		@Override
		protected void fill(Composite area) {
			label(area, Messages.Study_kind);
			kind = combo(area, Messages.Study_plasma, Messages.Study_tissue, Messages.Study_excretion, Messages.Study_bioanalytical);
			label(area, Messages.Study_species);
			species = text(area, ""); //$NON-NLS-1$
			Label hint = new Label(area, SWT.WRAP);
			hint.setText(Messages.Study_hint);
			GridDataFactory.fillDefaults().span(2, 1).indent(0, 10).grab(true, false).hint(360, SWT.DEFAULT).applyTo(hint);
		}

		@Override
		protected String problem() {
			return null;
		}
	}
}
