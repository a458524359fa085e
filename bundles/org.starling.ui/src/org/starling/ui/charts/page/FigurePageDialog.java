package org.starling.ui.charts.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.starling.chart.PageSpec;
import org.starling.chart.export.ChartFormats;
import org.starling.chart.export.FigureSize;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.TitledDialog;
import org.starling.ui.tables.AccessibleName;
import org.starling.workflow.figure.FigurePage;
import org.starling.workflow.figure.FigurePages;

/** Puts charts on one page with letters, at the width that a journal asks for; shows the page, exports it, saves what stands on it. */
public final class FigurePageDialog extends TitledDialog {

	private static final int EXPORT = IDialogConstants.CLIENT_ID + 1;
	private static final int SAVE = IDialogConstants.CLIENT_ID + 2;
	private static final double[] WIDTHS = { 85, FigurePage.SINGLE_COLUMN, 90, 174, FigurePage.DOUBLE_COLUMN, 183 };
	private static final int DEFAULT_WIDTH = 4;
	private static final int[] RESOLUTIONS = { 150, 300, 600, 1200 };

	private final List<AvailableChart> available;
	private final List<AvailableChart> chosen = new ArrayList<>();
	private final Path folder;
	private org.eclipse.swt.widgets.List from;
	private org.eclipse.swt.widgets.List on;
	private Combo width;
	private Combo resolution;
	private Spinner height;
	private Spinner columns;
	private Spinner type;
	private Button letters;
	private PaperPreview preview;

	/** @param folder where files are proposed to be written */
	public FigurePageDialog(Shell shell, List<AvailableChart> available, Path folder) {
		super(shell, Messages.Page_window, Messages.Page_window, Messages.Page_message, 2);
		this.available = available;
		this.folder = folder;
		setShellStyle(getShellStyle() | SWT.MAX);
	}

