package org.starling.workflow.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.starling.chart.AxisScale;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;
import org.starling.chart.PanelSpec;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.star.study.StudyAnalysis;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;
import org.starling.workflow.study.SampleGroups.Key;

/**
 * Concentrations over time: means with standard deviations by tissue, linear and logarithmic, one figure of panels for all compounds of a
 * unit; and single subjects where they have curves of their own. They count time from the dose and tell dose levels and occasions apart, as
 * the analysis does; {@link org.starling.workflow.concentrations.ConcentrationCharts} has samples on the clock of the study.
 */
final class MeanFigures {

	private static final int MOST_PANELS = 24;
	private static final int MOST_FIGURES = 40;
	private static final int MOST_IN_LEGEND = 12;
	private static final int MOST_SUBJECTS = 60;

	private final StudyAnalysis analysis;
	private final SampleGroups groups;
	private final List<Figure> figures = new ArrayList<>();
	private int leftOut;

	MeanFigures(StudyAnalysis analysis, SampleGroups groups) {
		this.analysis = analysis;
		this.groups = groups;
		means();
		individuals();
	}

	List<Figure> figures() {
		return figures;
	}

	/** Charts that are not among the figures. */
	int leftOut() {
		return leftOut;
	}

	private AxisSpec time() {
		return AxisSpec.linear("Time after the dose", analysis.data().timeUnit());
	}

	private void means() {
		Map<String, Map<String, List<SeriesSpec>>> byUnit = new LinkedHashMap<>();
		Map<String, Integer> colours = new LinkedHashMap<>();
		groups.groups().forEach((key, times) -> {
			colours.putIfAbsent(key.matrix(), colours.size());
			byUnit.computeIfAbsent(key.unit(), _ -> new LinkedHashMap<>()).computeIfAbsent(key.title(), _ -> new ArrayList<>())
					.add(mean(key, times).withColour(colours.get(key.matrix())));
		});
		byUnit.forEach((unit, charts) -> {
			for (AxisScale scale : new AxisScale[] { AxisScale.LINEAR, AxisScale.LOG }) {
				List<ChartSpec> panels = new ArrayList<>();
				charts.forEach((title, series) -> panels.add(new ChartSpec(title, time(),
						List.of(AxisSpec.linear("Concentration", unit).withScale(scale)), series)));
				String name = "Mean concentrations ± SD" + (scale == AxisScale.LOG ? ", logarithmic" : "");
				add(name, panels);
			}
		});
	}

	private void add(String title, List<ChartSpec> panels) {
		leftOut += Math.max(0, panels.size() - MOST_PANELS);
		List<ChartSpec> shown = panels.subList(0, Math.min(MOST_PANELS, panels.size()));
		if (figures.size() >= MOST_FIGURES) {
			leftOut += shown.size();
		} else if (shown.size() == 1) {
			ChartSpec one = shown.getFirst();
			figures.add(one.withTitle(title + (one.title().isEmpty() ? "" : ": " + one.title())));
		} else {
			figures.add(PanelSpec.of(title, shown.size() == 2 ? 2 : 3, shown));
		}
	}

	private static SeriesSpec mean(Key key, TreeMap<Double, List<Sample>> times) {
		double[] x = times.keySet().stream().mapToDouble(Double::doubleValue).toArray();
		double[] y = new double[x.length];
		double[] lower = new double[x.length];
		double[] upper = new double[x.length];
		int i = 0;
		for (List<Sample> samples : times.values()) {
			double[] of = SampleSection.meanAndDeviation(samples);
			y[i] = of[0];
			lower[i] = of[0] - of[1];
			upper[i++] = of[0] + of[1];
		}
		return new SeriesSpec(key.matrix().isEmpty() ? "samples" : key.matrix(), SeriesKind.LINE_AND_POINTS, x, y, lower, upper, 0, 0);
	}

	/** Of matrices that are not analysed by their mean curve. */
	private void individuals() {
		Map<String, Map<String, List<ChartSpec>>> byMatrix = new LinkedHashMap<>();
		groups.groups().forEach((key, times) -> {
			if (!analysis.sparseMatrices().contains(key.matrix())) {
				List<SeriesSpec> series = subjects(times);
				ChartSpec chart = new ChartSpec(key.title(), time(), List.of(AxisSpec.log("Concentration", key.unit())), series);
				byMatrix.computeIfAbsent(key.matrix(), _ -> new LinkedHashMap<>()).computeIfAbsent(key.unit(), _ -> new ArrayList<>())
						.add(series.size() < MOST_SUBJECTS ? chart : chart.withNote("The first " + MOST_SUBJECTS + " subjects are drawn."));
			}
		});
		byMatrix.forEach((matrix, byUnit) -> byUnit
				.forEach((_, panels) -> add("Single subjects" + (matrix.isEmpty() ? "" : ", " + matrix), panels)));
	}

	private static List<SeriesSpec> subjects(TreeMap<Double, List<Sample>> times) {
		Map<String, List<Sample>> bySubject = new LinkedHashMap<>();
		times.values().forEach(samples -> samples.forEach(s -> bySubject.computeIfAbsent(s.subject(), _ -> new ArrayList<>()).add(s)));
		List<SeriesSpec> series = new ArrayList<>();
		bySubject.entrySet().stream().limit(MOST_SUBJECTS).forEach(entry -> {
			List<Sample> samples = entry.getValue();
			List<Sample> measured = samples.stream().filter(s -> s.censoring() == Censoring.NONE && s.value() > 0).toList();
			if (!measured.isEmpty()) {
				SeriesSpec line = new SeriesSpec(entry.getKey(), SeriesKind.LINE_AND_POINTS,
						measured.stream().mapToDouble(s -> Double.isNaN(s.afterDose()) ? s.time() : s.afterDose()).toArray(),
						measured.stream().mapToDouble(Sample::value).toArray(), null, null, 0, series.size());
				series.add(bySubject.size() > MOST_IN_LEGEND ? line.notInLegend() : line);
			}
		});
		return series;
	}
}
