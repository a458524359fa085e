package org.starling.chart;

import java.util.List;
import java.util.Objects;

/**
 * Small multiples: charts of the same quantities in rows and columns with one x range, one y range and one legend, so that
 * panels compare at a glance (Tufte, The Visual Display of Quantitative Information, 1983). The first panel's axes are those of
 * the figure; each panel's title heads its cell. Immutable.
 *
 * @param title   title of the figure, empty for none
 * @param columns number of columns; cells are filled row by row
 * @param charts  the panels, each with one y axis of the first panel's unit and scale
 * @param legend  place of the common legend
 * @param notes   sentences below the figure, before those of the panels
 */
public record PanelSpec(String title, int columns, List<ChartSpec> charts, LegendPosition legend, List<String> notes)
		implements Figure {

	public PanelSpec {
		title = title == null ? "" : title;
		charts = List.copyOf(charts);
		notes = List.copyOf(notes);
		Objects.requireNonNull(legend, "legend");
		if (charts.isEmpty() || columns < 1) {
			throw new IllegalArgumentException("panels " + title + ": " + charts.size() + " charts in " + columns
					+ " columns; at least one of each is needed");
		}
		ChartSpec first = charts.getFirst();
		for (ChartSpec c : charts) {
			if (c.y().size() != 1 || !sameKind(c.x(), first.x()) || !sameKind(c.y().getFirst(), first.y().getFirst())) {
				throw new IllegalArgumentException("panels " + title + ": panel " + c.title()
						+ " must have one y axis and the units and scales of the first panel, because panels share their axes");
			}
		}
	}

	/** Panels with a legend where it fits. */
	public static PanelSpec of(String title, int columns, List<ChartSpec> charts) {
		return new PanelSpec(title, columns, charts, LegendPosition.AUTOMATIC, List.of());
	}

	/** Number of rows. */
	public int rows() {
		return (charts.size() + columns - 1) / columns;
	}

	/** The common x axis. */
	public AxisSpec x() {
		return charts.getFirst().x();
	}

	/** The common y axis. */
	public AxisSpec y() {
		return charts.getFirst().y().getFirst();
	}

	/** The same panels with the y axis on another scale. */
	public PanelSpec withYScale(AxisScale scale) {
		return new PanelSpec(title, columns, charts.stream().map(c -> c.withYScale(scale)).toList(), legend, notes);
	}

	private static boolean sameKind(AxisSpec a, AxisSpec b) {
		return a.unit().equals(b.unit()) && a.scale() == b.scale();
	}
}