	@Override
	protected void fill(Composite body) {
		Composite left = new Composite(body, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(left);
		GridDataFactory.fillDefaults().grab(false, true).hint(430, SWT.DEFAULT).applyTo(left);
		lists(left);
		settings(left);
		preview = new PaperPreview(body);
		GridDataFactory.fillDefaults().grab(true, true).hint(600, 460).applyTo(preview);
		available.stream().limit(1).forEach(chosen::add);
		update();
	}

	private void lists(Composite parent) {
		from = list(parent, Messages.Page_available);
		available.forEach(c -> from.add(c.label()));
		from.addListener(SWT.DefaultSelection, e -> add());
		Composite adding = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(adding);
		button(adding, Messages.Page_add, this::add);
		on = list(parent, Messages.Page_chosen);
		Composite moving = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(moving);
		button(moving, Messages.Page_up, () -> move(-1));
		button(moving, Messages.Page_down, () -> move(1));
		button(moving, Messages.Page_remove, () -> {
			if (on.getSelectionIndex() >= 0) {
				chosen.remove(on.getSelectionIndex());
				update();
			}
		});
	}

	private static org.eclipse.swt.widgets.List list(Composite parent, String label) {
		Label heading = new Label(parent, SWT.NONE);
		heading.setText(label);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(heading);
		org.eclipse.swt.widgets.List list = new org.eclipse.swt.widgets.List(parent, SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL | SWT.SINGLE);
		named(list, label);
		GridDataFactory.fillDefaults().grab(true, true).hint(290, 90).applyTo(list);
		return list;
	}

	private static void named(Control control, String label) {
		AccessibleAdapter name = new AccessibleName(label.replace("&", "").replace(":", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		control.getAccessible().addAccessibleListener(name);
	}

	private static void button(Composite parent, String text, Runnable work) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
		button.addListener(SWT.Selection, e -> work.run());
	}

	private void settings(Composite parent) {
		Composite grid = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 6).applyTo(grid);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(grid);
		width = combo(grid, Messages.Page_width);
		for (double mm : WIDTHS) {
			width.add(NLS.bind(mm < 100 ? Messages.Page_single : Messages.Page_double, (int) mm));
		}
		width.select(DEFAULT_WIDTH);
		height = spinner(grid, Messages.Page_height, 0, 300, 0);
		height.setToolTipText(Messages.Page_heightTip);
		columns = spinner(grid, Messages.Page_columns, 1, 6, 2);
		type = spinner(grid, Messages.Page_type, 50, 200, 100);
		resolution = combo(grid, Messages.Page_resolution);
		for (int dpi : RESOLUTIONS) {
			resolution.add(String.valueOf(dpi));
		}
		resolution.select(2);
		letters = new Button(grid, SWT.CHECK);
		letters.setText(Messages.Page_letters);
		letters.setSelection(true);
		letters.addListener(SWT.Selection, e -> update());
		GridDataFactory.fillDefaults().span(2, 1).applyTo(letters);
	}

	private Combo combo(Composite parent, String label) {
		new Label(parent, SWT.NONE).setText(label);
		Combo combo = new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN);
		named(combo, label);
		combo.addListener(SWT.Selection, e -> update());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	private Spinner spinner(Composite parent, String label, int least, int most, int value) {
		new Label(parent, SWT.NONE).setText(label);
		Spinner spinner = new Spinner(parent, SWT.BORDER);
		named(spinner, label);
		spinner.setValues(value, least, most, 0, 1, 10);
		spinner.addListener(SWT.Selection, e -> update());
		return spinner;
	}

	private void add() {
		if (from.getSelectionIndex() >= 0) {
			chosen.add(available.get(from.getSelectionIndex()));
			update();
		}
	}

	private void move(int by) {
		int at = on.getSelectionIndex();
		if (at >= 0 && at + by >= 0 && at + by < chosen.size()) {
			chosen.add(at + by, chosen.remove(at));
			update();
			on.select(at + by);
		}
	}

	/** What the page is by now; null while nothing stands on it. */
	public FigurePage page() {
		return chosen.isEmpty() ? null
				: new FigurePage(null, Math.min(columns.getSelection(), chosen.size()), WIDTHS[width.getSelectionIndex()],
						height.getSelection() == 0 ? null : (double) height.getSelection(), letters.getSelection(), null,
						(double) RESOLUTIONS[resolution.getSelectionIndex()], type.getSelection() == 100 ? null : type.getSelection() / 100.0,
						chosen.stream().map(AvailableChart::panel).toList());
	}

	private PageSpec drawn(FigurePage page) {
		return new PageSpec(page.title(), page.columnCount(), chosen.stream().map(AvailableChart::figure).toList(), page.hasLetters());
	}

	private void update() {
		on.setItems(chosen.stream().map(AvailableChart::label).toArray(String[]::new));
		FigurePage page = page();
		preview.show(page == null ? null : drawn(page), page == null ? null : page.size(), page == null ? null : page.chartTheme());
		if (page != null) {
			FigureSize size = page.size();
			setMessage(NLS.bind(Messages.Page_size, (int) size.widthMillimetre(), (int) size.heightMillimetre()));
		}
		for (int id : new int[] { EXPORT, SAVE }) {
			enable(id, page != null);
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, SAVE, Messages.Page_save, false);
		createButton(parent, EXPORT, Messages.Page_export, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
	}

	@Override
	protected void buttonPressed(int id) {
		switch (id) {
		case EXPORT -> write(Messages.Page_exportTitle, "figure.pdf", patterns()); //$NON-NLS-1$
		case SAVE -> write(Messages.Page_saveTitle, "figure.json", "*.json"); //$NON-NLS-1$ //$NON-NLS-2$
		default -> super.buttonPressed(id);
		}
	}

	/** What a chart can be written as. */
	private static String patterns() {
		return ChartFormats.all().stream().flatMap(f -> f.endings().stream()).map(ending -> "*" + ending).collect(Collectors.joining(";")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private void write(String title, String name, String pattern) {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE | SWT.SHEET);
		dialog.setText(title);
		dialog.setFilterPath(folder.toString());
		dialog.setFileName(name);
		dialog.setFilterExtensions(new String[] { pattern });
		dialog.setOverwrite(true);
		String chosenFile = dialog.open();
		if (chosenFile != null) {
			schedule(page(), drawn(page()), Path.of(chosenFile));
		}
	}

	/** Writes the page, or what stands on it when the file's name is of no format of charts but ends in .json, in the background. */
	static Job schedule(FigurePage page, PageSpec drawn, Path file) {
		Job job = Job.create(NLS.bind(Messages.Page_writing, file.getFileName()), (IJobFunction) monitor -> {
			try {
				if (file.toString().endsWith(".json") && ChartFormats.find(file).isEmpty()) { //$NON-NLS-1$
					page.write(file);
				} else {
					FigurePages.export(page, drawn, file);
				}
				return Status.OK_STATUS;
			} catch (java.io.IOException | IllegalArgumentException e) {
				return Status.error(NLS.bind(Messages.Page_failed, file, ErrorDialogs.reason(e)), e);
			}
		});
		job.setUser(true);
		job.schedule();
		return job;
	}
}
