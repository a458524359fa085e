package org.starling.ui.nca;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.starling.chart.AxisMapping;
import org.starling.chart.AxisScale;
import org.starling.chart.ChartGeometry;
import org.starling.chart.ChartHit;
import org.starling.chart.ChartSpec;
import org.starling.chart.ChartViewport;
import org.starling.chart.PlotArea;
import org.starling.chart.SeriesSpec;
import org.starling.star.profiles.ProfileChart;
import org.starling.ui.charts.ChartCanvas;
import org.starling.ui.charts.ChartColours;
import org.starling.ui.charts.ChartGestures;
import org.starling.ui.theme.Themes;

/**
 * The chart of a profile whose points a person takes in and out of the terminal regression: by a click, or with the arrow keys and the space
 * bar. Dragging, the wheel and Home change what is shown, as on every chart. UI thread.
 */
final class RegressionChart {

	private static final double REACH = 12;
	private static final int STILL = 3;

	private final ChartCanvas canvas;
	private final DoubleConsumer toggle;
	private final IntConsumer step;
	private ProfileRow row;
	private ProfileChart chart;
	private ProfileChart drawn;
	private ProfileRow drawnRow;
	private ChartViewport viewport = ChartViewport.AUTOMATIC;
	/** Time of the point that the keyboard is on. */
	private double cursor = Double.NaN;
	private Point pressed;

	/**
	 * @param toggle takes the time of a point to be taken in or out
	 * @param step   takes 1 for the next profile, -1 for the one before
	 */
	RegressionChart(Composite parent, DoubleConsumer toggle, IntConsumer step) {
		this.toggle = toggle;
		this.step = step;
		canvas = new ChartCanvas(parent);
		ChartGestures.install(canvas, this::setViewport, (geometry, x, y) -> nearest(geometry, x, y), false);
		canvas.addListener(SWT.MouseDown, e -> pressed = e.button == 1 && (e.stateMask & SWT.MODIFIER_MASK) == 0 ? new Point(e.x, e.y) : null);
		canvas.addListener(SWT.MouseUp, this::released);
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.FocusIn, e -> mark());
		canvas.onDrawn(this::drawn);
		Themes.onChange(canvas, this::draw);
	}

	ChartCanvas canvas() {
		return canvas;
	}

	/** What is shown, or null. */
	ChartSpec spec() {
		return chart == null ? null : chart.spec();
	}

	ChartViewport viewport() {
		return viewport;
	}

	void setViewport(ChartViewport other) {
		viewport = other;
		draw();
	}

	/** @param other null to show nothing */
	void show(ProfileRow other, List<ProfileChart.Excluded> excluded, boolean logarithmic) {
		boolean sameProfile = row != null && other != null && row.profile().equals(other.profile());
		boolean sameScale = chart != null && logarithmic == isLogarithmic();
		row = other;
		chart = other == null ? null : ProfileChart.of(other.set(), other.results(), other.index(), excluded, logarithmic);
		if (!sameProfile) {
			cursor = Double.NaN;
		}
		viewport = sameProfile && sameScale ? viewport : ChartViewport.AUTOMATIC;
		draw();
	}

	private boolean isLogarithmic() {
		return chart.spec().y().getFirst().scale() == AxisScale.LOG;
	}

	private void draw() {
		if (!canvas.isDisposed()) {
			canvas.show(spec(), viewport, ChartColours.of(canvas.getParent()));
		}
	}

	private void drawn() {
		if (chart != null && canvas.drawnFigure() == chart.spec()) {
			drawn = chart;
			drawnRow = row;
			mark();
		}
	}

	private void mark() {
		ChartGeometry geometry = canvas.geometry();
		if (drawn != null && geometry != null && canvas.isFocusControl() && !Double.isNaN(cursor)) {
			canvas.setHit(all(geometry).filter(h -> h.x() == cursor).findFirst());
		}
	}

	/** The points that stand for samples, as they are drawn. */
	private Stream<ChartHit> all(ChartGeometry geometry) {
		if (drawn == null || geometry.plots().isEmpty()) {
			return Stream.empty();
		}
		PlotArea plot = geometry.plots().getFirst();
		List<SeriesSpec> series = plot.spec().series();
		return IntStream.range(0, Math.min(series.size(), drawn.samples().size())).boxed()
				.filter(s -> series.get(s).hasPoints()).flatMap(s -> IntStream.range(0, series.get(s).size())
						.mapToObj(i -> hit(plot, s, i, series.get(s))));
	}

	private static ChartHit hit(PlotArea plot, int place, int point, SeriesSpec series) {
		AxisMapping y = plot.yAxes().get(series.yAxis());
		return new ChartHit(plot, place, point, plot.xAxis().toDrawing(series.x()[point]), y.toDrawing(series.y()[point]));
	}

	private Optional<ChartHit> nearest(ChartGeometry geometry, double x, double y) {
		return all(geometry).filter(h -> distance(h, x, y) <= REACH)
				.min((a, b) -> Double.compare(distance(a, x, y), distance(b, x, y)));
	}

	private static double distance(ChartHit hit, double x, double y) {
		return Math.hypot(hit.drawingX() - x, hit.drawingY() - y);
	}

	private void released(Event e) {
		ChartGeometry geometry = canvas.geometry();
		boolean still = pressed != null && Math.abs(e.x - pressed.x) <= STILL && Math.abs(e.y - pressed.y) <= STILL;
		pressed = null;
		if (still && geometry != null) {
			nearest(geometry, e.x, e.y).filter(this::canBeChosen).ifPresent(h -> {
				cursor = h.x();
				toggle.accept(h.x());
			});
		}
	}

	private boolean canBeChosen(ChartHit hit) {
		int sample = drawn.sample(hit.series(), hit.point());
		return sample >= 0 && drawnRow.choosable().contains(sample);
	}

	private void key(Event e) {
		if (row == null) {
			return;
		}
		switch (e.keyCode) {
		case SWT.ARROW_LEFT, SWT.ARROW_UP -> move(-1);
		case SWT.ARROW_RIGHT, SWT.ARROW_DOWN -> move(1);
		case SWT.PAGE_UP -> step.accept(-1);
		case SWT.PAGE_DOWN -> step.accept(1);
		case ' ' -> {
			if (!Double.isNaN(cursor)) {
				toggle.accept(cursor);
			}
		}
		default -> {
			// other keys belong to the chart
		}
		}
	}

	/** Moves the mark to the next point by time; at first it stands on the first point of the regression. */
	private void move(int by) {
		double[] times = row.choosable().stream().mapToDouble(row.results().columns()::time).distinct().toArray();
		if (times.length == 0) {
			return;
		}
		int at = -1;
		for (int i = 0; i < times.length; i++) {
			at = times[i] == cursor ? i : at;
		}
		if (at < 0) {
			double[] in = row.times();
			cursor = in.length > 0 ? in[0] : times[times.length - 1];
		} else {
			cursor = times[Math.clamp(at + by, 0, times.length - 1)];
		}
		mark();
	}
}
