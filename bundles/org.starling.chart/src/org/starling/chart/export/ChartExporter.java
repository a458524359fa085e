package org.starling.chart.export;

import java.io.IOException;
import java.nio.file.Path;

import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.files.AtomicFile;
import org.starling.chart.export.internal.PdfWriter;
import org.starling.chart.export.internal.PngWriter;
import org.starling.chart.export.internal.SvgWriter;
import org.starling.tables.csv.DelimitedWriter;

/**
 * Writes figures to files: the same for the view, the command line and reports. A file is written whole or not at all; parent
 * folders are made; the same figure gives the same bytes. Every thread may call it; it works with {@code java.awt.headless=true}.
 *
 * @param theme    colours and sizes
 * @param viewport shown ranges
 */
public record ChartExporter(ChartTheme theme, ChartViewport viewport) {

	/** Exports as for a journal: the print theme, automatic ranges. */
	public static ChartExporter print() {
		return new ChartExporter(ChartTheme.print(), ChartViewport.AUTOMATIC);
	}

	/**
	 * A PNG whose pHYs chunk holds the resolution, so that it is placed at its size in mm.
	 *
	 * @param dpi resolution in pixels an inch, 30 to 2400
	 * @throws IOException when the file cannot be written
	 */
	public void png(Figure figure, FigureSize size, double dpi, Path file) throws IOException {
		AtomicFile.write(file, out -> PngWriter.write(figure, viewport, theme, size, dpi, out));
	}

	/**
	 * An SVG 1.1 whose text stays text (Liberation Sans or the metrically equal Arial).
	 *
	 * @throws IOException when the file cannot be written
	 */
	public void svg(Figure figure, FigureSize size, Path file) throws IOException {
		AtomicFile.write(file, out -> SvgWriter.write(figure, viewport, theme, size, out));
	}

	/**
	 * A vector PDF of one page of the figure's size with an embedded font.
	 *
	 * @throws IOException when the file cannot be written
	 */
	public void pdf(Figure figure, FigureSize size, Path file) throws IOException {
		AtomicFile.write(file, out -> PdfWriter.write(figure, viewport, theme, size, out));
	}

	/**
	 * The data of the figure as {@link ChartTable} gives them, all points whatever the viewport.
	 *
	 * @throws IOException when the file cannot be written
	 */
	public void csv(Figure figure, Path file) throws IOException {
		DelimitedWriter.write(ChartTable.of(figure), file);
	}
}
