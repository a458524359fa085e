package org.starling.quantization.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.chart.AxisScale;
import org.starling.chart.ChartSpec;
import org.starling.chart.ChartViewport;
import org.starling.ui.Images;
import org.starling.ui.Tools;
import org.starling.ui.charts.ChartCanvas;
import org.starling.ui.charts.ChartClipboard;
import org.starling.ui.charts.ChartColours;
import org.starling.ui.charts.ChartExportJob;
import org.starling.ui.charts.ChartGestures;
import org.starling.ui.charts.ExportDialog;
import org.starling.ui.theme.Themes;

/**
 * A chart of a page with its heading and tools: linear or logarithmic, everything shown again, copy, export. Zoom and pan are those of every
 * chart. UI thread.
 */
public final class ChartBox {

	/** Plain, because themes know no others. */
	private final Composite control;
	private final Label heading;
	private final ChartCanvas canvas;
	private final boolean bothAxes;
	private final ToolItem log;
	private final ToolItem reset;
	private final ToolItem copy;
	private final ToolItem export;
	private ChartSpec spec;
	private ChartViewport viewport = ChartViewport.AUTOMATIC;

	/** Listens on a canvas before the gestures of charts do. */
	public interface Listening {
		void install(ChartCanvas canvas);
	}

	/**
	 * @param proposal where an export is proposed to go, without an ending
	 * @param bothAxes whether the logarithmic scale is that of both axes
	 * @param first    listens before the gestures of charts do; an event whose type it sets to {@link SWT#None} doesn't reach them; may be null
	 */
	public ChartBox(Composite parent, Supplier<Path> proposal, boolean bothAxes, Listening first) {
		this.bothAxes = bothAxes;
		control = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 2).applyTo(control);
		heading = new Label(control, SWT.WRAP);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).indent(4, 0).hint(60, SWT.DEFAULT).applyTo(heading);
		ToolBar bar = new ToolBar(control, SWT.FLAT);
		canvas = new ChartCanvas(control);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(240, 120).applyTo(canvas);
		log = Tools.check(bar, Images.LOG_AXIS, Messages.Chart_log, () -> setViewport(ChartViewport.AUTOMATIC));
		reset = Tools.push(bar, Images.ZOOM_RESET, Messages.Chart_reset, () -> setViewport(ChartViewport.AUTOMATIC));
		copy = Tools.push(bar, Images.COPY, Messages.Chart_copy,
				() -> ChartClipboard.copy(control.getDisplay(), shown(), viewport, canvas.getSize().x, canvas.getSize().y));
		export = Tools.push(bar, Images.EXPORT, Messages.Chart_export, () -> export(proposal.get()));
		if (first != null) {
			first.install(canvas);
		}
		ChartGestures.install(canvas, this::setViewport);
		Themes.onChange(canvas, this::draw);
		show("", null, false); //$NON-NLS-1$
	}

	/**
	 * Shows a chart.
	 *
	 * @param title    stands above the tools' line, or says why there is no chart
	 * @param other    null for none
	 * @param sameRange whether what is zoomed to stays
	 */
	public void show(String title, ChartSpec other, boolean sameRange) {
		heading.setText(LegacyActionTools.escapeMnemonics(title));
		heading.setToolTipText(title);
		heading.requestLayout();
		spec = other;
		viewport = sameRange && other != null ? viewport : ChartViewport.AUTOMATIC;
		for (ToolItem item : new ToolItem[] { log, copy, export }) {
			item.setEnabled(other != null);
		}
		draw();
	}

	private void setViewport(ChartViewport other) {
		viewport = other;
		draw();
	}

	/** The chart on the chosen scale, or null. */
	public ChartSpec shown() {
		if (spec == null || !log.getSelection()) {
			return spec;
		}
		ChartSpec logarithmic = spec.withYScale(AxisScale.LOG);
		return bothAxes ? logarithmic.withX(logarithmic.x().withScale(AxisScale.LOG)) : logarithmic;
	}

	/** What is zoomed to. */
	public ChartViewport viewport() {
		return viewport;
	}

	/** To be laid out by what it stands in. */
	public Composite control() {
		return control;
	}

	public ChartCanvas canvas() {
		return canvas;
	}

	/** What stands above. */
	public String title() {
		return heading.getText();
	}

	private void draw() {
		if (!canvas.isDisposed()) {
			reset.setEnabled(spec != null && !viewport.isAutomatic());
			canvas.show(shown(), viewport, ChartColours.of(canvas));
		}
	}

	private void export(Path proposal) {
		ExportDialog dialog = new ExportDialog(control.getShell(), viewport, proposal);
		if (dialog.open() == Window.OK) {
			Optional.ofNullable(shown()).ifPresent(chart -> ChartExportJob.schedule(chart, dialog.request()));
		}
	}
}
