package org.starling.workflow.prediction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;
import org.starling.chart.LegendPosition;
import org.starling.chart.PanelSpec;
import org.starling.chart.SeriesSpec;
import org.starling.chart.SeriesStyle;
import org.starling.star.FoldErrors;

/** Figures of a comparison. Stateless. */
public final class PredictionCharts {

	private static final int COLUMNS = 3;
	private static final double MARGIN = 1.5;
	private static final int DECADES = 4;

	private PredictionCharts() {
	}

	/** Curves with samples of each tissue, then predicted against observed areas; none when the comparison was refused. */
	public static List<Figure> of(PredictionComparison comparison) {
		List<Figure> figures = new ArrayList<>();
		List<ChartSpec> panels = comparison.tissues().stream().filter(t -> t.times().length > 0 || t.sampleTimes().length > 0)
				.map(t -> panel(comparison, t)).toList();
		if (!panels.isEmpty()) {
			figures.add(new PanelSpec("Observed and predicted, " + comparison.compound(), Math.min(COLUMNS, panels.size()), panels,
					LegendPosition.AUTOMATIC, List.of("Hollow: below the limit of quantification, drawn at the limit.")));
		}
		if (comparison.areas().n() > 0) {
			figures.add(areas(comparison));
		}
		return figures;
	}

	private static ChartSpec panel(PredictionComparison c, TissuePrediction t) {
		List<SeriesSpec> series = new ArrayList<>();
		if (t.times().length > 0) {
			series.add(predicted(t).withColour(0));
		}
		if (t.sampleTimes().length > 0) {
			series.add(SeriesSpec.points("observed", t.sampleTimes(), t.samples()).withColour(1));
		}
		if (t.limitTimes().length > 0) {
			series.add(SeriesSpec.points("below the limit", t.limitTimes(), t.limits()).withColour(1).hollow());
		}
		double[] range = range(c);
		return new ChartSpec(t.tissue(), AxisSpec.linear("Time", c.timeUnit()),
				List.of(AxisSpec.log("Concentration", c.unit()).withRange(range[0], range[1])), series);
	}

	/** Without what a logarithm can't show: curves begin at zero. */
	private static SeriesSpec predicted(TissuePrediction t) {
		int[] shown = IntStream.range(0, t.times().length).filter(i -> t.curve()[i] > 0).toArray();
		return SeriesSpec.line("predicted", Arrays.stream(shown).mapToDouble(i -> t.times()[i]).toArray(),
				Arrays.stream(shown).mapToDouble(i -> t.curve()[i]).toArray());
	}

	/** All samples and limits, and curves down to some decades below their top. */
	private static double[] range(PredictionComparison c) {
		double top = c.tissues().stream().flatMapToDouble(t -> DoubleStream.concat(Arrays.stream(t.samples()), Arrays.stream(t.curve())))
				.filter(v -> v > 0).max().orElse(1);
		double least = c.tissues().stream().flatMapToDouble(t -> DoubleStream.concat(Arrays.stream(t.samples()), Arrays.stream(t.limits())))
				.filter(v -> v > 0).min().orElse(top / Math.pow(10, DECADES));
		return new double[] { least / MARGIN, top * MARGIN };
	}

	private static ChartSpec areas(PredictionComparison c) {
		List<TissuePrediction> shown = c.tissues().stream().filter(t -> t.areaFold() > 0 && Double.isFinite(t.areaFold())).toList();
		double least = shown.stream().mapToDouble(t -> Math.min(t.observedArea(), t.predictedArea())).min().getAsDouble() / MARGIN / 2;
		double most = shown.stream().mapToDouble(t -> Math.max(t.observedArea(), t.predictedArea())).max().getAsDouble() * MARGIN * 2;
		double[] ends = { least, most };
		List<SeriesSpec> series = new ArrayList<>();
		series.add(SeriesSpec.band("within two-fold", ends, times(ends, 1 / FoldErrors.TWO_FOLD), times(ends, FoldErrors.TWO_FOLD))
				.withColour(SeriesStyle.NEUTRAL));
		series.add(SeriesSpec.line("equal", ends, ends).withColour(SeriesStyle.NEUTRAL).dashed());
		for (int i = 0; i < shown.size(); i++) {
			TissuePrediction t = shown.get(i);
			series.add(SeriesSpec.points(t.tissue(), new double[] { t.observedArea() }, new double[] { t.predictedArea() }).withColour(i));
		}
		return new ChartSpec("Areas, " + c.compound(), PredictionComparison.text(c.areas()),
				AxisSpec.log("AUC observed", c.areaUnit()).withRange(least, most),
				List.of(AxisSpec.log("AUC predicted", c.areaUnit()).withRange(least, most)), series, List.of(), LegendPosition.RIGHT, List.of());
	}

	private static double[] times(double[] values, double factor) {
		return Arrays.stream(values).map(v -> v * factor).toArray();
	}
}
