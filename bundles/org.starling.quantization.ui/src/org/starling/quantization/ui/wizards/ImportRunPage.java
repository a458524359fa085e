package org.starling.quantization.ui.wizards;

import java.nio.file.Path;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.starling.files.FileNames;
import org.starling.quantization.ui.wizards.RunPreview.Reaction;
import org.starling.ui.wizards.Background;
import org.starling.ui.wizards.DocumentPage;
import org.starling.ui.wizards.FileChoice;
import org.starling.ui.wizards.FindingTable;
import org.starling.units.Units;

/** The page of the import: the table of injections, where the run goes, what is measured, and what is wrong in the files. */
final class ImportRunPage extends DocumentPage {

	private static final int DELAY = 250;

	private final Path proposed;
	private FileChoice file;
	private Text analyte;
	private Text unit;
	private Combo transition;
	private Combo standard;
	private Button copy;
	private Label counts;
	private FindingTable problems;
	private Background background;
	private RunPreview preview;
	private String failure;

	/** @param proposed file to begin with, or null */
	ImportRunPage(Path proposed) {
		super(Messages.Import_title, Messages.Import_description, "", "importData"); //$NON-NLS-1$ //$NON-NLS-2$
		this.proposed = proposed;
	}

	@Override
	protected void top(Composite area) {
		background = new Background(area, Messages.Import_reading);
		label(area, Messages.Import_sequence);
		file = new FileChoice(area, Messages.Import_tables, "*.csv;*.tsv;*.txt;*.xlsx", this::fileChanged); //$NON-NLS-1$
	}

	@Override
	protected void fill(Composite area) {
		label(area, Messages.Import_analyte);
		analyte = text(area, Messages.Import_analyteName);
		label(area, Messages.Import_unit);
		unit = text(area, "ng/mL"); //$NON-NLS-1$
		label(area, Messages.Import_transition);
		transition = combo(area);
		label(area, Messages.Import_standard);
		standard = combo(area);
		label(area, ""); //$NON-NLS-1$
		copy = new Button(area, SWT.CHECK);
		copy.setText(Messages.Import_copy);
		copy.setToolTipText(Messages.Import_copyTip);
		copy.setSelection(true);
		counts = new Label(area, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(500, SWT.DEFAULT).applyTo(counts);
		problems = new FindingTable(area);
		((GridData) problems.getLayoutData()).horizontalSpan = 2;
		show(null);
		if (proposed != null) {
			file.set(proposed);
		}
	}

	private void fileChanged() {
		preview = null;
		failure = null;
		show(null);
		Path path = file.file();
		if (path != null) {
			setMessage(Messages.Import_reading);
			background.run(DELAY, cancelled -> RunPreview.of(path, path.toAbsolutePath().getParent(), cancelled), this::accept, reason -> {
				failure = reason;
				setMessage(null);
				changed();
			});
		}
		changed();
	}

	private void accept(RunPreview read) {
		preview = read;
		setMessage(null);
		propose(FileNames.plain(file.file()));
		String[] names = read.transitions().stream().map(Reaction::text).toArray(String[]::new);
		transition.setItems(names);
		standard.setItems(names);
		if (names.length > 0) {
			transition.select(read.guess()[0]);
			standard.select(read.guess()[1]);
		}
		show(read);
		changed();
	}

	private void show(RunPreview read) {
		boolean files = read != null && read.hasFiles();
		transition.setEnabled(files);
		standard.setEnabled(files);
		copy.setEnabled(files);
		int lines = read == null ? 0 : read.data().entries().size();
		counts.setText(read == null ? "" : !files ? NLS.bind(Messages.Import_areas, lines) //$NON-NLS-1$
				: NLS.bind(Messages.Import_counts, new Object[] { lines, read.data().files().size(), read.transitions().size(), read.unreadable() }));
		problems.setVisible(read != null && read.problems().rows() > 0);
		if (read != null) {
			problems.setData(read.problems());
		}
		counts.getParent().layout(true, true);
	}

	@Override
	protected String problem() {
		if (!file.isBlank() && file.file() == null) {
			return Messages.Import_noFile;
		}
		if (failure != null || preview == null) {
			return failure;
		}
		if (!Units.isValid(value(unit))) {
			return NLS.bind(Messages.Import_noUnit, value(unit));
		}
		if (value(analyte).isEmpty()) {
			return Messages.Import_noAnalyte;
		}
		return preview.hasFiles() && preview.transitions().isEmpty() ? Messages.Import_noTransition
				: preview.hasFiles() && transition.getSelectionIndex() == standard.getSelectionIndex() ? Messages.Import_sameTransition : null;
	}

	@Override
	protected boolean isReady() {
		return preview != null;
	}

	/** What the page says now. */
	RunPlan plan() {
		boolean files = preview.hasFiles();
		return new RunPlan(name(), file.file().toAbsolutePath(), value(analyte), value(unit),
				files ? preview.transitions().get(transition.getSelectionIndex()) : null,
				files ? preview.transitions().get(standard.getSelectionIndex()) : null, files && copy.getSelection(), preview);
	}

	private static String value(Text field) {
		return field.getText().strip();
	}
}
