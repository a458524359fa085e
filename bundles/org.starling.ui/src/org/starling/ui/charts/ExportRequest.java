package org.starling.ui.charts;

import java.io.IOException;
import java.nio.file.Path;

import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.export.ChartExporter;
import org.starling.chart.export.FigureSize;
import org.starling.chart.look.ChartLook;

/**
 * What an export is to write.
 *
 * @param format   kind of file
 * @param size     size on paper; without meaning for CSV
 * @param dpi      resolution; for PNG alone
 * @param theme    colours
 * @param viewport shown range
 * @param file     where to
 */
public record ExportRequest(Format format, FigureSize size, int dpi, ChartTheme theme, ChartViewport viewport, Path file) {

	/** Kinds of files. */
	public enum Format {
		PNG, SVG, PDF, CSV;

		/** Ending of the file name with its dot. */
		public String ending() {
			return '.' + name().toLowerCase(java.util.Locale.ROOT);
		}
	}

	/** The same request with type, lines and markers of a look's sizes. */
	ExportRequest with(ChartLook look) {
		return new ExportRequest(format, size, dpi, look.theme(theme), viewport, file);
	}

	/** Writes the figure on the calling thread, which must not be the UI thread. */
	public void write(Figure figure) throws IOException {
		ChartExporter exporter = new ChartExporter(theme, viewport);
		switch (format) {
		case PNG -> exporter.png(figure, size, dpi, file);
		case SVG -> exporter.svg(figure, size, file);
		case PDF -> exporter.pdf(figure, size, file);
		case CSV -> exporter.csv(figure, file);
		}
	}
}
