package org.starling.chart.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;
import org.starling.chart.AxisRange;
import org.starling.chart.AxisScale;
import org.starling.chart.ChartTheme;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.chart.SeriesStyle;

/**
 * Draws one {@link SeriesDataset}: band, line, error bars and markers as whole shapes, a path a line, so that dashes run on and
 * exported files stay small. A marker whose centre lies in the plot is drawn whole even where it reaches over the axis.
 */
public final class SeriesRenderer extends AbstractXYItemRenderer {

	private static final long serialVersionUID = 1L;
	private static final float[][] DASHES = { null, { 6, 3 }, { 2, 2.5f }, { 8, 3, 2, 3 }, { 12, 4 }, { 8, 3, 2, 3, 2, 3 } };

	private static final double ON_AXIS = 0.75;

	private final transient SeriesSpec series;
	private final transient ChartTheme theme;
	private final Color colour;
	private final int index;
	private final int shape;

	/**
	 * @param dataset the series and its position
	 * @param shape   index of the marker's shape
	 * @param theme   colours and sizes
	 */
	public SeriesRenderer(SeriesDataset dataset, int shape, ChartTheme theme) {
		this.shape = shape;
		this.series = dataset.series();
		this.theme = theme;
		this.colour = theme.colour(series.style(), dataset.position());
		this.index = theme.index(series.style(), dataset.position());
	}

	Color colour() {
		return colour;
	}

	Shape marker() {
		return MarkerShapes.of(shape, theme.markerSize());
	}

