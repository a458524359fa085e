package org.starling.chart.internal;

import java.util.List;
import java.util.function.DoubleConsumer;

import org.starling.chart.AxisRange;
import org.starling.chart.AxisScale;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.ChartViewport;
import org.starling.chart.MarkerSpec;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;

/**
 * The range that an axis shows: the viewport's, else the specification's, else one that holds the data and the reference lines
 * of all given charts. Linear ranges of non-negative data start at 0; logarithmic ones end at 1, 2 or 5 times a power of ten and
 * reach at most {@value #DECADES} decades below the largest value unless an observation lies lower.
 */
public final class AutoRange {

	private static final int DECADES = 6;
	private static final double PADDING = 0.04;
	/** An x axis starts at 0 when the data start within this part of their largest value: not on the seventh day. */
	private static final double NEAR_ZERO = 0.3;

	private double min = Double.POSITIVE_INFINITY;
	private double max = Double.NEGATIVE_INFINITY;
	private double minObserved = Double.POSITIVE_INFINITY;
	private final boolean log;

	private AutoRange(boolean log) {
		this.log = log;
	}

	/** Range of the common x axis of the charts. */
	public static AxisRange x(List<ChartSpec> charts, ChartViewport viewport) {
		AxisSpec axis = charts.getFirst().x();
		AutoRange r = new AutoRange(axis.scale() == AxisScale.LOG);
		for (ChartSpec c : charts) {
			c.series().forEach(r::addX);
			c.markers().stream().filter(m -> m.orientation() == MarkerSpec.Orientation.VERTICAL)
					.forEach(m -> r.add(m.value(), true));
		}
		return viewport.x() != null ? viewport.x() : r.range(axis, NEAR_ZERO);
	}

	/** Range of a y axis that the charts share. */
	public static AxisRange y(List<ChartSpec> charts, int index, ChartViewport viewport) {
		AxisSpec axis = charts.getFirst().y().get(index);
		AutoRange r = new AutoRange(axis.scale() == AxisScale.LOG);
		for (ChartSpec c : charts) {
			c.series().stream().filter(s -> s.yAxis() == index).forEach(r::addY);
			c.markers().stream().filter(m -> m.orientation() == MarkerSpec.Orientation.HORIZONTAL && m.yAxis() == index)
					.forEach(m -> r.add(m.value(), true));
		}
		return viewport.y(index) != null ? viewport.y(index) : r.range(axis, 1);
	}

	private void addX(SeriesSpec s) {
		for (int i = 0; i < s.size(); i++) {
			if (Double.isFinite(s.y()[i]) || s.hasLimits() && Double.isFinite(s.lower()[i])) {
				add(s.x()[i], s.hasPoints());
			}
		}
	}

	private void addY(SeriesSpec s) {
		boolean observed = s.hasPoints();
		DoubleConsumer limits = v -> add(v, false);
		for (int i = 0; i < s.size(); i++) {
			if (Double.isFinite(s.x()[i])) {
				add(s.y()[i], observed);
				if (s.hasLimits() && (Double.isFinite(s.y()[i]) || s.kind() == SeriesKind.BAND)) {
					limits.accept(s.lower()[i]);
					limits.accept(s.upper()[i]);
				}
			}
		}
	}

	private void add(double v, boolean observed) {
		if (Double.isFinite(v) && (!log || v > 0)) {
			min = Math.min(min, v);
			max = Math.max(max, v);
			minObserved = observed ? Math.min(minObserved, v) : minObserved;
		}
	}

	private AxisRange range(AxisSpec axis, double nearZero) {
		double lo = axis.min();
		double hi = axis.max();
		AxisRange automatic = log ? logRange() : linearRange(axis.includeZero() && min <= nearZero * max);
		lo = Double.isNaN(lo) ? automatic.min() : lo;
		hi = Double.isNaN(hi) ? automatic.max() : hi;
		if (hi > lo) {
			return new AxisRange(lo, hi);
		}
		// the one given end lies beyond the data
		double width = log ? Double.NaN : Math.max(automatic.max() - automatic.min(), 1e-9 * Math.abs(lo));
		if (Double.isNaN(axis.min())) {
			return log ? new AxisRange(hi / 10, hi) : new AxisRange(hi - width, hi);
		}
		return log ? new AxisRange(lo, lo * 10) : new AxisRange(lo, lo + width);
	}

	private AxisRange linearRange(boolean includeZero) {
		if (!(max >= min)) {
			return new AxisRange(0, 1);
		}
		boolean zero = includeZero && min >= 0;
		double lo = zero ? 0 : min;
		double width = max - lo;
		if (!(width > 1e-12 * Math.abs(max))) {
			width = max == 0 ? 1 : Math.abs(max) * 0.2;
			return zero ? new AxisRange(0, Math.max(max * 1.1, width)) : new AxisRange(lo - width, max + width);
		}
		return new AxisRange(zero ? 0 : lo - PADDING * width, max + PADDING * width);
	}

	private AxisRange logRange() {
		if (!(max >= min)) {
			return new AxisRange(0.1, 10);
		}
		double floor = Math.max(min, Math.min(minObserved, max * Math.pow(10, -DECADES)));
		double lo = nice(floor / 1.05, false);
		double hi = nice(max * 1.05, true);
		return hi / lo >= 9.99 ? new AxisRange(lo, hi) : new AxisRange(nice(floor / 2, false), nice(max * 2, true));
	}

	/** The next of 1, 2, 5 times a power of ten at or below, or at or above, a positive value. */
	static double nice(double v, boolean up) {
		int e = (int) Math.floor(Math.log10(v));
		double result = up ? Double.POSITIVE_INFINITY : 0;
		for (int k = e - 1; k <= e + 1; k++) {
			for (int m : new int[] { 1, 2, 5 }) {
				double candidate = java.math.BigDecimal.valueOf(m).scaleByPowerOfTen(k).doubleValue();
				if (up ? candidate >= v && candidate < result : candidate <= v && candidate > result) {
					result = candidate;
				}
			}
		}
		return result;
	}
}
