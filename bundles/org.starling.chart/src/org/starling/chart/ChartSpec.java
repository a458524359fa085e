package org.starling.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One chart as data. Immutable.
 *
 * @param title    title, empty for none
 * @param subtitle smaller text below the title, empty for none
 * @param x        the x axis
 * @param y        one or more y axes: the first at the left, the others at the right
 * @param series   what is drawn; the first stands lowest, and bands stand below lines and lines below points
 * @param markers  reference lines
 * @param legend   place of the legend
 * @param notes    sentences below the plot, before those that {@link ChartNotes} adds by itself
 */
public record ChartSpec(String title, String subtitle, AxisSpec x, List<AxisSpec> y, List<SeriesSpec> series,
		List<MarkerSpec> markers, LegendPosition legend, List<String> notes) implements Figure {

	public ChartSpec {
		title = title == null ? "" : title;
		subtitle = subtitle == null ? "" : subtitle;
		Objects.requireNonNull(x, "x");
		Objects.requireNonNull(legend, "legend");
		y = List.copyOf(y);
		series = List.copyOf(series);
		markers = List.copyOf(markers);
		notes = List.copyOf(notes);
		if (y.isEmpty()) {
			throw new IllegalArgumentException("chart " + title + ": a y axis is missing");
		}
		for (SeriesSpec s : series) {
			checkAxis(title, "series " + s.name(), s.yAxis(), y.size());
		}
		for (MarkerSpec m : markers) {
			checkAxis(title, "reference line " + m.label(), m.yAxis(), y.size());
		}
	}

	/** A chart without subtitle, reference lines and notes; the legend stands where it fits. */
	public ChartSpec(String title, AxisSpec x, List<AxisSpec> y, List<SeriesSpec> series) {
		this(title, "", x, y, series, List.of(), LegendPosition.AUTOMATIC, List.of());
	}

	/** A chart with one y axis. */
	public static ChartSpec of(String title, AxisSpec x, AxisSpec y, SeriesSpec... series) {
		return new ChartSpec(title, x, List.of(y), List.of(series));
	}

	@Override
	public List<ChartSpec> charts() {
		return List.of(this);
	}

	/** The same chart with another title. */
	public ChartSpec withTitle(String other) {
		return new ChartSpec(other, subtitle, x, y, series, markers, legend, notes);
	}

	/** The same chart with another subtitle. */
	public ChartSpec withSubtitle(String other) {
		return new ChartSpec(title, other, x, y, series, markers, legend, notes);
	}

	/** The same chart with another x axis. */
	public ChartSpec withX(AxisSpec other) {
		return new ChartSpec(title, subtitle, other, y, series, markers, legend, notes);
	}

	/** The same chart with other y axes. */
	public ChartSpec withY(List<AxisSpec> others) {
		return new ChartSpec(title, subtitle, x, others, series, markers, legend, notes);
	}

	/** The same chart with every y axis on the scale, as a linear/log switch of a view needs it. */
	public ChartSpec withYScale(AxisScale scale) {
		return withY(y.stream().map(a -> a.withScale(scale)).toList());
	}

	/** The same chart with other series. */
	public ChartSpec withSeries(List<SeriesSpec> others) {
		return new ChartSpec(title, subtitle, x, y, others, markers, legend, notes);
	}

	/** The same chart with one more reference line. */
	public ChartSpec withMarker(MarkerSpec marker) {
		List<MarkerSpec> all = new ArrayList<>(markers);
		all.add(marker);
		return new ChartSpec(title, subtitle, x, y, series, all, legend, notes);
	}

	/** The same chart with its legend elsewhere. */
	public ChartSpec withLegend(LegendPosition position) {
		return new ChartSpec(title, subtitle, x, y, series, markers, position, notes);
	}

	/** The same chart with one more note. */
	public ChartSpec withNote(String note) {
		List<String> all = new ArrayList<>(notes);
		all.add(note);
		return new ChartSpec(title, subtitle, x, y, series, markers, legend, all);
	}

	private static void checkAxis(String chart, String what, int axis, int axes) {
		if (axis >= axes) {
			throw new IllegalArgumentException("chart " + chart + ": " + what + " is on y axis " + axis + ", but there are "
					+ axes + " (counted from 0)");
		}
	}
}
