package org.starling.chart.internal;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.starling.chart.AxisRange;
import org.starling.chart.ChartGeometry;
import org.starling.chart.ChartNotes;
import org.starling.chart.ChartSpec;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.LegendPosition;
import org.starling.chart.PanelSpec;
import org.starling.chart.PlotArea;

/**
 * Draws small multiples: plots of equal size, tick labels at the outer panels alone, axis titles, legend and notes once.
 */
final class PanelPainter {

	private static final double MARGIN = 10;
	private static final double GAP = 12;

	private final PanelSpec spec;
	private final ChartTheme theme;
	private final PlotFactory factory;
	private final AxisRange xRange;
	private final AxisRange yRange;

	PanelPainter(PanelSpec spec, ChartTheme theme, ChartViewport viewport) {
		this.spec = spec;
		this.theme = theme;
		this.factory = new PlotFactory(theme, ChartFonts.forFigure(spec));
		this.xRange = AutoRange.x(spec.charts(), viewport);
		this.yRange = AutoRange.y(spec.charts(), 0, viewport);
	}

	ChartGeometry draw(Graphics2D g, double width, double height) {
		prepare(g, width, height);
		Rectangle2D rest = new Rectangle2D.Double(MARGIN, MARGIN, Math.max(0, width - 2 * MARGIN), Math.max(0, height - 2 * MARGIN));
		rest = drawTitle(g, rest);
		rest = drawNotes(g, rest);
		rest = drawLegend(g, rest);
		double yTitle = metrics(g, factory.labelFont()).getHeight() + 4;
		double xTitle = metrics(g, factory.labelFont()).getHeight() + 4;
		Rectangle2D grid = inset(rest, yTitle, 0, xTitle);
		AxisSpace ticks = tickSpace(g, grid);
		List<PlotArea> areas = drawPanels(g, grid, ticks);
		drawAxisTitles(g, rest, inset(grid, ticks.getLeft(), 0, ticks.getBottom()));
		return new ChartGeometry(width, height, areas);
	}

	private void prepare(Graphics2D g, double width, double height) {
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		g.setPaint(theme.ground());
		g.fill(new Rectangle2D.Double(0, 0, width, height));
	}

	private Rectangle2D drawTitle(Graphics2D g, Rectangle2D area) {
		if (spec.title().isBlank()) {
			return area;
		}
		double h = metrics(g, factory.titleFont()).getHeight();
		g.setPaint(theme.text());
		string(g, spec.title(), area.getX(), area.getY(), TextAnchor.TOP_LEFT, 0);
		return inset(area, 0, h + 4, 0);
	}

	private Rectangle2D drawNotes(Graphics2D g, Rectangle2D area) {
		List<String> notes = ChartNotes.of(spec);
		double line = metrics(g, factory.tickFont()).getHeight();
		double top = area.getMaxY() - notes.size() * line;
		g.setPaint(theme.mutedText());
		for (int i = 0; i < notes.size(); i++) {
			string(g, notes.get(i), area.getX(), top + i * line, TextAnchor.TOP_LEFT, 0);
		}
		return inset(area, 0, 0, notes.isEmpty() ? 0 : notes.size() * line + 4);
	}

	private Rectangle2D drawLegend(Graphics2D g, Rectangle2D area) {
		LegendItemCollection items = legendItems();
		if (items.getItemCount() == 0 || spec.legend() == LegendPosition.NONE || area.isEmpty()) {
			return area;
		}
		RectangleEdge edge = LegendPainter.edge(spec.legend(), items.getItemCount());
		return new LegendPainter(LegendFit.limit(items, edge, area.getWidth(), area.getHeight(), factory.labelFont())).draw(g, area,
				edge);
	}

	private LegendItemCollection legendItems() {
		List<LegendItem> distinct = new ArrayList<>();
		for (ChartSpec c : spec.charts()) {
			LegendItemCollection items = factory.legend(c);
			for (int i = 0; i < items.getItemCount(); i++) {
				LegendItem item = items.get(i);
				if (distinct.stream().noneMatch(d -> PlotFactory.same(d, item))) {
					distinct.add(item);
				}
			}
		}
		LegendItemCollection all = new LegendItemCollection();
		distinct.forEach(all::add);
		return all;
	}

	/** Room for the tick labels, the same for every panel. */
	private AxisSpace tickSpace(Graphics2D g, Rectangle2D grid) {
		XYPlot plot = panel(spec.charts().getFirst());
		Rectangle2D cell = new Rectangle2D.Double(0, 0, grid.getWidth() / spec.columns(), grid.getHeight() / spec.rows());
		AxisSpace space = plot.getRangeAxis().reserveSpace(g, plot, cell, RectangleEdge.LEFT, new AxisSpace());
		plot.getDomainAxis().reserveSpace(g, plot, cell, RectangleEdge.BOTTOM, space);
		return space(Math.ceil(space.getLeft()), Math.ceil(space.getBottom()));
	}

