package org.starling.ui.wizards;

import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.starling.sbml.SbmlMessage.Severity;

/** The page of the model import: file, project, name, what is in the file and what is to be said of it. */
final class ImportModelPage extends DocumentPage {

	private static final int DELAY = 250;

	private final Path proposed;
	private FileChoice file;
	private Label counts;
	private Label said;
	private FindingTable findings;
	private Background background;
	private ModelPreview preview;
	private String failure;

	/** @param proposed file to begin with, or null */
	ImportModelPage(Path proposed) {
		super(Messages.Sbml_title, Messages.Sbml_description, "", "importModel"); //$NON-NLS-1$ //$NON-NLS-2$
		this.proposed = proposed;
	}

	@Override
	protected void top(Composite area) {
		background = new Background(area, Messages.Import_reading);
		label(area, Messages.Import_file);
		file = new FileChoice(area, Messages.Sbml_files, "*.xml;*.sbml", this::fileChanged); //$NON-NLS-1$
	}

	@Override
	protected void fill(Composite area) {
		counts = line(area);
		said = line(area);
		findings = new FindingTable(area);
		((GridData) findings.getLayoutData()).horizontalSpan = 2;
		findings.setVisible(false);
		if (proposed != null) {
			file.set(proposed);
		}
	}

	private static Label line(Composite area) {
		Label line = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(500, SWT.DEFAULT).applyTo(line);
		return line;
	}

	private void fileChanged() {
		preview = null;
		failure = null;
		show(null);
		Path path = file.file();
		if (path != null) {
			setMessage(Messages.Import_reading);
			background.run(DELAY, cancelled -> ModelPreview.of(path), this::accept, reason -> {
				failure = reason;
				setMessage(null);
				changed();
			});
		}
		changed();
	}

	private void accept(ModelPreview read) {
		preview = read;
		failure = read.problem();
		setMessage(null);
		show(read);
		if (read.model() != null) {
			propose(read.model().getName());
		}
		changed();
	}

	private void show(ModelPreview read) {
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
	protected String problem() {
		return !file.isBlank() && file.file() == null ? Messages.Import_noFile : failure;
	}

	@Override
	protected boolean isReady() {
		return preview != null && preview.model() != null;
	}

	/** What was read, or null before the file was read. */
	ModelPreview preview() {
		return preview;
	}
}
