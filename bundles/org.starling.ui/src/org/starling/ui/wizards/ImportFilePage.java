package org.starling.ui.wizards;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.starling.files.FileNames;
import org.starling.tables.Table;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.rows.RowFormats;
import org.starling.ui.charts.DataTable;

/** First page of the import: project, file, the format as it was found out, and the first rows as they are read. */
final class ImportFilePage extends WizardPage {

	private static final int PREVIEW_ROWS = 50;
	private static final int DELAY = 250;
	private static final char[] SEPARATORS = { ',', ';', '\t', '|', ' ' };
	private static final char[] MARKS = { '.', ',' };

	private final IProject preferred;
	private final Path proposed;
	private final SampleImportSettings known;
	private ProjectChoice project;
	private Text name;
	private FileChoice file;
	private Combo separator;
	private Combo mark;
	private Button header;
	private Combo part;
	private Label found;
	private DataTable preview;
	private Background background;
	private ImportPlan plan;
	private String failure;

	/**
	 * @param proposed file to begin with, or null
	 * @param known    settings by which that file was read before, or null
	 */
	ImportFilePage(IProject preferred, Path proposed, SampleImportSettings known) {
		super("file"); //$NON-NLS-1$
		this.preferred = preferred;
		this.proposed = proposed;
		this.known = known;
		setTitle(Messages.Import_fileTitle);
		setDescription(Messages.Import_fileDescription);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(10, 8).spacing(8, 8).applyTo(area);
		setControl(area);
		background = new Background(area, Messages.Import_reading);
		Composite top = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 8).applyTo(top);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(top);
		project = new ProjectChoice(top, preferred, this::validate);
		new Label(top, SWT.NONE).setText(Messages.Import_file);
		file = new FileChoice(top, Messages.Import_delimited, endings(), this::fileChanged);
		new Label(top, SWT.NONE).setText(Messages.Import_name);
		name = new Text(top, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		new Label(top, SWT.NONE).setText(Messages.Import_part);
		part = new Combo(top, SWT.READ_ONLY | SWT.DROP_DOWN);
		part.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> partChanged()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(part);
		formatRow(area);
		preview = new DataTable(area);
		GridDataFactory.fillDefaults().grab(true, true).hint(720, 230).applyTo(preview);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "org.starling.ui.import"); //$NON-NLS-1$
		name.addModifyListener(e -> validate());
		if (proposed != null) {
			file.set(proposed);
		}
		validate();
	}

	/** Of what can be read here, files of plug-ins' importers among it. */
	private static String endings() {
		return Stream.concat(Stream.of("*.csv;*.tsv;*.txt;*.dat;*.xlsx;*.xpt"), RowFormats.all().stream() //$NON-NLS-1$
				.flatMap(format -> format.endings().stream()).distinct().map(ending -> "*" + ending)).collect(Collectors.joining(";")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void formatRow(Composite parent) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(8, 0).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		separator = formatCombo(row, Messages.Import_separator, Messages.Import_comma, Messages.Import_semicolon, Messages.Import_tab,
				Messages.Import_bar, Messages.Import_blank);
		mark = formatCombo(row, Messages.Import_decimalMark, Messages.Import_point, Messages.Import_comma);
		header = new Button(row, SWT.CHECK);
		header.setText(Messages.Import_header);
		header.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> formatChanged()));
		found = new Label(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(found);
		enableFormat(false);
		part.setEnabled(false);
	}

	private Combo formatCombo(Composite row, String label, String... items) {
		new Label(row, SWT.NONE).setText(label);
		Combo combo = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(items);
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> formatChanged()));
		return combo;
	}

	private void enableFormat(boolean enabled) {
		separator.setEnabled(enabled);
		mark.setEnabled(enabled);
		header.setEnabled(enabled);
	}

	private void partChanged() {
		ImportPlan before = plan;
		if (before != null && part.getSelectionIndex() >= 0) {
			String chosen = part.getItem(part.getSelectionIndex());
			read(() -> before.withPart(chosen), 0);
		}
	}

	private void fileChanged() {
		plan = null;
		failure = null;
		enableFormat(false);
		part.setEnabled(false);
		found.setText(""); //$NON-NLS-1$
		preview.setData(Table.builder().build());
		Path path = file.file();
		if (path != null) {
			name.setText(FileNames.plain(path));
			read(() -> known != null && path.equals(proposed) ? ImportPlan.of(path).withSettings(known) : ImportPlan.of(path), DELAY);
		}
		validate();
	}

	private void formatChanged() {
		ImportPlan before = plan;
		char s = SEPARATORS[separator.getSelectionIndex()];
		char m = MARKS[mark.getSelectionIndex()];
		if (before == null) {
			return;
		}
		boolean withHeader = header.getSelection();
		if (s == m) {
			failure = Messages.Import_sameMark;
			validate();
			return;
		}
		read(() -> before.withFormat(new DelimitedFormat(s, m, before.format().charset(), withHeader)), 0);
	}

	private interface Reading {
		ImportPlan read() throws IOException;
	}

	private record Start(ImportPlan plan, Table rows) {
	}

	private void read(Reading reading, int delay) {
		setMessage(Messages.Import_reading);
		background.run(delay, cancelled -> {
			ImportPlan read = reading.read();
			return new Start(read, read.preview(PREVIEW_ROWS));
		}, this::accept, this::fail);
	}

	private void accept(Start start) {
		plan = start.plan();
		failure = null;
		showFormat(plan.format());
		part.setItems(plan.parts().toArray(String[]::new));
		part.select(plan.settings().part() == null ? 0 : plan.parts().indexOf(plan.settings().part()));
		part.setEnabled(plan.parts().size() > 1 && !plan.domains());
		found.setText(NLS.bind(Messages.Import_found, start.rows().columns().size(), kind(plan)));
		preview.setData(start.rows());
		setMessage(null);
		validate();
	}

	/** @param format null when the file is no delimited text */
	private void showFormat(DelimitedFormat format) {
		if (format != null) {
			separator.select(new String(SEPARATORS).indexOf(format.separator()));
			mark.select(new String(MARKS).indexOf(format.decimalMark()));
			header.setSelection(format.header());
		}
		enableFormat(format != null);
	}

	private static String kind(ImportPlan plan) {
		if (plan.domains()) {
			return Messages.Import_domains;
		}
		return switch (plan.kind()) {
		case WORKBOOK -> Messages.Import_workbook;
		case TRANSPORT -> Messages.Import_transport;
		case CONTRIBUTED -> Messages.Import_contributed;
		case TEXT -> plan.format().charset().equals(StandardCharsets.UTF_8) ? "UTF-8" : plan.format().charset().displayName(); //$NON-NLS-1$
		};
	}

	private void fail(String reason) {
		failure = reason;
		setMessage(null);
		validate();
	}

	private void validate() {
		if (preview == null) {
			return;
		}
		String problem = project.problem();
		if (problem == null && file.isBlank()) {
			setErrorMessage(null);
			setPageComplete(false);
			return;
		}
		if (problem == null && file.file() == null) {
			problem = Messages.Import_noFile;
		}
		if (problem == null) {
			problem = failure;
		}
		if (problem == null && name.getText().isBlank()) {
			problem = Messages.Document_noName;
		}
		setErrorMessage(problem);
		setPageComplete(problem == null && plan != null);
	}

	ProjectTarget target() {
		return project.target();
	}

	String studyName() {
		return name.getText().strip();
	}

	/** Format and columns, or null before the file was read. */
	ImportPlan plan() {
		return plan;
	}
}
