package org.starling.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.starling.sbml.SbmlMessage.Severity;

/** The page of the model import: file, project, name, what is in the file and what is to be said of it. */
final class ImportModelPage extends FileImportPage<ModelPreview> {

	private Label counts;
	private Label said;
	private FindingTable findings;

	/** @param proposed file to begin with, or null */
	ImportModelPage(Path proposed) {
		super(Messages.Sbml_title, Messages.Sbml_description, "importModel", Messages.Import_file, Messages.Sbml_files, "*.xml;*.sbml", proposed); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	protected void fields(Composite area) {
		counts = line(area);
		said = line(area);
		findings = findings(area);
	}

	@Override
	protected ModelPreview read(Path path, BooleanSupplier cancelled) throws IOException {
		return ModelPreview.of(path);
	}

	@Override
	protected void accept(ModelPreview read) {
		if (read.model() != null) {
			propose(read.model().getName());
		}
	}

	@Override
	protected void show(ModelPreview read) {
		counts.setText(read == null || read.model() == null ? "" : read.counts()); //$NON-NLS-1$
		said.setText(read == null || read.model() == null ? "" : read.findings().isEmpty() ? Messages.Sbml_clean //$NON-NLS-1$
				: NLS.bind(Messages.Sbml_said, new Object[] { read.count(Severity.ERROR), read.count(Severity.WARNING),
						read.count(Severity.INFORMATION) }));
		findings.setVisible(read != null && !read.findings().isEmpty());
		if (read != null) {
			findings.setData(read.table());
		}
		counts.getParent().layout(true, true);
	}

	@Override
	protected String problem(ModelPreview read) {
		return read.problem();
	}

	@Override
	protected boolean isReady() {
		return preview() != null && preview().model() != null;
	}
}
