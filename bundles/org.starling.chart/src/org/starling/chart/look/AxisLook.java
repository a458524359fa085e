package org.starling.chart.look;

import org.starling.chart.AxisScale;
import org.starling.chart.AxisSpec;

/**
 * What a person wants of an axis; null leaves the chart's own.
 *
 * @param label what is measured
 * @param unit  UCUM-style text of a unit into which the chart's own can be converted
 * @param scale linear or logarithmic
 * @param min   lower end in the wanted unit
 * @param max   upper end in the wanted unit
 * @param step  distance of tick labels on a linear axis, in the wanted unit
 */
public record AxisLook(String label, String unit, AxisScale scale, Double min, Double max, Double step) {

	/** Everything as the chart has it. */
	public static final AxisLook OWN = new AxisLook(null, null, null, null, null, null);

	public AxisLook {
		if (step != null && !(step > 0 && Double.isFinite(step))) {
			throw new IllegalArgumentException("the distance of tick labels is above 0, not " + step);
		}
	}

	public AxisLook withLabel(String other) {
		return new AxisLook(other, unit, scale, min, max, step);
	}

	/** In another unit; ends and distance of ticks were in the old one and are dropped. */
	public AxisLook withUnit(String other) {
		return new AxisLook(label, other, scale, null, null, null);
	}

	public AxisLook withScale(AxisScale other) {
		return new AxisLook(label, unit, other, min, max, step);
	}

	public AxisLook withRange(Double lower, Double upper) {
		return new AxisLook(label, unit, scale, lower, upper, step);
	}

	public AxisLook withStep(Double other) {
		return new AxisLook(label, unit, scale, min, max, other);
	}

	/** Scale and nothing that belongs to certain data. */
	AxisLook general() {
		return new AxisLook(null, null, scale, null, null, null);
	}

	/** @param factor from the axis' own unit into the wanted one */
	AxisSpec apply(AxisSpec axis, double factor) {
		double lower = min == null ? axis.min() * factor : min;
		double upper = max == null ? axis.max() * factor : max;
		AxisSpec plain = new AxisSpec(label == null ? axis.label() : label, unit == null ? axis.unit() : unit, AxisScale.LINEAR,
				Double.NaN, Double.NaN, axis.includeZero(), axis.categories()).withStep(step == null ? Double.NaN : step);
		if (!axis.categories().isEmpty()) {
			return plain.withRange(axis.min(), axis.max());
		}
		AxisScale wanted = scale == null ? axis.scale() : scale;
		boolean log = wanted == AxisScale.LOG;
		return plain.withScale(wanted).withRange(log && min == null && !(lower > 0) ? Double.NaN : lower,
				log && max == null && !(upper > 0) ? Double.NaN : upper);
	}
}
