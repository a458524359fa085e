package org.starling.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.util.List;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;
import org.starling.chart.internal.ChartFonts;
import org.starling.chart.internal.LegendFit;
import org.starling.chart.internal.LegendPainter;
import org.starling.chart.internal.PlotFactory;
import org.starling.chart.internal.RotatedText;

/** Turns a chart specification into a JFreeChart, without AWT components. Every thread may call it; a chart is confined to one. */
public final class ChartBuilder {

	private static final int MOST_TITLE_LINES = 2;

	static {
		RotatedText.staysText();
	}

	private ChartBuilder() {
	}

	/** The whole chart with its own ranges. */
	public static JFreeChart build(ChartSpec spec, ChartTheme theme) {
		return build(spec, theme, ChartViewport.AUTOMATIC);
	}

	/** The chart with the ranges of a viewport. */
	public static JFreeChart build(ChartSpec spec, ChartTheme theme, ChartViewport viewport) {
		return build(spec, theme, viewport, Double.MAX_VALUE, Double.MAX_VALUE);
	}

	/**
	 * The chart with the ranges of a viewport and a legend that leaves room for the plot in a drawing of the given size.
	 *
	 * @param width  width of the drawing in units of 1/96 inch
	 * @param height height of the drawing in units of 1/96 inch
	 */
	public static JFreeChart build(ChartSpec spec, ChartTheme theme, ChartViewport viewport, double width, double height) {
		Font font = ChartFonts.forFigure(spec);
		PlotFactory factory = new PlotFactory(theme, font);
		XYPlot plot = factory.plot(spec, viewport);
		JFreeChart chart = new JFreeChart(null, font, plot, false);
		chart.setBackgroundPaint(theme.ground());
		chart.setBorderVisible(false);
		chart.setPadding(new RectangleInsets(6, 6, 6, 6));
		chart.getRenderingHints().put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		chart.setTextAntiAlias(true);
		if (!spec.title().isBlank()) {
			chart.setTitle(text(spec.title(), factory.titleFont(), theme.text(), RectangleEdge.TOP));
		}
		if (!spec.subtitle().isBlank()) {
			chart.addSubtitle(text(spec.subtitle(), factory.tickFont(), theme.mutedText(), RectangleEdge.TOP));
		}
		List<String> notes = ChartNotes.of(spec);
		if (!notes.isEmpty()) {
			chart.addSubtitle(text(String.join("\n", notes), factory.tickFont(), theme.mutedText(), RectangleEdge.BOTTOM));
		}
		LegendItemCollection entries = plot.getLegendItems();
		if (entries.getItemCount() > 0 && spec.legend() != LegendPosition.NONE) {
			RectangleEdge edge = LegendPainter.edge(spec.legend(), entries.getItemCount());
			LegendItemCollection shown = LegendFit.limit(entries, edge, width, height, factory.labelFont());
			chart.addLegend(LegendPainter.title(() -> shown, edge));
		}
		return chart;
	}

	private static TextTitle text(String text, Font font, Color colour, RectangleEdge edge) {
		TextTitle title = new TextTitle(text, font, colour, edge, HorizontalAlignment.LEFT, VerticalAlignment.TOP,
				new RectangleInsets(2, 6, 3, 6));
		title.setTextAlignment(HorizontalAlignment.LEFT);
		title.setMaximumLinesToDisplay(edge == RectangleEdge.TOP ? MOST_TITLE_LINES : Integer.MAX_VALUE);
		return title;
	}
}
