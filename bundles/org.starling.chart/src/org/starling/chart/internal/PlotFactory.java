package org.starling.chart.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.starling.chart.AxisRange;
import org.starling.chart.AxisScale;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.MarkerShape;
import org.starling.chart.MarkerSpec;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;

/** Makes the plot of a chart: axes with their ranges, one dataset and renderer a series, reference lines, legend entries. */
public final class PlotFactory {

	private static final BasicStroke GRID_STROKE = new BasicStroke(0.8f);
	private static final BasicStroke AXIS_STROKE = new BasicStroke(1);
	private static final BasicStroke MARKER_STROKE = new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1,
			new float[] { 5, 3 }, 0);

	private final ChartTheme theme;
	private final Font font;

	/**
	 * @param theme colours and sizes
	 * @param font  font of every text, of any size
	 */
	public PlotFactory(ChartTheme theme, Font font) {
		this.theme = theme;
		this.font = font;
	}

	/** The plot of one chart with ranges from the viewport, the specification or its own data. */
	public XYPlot plot(ChartSpec spec, ChartViewport viewport) {
		List<AxisRange> y = new ArrayList<>();
		for (int i = 0; i < spec.y().size(); i++) {
			y.add(AutoRange.y(List.of(spec), i, viewport));
		}
		return plot(spec, AutoRange.x(List.of(spec), viewport), y);
	}

	/** The plot of one chart with given ranges. */
	public XYPlot plot(ChartSpec spec, AxisRange xRange, List<AxisRange> yRanges) {
		XYPlot plot = new XYPlot();
		plot.setDomainAxis(axis(spec.x(), xRange, theme.text()));
		for (int i = 0; i < spec.y().size(); i++) {
			plot.setRangeAxis(i, axis(spec.y().get(i), yRanges.get(i), axisTitlePaint(spec, i)));
			plot.setRangeAxisLocation(i, i == 0 ? AxisLocation.BOTTOM_OR_LEFT : AxisLocation.BOTTOM_OR_RIGHT);
		}
		addSeries(plot, spec);
		spec.markers().forEach(m -> addMarker(plot, m, m.orientation() == MarkerSpec.Orientation.VERTICAL ? xRange
				: yRanges.get(m.yAxis())));
		decorate(plot, spec);
		return plot;
	}

	/** Legend entries in the order of the series. */
	public LegendItemCollection legend(ChartSpec spec) {
		LegendItemCollection items = new LegendItemCollection();
		for (int i = 0; i < spec.series().size(); i++) {
			SeriesSpec s = spec.series().get(i);
			if (s.style().inLegend() && !s.name().isBlank()) {
				items.add(LegendItems.of(s, new SeriesRenderer(new SeriesDataset(s, i), shape(spec, i), theme), theme, labelFont()));
			}
		}
		return items;
	}

	/** Font of axis titles and legends. */
	public Font labelFont() {
		return font.deriveFont(theme.labelSize());
	}

	/** Font of tick labels and notes. */
	public Font tickFont() {
		return font.deriveFont(theme.tickSize());
	}

	/** Font of the title. */
	public Font titleFont() {
		return font.deriveFont(theme.titleSize());
	}

	private ValueAxis axis(AxisSpec spec, AxisRange range, Paint titlePaint) {
		ValueAxis axis;
		if (!spec.categories().isEmpty()) {
			axis = new CategoryTickAxis(spec.categories());
		} else if (spec.scale() == AxisScale.LOG) {
			axis = new LogTickAxis();
		} else {
			axis = new LinearTickAxis(spec.unit(), spec.step());
		}
		axis.setAutoRange(false);
		axis.setRange(range.min(), range.max());
		axis.setLabel(spec.title());
		axis.setLabelFont(labelFont());
		axis.setLabelPaint(titlePaint);
		axis.setTickLabelFont(tickFont());
		axis.setTickLabelPaint(theme.mutedText());
		axis.setAxisLinePaint(theme.axis());
		axis.setAxisLineStroke(AXIS_STROKE);
		axis.setTickMarkPaint(theme.axis());
		axis.setTickMarkStroke(AXIS_STROKE);
		axis.setTickMarkOutsideLength(4);
		axis.setMinorTickMarksVisible(true);
		axis.setMinorTickMarkOutsideLength(2);
		axis.setLabelInsets(new RectangleInsets(4, 4, 4, 4));
		return axis;
	}

	/** With several y axes a title takes the colour of its series when they have but one. */
	private Color axisTitlePaint(ChartSpec spec, int axis) {
		Set<Color> colours = new HashSet<>();
		for (int i = 0; i < spec.series().size(); i++) {
			SeriesSpec s = spec.series().get(i);
			if (s.yAxis() == axis) {
				colours.add(theme.colour(s.style(), i));
			}
		}
		return spec.y().size() > 1 && colours.size() == 1 ? colours.iterator().next() : theme.text();
	}

	private void addSeries(XYPlot plot, ChartSpec spec) {
		List<SeriesDataset> datasets = new ArrayList<>();
		for (int i = 0; i < spec.series().size(); i++) {
			datasets.add(new SeriesDataset(spec.series().get(i), i));
		}
		datasets.sort(Comparator.comparingInt(d -> layer(d.series().kind())));
		for (int i = 0; i < datasets.size(); i++) {
			plot.setDataset(i, datasets.get(i));
			plot.setRenderer(i, new SeriesRenderer(datasets.get(i), shape(spec, datasets.get(i).position()), theme), false);
			plot.mapDatasetToRangeAxis(i, datasets.get(i).series().yAxis());
		}
		plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
		plot.setFixedLegendItems(legend(spec));
	}

	/** The style's shape, else shapes follow the order in which colours appear among the series with markers: a lone one has circles. */
	private int shape(ChartSpec spec, int position) {
		MarkerShape wanted = spec.series().get(position).style().shape();
		if (wanted != MarkerShape.AUTOMATIC) {
			return wanted.ordinal() - 1; // the others stand in the order of MarkerShapes
		}
		Set<Integer> colours = new LinkedHashSet<>();
		for (int i = 0; i <= position; i++) {
			SeriesSpec s = spec.series().get(i);
			if (s.hasPoints() && s.style().shape() == MarkerShape.AUTOMATIC) {
				colours.add(theme.index(s.style(), i));
			}
		}
		int own = theme.index(spec.series().get(position).style(), position);
		return Math.max(0, List.copyOf(colours).indexOf(own));
	}

	private static int layer(SeriesKind kind) {
		return switch (kind) {
			case BAND -> 0;
			case LINE -> 1;
			case LINE_AND_POINTS, POINTS -> 2;
		};
	}

	private void addMarker(XYPlot plot, MarkerSpec spec, AxisRange range) {
		ValueMarker marker = new ValueMarker(spec.value(), theme.mutedText(), MARKER_STROKE);
		marker.setAlpha(1);
		boolean horizontal = spec.orientation() == MarkerSpec.Orientation.HORIZONTAL;
		if (!spec.label().isBlank()) {
			marker.setLabel(spec.label());
			marker.setLabelFont(tickFont());
			marker.setLabelPaint(theme.mutedText());
			marker.setLabelBackgroundColor(new Color(0, 0, 0, 0));
			boolean nearTop = spec.value() > range.min() + 0.9 * (range.max() - range.min());
			marker.setLabelAnchor(horizontal ? nearTop ? RectangleAnchor.BOTTOM_RIGHT : RectangleAnchor.TOP_RIGHT
					: nearTop ? RectangleAnchor.TOP_LEFT : RectangleAnchor.TOP_RIGHT);
			marker.setLabelTextAnchor(horizontal ? nearTop ? TextAnchor.TOP_RIGHT : TextAnchor.BOTTOM_RIGHT
					: nearTop ? TextAnchor.TOP_RIGHT : TextAnchor.TOP_LEFT);
			marker.setLabelOffset(new RectangleInsets(2, 4, 2, 4));
		}
		if (horizontal) {
			plot.addRangeMarker(spec.yAxis(), marker, Layer.BACKGROUND);
		} else {
			plot.addDomainMarker(marker, Layer.BACKGROUND);
		}
	}

	private void decorate(XYPlot plot, ChartSpec spec) {
		plot.setBackgroundPaint(theme.ground());
		plot.setOutlineVisible(false);
		plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
		plot.setInsets(new RectangleInsets(4, 4, 2, 12));
		plot.setDomainGridlinePaint(theme.grid());
		plot.setRangeGridlinePaint(theme.grid());
		plot.setDomainGridlineStroke(GRID_STROKE);
		plot.setRangeGridlineStroke(GRID_STROKE);
		plot.setDomainZeroBaselineVisible(false);
		boolean belowZero = spec.y().getFirst().scale() == AxisScale.LINEAR && plot.getRangeAxis().getLowerBound() < 0;
		plot.setRangeZeroBaselineVisible(belowZero);
		plot.setRangeZeroBaselinePaint(theme.axis());
		plot.setRangeZeroBaselineStroke(AXIS_STROKE);
		plot.setNoDataMessage(spec.series().isEmpty() ? "No data" : null);
		plot.setNoDataMessageFont(labelFont());
		plot.setNoDataMessagePaint(theme.mutedText());
	}

	/** Whether two legend entries stand for the same thing. */
	static boolean same(LegendItem a, LegendItem b) {
		return a.getLabel().equals(b.getLabel()) && a.getLinePaint().equals(b.getLinePaint());
	}
}
