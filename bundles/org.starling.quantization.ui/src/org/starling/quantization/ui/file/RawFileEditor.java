package org.starling.quantization.ui.file;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.EditorPart;
import org.starling.chart.ChartGeometry;
import org.starling.lcms.Chromatogram;
import org.starling.lcms.ExtractedChromatograms.Window;
import org.starling.lcms.RunFile;
import org.starling.lcms.Spectrum;
import org.starling.quantization.ui.ChartBox;
import org.starling.quantization.ui.Digits;
import org.starling.quantization.ui.file.FileContents.SpectrumHead;
import org.starling.quantization.ui.file.FileContents.Wanted;
import org.starling.tables.NumberText;
import org.starling.ui.emf.ValueFormat.Kind;
import org.starling.ui.tables.AccessibleName;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.ObjectTable;
import org.starling.ui.tables.TableSpec;

/**
 * Looks at a mass spectrometer's file, of a project or anywhere: its chromatograms, several over each other, sums over m/z, and the spectrum at
 * a time. Damage is said above what could be read. Nothing is written. UI thread; files are read in jobs.
 */
public final class RawFileEditor extends EditorPart {

	/** Id of the editor. */
	public static final String ID = "org.starling.quantization.ui.rawFile"; //$NON-NLS-1$

	private static final int STILL = 3;
	private static final int FIELD = 50;

