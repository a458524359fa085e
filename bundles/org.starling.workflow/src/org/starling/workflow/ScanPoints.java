package org.starling.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.starling.analysis.fit.SubjectData;
import org.starling.model.simulation.Scan;
import org.starling.model.simulation.ScanAxis;
import org.starling.model.simulation.Simulation;
import org.starling.tables.NumberText;

/** A scan as trajectories: each subject at each combination of the axes' values, the last axis changing fastest. */
final class ScanPoints {

	private ScanPoints() {
	}

	/**
	 * @return the subjects themselves when there is no scan; else labelled by subject and values, {@code 1, ka = 0.5}
	 * @throws IllegalArgumentException when an axis has no parameter or no values, or the simulation has a fit too
	 */
	static List<SubjectData> expand(Simulation simulation, List<SubjectData> subjects) {
		Scan scan = simulation.getScan();
		if (scan == null || scan.getAxes().isEmpty()) {
			return subjects;
		}
		if (simulation.getFit() != null) {
			throw new IllegalArgumentException("it has a scan and a fit; make a simulation of its own for one of them");
		}
		List<SubjectData> expanded = new ArrayList<>();
		for (SubjectData subject : subjects) {
			for (Map<String, Double> point : points(scan)) {
				Map<String, Double> overrides = new LinkedHashMap<>(subject.overrides());
				overrides.putAll(point);
				expanded.add(new SubjectData(label(subject, point), subject.doses(), overrides, subject.outputs()));
			}
		}
		return expanded;
	}

	private static List<Map<String, Double>> points(Scan scan) {
		List<Map<String, Double>> points = List.of(Map.of());
		for (ScanAxis axis : scan.getAxes()) {
			if (axis.getTarget() == null || axis.getValues().isEmpty()) {
				throw new IllegalArgumentException("an axis of the scan has no parameter or no values; choose both");
			}
			List<Map<String, Double>> next = new ArrayList<>();
			for (Map<String, Double> point : points) {
				for (double value : axis.getValues()) {
					Map<String, Double> longer = new LinkedHashMap<>(point);
					longer.put(axis.getTarget().getSymbol(), value);
					next.add(longer);
				}
			}
			points = next;
		}
		return points;
	}

	private static String label(SubjectData subject, Map<String, Double> point) {
		String values = point.entrySet().stream().map(e -> e.getKey() + " = " + NumberText.format(e.getValue()))
				.collect(Collectors.joining(", "));
		return subject.label().isEmpty() ? values : subject.label() + ", " + values;
	}
}
