package org.starling.workflow.concentrations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The samples of one curve of a chart, subject by subject. For one thread. */
final class Curve {

	/** One point; a sample below the limit has no value. */
	private record Point(double time, double planned, double value, double limit) {
	}

	/**
	 * Points at which a curve is drawn.
	 *
	 * @param lower lower ends of error bars, or null
	 */
	record Points(double[] x, double[] y, double[] lower, double[] upper) {
	}

	private final String name;
	private final Map<String, List<Point>> bySubject = new LinkedHashMap<>();

	Curve(String name) {
		this.name = name;
	}

	String name() {
		return name;
	}

	/** @param value NaN for a sample below the limit */
	void add(String subject, double time, double planned, double value, double limit) {
		bySubject.computeIfAbsent(subject, key -> new ArrayList<>())
				.add(new Point(time, Double.isNaN(planned) ? time : planned, value, limit));
	}

	void addAll(Curve other) {
		other.bySubject.forEach((subject, points) -> bySubject.computeIfAbsent(subject, key -> new ArrayList<>()).addAll(points));
	}

	int subjects() {
		return bySubject.size();
	}

	private static boolean isMeasured(Point point) {
		return !Double.isNaN(point.value());
	}

	/** The measured samples of the first subjects, with a gap between two of them. */
	Points measured(int mostSubjects) {
		List<Point> points = new ArrayList<>();
		for (List<Point> subject : bySubject.values().stream().limit(mostSubjects).toList()) {
			if (!points.isEmpty()) {
				points.add(new Point(Double.NaN, Double.NaN, Double.NaN, Double.NaN));
			}
			subject.stream().filter(Curve::isMeasured).sorted((a, b) -> Double.compare(a.time(), b.time())).forEach(points::add);
		}
		return new Points(points.stream().mapToDouble(Point::time).toArray(), points.stream().mapToDouble(Point::value).toArray(), null, null);
	}

	/** The samples below the limit at their limits, as far as these are known. */
	Points below(int mostSubjects) {
		List<Point> points = bySubject.values().stream().limit(mostSubjects).flatMap(List::stream)
				.filter(p -> !isMeasured(p) && p.limit() > 0).toList();
		return new Points(points.stream().mapToDouble(Point::time).toArray(), points.stream().mapToDouble(Point::limit).toArray(), null, null);
	}

	/** Means at each planned time with bars of a standard deviation to both sides, where there are two samples or more. */
	Points means(boolean geometric) {
		Map<Double, List<Double>> byTime = new TreeMap<>();
		bySubject.values().stream().flatMap(List::stream).forEach(p -> {
			double value = isMeasured(p) ? geometric ? Math.log(p.value()) : p.value() : geometric ? Double.NaN : 0;
			if (Double.isFinite(value)) {
				byTime.computeIfAbsent(p.planned(), key -> new ArrayList<>()).add(value);
			}
		});
		int n = byTime.size();
		Points points = new Points(new double[n], new double[n], new double[n], new double[n]);
		int i = 0;
		for (Map.Entry<Double, List<Double>> time : byTime.entrySet()) {
			double[] values = time.getValue().stream().mapToDouble(Double::doubleValue).toArray();
			double mean = Arrays.stream(values).average().orElseThrow();
			double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
			double deviation = values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
			points.x()[i] = time.getKey();
			points.y()[i] = geometric ? Math.exp(mean) : mean;
			points.lower()[i] = geometric ? Math.exp(mean - deviation) : mean - deviation;
			points.upper()[i] = geometric ? Math.exp(mean + deviation) : mean + deviation;
			i++;
		}
		return points;
	}
}