	private final List<Wanted> wanted = new ArrayList<>(List.of(new Wanted(Window.TOTAL, 1)));
	private Path file;
	private Composite page;
	private Banner banner;
	private Label head;
	private ObjectTable<Chromatogram> list;
	private SashForm charts;
	private ChartBox chromatograms;
	private ChartBox spectra;
	private Text mz;
	private Text ppm;
	private Text level;
	private Button add;
	private FileContents contents;
	private SpectrumHead shown;
	private FileJob<?> reading;
	private Point pressed;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		URI uri = input instanceof IURIEditorInput with ? with.getURI() : null;
		if (uri == null) {
			throw new PartInitException(NLS.bind(Messages.File_none, input.getName()));
		}
		setSite(site);
		setInput(input);
		file = Path.of(uri);
		setPartName(input.getName());
	}

	@Override
	public void createPartControl(Composite parent) {
		PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, "org.starling.quantization.ui.rawFile"); //$NON-NLS-1$
		page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(6, 6).spacing(0, 6).applyTo(page);
		banner = new Banner(page);
		head = new Label(page, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(head);
		SashForm sash = new SashForm(page, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		left(sash);
		charts = new SashForm(sash, SWT.VERTICAL | SWT.SMOOTH);
		chromatograms = new ChartBox(charts, () -> proposal("-chromatograms"), false, this::listen); //$NON-NLS-1$
		spectra = new ChartBox(charts, () -> proposal("-spectrum"), false, null); //$NON-NLS-1$
		charts.setWeights(1, 1);
		charts.setMaximizedControl(chromatograms.control());
		sash.setWeights(44, 56);
		read();
	}

	private void left(Composite sash) {
		Composite left = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().extendedMargins(0, 4, 0, 0).spacing(0, 6).applyTo(left);
		list = new ObjectTable<>(left, TableSpec.readOnly("rawFile.chromatograms", Messages.List_name, columns(), //$NON-NLS-1$
				() -> contents == null ? List.of() : contents.chromatograms(), Messages.File_reading), new ViewContext());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(list.control());
		list.onSelection(this::draw);
		Composite line = new Composite(left, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(4, 2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		new Label(line, SWT.NONE).setText("m/z"); //$NON-NLS-1$
		mz = field(line, "", Messages.Extract_mz); //$NON-NLS-1$
		new Label(line, SWT.NONE).setText("\u00b1 ppm"); //$NON-NLS-1$
		ppm = field(line, "10", Messages.Extract_ppm); //$NON-NLS-1$
		new Label(line, SWT.NONE).setText(Messages.Extract_levelShort);
		level = field(line, "1", Messages.Extract_level); //$NON-NLS-1$
		add = new Button(line, SWT.PUSH);
		add.setText(Messages.Extract_add);
		add.setToolTipText(Messages.Extract_addTip);
		add.setEnabled(false);
		GridDataFactory.swtDefaults().span(2, 1).align(SWT.END, SWT.CENTER).applyTo(add);
		add.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> extract()));
	}

	private Text field(Composite line, String text, String name) {
		Text field = new Text(line, SWT.BORDER | SWT.RIGHT | SWT.SINGLE);
		field.setText(text);
		field.setToolTipText(name);
		field.getAccessible().addAccessibleListener(new AccessibleName(name));
		GridDataFactory.fillDefaults().grab(true, false).hint(FIELD, SWT.DEFAULT).applyTo(field);
		field.addListener(SWT.DefaultSelection, e -> extract());
		return field;
	}

	private static List<ColumnSpec<Chromatogram>> columns() {
		return List.of(ColumnSpec.readOnly("name", Messages.Column_name, 150, Kind.TEXT, FileCharts::name), //$NON-NLS-1$
				ColumnSpec.readOnly("apex", Messages.Column_apex, 75, Kind.NUMBER, c -> Digits.of(FileCharts.top(c)[0])), //$NON-NLS-1$
				ColumnSpec.readOnly("top", Messages.Column_top, 70, Kind.NUMBER, c -> Digits.of(FileCharts.top(c)[1])), //$NON-NLS-1$
				ColumnSpec.readOnly("points", Messages.Column_points, 60, Kind.NUMBER, c -> String.valueOf(c.points())), //$NON-NLS-1$
				ColumnSpec.readOnly("kind", Messages.Column_kind, 100, Kind.TEXT, c -> c.kind().id()), //$NON-NLS-1$
				ColumnSpec.<Chromatogram>readOnly("id", Messages.Column_id, 160, Kind.TEXT, Chromatogram::id).hidden()); //$NON-NLS-1$
	}

	private Path proposal(String ending) {
		String name = file.getFileName().toString().replaceFirst("(?i)\\.mzx?ml(\\.gz)?$", ""); //$NON-NLS-1$ //$NON-NLS-2$
		return file.resolveSibling(name + ending);
	}

	private void read() {
		if (reading != null) {
			reading.cancel();
		}
		List<Wanted> asked = List.copyOf(wanted);
		head.setText(contents == null ? Messages.File_reading : head.getText());
		reading = FileJob.start(NLS.bind(Messages.File_job, file.getFileName()), page,
				context -> FileContents.read(file, asked, context::isCancelled, context::progress), this::show, this::fail);
	}

	private void fail(String reason) {
		banner.show(true, reason == null ? Messages.File_cancelled : reason);
		if (contents == null) {
			head.setText(""); //$NON-NLS-1$
			list.setEmptyText(Messages.File_nothing);
			chromatograms.show(Messages.File_nothing, null, false);
		}
	}

	private void show(FileContents read) {
		boolean first = contents == null;
		int before = first ? 0 : contents.chromatograms().size();
		contents = read;
		banner.show(read.problems());
		String start = read.header().startTime();
		head.setText(LegacyActionTools.escapeMnemonics(NLS.bind(Messages.File_head, new Object[] { (read.header().format().title() + ' ' + read.header().version()).strip(),
				read.header().instrument().isEmpty() ? Messages.File_noInstrument : read.header().instrument(), read.chromatograms().size(),
				read.spectra().size() })) + (start.isEmpty() ? "" : ", " + start)); //$NON-NLS-1$ //$NON-NLS-2$
		page.layout(true, true);
		boolean masses = !read.spectra().isEmpty();
		add.setEnabled(masses);
		add.setToolTipText(masses ? Messages.Extract_addTip : Messages.Extract_noSpectra);
		list.setEmptyText(masses ? Messages.File_noChromatogram : Messages.File_empty);
		list.refresh();
		if (!read.chromatograms().isEmpty()) {
			list.select(first ? read.chromatograms().stream().filter(FileCharts::isMonitoring).findFirst().orElse(read.chromatograms().getFirst())
					: read.chromatograms().get(Math.min(before, read.chromatograms().size() - 1)));
		}
		charts.setMaximizedControl(masses ? null : chromatograms.control());
		draw();
		if (masses && shown == null) {
			spectrum(read.spectra().getFirst());
		}
	}

	private void draw() {
		List<Chromatogram> selected = list.selection();
		if (contents == null || selected.isEmpty()) {
			chromatograms.show(contents == null || !contents.chromatograms().isEmpty() ? Messages.File_select : Messages.File_noChromatogram, null, false);
			return;
		}
		String names = selected.size() == 1 ? FileCharts.name(selected.getFirst()) : NLS.bind(Messages.File_several, selected.size());
		chromatograms.show(names, FileCharts.chromatograms(selected, shown == null ? Double.NaN : shown.minutes()), chromatograms.shown() != null);
	}

	private void extract() {
		double centre = NumberText.number(mz.getText().strip(), '.');
		double width = NumberText.number(ppm.getText().strip(), '.');
		double ms = NumberText.number(level.getText().strip(), '.');
		if (!(centre > 0) || !(width > 0) || !(ms >= 1) || contents == null || contents.spectra().isEmpty()) {
			getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(Messages.Extract_wrong);
			return;
		}
		getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(null);
		wanted.add(new Wanted(Window.of(centre, width), (int) ms));
		read();
	}

	/** A click without a drag asks for the spectrum at that time. */
	private void listen(org.starling.ui.charts.ChartCanvas canvas) {
		canvas.addListener(SWT.MouseDown, e -> pressed = e.button == 1 && (e.stateMask & SWT.MODIFIER_MASK) == 0 ? new Point(e.x, e.y) : null);
		canvas.addListener(SWT.MouseUp, e -> released(canvas.geometry(), e));
		canvas.addListener(SWT.KeyDown, e -> {
			if (e.keyCode == SWT.PAGE_DOWN || e.keyCode == SWT.PAGE_UP) {
				step(e.keyCode == SWT.PAGE_DOWN ? 1 : -1);
			}
		});
	}

	private void released(ChartGeometry geometry, Event e) {
		boolean still = pressed != null && Math.abs(e.x - pressed.x) <= STILL && Math.abs(e.y - pressed.y) <= STILL;
		pressed = null;
		if (still && geometry != null && !geometry.plots().isEmpty() && contents != null) {
			SpectrumHead nearest = contents.nearest(geometry.plots().getFirst().xAxis().toValue(e.x));
			if (nearest != null) {
				spectrum(nearest);
			}
		}
	}

	private void step(int by) {
		int next = shown == null || contents == null ? -1 : contents.spectra().indexOf(shown) + by;
		if (next >= 0 && next < contents.spectra().size()) {
			spectrum(contents.spectra().get(next));
		}
	}

	private void spectrum(SpectrumHead wish) {
		shown = wish;
		draw();
		FileJob.start(NLS.bind(Messages.Spectrum_job, wish.index()), page, context -> spectrum(file, wish.index()), spectrum -> {
			if (wish == shown) {
				boolean any = spectrum.points() > 0;
				String title = FileCharts.title(spectrum);
				spectra.show(any ? title : title + Messages.Spectrum_empty, any ? FileCharts.spectrum(spectrum) : null, false);
			}
		}, reason -> spectra.show(reason == null ? "" : reason, null, false)); //$NON-NLS-1$
	}

	private static Spectrum spectrum(Path file, int index) throws java.io.IOException {
		try (RunFile run = RunFile.open(file)) {
			return run.spectrum(index);
		}
	}

	/** The list of chromatograms. */
	public ObjectTable<Chromatogram> list() {
		return list;
	}

	/** The chart of chromatograms. */
	public ChartBox chart() {
		return chromatograms;
	}

	/** The chart of the spectrum. */
	public ChartBox spectrumChart() {
		return spectra;
	}

	/** What is said of damage; empty when there is none. */
	public String banner() {
		return banner.text();
	}

	@Override
	public void dispose() {
		if (reading != null) {
			reading.cancel();
		}
		super.dispose();
	}

	@Override
	public void setFocus() {
		list.table().setFocus();
	}

	@Override
	public boolean isDirty() {
		return false;
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		throw new UnsupportedOperationException("a raw file is only looked at"); //$NON-NLS-1$
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException("a raw file is only looked at"); //$NON-NLS-1$
	}
}
