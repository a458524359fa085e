package org.starling.ui.star;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.starling.chart.ChartHit;
import org.starling.chart.ChartHitTester;
import org.starling.chart.ChartSpec;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.star.CompoundExposure;
import org.starling.star.PlaneView;
import org.starling.star.StarPlane;
import org.starling.star.StarRow;
import org.starling.star.StarThresholds;
import org.starling.ui.charts.ChartCanvas;
import org.starling.ui.charts.ChartGestures;
import org.starling.ui.tables.AccessibleName;
import org.starling.ui.theme.Themes;

/** The plane of exposure and potency with the switch of measures; a click chooses a compound. UI thread. */
final class StarPlaneView extends Composite {

	private static final double REACH = 14;

	private final Consumer<StarRow> listener;
	private final Combo measure;
	private final Button unbound;
	private final ChartCanvas canvas;
	private List<StarRow> rows = List.of();
	private List<PlaneView> views = List.of();
	private StarThresholds thresholds;
	private double level;
	private String highlighted;
	private ChartViewport viewport = ChartViewport.AUTOMATIC;
	private ChartSpec chart;

	/** @param listener told which compound was clicked */
	StarPlaneView(Composite parent, FormToolkit toolkit, Consumer<StarRow> listener) {
		super(parent, SWT.NONE);
		this.listener = listener;
		GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(this);
		Composite bar = toolkit.createComposite(this);
		RowLayout layout = new RowLayout();
		layout.center = true;
		layout.spacing = 8;
		layout.marginLeft = 0;
		bar.setLayout(layout);
		toolkit.createLabel(bar, Messages.Plane_measure);
		measure = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
		measure.getAccessible().addAccessibleListener(new AccessibleName(Messages.Plane_measure));
		measure.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> reset()));
		unbound = toolkit.createButton(bar, Messages.Plane_unbound, SWT.CHECK);
		unbound.setToolTipText(Messages.Plane_unboundTip);
		unbound.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> basisChanged()));
		canvas = new ChartCanvas(this);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		ChartGestures.install(canvas, range -> {
			viewport = range;
			draw();
		});
		canvas.addListener(SWT.MouseUp, this::clicked);
		Themes.onChange(canvas, this::draw);
		getDisplay().asyncExec(this::draw); // when the window's look has reached the canvas
	}

	/** @param cuts null when none are stated */
	void show(List<StarRow> others, StarThresholds cuts, double ellipseLevel) {
		rows = others;
		thresholds = cuts;
		level = ellipseLevel;
		if (views.isEmpty() && cuts != null) {
			unbound.setSelection(cuts.unboundBasis());
		}
		measures();
		draw();
	}

	/** The measures of the study's tissues; the one with a cut-off comes first to the front. */
	private void measures() {
		String before = measure.getText();
		CompoundExposure first = rows.isEmpty() ? null : rows.getFirst().exposure();
		views = first == null ? List.of() : PlaneView.of(first, unbound.getSelection());
		measure.setItems(views.stream().map(v -> new PlaneView(v.measure(), v.normal(), false).label(first)).toArray(String[]::new));
		int same = measure.indexOf(before);
		int stated = thresholds == null ? 0
				: (int) views.stream().takeWhile(v -> !thresholds.exposure().containsKey(v.measure())).count();
		measure.select(same >= 0 ? same : Math.min(stated, views.size() - 1));
		measure.setEnabled(!views.isEmpty());
		unbound.setEnabled(!views.isEmpty());
		measure.requestLayout();
	}

	private void basisChanged() {
		measures();
		reset();
	}

	private void reset() {
		viewport = ChartViewport.AUTOMATIC;
		draw();
	}

	/** Lets one compound stand out; null for none. */
	void highlight(StarRow row) {
		String name = row == null ? null : row.exposure().name();
		if (!Objects.equals(name, highlighted)) {
			highlighted = name;
			draw();
		}
	}

	/** Name of the compound that stands out, or null. */
	String highlighted() {
		return highlighted;
	}

	private void draw() {
		if (canvas.isDisposed()) {
			return;
		}
		chart = views.isEmpty() || measure.getSelectionIndex() < 0 ? null
				: StarPlane.of(rows, thresholds, views.get(measure.getSelectionIndex()), level, highlighted);
		canvas.show(chart, viewport, Themes.isDark(canvas) ? ChartTheme.dark() : ChartTheme.light());
	}

	private void clicked(Event e) {
		if (e.button == 1 && canvas.geometry() != null) {
			Optional<ChartHit> hit = ChartHitTester.nearest(canvas.geometry(), e.x, e.y, REACH);
			hit.map(h -> h.seriesSpec().name()).flatMap(name -> rows.stream().filter(r -> isOf(name, r.exposure().name())).findFirst())
					.ifPresent(listener);
		}
	}

	/** Series are called as the compound, or as it and the level of its ellipse. */
	private static boolean isOf(String series, String compound) {
		return series.equals(compound) || series.startsWith(compound + ' ') && series.endsWith("%"); //$NON-NLS-1$
	}

	/** What is drawn, or null. */
	ChartSpec chart() {
		return chart;
	}

	ChartCanvas canvas() {
		return canvas;
	}

	ChartViewport viewport() {
		return viewport;
	}
}
