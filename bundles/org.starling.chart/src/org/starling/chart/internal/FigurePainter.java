package org.starling.chart.internal;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.starling.chart.AxisMapping;
import org.starling.chart.AxisRange;
import org.starling.chart.ChartBuilder;
import org.starling.chart.ChartGeometry;
import org.starling.chart.ChartSpec;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.PageSpec;
import org.starling.chart.PanelSpec;
import org.starling.chart.PlotArea;

/** Draws either kind of figure and reads back where its plots came to lie. */
public final class FigurePainter {

	private FigurePainter() {
	}

	/** See {@link org.starling.chart.ChartRenderer#draw}. */
	public static ChartGeometry draw(Figure figure, ChartViewport viewport, ChartTheme theme, Graphics2D g, double width,
			double height) {
		return switch (figure) {
			case ChartSpec chart -> drawChart(chart, viewport, theme, g, width, height);
			case PanelSpec panels -> new PanelPainter(panels, theme, viewport).draw(g, width, height);
			case PageSpec page -> PagePainter.draw(page, theme, g, width, height);
		};
	}

	private static ChartGeometry drawChart(ChartSpec spec, ChartViewport viewport, ChartTheme theme, Graphics2D g, double width,
			double height) {
		JFreeChart chart = ChartBuilder.build(spec, theme, viewport, width, height);
		ChartRenderingInfo info = new ChartRenderingInfo(null);
		chart.draw(g, new Rectangle2D.Double(0, 0, width, height), info);
		return new ChartGeometry(width, height,
				List.of(plotArea(0, spec, chart.getXYPlot(), info.getPlotInfo().getDataArea())));
	}

	static PlotArea plotArea(int panel, ChartSpec spec, XYPlot plot, Rectangle2D area) {
		AxisMapping x = new AxisMapping(spec.x(), range(plot.getDomainAxis()), area.getMinX(), area.getMaxX());
		List<AxisMapping> y = new ArrayList<>();
		for (int i = 0; i < spec.y().size(); i++) {
			y.add(new AxisMapping(spec.y().get(i), range(plot.getRangeAxis(i)), area.getMaxY(), area.getMinY()));
		}
		return new PlotArea(panel, spec, area.getX(), area.getY(), area.getWidth(), area.getHeight(), x, y);
	}

	private static AxisRange range(ValueAxis axis) {
		return new AxisRange(axis.getLowerBound(), axis.getUpperBound());
	}
}
