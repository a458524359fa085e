package org.starling.nca.internal;

import java.util.Arrays;

import org.starling.nca.AreaCurve;
import org.starling.nca.AucMethod;

/** Areas of a profile from the dose on, running from point to point, and interpolation between points, by one method. */
final class Areas {

	private final AucMethod method;
	private Points points;
	private double origin;
	/** Index of the first largest concentration, points put in included. */
	private int peak;
	/** Area from the first point to each point; moments relative to the time of the dose. */
	double[] area = new double[64];
	double[] moment = new double[64];
	private double segmentArea;
	private double segmentMoment;

	Areas(AucMethod method) {
		this.method = method;
	}

	void compute(Points of, double doseTime) {
		points = of;
		origin = doseTime;
		int n = of.size;
		if (area.length < n) {
			area = new double[2 * n];
			moment = new double[2 * n];
		}
		peak = 0;
		for (int i = 1; i < n; i++) {
			if (of.concentration[i] > of.concentration[peak]) {
				peak = i;
			}
		}
		area[0] = 0;
		moment[0] = 0;
		for (int i = 1; i < n; i++) {
			segment(of.time[i - 1], of.concentration[i - 1], of.time[i], of.concentration[i], i > peak);
			area[i] = area[i - 1] + segmentArea;
			moment[i] = moment[i - 1] + segmentMoment;
		}
	}

	private boolean isLog(double c1, double c2, boolean behindPeak) {
		return c1 > 0 && c2 > 0 && c1 != c2 && switch (method) {
		case LINEAR -> false;
		case LINEAR_UP_LOG_DOWN -> c2 < c1;
		case LINEAR_LOG -> behindPeak;
		};
	}

	private void segment(double t1, double c1, double t2, double c2, boolean behindPeak) {
		double dt = t2 - t1;
		if (isLog(c1, c2, behindPeak)) {
			double ratio = Trapezoids.logRatio(c1, c2);
			segmentArea = Trapezoids.log(dt, c1, c2, ratio);
			segmentMoment = Trapezoids.logMoment(dt, t1 - origin, c1, c2, ratio, segmentArea);
		} else {
			segmentArea = Trapezoids.linear(dt, c1, c2);
			segmentMoment = Trapezoids.linearMoment(dt, t1 - origin, c1, t2 - origin, c2);
		}
	}

	/** The curve under which the area to a point lies: its points, and further ones where it is bent. */
	AreaCurve curve(int to, int steps) {
		double[] times = new double[to * steps + 1];
		double[] values = new double[times.length];
		times[0] = points.time[0];
		values[0] = points.concentration[0];
		int n = 1;
		for (int i = 1; i <= to; i++) {
			double t1 = points.time[i - 1];
			double dt = points.time[i] - t1;
			int parts = dt > 0 && isLog(points.concentration[i - 1], points.concentration[i], i > peak) ? steps : 1;
			for (int k = 1; k < parts; k++) {
				times[n] = t1 + dt * k / parts;
				values[n] = concentrationAt(times[n]);
				n++;
			}
			times[n] = points.time[i];
			values[n++] = points.concentration[i];
		}
		return new AreaCurve(Arrays.copyOf(times, n), Arrays.copyOf(values, n));
	}

	/** The concentration at a time within the points. */
	double concentrationAt(double t) {
		int i = segmentOf(t);
		double t2 = points.time[i];
		double c2 = points.concentration[i];
		if (t == t2 || i == 0) {
			return c2;
		}
		double t1 = points.time[i - 1];
		double c1 = points.concentration[i - 1];
		double part = (t - t1) / (t2 - t1);
		return isLog(c1, c2, i > peak) ? c1 * Math.exp(part * Math.log(c2 / c1)) : c1 + part * (c2 - c1);
	}

	/** Index of the first point at or behind a time. */
	private int segmentOf(double t) {
		int i = 0;
		while (i < points.size - 1 && points.time[i] < t) {
			i++;
		}
		return i;
	}

	/** Area from the first point to a time that is not behind the last; its moment is then at {@link #lastMoment()}. */
	double areaTo(double t) {
		int i = segmentOf(t);
		if (t == points.time[i] || i == 0) {
			segmentMoment = moment[i];
			return area[i];
		}
		double c = concentrationAt(t);
		segment(points.time[i - 1], points.concentration[i - 1], t, c, i > peak);
		segmentMoment += moment[i - 1];
		return area[i - 1] + segmentArea;
	}

	/** Area from the last point to a time behind it, where the concentration is given. */
	double areaBehind(double t, double c) {
		int last = points.size - 1;
		return areaBetween(points.time[last], points.concentration[last], t, c);
	}

	/** Area between two points behind the largest concentration. */
	double areaBetween(double t1, double c1, double t2, double c2) {
		segment(t1, c1, t2, c2, true);
		return segmentArea;
	}

	/** Adds the moment of what lies in front of the area computed last. */
	void addMoment(double before) {
		segmentMoment += before;
	}

	/** The moment that belongs to the area computed last. */
	double lastMoment() {
		return segmentMoment;
	}
}
