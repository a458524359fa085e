package org.starling.ui.wizards;

import java.nio.file.Path;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.model.pkmodel.Model;
import org.starling.ui.Images;

/** File > Import model: an SBML file becomes a model of a project, after its parts and warnings were shown. */
public class ImportModelWizard extends DocumentWizard {

	private final ImportModelPage page;

	/** @param file file to begin with, or null */
	public ImportModelWizard(Path file) {
		super(Messages.Sbml_title, Images.IMPORT);
		page = new ImportModelPage(file);
	}

	@Override
	protected DocumentPage page() {
		return page;
	}

	@Override
	protected Maker maker() {
		String name = page.name();
		Model read = page.preview().model();
		return project -> {
			Model model = EcoreUtil.copy(read);
			model.setName(name);
			return model;
		};
	}
}
