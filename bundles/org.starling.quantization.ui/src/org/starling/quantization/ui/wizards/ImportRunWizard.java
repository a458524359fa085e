package org.starling.quantization.ui.wizards;

import java.nio.file.Path;

import org.starling.ui.Images;
import org.starling.ui.wizards.DocumentPage;
import org.starling.ui.wizards.DocumentWizard;

/** A table of injections with its raw files becomes an analytical run of a project, after its problems were shown. */
public final class ImportRunWizard extends DocumentWizard {

	private final ImportRunPage page;

	/** For the workbench. */
	public ImportRunWizard() {
		this(null);
	}

	/** @param file table to begin with, or null */
	public ImportRunWizard(Path file) {
		super(Messages.Import_title, Images.IMPORT);
		page = new ImportRunPage(file);
	}

	@Override
	protected DocumentPage page() {
		return page;
	}

	@Override
	protected Maker maker() {
		RunPlan plan = page.plan();
		return plan::make;
	}
}
