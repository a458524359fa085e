package org.starling.ui.charts;

import java.io.IOException;
import java.nio.file.Path;

import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.export.ChartExporter;
import org.starling.chart.export.ChartFormat;
import org.starling.chart.export.FigureSize;
import org.starling.chart.look.ChartLook;

/**
 * What an export is to write; the format says which of the settings count.
 *
 * @param format   kind of file
 * @param size     size on paper
 * @param dpi      resolution
 * @param theme    colours
 * @param viewport shown range
 * @param file     where to
 */
public record ExportRequest(ChartFormat format, FigureSize size, int dpi, ChartTheme theme, ChartViewport viewport, Path file) {

	/** The same request with type, lines and markers of a look's sizes. */
	ExportRequest with(ChartLook look) {
		return new ExportRequest(format, size, dpi, look.theme(theme), viewport, file);
	}

	/** Writes the figure on the calling thread, which must not be the UI thread. */
	public void write(Figure figure) throws IOException {
		new ChartExporter(theme, viewport).write(figure, format, size, dpi, file);
	}
}
