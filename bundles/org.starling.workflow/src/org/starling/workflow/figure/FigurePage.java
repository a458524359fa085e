package org.starling.workflow.figure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.starling.chart.ChartTheme;
import org.starling.chart.export.FigureSize;
import org.starling.files.AtomicFile;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;

/**
 * Several charts on one page, as a file says it. Null leaves the default.
 *
 * @param title     title above the page; empty by default
 * @param columns   number of columns; by default 1 for one panel, else 2
 * @param width     width in mm: 88 is one column of a journal, 180 (the default) two
 * @param height    height in mm; by default 0.7 of a cell's width for each row
 * @param letters   whether panels have letters a, b, c; by default when there are several
 * @param theme     print (default), light or dark
 * @param dpi       resolution of PNG; 600 by default
 * @param fontScale all type is this many times as high as the theme has it
 * @param panels    at least one
 */
public record FigurePage(String title, Integer columns, Double width, Double height, Boolean letters, String theme, Double dpi, Double fontScale,
		List<FigurePanel> panels) {

	/** Width of one column of a journal page in mm; journals ask for 85 to 90. */
	public static final double SINGLE_COLUMN = 88;
	/** Width of two columns in mm; journals ask for 174 to 183. */
	public static final double DOUBLE_COLUMN = 180;

	private static final double PROPORTION = 0.7;
	private static final double DEFAULT_DPI = 600;
	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

	public FigurePage {
		if (panels == null || panels.isEmpty()) {
			throw new IllegalArgumentException("a figure needs \"panels\": a list with at least one chart");
		}
		panels = List.copyOf(panels);
		if (columns != null && columns < 1) {
			throw new IllegalArgumentException("\"columns\" is 1 or more, not " + columns);
		}
	}

	/** @throws IOException when the file can't be read or says no page */
	public static FigurePage read(Path file) throws IOException {
		try {
			FigurePage page = GSON.fromJson(Files.readString(file), FigurePage.class);
			if (page == null) {
				throw new IOException(file + ": the file is empty; it needs \"panels\"");
			}
			return page;
		} catch (JsonParseException e) {
			throw new IOException(file + ": no JSON: " + e.getMessage(), e);
		} catch (RuntimeException e) { // gson wraps what the record refuses
			Throwable cause = e;
			while (cause.getCause() != null) {
				cause = cause.getCause();
			}
			throw new IOException(file + ": " + cause.getMessage(), e);
		}
	}

	public void write(Path file) throws IOException {
		AtomicFile.write(file, (GSON.toJson(this) + "\n").getBytes(StandardCharsets.UTF_8));
	}

	/** Columns that are drawn. */
	public int columnCount() {
		return columns != null ? columns : panels.size() == 1 ? 1 : 2;
	}

	/** Whether letters are drawn. */
	public boolean hasLetters() {
		return letters != null ? letters : panels.size() > 1;
	}

	/** Size on paper. */
	public FigureSize size() {
		double across = width != null ? width : DOUBLE_COLUMN;
		int rows = (panels.size() + columnCount() - 1) / columnCount();
		return new FigureSize(across, height != null ? height : Math.rint(across / columnCount() * PROPORTION * rows));
	}

	/** Resolution of PNG. */
	public double resolution() {
		return dpi != null ? dpi : DEFAULT_DPI;
	}

	/** Colours and sizes. */
	public ChartTheme chartTheme() {
		ChartTheme own = ChartTheme.of(theme == null ? ChartTheme.print().id() : theme);
		return fontScale == null ? own : own.scaled(fontScale, 1, 1);
	}
}
