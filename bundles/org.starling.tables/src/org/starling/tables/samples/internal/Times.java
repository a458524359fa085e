package org.starling.tables.samples.internal;

import org.starling.tables.samples.SampleField;
import org.starling.units.Units;

/** The times of the current row in one unit, which is the first one met. */
final class Times {

	private final RowCells cells;
	private final Problems problems;
	private String unit;
	/** The unit last converted, and what it is times {@link #unit}. */
	private String last;
	private double factor;

	Times(RowCells cells, Problems problems) {
		this.cells = cells;
		this.problems = problems;
	}

	/** Null when no time had one. */
	String unit() {
		return unit;
	}

	/** The time of the sample, without which it is excluded; NaN then. */
	double ofSample() {
		if (cells.raw(SampleField.TIME) == null) {
			problems.exclude(cells.line(), cells.heading(SampleField.TIME), "", "the time is missing",
					"fill in the time after the first dose");
			return Double.NaN;
		}
		return converted(SampleField.TIME, cells.number(SampleField.TIME, true), true);
	}

	/** The time that a field states, or NaN. */
	double of(SampleField field) {
		return cells.has(field) ? converted(field, cells.number(field, false), false) : Double.NaN;
	}

	private double converted(SampleField field, double stated, boolean excludes) {
		if (Double.isNaN(stated)) {
			return stated;
		}
		String given = cells.unit(field);
		if (given == null) {
			if (problems.exclusion() == null) {
				problems.noteOnce(cells.heading(field), "no unit of time is given", "choose the unit, such as h");
			}
			return stated;
		}
		if (given.equals(unit)) {
			return stated;
		}
		if (!given.equals(last) && !Units.compatible(given, "h")) {
			String reason = "\"" + given + "\" measures " + Units.dimension(given) + ", not time";
			if (excludes) {
				problems.exclude(cells.line(), cells.heading(field), given, reason, "choose a unit of time, such as h");
			} else {
				problems.noteOnce(cells.heading(field), reason, "choose a unit of time, such as h");
			}
			return Double.NaN;
		}
		if (unit == null) {
			unit = given;
			return stated;
		}
		if (!given.equals(last)) {
			factor = Units.factor(given, unit);
			last = given;
		}
		return stated * factor;
	}
}