	Stroke stroke() {
		int dash = theme.dashByIndex() ? index : index / theme.palette().size();
		float width = series.style().colour() == SeriesStyle.NEUTRAL ? theme.lineWidth() * 0.7f
				: theme.lineWidth();
		return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1,
				DASHES[series.style().dashed() ? 1 : dash % DASHES.length], 0);
	}

	Color bandColour() {
		return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 56);
	}

	@Override
	public XYItemRendererState initialise(Graphics2D g, Rectangle2D area, XYPlot plot, XYDataset dataset,
			PlotRenderingInfo info) {
		XYItemRendererState state = super.initialise(g, area, plot, dataset, info);
		state.setProcessVisibleItemsOnly(false);
		return state;
	}

	@Override
	public void drawItem(Graphics2D g, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info, XYPlot plot,
			ValueAxis domainAxis, ValueAxis rangeAxis, XYDataset dataset, int row, int item, CrosshairState crosshair, int pass) {
		if (item != 0) {
			return;
		}
		Mapping map = new Mapping(area, domainAxis, rangeAxis);
		if (series.kind() == SeriesKind.BAND) {
			drawBand(g, area, map);
		}
		if (series.kind() != SeriesKind.POINTS) {
			drawLine(g, area, map);
		}
		if (series.hasPoints()) {
			drawPoints(g, area, map);
		}
	}

	/** A grid line on the axis line would paint over it. */
	@Override
	public void drawDomainLine(Graphics2D g, XYPlot plot, ValueAxis axis, Rectangle2D area, double value, Paint paint,
			Stroke stroke) {
		double x = axis.valueToJava2D(value, area, plot.getDomainAxisEdge());
		if (x > area.getMinX() + ON_AXIS && x <= area.getMaxX()) {
			gridLine(g, new Line2D.Double(x, area.getMinY(), x, area.getMaxY() - ON_AXIS), paint, stroke);
		}
	}

	/** A grid line on the axis line would paint over it. */
	@Override
	public void drawRangeLine(Graphics2D g, XYPlot plot, ValueAxis axis, Rectangle2D area, double value, Paint paint,
			Stroke stroke) {
		double y = axis.valueToJava2D(value, area, plot.getRangeAxisEdge());
		if (y < area.getMaxY() - ON_AXIS) {
			gridLine(g, new Line2D.Double(area.getMinX() + ON_AXIS, y, area.getMaxX() - ON_AXIS, y), paint, stroke);
		}
	}

	private static void gridLine(Graphics2D g, Line2D line, Paint paint, Stroke stroke) {
		g.setPaint(paint);
		g.setStroke(stroke);
		Object control = g.getRenderingHint(RenderingHints.KEY_STROKE_CONTROL);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_NORMALIZE);
		g.draw(line);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, control);
	}

	private void drawBand(Graphics2D g, Rectangle2D area, Mapping map) {
		g.setPaint(bandColour());
		int start = -1;
		for (int i = 0; i <= series.size(); i++) {
			boolean inside = i < series.size() && !Double.isNaN(map.x(series.x()[i])) && !Double.isNaN(map.y(series.upper()[i]))
					&& Double.isFinite(series.lower()[i]);
			if (inside && start < 0) {
				start = i;
			} else if (!inside && start >= 0) {
				fill(g, area, map, start, i);
				start = -1;
			}
		}
	}

	/** Fills between the limits of the points from (inclusive) to (exclusive), clamped to the neighbourhood of the plot. */
	private void fill(Graphics2D g, Rectangle2D area, Mapping map, int from, int to) {
		Path2D p = new Path2D.Double();
		for (int i = from; i < to; i++) {
			double x = map.x(series.x()[i]);
			double y = map.clampedY(series.upper()[i]);
			if (i == from) {
				p.moveTo(x, y);
			} else {
				p.lineTo(x, y);
			}
		}
		for (int i = to - 1; i >= from; i--) {
			p.lineTo(map.x(series.x()[i]), map.clampedY(series.lower()[i]));
		}
		p.closePath();
		g.fill(p);
	}

	private void drawLine(Graphics2D g, Rectangle2D area, Mapping map) {
		LinePath line = new LinePath(area, 4 * theme.lineWidth());
		for (int i = 0; i < series.size(); i++) {
			line.add(map.x(series.x()[i]), map.y(series.y()[i]));
		}
		if (line.path().getCurrentPoint() != null) {
			g.setPaint(colour);
			g.setStroke(stroke());
			g.draw(line.path());
		}
	}

	private void drawPoints(Graphics2D g, Rectangle2D area, Mapping map) {
		Shape clip = g.getClip();
		Shape marker = marker();
		double reach = theme.markerSize();
		if (series.hasLimits()) {
			drawErrorBars(g, area, map);
		}
		g.setClip(new Rectangle2D.Double(area.getX() - reach, area.getY() - reach, area.getWidth() + 2 * reach,
				area.getHeight() + 2 * reach));
		for (int i = 0; i < series.size(); i++) {
			double x = map.x(series.x()[i]);
			double y = map.y(series.y()[i]);
			if (inside(area, x, y)) {
				Shape s = AffineTransform.getTranslateInstance(x, y).createTransformedShape(marker);
				g.setPaint(series.style().hollow() ? theme.ground() : colour);
				g.fill(s);
				g.setPaint(series.style().hollow() ? colour : theme.ground());
				g.setStroke(new BasicStroke(series.style().hollow() ? 1.3f : 0.6f));
				g.draw(s);
			}
		}
		g.setClip(clip);
	}

	private void drawErrorBars(Graphics2D g, Rectangle2D area, Mapping map) {
		double cap = theme.markerSize() * 0.45;
		g.setPaint(colour);
		g.setStroke(new BasicStroke(Math.max(0.9f, theme.lineWidth() * 0.6f)));
		for (int i = 0; i < series.size(); i++) {
			double x = map.x(series.x()[i]);
			double lower = series.lower()[i];
			double upper = series.upper()[i];
			if (!Double.isNaN(x) && !Double.isNaN(map.y(series.y()[i])) && Double.isFinite(lower) && Double.isFinite(upper)
					&& x >= area.getMinX() - 0.5 && x <= area.getMaxX() + 0.5) {
				double y0 = map.clampedY(lower);
				double y1 = map.clampedY(upper);
				g.draw(new Line2D.Double(x, y0, x, y1));
				g.draw(new Line2D.Double(x - cap, y0, x + cap, y0));
				g.draw(new Line2D.Double(x - cap, y1, x + cap, y1));
			}
		}
	}

	private static boolean inside(Rectangle2D area, double x, double y) {
		double slack = 0.5;
		return x >= area.getMinX() - slack && x <= area.getMaxX() + slack && y >= area.getMinY() - slack
				&& y <= area.getMaxY() + slack;
	}

	/** From data to drawing coordinates; NaN where the axis has no place for a value. */
	private static final class Mapping {
		private static final double BEYOND = 100;
		private final Rectangle2D area;
		private final AxisRange xRange;
		private final AxisRange yRange;
		private final AxisScale xScale;
		private final AxisScale yScale;

		Mapping(Rectangle2D area, ValueAxis x, ValueAxis y) {
			this.area = area;
			this.xRange = new AxisRange(x.getLowerBound(), x.getUpperBound());
			this.yRange = new AxisRange(y.getLowerBound(), y.getUpperBound());
			this.xScale = x instanceof LogTickAxis ? AxisScale.LOG : AxisScale.LINEAR;
			this.yScale = y instanceof LogTickAxis ? AxisScale.LOG : AxisScale.LINEAR;
		}

		double x(double v) {
			return Double.isFinite(v) ? area.getMinX() + xRange.fraction(v, xScale) * area.getWidth() : Double.NaN;
		}

		double y(double v) {
			return Double.isFinite(v) ? area.getMaxY() - yRange.fraction(v, yScale) * area.getHeight() : Double.NaN;
		}

		/** A limit: no further than a little beyond the plot, the lower end for values that a log axis has no place for. */
		double clampedY(double v) {
			double y = y(v);
			double low = area.getMaxY() + BEYOND;
			return Double.isNaN(y) ? low : Math.clamp(y, area.getMinY() - BEYOND, low);
		}
	}
}
