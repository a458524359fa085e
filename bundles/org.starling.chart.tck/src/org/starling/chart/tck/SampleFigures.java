package org.starling.chart.tck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.chart.AxisScale;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;
import org.starling.chart.LegendPosition;
import org.starling.chart.MarkerSpec;
import org.starling.chart.PageSpec;
import org.starling.chart.PanelSpec;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.chart.SeriesStyle;

/** Figures that have, each, something that exporters stumble over. */
final class SampleFigures {

	private static final double[] TIME = { 0, 1, 2, 4, 8 };
	private static final double[] VALUE = { 0, 12.5, 1e-3, 7, 3.25 };

	private SampleFigures() {
	}

	/** By what is special about them, for messages. */
	static Map<String, Figure> all() {
		Map<String, Figure> figures = new LinkedHashMap<>();
		figures.put("a curve", curve());
		figures.put("points with error bars, dashed and grey lines, a band", styles());
		figures.put("a curve with gaps, infinite values and values that a logarithmic axis has no place for", holes());
		figures.put("two y axes and reference lines", axes());
		figures.put("categories", ChartSpec.of("Organs", AxisSpec.categories("Organ", List.of("liver", "kidney")), AxisSpec.linear("Ratio", "1"),
				SeriesSpec.points("measured", new double[] { 1, 2 }, new double[] { 3, 0.5 })));
		figures.put("no series, and series without points", ChartSpec.of("", AxisSpec.linear("", ""), AxisSpec.linear("", ""),
				SeriesSpec.line("", new double[0], new double[0])));
		figures.put("texts with quotes, markup, backslashes, dollars, line ends and letters beyond ASCII", texts());
		figures.put("panels", PanelSpec.of("Subjects", 2, List.of(curve(), curve().withTitle("Two"), curve().withTitle("Three"))));
		figures.put("a page with letters", new PageSpec("Page", 2, List.of(curve(), axes(), PanelSpec.of("In it", 1, List.of(curve()))), true));
		return figures;
	}

	static ChartSpec curve() {
		return ChartSpec.of("Concentration", AxisSpec.linear("Time", "h"), AxisSpec.linear("Concentration", "mg/L"), SeriesSpec.line("plasma", TIME, VALUE));
	}

	static ChartSpec otherNumbers() {
		return curve().withSeries(List.of(SeriesSpec.line("plasma", TIME, new double[] { 0, 12.5, 1e-3, 7, 9 })));
	}

	static ChartSpec otherUnit() {
		return curve().withX(AxisSpec.linear("Time", "d"));
	}

	private static ChartSpec styles() {
		double[] lower = { 0, 10, 0.5e-3, 6, Double.NaN };
		double[] upper = { 0, 15, 2e-3, 8, Double.NaN };
		return ChartSpec.of("Styles", AxisSpec.linear("Time", "h"), AxisSpec.linear("Concentration", "mg/L").withRange(-1, 20),
				SeriesSpec.band("90 %", TIME, new double[] { 0, 1, 1, 1, 1 }, new double[] { 1, 2, 2, 2, 2 }),
				SeriesSpec.points("measured", TIME, VALUE).withLimits(lower, upper).hollow(),
				new SeriesSpec("both", SeriesKind.LINE_AND_POINTS, TIME, VALUE, null, null, 0, SeriesStyle.DEFAULT).dashed(),
				SeriesSpec.line("many", TIME, VALUE).withColour(SeriesStyle.NEUTRAL).notInLegend());
	}

	private static ChartSpec holes() {
		double nan = Double.NaN;
		return ChartSpec.of("Holes", AxisSpec.linear("Time", "h"), AxisSpec.log("Concentration", "mg/L"),
				SeriesSpec.line("gap", new double[] { 0, 1, nan, 4, 8 }, new double[] { 1, 2, nan, 4, 8 }),
				SeriesSpec.line("not finite", TIME, new double[] { nan, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1, 0 }),
				SeriesSpec.band("limits", TIME, new double[] { nan, 0, 1, 1, 1 }, new double[] { nan, 1, 2, Double.POSITIVE_INFINITY, 2 }));
	}

	private static ChartSpec axes() {
		ChartSpec two = new ChartSpec("Two axes", "below the title", AxisSpec.linear("Time", "h").withRange(0, 10),
				List.of(AxisSpec.linear("Concentration", "mg/L"), AxisSpec.log("Effect", "%").withRange(1, 100)),
				List.of(SeriesSpec.line("concentration", TIME, VALUE), SeriesSpec.points("effect", TIME, new double[] { 1, 5, 20, 50, 90 }).onAxis(1)), List.of(),
				LegendPosition.AUTOMATIC, List.of("A note."));
		return two.withMarker(MarkerSpec.vertical(2, "dose")).withMarker(new MarkerSpec(MarkerSpec.Orientation.HORIZONTAL, 50, "half", 1));
	}

	private static ChartSpec texts() {
		return ChartSpec.of("\"A\" <b>&amp; 'c' \\d $e $ %s {f}", new AxisSpec("Zeit\n(Uhr) µ β 時間", "ug.h/mL", AxisScale.LINEAR, Double.NaN, Double.NaN),
				AxisSpec.linear("#1, \"x\";\ty", "{beats}/min"), SeriesSpec.line("' OR \\\" </script>", TIME, VALUE), SeriesSpec.points("\uD83D\uDC26 EOD", TIME, VALUE));
	}
}