	private List<PlotArea> drawPanels(Graphics2D g, Rectangle2D grid, AxisSpace ticks) {
		double strip = spec.charts().stream().allMatch(c -> c.title().isBlank()) ? 0
				: metrics(g, factory.tickFont()).getHeight() + 2;
		// whole units, because a plot rounds its area
		double w = Math.floor((grid.getWidth() - ticks.getLeft() - GAP * (spec.columns() - 1)) / spec.columns());
		double h = Math.floor((grid.getHeight() - ticks.getBottom() - GAP * (spec.rows() - 1)) / spec.rows() - strip);
		List<PlotArea> areas = new ArrayList<>();
		for (int i = 0; i < spec.charts().size(); i++) {
			ChartSpec chart = spec.charts().get(i);
			double x = Math.rint(grid.getX() + ticks.getLeft()) + i % spec.columns() * (w + GAP);
			double y = Math.rint(grid.getY()) + i / spec.columns() * (h + strip + GAP);
			metrics(g, factory.tickFont());
			g.setPaint(theme.text());
			string(g, clipped(g, chart.title(), w), x + 1, y, TextAnchor.TOP_LEFT, 0);
			Rectangle2D area = new Rectangle2D.Double(x, y + strip, Math.max(1, w), Math.max(1, h));
			areas.add(drawPanel(g, i, chart, area, ticks));
		}
		return areas;
	}

	private PlotArea drawPanel(Graphics2D g, int index, ChartSpec chart, Rectangle2D area, AxisSpace ticks) {
		boolean first = index % spec.columns() == 0;
		boolean last = index + spec.columns() >= spec.charts().size();
		XYPlot plot = panel(chart);
		plot.getRangeAxis().setTickLabelsVisible(first);
		plot.getDomainAxis().setTickLabelsVisible(last);
		double left = first ? ticks.getLeft() : 0;
		double bottom = last ? ticks.getBottom() : 0;
		plot.setFixedRangeAxisSpace(space(left, 0));
		plot.setFixedDomainAxisSpace(space(0, bottom));
		PlotRenderingInfo info = new PlotRenderingInfo(null);
		plot.draw(g, new Rectangle2D.Double(area.getX() - left, area.getY(), area.getWidth() + left, area.getHeight() + bottom),
				null, null, info);
		return FigurePainter.plotArea(index, chart, plot, info.getDataArea());
	}

	private XYPlot panel(ChartSpec chart) {
		XYPlot plot = factory.plot(chart, xRange, List.of(yRange));
		plot.setInsets(RectangleInsets.ZERO_INSETS);
		for (ValueAxis axis : List.of(plot.getDomainAxis(), plot.getRangeAxis())) {
			axis.setLabel(null);
			axis.setTickMarkOutsideLength(3);
		}
		return plot;
	}

	private void drawAxisTitles(Graphics2D g, Rectangle2D all, Rectangle2D plots) {
		metrics(g, factory.labelFont());
		g.setPaint(theme.text());
		string(g, spec.x().title(), plots.getCenterX(), all.getMaxY(), TextAnchor.BOTTOM_CENTER, 0);
		string(g, spec.y().title(), all.getX(), plots.getCenterY(), TextAnchor.TOP_CENTER, -Math.PI / 2);
	}

	private static String clipped(Graphics2D g, String text, double width) {
		FontMetrics m = g.getFontMetrics();
		if (m.stringWidth(text) <= width) {
			return text;
		}
		// no letter is narrower than the unit of the width
		int n = Math.clamp((long) width, 0, text.length());
		while (n > 1 && m.stringWidth(text.substring(0, n) + "…") > width) {
			n--;
		}
		return text.substring(0, n) + "…";
	}

	private static FontMetrics metrics(Graphics2D g, Font font) {
		g.setFont(font);
		return g.getFontMetrics();
	}

	private static void string(Graphics2D g, String text, double x, double y, TextAnchor anchor, double angle) {
		if (!text.isBlank()) {
			RotatedText.draw(g, text, x, y, anchor, angle);
		}
	}

	private static AxisSpace space(double left, double bottom) {
		AxisSpace space = new AxisSpace();
		space.setLeft(left);
		space.setBottom(bottom);
		return space;
	}

	private static Rectangle2D inset(Rectangle2D r, double left, double top, double bottom) {
		return new Rectangle2D.Double(r.getX() + left, r.getY() + top, Math.max(0, r.getWidth() - left),
				Math.max(0, r.getHeight() - top - bottom));
	}
}
