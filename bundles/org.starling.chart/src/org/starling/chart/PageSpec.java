package org.starling.chart;

import java.util.List;

/**
 * Several figures on one page, as a journal prints them: in rows and columns of equal cells, each with a letter. Unlike the panels of
 * {@link PanelSpec} they share nothing. Immutable.
 *
 * @param title   title above the page, empty for none
 * @param columns number of columns; cells are filled row by row
 * @param figures charts or panels; no pages
 * @param letters whether each cell begins with a, b, c, …
 */
public record PageSpec(String title, int columns, List<Figure> figures, boolean letters) implements Figure {

	private static final int ALPHABET = 26;

	public PageSpec {
		title = title == null ? "" : title;
		figures = List.copyOf(figures);
		if (figures.isEmpty() || columns < 1) {
			throw new IllegalArgumentException("page " + title + ": " + figures.size() + " figures in " + columns
					+ " columns; at least one of each is needed");
		}
		if (figures.stream().anyMatch(PageSpec.class::isInstance)) {
			throw new IllegalArgumentException("page " + title + ": a page can't hold another page; put its figures there");
		}
	}

	/** Number of rows. */
	public int rows() {
		return (figures.size() + columns - 1) / columns;
	}

	/** The letter of a cell, counted from 0: a to z, then aa, ab, … */
	public static String letter(int index) {
		String last = String.valueOf((char) ('a' + index % ALPHABET));
		return index < ALPHABET ? last : letter(index / ALPHABET - 1) + last;
	}

	@Override
	public List<ChartSpec> charts() {
		return figures.stream().flatMap(f -> f.charts().stream()).toList();
	}
}
