package org.starling.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.util.List;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;
import org.starling.chart.internal.ChartFonts;
import org.starling.chart.internal.LegendPainter;
import org.starling.chart.internal.PlotFactory;

/** Turns a chart specification into a JFreeChart, without AWT components. Every thread may call it; a chart is confined to one. */
public final class ChartBuilder {

	static {
		// else rotated text becomes outlines in SVG and PDF; a switch of the library for every chart in the process
		TextUtils.setUseDrawRotatedStringWorkaround(false);
	}

	private ChartBuilder() {
	}

	/** The whole chart with its own ranges. */
	public static JFreeChart build(ChartSpec spec, ChartTheme theme) {
		return build(spec, theme, ChartViewport.AUTOMATIC);
	}

	/** The chart with the ranges of a viewport. */
	public static JFreeChart build(ChartSpec spec, ChartTheme theme, ChartViewport viewport) {
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
		int entries = plot.getLegendItems().getItemCount();
		if (entries > 0 && spec.legend() != LegendPosition.NONE) {
			chart.addLegend(LegendPainter.title(plot, LegendPainter.edge(spec.legend(), entries)));
		}
		return chart;
	}

	private static TextTitle text(String text, Font font, Color colour, RectangleEdge edge) {
		TextTitle title = new TextTitle(text, font, colour, edge, HorizontalAlignment.LEFT, VerticalAlignment.TOP,
				new RectangleInsets(2, 6, 3, 6));
		title.setTextAlignment(HorizontalAlignment.LEFT);
		return title;
	}
}
