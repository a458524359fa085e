package org.starling.chart;

import java.util.List;
import java.util.Objects;

import org.starling.chart.internal.UnitText;

/**
 * One axis of a chart.
 *
 * @param label       what is measured, for instance {@code Concentration}
 * @param unit        unit in UCUM-style text, for instance {@code mg/L}; empty or {@code 1} for a pure number
 * @param scale       linear or logarithmic
 * @param min         lower end in the unit, NaN for automatic
 * @param max         upper end in the unit, NaN for automatic
 * @param includeZero whether an automatic linear range of non-negative data starts at 0, as concentration axes must
 * @param categories  texts that stand at 1, 2, 3 and so on in place of numbers; empty for an axis of numbers
 * @param step        distance of the tick labels of a linear axis, NaN for automatic
 */
public record AxisSpec(String label, String unit, AxisScale scale, double min, double max, boolean includeZero,
		List<String> categories, double step) {

	public AxisSpec {
		Objects.requireNonNull(label, "label");
		unit = unit == null ? "" : unit.strip();
		Objects.requireNonNull(scale, "scale");
		categories = List.copyOf(categories);
		if (Double.isInfinite(min) || Double.isInfinite(max) || min >= max) {
			throw new IllegalArgumentException("axis " + label + ": the range [" + min + ", " + max
					+ "] must be finite and ascending; leave an end out (NaN) to have it chosen");
		}
		if (scale == AxisScale.LOG && (min <= 0 || max <= 0)) {
			throw new IllegalArgumentException("axis " + label + ": a logarithmic axis needs ends above 0, not [" + min + ", "
					+ max + "]");
		}
	}

	/** An axis whose ticks stand where labels fit. */
	public AxisSpec(String label, String unit, AxisScale scale, double min, double max, boolean includeZero, List<String> categories) {
		this(label, unit, scale, min, max, includeZero, categories, Double.NaN);
	}

	/** An axis that starts at 0 where the data allow it. */
	public AxisSpec(String label, String unit, AxisScale scale, double min, double max) {
		this(label, unit, scale, min, max, true, List.of());
	}

	/** An axis of things that are no numbers, each at a place of its own: the first at 1. */
	public static AxisSpec categories(String label, List<String> names) {
		return new AxisSpec(label, "", AxisScale.LINEAR, 0.5, Math.max(1, names.size()) + 0.5, false, names);
	}

	/** A linear axis with automatic range. */
	public static AxisSpec linear(String label, String unit) {
		return new AxisSpec(label, unit, AxisScale.LINEAR, Double.NaN, Double.NaN);
	}

	/** A logarithmic axis with automatic range. */
	public static AxisSpec log(String label, String unit) {
		return new AxisSpec(label, unit, AxisScale.LOG, Double.NaN, Double.NaN);
	}

	/** The same axis with another range; NaN leaves an end automatic. */
	public AxisSpec withRange(double lower, double upper) {
		return new AxisSpec(label, unit, scale, lower, upper, includeZero, categories, step);
	}

	/** The same axis on another scale; ends that do not exist on that scale become automatic. Categories stay as they are. */
	public AxisSpec withScale(AxisScale other) {
		if (!categories.isEmpty()) {
			return this;
		}
		boolean log = other == AxisScale.LOG;
		return new AxisSpec(label, unit, other, log && min <= 0 ? Double.NaN : min, log && max <= 0 ? Double.NaN : max,
				includeZero, categories, step);
	}

	/** The same linear axis with tick labels at the multiples of a distance; NaN for automatic. */
	public AxisSpec withStep(double distance) {
		return new AxisSpec(label, unit, scale, min, max, includeZero, categories, distance);
	}

	/** The same axis, its automatic range close to the data instead of starting at 0. */
	public AxisSpec tight() {
		return new AxisSpec(label, unit, scale, min, max, false, categories, step);
	}

	/** The text beside the axis: label and unit in typographic form, {@code Concentration [µg/mL]}; a pure number shows [–], categories none. */
	public String title() {
		return categories.isEmpty() ? label + " [" + unitText() + "]" : label;
	}

	/** The unit in typographic form: {@code µg·h/mL} for {@code ug.h/mL}, an en dash for a pure number. */
	public String unitText() {
		return UnitText.of(unit);
	}
}
