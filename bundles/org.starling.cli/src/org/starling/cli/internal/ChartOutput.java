package org.starling.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.starling.chart.Figure;
import org.starling.chart.export.ChartExporter;
import org.starling.chart.export.FigureSize;

/** Where a command draws a chart. */
public final class ChartOutput {

	private static final int DOTS_PER_INCH = 300;

	private ChartOutput() {
	}

	/** PNG or PDF when the name ends so, else SVG; over the full width of a page. */
	public static void write(Figure chart, Path file) throws IOException {
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".png")) {
			ChartExporter.print().png(chart, FigureSize.FULL_WIDTH, DOTS_PER_INCH, file);
		} else if (name.endsWith(".pdf")) {
			ChartExporter.print().pdf(chart, FigureSize.FULL_WIDTH, file);
		} else {
			ChartExporter.print().svg(chart, FigureSize.FULL_WIDTH, file);
		}
	}
}
