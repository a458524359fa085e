package org.starling.ui.charts;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ModifyListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.export.ChartFormat;
import org.starling.chart.export.ChartFormats;
import org.starling.chart.export.ExportSetting;
import org.starling.chart.export.FigureSize;
import org.starling.ui.TitledDialog;
import org.starling.ui.preferences.UiPreferences;

/** Asks what to write: kind of file, size, resolution, colours, range, and where to. */
public class ExportDialog extends TitledDialog {

	private final ChartViewport viewport;
	private final Path proposal;
	private final List<ChartFormat> formats = ChartFormats.all();
	private Combo format;
	private Spinner width;
	private Spinner height;
	private Spinner dpi;
	private Combo theme;
	private Button shownRange;
	private Text file;
	private Label pixels;
	private ExportRequest request;

	/**
	 * @param viewport range on the screen
	 * @param proposal file to propose, without an ending
	 */
	public ExportDialog(Shell parent, ChartViewport viewport, Path proposal) {
		super(parent, Messages.Export_title, Messages.Export_title, Messages.Export_message, 3);
		this.viewport = viewport;
		this.proposal = proposal;
	}

	/** What the person asked for; null when the dialog was cancelled. */
	public ExportRequest request() {
		return request;
	}

	@Override
	protected void fill(Composite area) {
		IPreferenceStore preferences = UiPreferences.store();
		format = combo(area, Messages.Export_format, formats.stream().map(ExportDialog::title).toArray(String[]::new));
		width = spinner(area, Messages.Export_width, 10, 2000, preferences.getInt(UiPreferences.EXPORT_WIDTH), Messages.Export_millimetre);
		height = spinner(area, Messages.Export_height, 10, 2000, preferences.getInt(UiPreferences.EXPORT_HEIGHT),
				Messages.Export_millimetre);
		dpi = spinner(area, Messages.Export_dpi, 30, 2400, preferences.getInt(UiPreferences.EXPORT_DPI), ""); //$NON-NLS-1$
		pixels = label(dpi.getParent(), ""); //$NON-NLS-1$
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(pixels);
		theme = combo(area, Messages.Export_theme, Messages.Export_themePrint, Messages.Export_themeLight, Messages.Export_themeDark);
		shownRange = new Button(area, SWT.CHECK);
		shownRange.setText(Messages.Export_shownRange);
		GridDataFactory.fillDefaults().span(3, 1).applyTo(shownRange);
		label(area, Messages.Export_file);
		file = new Text(area, SWT.BORDER | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(file);
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.Export_browse);
		browse.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> browse()));
		file.setText(proposal + ending());
		ModifyListener modified = e -> update();
		file.addModifyListener(modified);
		for (Spinner spinner : new Spinner[] { width, height, dpi }) {
			spinner.addModifyListener(modified);
		}
		format.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> formatChanged()));
	}

	@Override
	protected void ready() {
		update();
	}

	private static Label label(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text);
		return label;
	}

	private static Combo combo(Composite area, String text, String... items) {
		label(area, text);
		Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setItems(items);
		combo.select(0);
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(combo);
		return combo;
	}

	private static Spinner spinner(Composite area, String text, int min, int max, int value, String unit) {
		label(area, text);
		Composite beside = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(beside);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(beside);
		Spinner spinner = new Spinner(beside, SWT.BORDER);
		spinner.setValues(value, min, max, 0, 1, 10);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(spinner);
		if (!unit.isEmpty()) {
			label(beside, unit);
		}
		return spinner;
	}

	/** Ours have names in the person's language, those of plug-ins what they say. */
	private static String title(ChartFormat format) {
		return switch (format.id()) {
		case "png" -> Messages.Export_png; //$NON-NLS-1$
		case "svg" -> Messages.Export_svg; //$NON-NLS-1$
		case "pdf" -> Messages.Export_pdf; //$NON-NLS-1$
		case "csv" -> Messages.Export_csv; //$NON-NLS-1$
		default -> NLS.bind(Messages.Export_other, format.name(), format.endings().getFirst());
		};
	}

	private ChartFormat chosen() {
		return formats.get(format.getSelectionIndex());
	}

	/** The proposed end of the chosen format's files. */
	private String ending() {
		return chosen().endings().getFirst();
	}

	private void formatChanged() {
		String text = file.getText();
		String known = formats.stream().flatMap(f -> f.endings().stream()).filter(text::endsWith).max(Comparator.comparingInt(String::length)).orElse(""); //$NON-NLS-1$
		int dot = known.isEmpty() ? text.lastIndexOf('.') : text.length() - known.length();
		file.setText((dot > text.lastIndexOf('/') ? text.substring(0, dot) : text) + ending());
		update();
	}

	private void update() {
		Set<ExportSetting> settings = chosen().settings();
		boolean pixel = settings.contains(ExportSetting.RESOLUTION);
		width.setEnabled(settings.contains(ExportSetting.SIZE));
		height.setEnabled(settings.contains(ExportSetting.SIZE));
		theme.setEnabled(settings.contains(ExportSetting.THEME));
		shownRange.setEnabled(settings.contains(ExportSetting.RANGE) && !viewport.isAutomatic());
		dpi.setEnabled(pixel);
		FigureSize size = new FigureSize(width.getSelection(), height.getSelection());
		pixels.setText(pixel ? NLS.bind(Messages.Export_pixels, size.pixelsAcross(dpi.getSelection()), size.pixelsDown(dpi.getSelection()))
				: ""); //$NON-NLS-1$
		String problem = problem();
		setErrorMessage(problem);
		enable(IDialogConstants.OK_ID, problem == null);
	}

	private String problem() {
		try {
			Path path = Path.of(file.getText().strip());
			return file.getText().isBlank() || !path.isAbsolute() ? Messages.Export_noFile : null;
		} catch (InvalidPathException e) {
			return NLS.bind(Messages.Export_badFile, e.getReason());
		}
	}

	private void browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.SAVE | SWT.SHEET);
		dialog.setFilterExtensions(new String[] { "*" + ending() }); //$NON-NLS-1$
		dialog.setFileName(Path.of(file.getText()).getFileName().toString());
		dialog.setFilterPath(String.valueOf(Path.of(file.getText()).getParent()));
		dialog.setOverwrite(true);
		String answer = dialog.open();
		if (answer != null) {
			file.setText(answer.endsWith(ending()) ? answer : answer + ending());
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.Export_ok, true);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		ChartTheme[] themes = { ChartTheme.print(), ChartTheme.light(), ChartTheme.dark() };
		request = new ExportRequest(chosen(), new FigureSize(width.getSelection(), height.getSelection()), dpi.getSelection(),
				themes[theme.getSelectionIndex()], shownRange.getSelection() ? viewport : ChartViewport.AUTOMATIC,
				Path.of(file.getText().strip()));
		super.okPressed();
	}
}
