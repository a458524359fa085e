package org.starling.chart.export;

import java.io.IOException;
import java.nio.file.Path;

import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.export.internal.OwnFormat;
import org.starling.files.AtomicFile;

/**
 * Writes figures to files: the same for the view, the command line and reports. A file is written whole or not at all; parent
 * folders are made; the same figure gives the same bytes. Every thread may call it; it works with {@code java.awt.headless=true}.
 *
 * @param theme    colours and sizes
 * @param viewport shown ranges
 */
public record ChartExporter(ChartTheme theme, ChartViewport viewport) {

	/** Resolution where the format does not use one. */
	private static final double ANY_DPI = 96;

	/** Exports as for a journal: the print theme, automatic ranges. */
	public static ChartExporter print() {
		return new ChartExporter(ChartTheme.print(), ChartViewport.AUTOMATIC);
	}

	/**
	 * Writes a figure in one of {@link ChartFormats}.
	 *
	 * @param dpi pixels an inch; for PNG 30 to 2400
	 * @throws IOException when the file cannot be written, or the format of a plug-in fails
	 */
	public void write(Figure figure, ChartFormat format, FigureSize size, double dpi, Path file) throws IOException {
		ExportSettings settings = new ExportSettings(size, dpi, theme, viewport);
		AtomicFile.write(file, out -> {
			try {
				format.write(figure, settings, out);
			} catch (RuntimeException | LinkageError e) {
				if (format instanceof OwnFormat) {
					throw e;
				}
				throw new IOException("the chart exporter " + format.id() + " (" + format.getClass().getName() + ") failed: " + e
						+ "; update or remove its plug-in, or take another kind of file", e);
			}
		});
	}

	/** As a PNG; see {@link ChartFormats#PNG}. */
	public void png(Figure figure, FigureSize size, double dpi, Path file) throws IOException {
		write(figure, ChartFormats.PNG, size, dpi, file);
	}

	/** As an SVG; see {@link ChartFormats#SVG}. */
	public void svg(Figure figure, FigureSize size, Path file) throws IOException {
		write(figure, ChartFormats.SVG, size, ANY_DPI, file);
	}

	/** As a PDF; see {@link ChartFormats#PDF}. */
	public void pdf(Figure figure, FigureSize size, Path file) throws IOException {
		write(figure, ChartFormats.PDF, size, ANY_DPI, file);
	}

	/** The numbers as CSV; see {@link ChartFormats#CSV}. */
	public void csv(Figure figure, Path file) throws IOException {
		write(figure, ChartFormats.CSV, FigureSize.FULL_WIDTH, ANY_DPI, file);
	}
}
