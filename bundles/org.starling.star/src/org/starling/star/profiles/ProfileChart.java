package org.starling.star.profiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.MarkerShape;
import org.starling.chart.MarkerSpec;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.chart.SeriesStyle;
import org.starling.nca.AreaCurve;
import org.starling.nca.Measure;
import org.starling.nca.NcaColumns;
import org.starling.nca.NcaParameter;
import org.starling.nca.NcaResults;
import org.starling.nca.Refusal;
import org.starling.nca.table.ProfileSet;

/**
 * One profile with what its analysis rests on: samples in the terminal regression filled, others hollow, excluded ones crossed, those below
 * the limit at the limit; the regression line and its way to infinity, Tlast, and on a linear axis the area by its method.
 *
 * @param spec    the chart
 * @param samples index in the columns of each point of each series; null for a series of no samples
 */
public record ProfileChart(ChartSpec spec, List<int[]> samples) {

	private static final int LINE_POINTS = 33;
	private static final int MEASURED = 0;
	private static final int REGRESSION = 1;
	/** How far a line to infinity is drawn: half-lives behind Tlast, but no more than this part of the profile. */
	private static final double HALF_LIVES = 2;
	private static final double MOST_BEHIND = 0.35;

	/**
	 * A sample that the analysis doesn't have.
	 *
	 * @param time          on the clock of the profile
	 * @param concentration in its unit
	 */
	public record Excluded(double time, double concentration) {
	}

	/**
	 * @param profile     index in the columns
	 * @param logarithmic whether concentrations stand on a logarithmic axis, which has no place for areas
	 */
	public static ProfileChart of(ProfileSet profiles, NcaResults results, int profile, List<Excluded> excluded, boolean logarithmic) {
		return new Builder(profiles, results, profile).build(excluded, logarithmic);
	}

	/** The sample that a point of a series stands for, -1 when it stands for none. */
	public int sample(int series, int point) {
		int[] own = samples.get(series);
		return own == null ? -1 : own[point];
	}

	private static final class Builder {
		private final ProfileSet profiles;
		private final NcaResults results;
		private final NcaColumns columns;
		private final int profile;
		private final List<SeriesSpec> series = new ArrayList<>();
		private final List<int[]> samples = new ArrayList<>();

		Builder(ProfileSet profiles, NcaResults results, int profile) {
			this.profiles = profiles;
			this.results = results;
			this.profile = profile;
			columns = results.columns();
		}

		ProfileChart build(List<Excluded> excluded, boolean logarithmic) {
			AreaCurve curve = AreaCurve.of(results, profile);
			boolean sloped = results.refusal(profile, NcaParameter.LAMBDA_Z) == Refusal.NONE;
			if (curve.times().length > 0) {
				area(curve, sloped, logarithmic);
			}
			if (sloped) {
				regression();
			}
			points();
			if (!excluded.isEmpty()) {
				add(SeriesSpec.points(SampleMark.EXCLUDED.text(), excluded.stream().mapToDouble(Excluded::time).toArray(),
						excluded.stream().mapToDouble(Excluded::concentration).toArray()).withColour(SeriesStyle.NEUTRAL).withShape(MarkerShape.CROSS));
			}
			String time = Objects.requireNonNullElse(profiles.units().unit(Measure.TIME), "");
			String unit = Objects.requireNonNullElse(profiles.units().unit(Measure.CONCENTRATION), "");
			AxisSpec y = logarithmic ? AxisSpec.log("Concentration", unit) : AxisSpec.linear("Concentration", unit);
			ChartSpec chart = new ChartSpec(title(), AxisSpec.linear("Time after the dose", time), List.of(y), series);
			double tlast = value(NcaParameter.TLAST);
			chart = Double.isNaN(tlast) ? chart : chart.withMarker(MarkerSpec.vertical(tlast, "Tlast"));
			double limit = limit();
			chart = Double.isNaN(limit) ? chart : chart.withMarker(MarkerSpec.horizontal(limit, "LLOQ"));
			return new ProfileChart(chart, samples);
		}

		private String title() {
			return Arrays.stream(profiles.keys().get(profile)).filter(k -> k != null && !k.isEmpty()).collect(Collectors.joining(", "));
		}

		private double value(NcaParameter parameter) {
			return results.value(profile, parameter);
		}

		private void add(SeriesSpec other) {
			series.add(other);
			samples.add(null);
		}

