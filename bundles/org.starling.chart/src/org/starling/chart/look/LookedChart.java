package org.starling.chart.look;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.ChartTheme;
import org.starling.chart.MarkerSpec;
import org.starling.chart.SeriesSpec;
import org.starling.chart.SeriesStyle;
import org.starling.units.Units;

/** Applies a look to one chart: data are converted with their axes, series keep their colours when others are hidden or moved. */
final class LookedChart {

	private final ChartLook look;

	LookedChart(ChartLook look) {
		this.look = look;
	}

	ChartSpec apply(ChartSpec chart, boolean titled) {
		double xFactor = factor(chart.x(), look.x());
		List<Double> yFactors = new ArrayList<>();
		List<AxisSpec> y = new ArrayList<>();
		for (int i = 0; i < chart.y().size(); i++) {
			yFactors.add(factor(chart.y().get(i), look.y(i)));
			y.add(look.y(i).apply(chart.y().get(i), yFactors.get(i)));
		}
		List<SeriesSpec> series = new ArrayList<>();
		for (int i : order(chart.series())) {
			SeriesSpec s = chart.series().get(i);
			SeriesLook wanted = seriesLook(s.name(), i);
			if (wanted.isShown()) {
				boolean automatic = s.style().colour() == SeriesStyle.AUTOMATIC;
				SeriesSpec fixed = automatic ? s.withColour(ChartTheme.light().index(s.style(), i)) : s;
				series.add(wanted.apply(converted(fixed, xFactor, yFactors.get(s.yAxis()))));
			}
		}
		List<MarkerSpec> markers = chart.markers().stream().map(m -> {
			double factor = m.orientation() == MarkerSpec.Orientation.VERTICAL ? xFactor : yFactors.get(m.yAxis());
			return factor == 1 ? m : new MarkerSpec(m.orientation(), m.value() * factor, m.label(), m.yAxis());
		}).toList();
		return new ChartSpec(titled && look.title() != null ? look.title() : chart.title(), chart.subtitle(), look.x().apply(chart.x(), xFactor), y,
				series, markers, look.legend() == null ? chart.legend() : look.legend(), chart.notes());
	}

	private SeriesLook seriesLook(String name, int place) {
		SeriesLook byName = look.series().get(name);
		return byName != null ? byName : look.series().getOrDefault("#" + (place + 1), SeriesLook.OWN);
	}

	private List<Integer> order(List<SeriesSpec> series) {
		List<Integer> places = new ArrayList<>();
		for (int i = 0; i < series.size(); i++) {
			places.add(i);
		}
		places.sort(Comparator.comparingInt(i -> {
			int wanted = look.order().indexOf(series.get(i).name());
			return wanted < 0 ? Integer.MAX_VALUE : wanted;
		}));
		return places;
	}

	private static double factor(AxisSpec axis, AxisLook wanted) {
		if (wanted.unit() == null || wanted.unit().equals(axis.unit()) || !axis.categories().isEmpty()) {
			return 1;
		}
		if (!Units.isValid(wanted.unit()) || !Units.compatible(axis.unit(), wanted.unit())) {
			throw new IllegalArgumentException("the axis \"" + axis.label() + "\" is in " + (axis.unit().isEmpty() ? "pure numbers" : axis.unit())
					+ ", which can't be converted to \"" + wanted.unit() + '"');
		}
		return Units.factor(axis.unit(), wanted.unit());
	}

	private static SeriesSpec converted(SeriesSpec s, double x, double y) {
		return x == 1 && y == 1 ? s
				: new SeriesSpec(s.name(), s.kind(), scaled(s.x(), x), scaled(s.y(), y), scaled(s.lower(), y), scaled(s.upper(), y), s.yAxis(),
						s.style());
	}

	private static double[] scaled(double[] values, double factor) {
		return values == null || factor == 1 ? values : Arrays.stream(values).map(v -> v * factor).toArray();
	}
}
