package org.starling.chart.look;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.starling.chart.ChartSpec;
import org.starling.chart.ChartTheme;
import org.starling.chart.Figure;
import org.starling.chart.LegendPosition;
import org.starling.chart.PageSpec;
import org.starling.chart.PanelSpec;

/**
 * How a person wants a figure to look, on top of what it is by itself; null leaves the figure's own. Immutable; kept as JSON by
 * {@link LookFile}.
 *
 * @param title       title of the figure; empty for none
 * @param x           the x axis
 * @param y           the y axes, the first at the left; may be shorter than the chart's
 * @param series      by the name that the series has in the chart, or by its place as {@code #1}, {@code #2}, … in a template
 * @param order       names of series in the order in which they are drawn and listed; others follow in their own
 * @param legend      place of the legend
 * @param fontScale   all type is this many times as high
 * @param lineScale   lines are this many times as wide
 * @param markerScale markers are this many times as large
 */
public record ChartLook(String title, AxisLook x, List<AxisLook> y, Map<String, SeriesLook> series, List<String> order,
		LegendPosition legend, Double fontScale, Double lineScale, Double markerScale) {

	/** Everything as the figure has it. */
	public static final ChartLook OWN = new ChartLook(null, null, null, null, null, null, null, null, null);

	private static final double SMALLEST = 0.25;
	private static final double LARGEST = 4;

	public ChartLook {
		x = x == null ? AxisLook.OWN : x;
		y = y == null ? List.of() : List.copyOf(y);
		series = series == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(series));
		order = order == null ? List.of() : List.copyOf(order);
		checkScale("type", fontScale);
		checkScale("lines", lineScale);
		checkScale("markers", markerScale);
	}

	private static void checkScale(String what, Double scale) {
		if (scale != null && !(scale >= SMALLEST && scale <= LARGEST)) {
			throw new IllegalArgumentException("the size of " + what + " is between " + SMALLEST + " and " + LARGEST + " times its own, not " + scale);
		}
	}

	public ChartLook withTitle(String other) {
		return new ChartLook(other, x, y, series, order, legend, fontScale, lineScale, markerScale);
	}

	public ChartLook withX(AxisLook other) {
		return new ChartLook(title, other, y, series, order, legend, fontScale, lineScale, markerScale);
	}

	/** With another look of a y axis, counted from 0. */
	public ChartLook withY(int index, AxisLook other) {
		List<AxisLook> all = new ArrayList<>(y);
		while (all.size() <= index) {
			all.add(AxisLook.OWN);
		}
		all.set(index, other);
		return new ChartLook(title, x, all, series, order, legend, fontScale, lineScale, markerScale);
	}

	/** The look of a y axis, counted from 0. */
	public AxisLook y(int index) {
		return index < y.size() ? y.get(index) : AxisLook.OWN;
	}

	/** With a series changed, by the name that it has in the chart. */
	public ChartLook withSeries(String name, UnaryOperator<SeriesLook> change) {
		Map<String, SeriesLook> all = new LinkedHashMap<>(series);
		SeriesLook changed = change.apply(all.getOrDefault(name, SeriesLook.OWN));
		if (changed.equals(SeriesLook.OWN)) {
			all.remove(name);
		} else {
			all.put(name, changed);
		}
		return new ChartLook(title, x, y, all, order, legend, fontScale, lineScale, markerScale);
	}

	public ChartLook withOrder(List<String> names) {
		return new ChartLook(title, x, y, series, names, legend, fontScale, lineScale, markerScale);
	}

	public ChartLook withLegend(LegendPosition other) {
		return new ChartLook(title, x, y, series, order, other, fontScale, lineScale, markerScale);
	}

	/** With other sizes; null for the theme's own. */
	public ChartLook withScales(Double font, Double line, Double marker) {
		return new ChartLook(title, x, y, series, order, legend, font, line, marker);
	}

	/**
	 * The figure in this look.
	 *
	 * @throws IllegalArgumentException when a unit can't be converted or a range does not exist on its scale; nothing is changed then
	 */
	public Figure apply(Figure figure) {
		return switch (figure) {
		case ChartSpec chart -> new LookedChart(this).apply(chart, true);
		case PanelSpec panels -> new PanelSpec(title == null ? panels.title() : title, panels.columns(),
				panels.charts().stream().map(c -> new LookedChart(this).apply(c, false)).toList(), legend == null ? panels.legend() : legend,
				panels.notes());
		case PageSpec page -> page;
		};
	}

	/** A theme with this look's sizes. */
	public ChartTheme theme(ChartTheme theme) {
		return fontScale == null && lineScale == null && markerScale == null ? theme
				: theme.scaled(fontScale == null ? 1 : fontScale, lineScale == null ? 1 : lineScale, markerScale == null ? 1 : markerScale);
	}

	/**
	 * What of this look fits other charts: scales, legend, sizes, and the styles of series by their place.
	 *
	 * @param figure the figure that the look was made for
	 */
	public ChartLook template(Figure figure) {
		Map<String, SeriesLook> places = new LinkedHashMap<>();
		if (!figure.charts().isEmpty()) {
			List<String> names = figure.charts().getFirst().series().stream().map(s -> s.name()).toList();
			series.forEach((name, look) -> {
				String place = name.startsWith("#") ? name : names.contains(name) ? "#" + (names.indexOf(name) + 1) : null;
				if (place != null) {
					places.put(place, look.withName(null).withShown(null));
				}
			});
		}
		return new ChartLook(null, x.general(), y.stream().map(AxisLook::general).toList(), places, null, legend, fontScale, lineScale,
				markerScale);
	}

	/** This look with what a template says in place of its own. */
	public ChartLook with(ChartLook template) {
		ChartLook look = this;
		if (template.x.scale() != null) {
			look = look.withX(x.withScale(template.x.scale()));
		}
		for (int i = 0; i < template.y.size(); i++) {
			if (template.y(i).scale() != null) {
				look = look.withY(i, y(i).withScale(template.y(i).scale()));
			}
		}
		Map<String, SeriesLook> all = new LinkedHashMap<>(look.series);
		all.putAll(template.series);
		return new ChartLook(look.title, look.x, look.y, all, look.order, template.legend != null ? template.legend : look.legend,
				template.fontScale != null ? template.fontScale : look.fontScale, template.lineScale != null ? template.lineScale : look.lineScale,
				template.markerScale != null ? template.markerScale : look.markerScale);
	}
}
