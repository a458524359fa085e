package org.starling.cli.internal;

import java.io.IOException;
import java.nio.file.Path;

import org.starling.chart.Figure;
import org.starling.chart.export.ChartExporter;
import org.starling.chart.export.ChartFormats;
import org.starling.chart.export.FigureSize;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Where a command draws a chart; the end of the name says in which of {@link ChartFormats}. Looked at before the command computes. */
public record ChartOutput(Path file) {

	/** What help says of such an option. */
	public static final String ENDINGS = "its ending says the format: .svg, .png, .pdf, .csv or one that `starling figure --formats` lists";

	private static final int DOTS_PER_INCH = 300;

	/** @throws IllegalArgumentException when the name's ending is of no format */
	public ChartOutput {
		ChartFormats.of(file);
	}

	/** Of a command line's text. */
	public static final class Converter implements ITypeConverter<ChartOutput> {

		@Override
		public ChartOutput convert(String text) {
			try {
				return new ChartOutput(Path.of(text));
			} catch (IllegalArgumentException e) {
				throw new TypeConversionException(e.getMessage());
			}
		}
	}

	/** Over the full width of a page. */
	public void write(Figure chart) throws IOException {
		ChartExporter.print().write(chart, ChartFormats.of(file), FigureSize.FULL_WIDTH, DOTS_PER_INCH, file);
	}
}