		/** On a linear axis shaded, on a logarithmic one the line above it alone. */
		private void area(AreaCurve curve, boolean sloped, boolean logarithmic) {
			if (logarithmic) {
				double[] positive = Arrays.stream(curve.concentrations()).map(c -> c > 0 ? c : Double.NaN).toArray();
				double[] x = IntStream.range(0, positive.length).mapToDouble(i -> Double.isNaN(positive[i]) ? Double.NaN : curve.times()[i])
						.toArray();
				add(SeriesSpec.line("Curve of AUClast", x, positive).withColour(SeriesStyle.NEUTRAL).notInLegend());
				return;
			}
			add(band("AUClast", curve.times(), curve.concentrations()).withColour(MEASURED));
			if (sloped) {
				double lambdaZ = value(NcaParameter.LAMBDA_Z);
				double tlast = value(NcaParameter.TLAST);
				double[] x = grid(tlast, end());
				add(band("AUC from Tlast to infinity", x, Arrays.stream(x).map(t -> value(NcaParameter.CLAST) * Math.exp(-lambdaZ * (t - tlast))).toArray())
						.withColour(REGRESSION));
			}
		}

		private static SeriesSpec band(String name, double[] x, double[] upper) {
			return SeriesSpec.band(name, x, new double[x.length], upper);
		}

		private void regression() {
			double lambdaZ = value(NcaParameter.LAMBDA_Z);
			double intercept = value(NcaParameter.LAMBDA_Z_INTERCEPT);
			double[] within = grid(value(NcaParameter.LAMBDA_Z_LOWER), value(NcaParameter.LAMBDA_Z_UPPER));
			add(line("Regression", within, intercept, lambdaZ).withColour(REGRESSION));
			double[] behind = grid(value(NcaParameter.LAMBDA_Z_UPPER), end());
			add(line("To infinity", behind, intercept, lambdaZ).withColour(REGRESSION).dashed().notInLegend());
		}

		private static SeriesSpec line(String name, double[] x, double intercept, double lambdaZ) {
			return SeriesSpec.line(name, x, Arrays.stream(x).map(t -> Math.exp(intercept - lambdaZ * t)).toArray());
		}

		private double end() {
			double tlast = value(NcaParameter.TLAST);
			double dose = columns.dose(profile).time();
			return tlast + Math.min(HALF_LIVES * value(NcaParameter.HALF_LIFE), MOST_BEHIND * Math.max(tlast - dose, 0));
		}

		private static double[] grid(double from, double to) {
			return IntStream.range(0, LINE_POINTS).mapToDouble(i -> from + (to - from) * i / (LINE_POINTS - 1)).toArray();
		}

		private void points() {
			Map<SampleMark, List<Integer>> byMark = new EnumMap<>(SampleMark.class);
			for (int s = columns.from(profile); s < columns.from(profile + 1); s++) {
				SampleMark mark = SampleMark.of(results, profile, s);
				if (mark != null && Double.isFinite(ordinate(mark, s))) {
					byMark.computeIfAbsent(mark, _ -> new ArrayList<>()).add(s);
				}
			}
			byMark.forEach((mark, list) -> {
				double[] x = list.stream().mapToDouble(columns::time).toArray();
				double[] y = list.stream().mapToDouble(s -> ordinate(mark, s)).toArray();
				SeriesStyle style = switch (mark) {
				case IN_REGRESSION -> new SeriesStyle(MEASURED, false, false, true, MarkerShape.CIRCLE);
				case NOT_IN_REGRESSION -> new SeriesStyle(MEASURED, false, true, true, MarkerShape.CIRCLE);
				case BELOW_LIMIT -> new SeriesStyle(SeriesStyle.NEUTRAL, false, true, true, MarkerShape.TRIANGLE_DOWN);
				case BEFORE_DOSE, EXCLUDED -> new SeriesStyle(SeriesStyle.NEUTRAL, false, true, true, MarkerShape.CIRCLE);
				};
				series.add(new SeriesSpec(mark.text(), SeriesKind.POINTS, x, y, null, null, 0, style));
				samples.add(list.stream().mapToInt(Integer::intValue).toArray());
			});
		}

		private double ordinate(SampleMark mark, int sample) {
			return mark == SampleMark.BELOW_LIMIT ? columns.limit(sample) : columns.concentration(sample);
		}

		/** The limit of the samples below it, NaN when there are none or several. */
		private double limit() {
			double[] limits = IntStream.range(columns.from(profile), columns.from(profile + 1)).filter(columns::isBelow)
					.mapToDouble(columns::limit).distinct().toArray();
			return limits.length == 1 && limits[0] > 0 ? limits[0] : Double.NaN;
		}
	}
}
