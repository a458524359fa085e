package org.starling.quantization.ui.wizards;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.starling.files.FileNames;
import org.starling.quantization.ui.wizards.RunPreview.Reaction;
import org.starling.ui.wizards.FileImportPage;
import org.starling.ui.wizards.FindingTable;
import org.starling.units.Units;

/** The page of the import: the table of injections, where the run goes, what is measured, and what is wrong in the files. */
final class ImportRunPage extends FileImportPage<RunPreview> {

	private Text analyte;
	private Text unit;
	private Combo transition;
	private Combo standard;
	private Button copy;
	private Label counts;
	private FindingTable problems;

	/** @param proposed file to begin with, or null */
	ImportRunPage(Path proposed) {
		super(Messages.Import_title, Messages.Import_description, "importData", Messages.Import_sequence, Messages.Import_tables, //$NON-NLS-1$
				"*.csv;*.tsv;*.txt;*.xlsx", proposed); //$NON-NLS-1$
	}

	@Override
	protected void fields(Composite area) {
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
		counts = line(area);
		problems = findings(area);
	}

	@Override
	protected RunPreview read(Path path, BooleanSupplier cancelled) throws IOException {
		return RunPreview.of(path, path.toAbsolutePath().getParent(), cancelled);
	}

	@Override
	protected void accept(RunPreview read) {
		propose(FileNames.plain(file()));
		String[] names = read.transitions().stream().map(Reaction::text).toArray(String[]::new);
		transition.setItems(names);
		standard.setItems(names);
		if (names.length > 0) {
			transition.select(read.guess()[0]);
			standard.select(read.guess()[1]);
		}
	}

	@Override
	protected void show(RunPreview read) {
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
	protected String problem(RunPreview preview) {
		if (!Units.isValid(value(unit))) {
			return NLS.bind(Messages.Import_noUnit, value(unit));
		}
		if (value(analyte).isEmpty()) {
			return Messages.Import_noAnalyte;
		}
		return preview.hasFiles() && preview.transitions().isEmpty() ? Messages.Import_noTransition
				: preview.hasFiles() && transition.getSelectionIndex() == standard.getSelectionIndex() ? Messages.Import_sameTransition : null;
	}

	/** What the page says now. */
	RunPlan plan() {
		RunPreview preview = preview();
		boolean files = preview.hasFiles();
		return new RunPlan(name(), file().toAbsolutePath(), value(analyte), value(unit),
				files ? preview.transitions().get(transition.getSelectionIndex()) : null,
				files ? preview.transitions().get(standard.getSelectionIndex()) : null, files && copy.getSelection(), preview);
	}

	private static String value(Text field) {
		return field.getText().strip();
	}
}
