package org.starling.tables.samples.internal;

import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.SampleField;
import org.starling.units.Units;

/**
 * Limits of quantification of one sample in the unit of its value, and what they say of it: a number below the lower or above
 * the upper one isn't quantitative (ICH M10, 2022, §3.2.4 and §4.2).
 */
record Limits(Censoring censoring, double lloq, double uloq) {

	/** @param constant lower limit where neither text nor row tells one; NaN for none */
	static Limits of(RowCells cells, MeasuredText text, String unit, Problems problems, String valueColumn, double constant) {
		double stated = text.censoring() == Censoring.BLQ && !Double.isNaN(text.limit()) ? text.limit()
				: limit(cells, SampleField.LLOQ, unit, problems);
		double lloq = Double.isNaN(stated) ? constant : stated;
		double uloq = text.censoring() == Censoring.ALQ && !Double.isNaN(text.limit()) ? text.limit()
				: limit(cells, SampleField.ULOQ, unit, problems);
		Censoring censoring = text.censoring();
		if (text.value() < lloq) {
			censoring = Censoring.BLQ;
		} else if (text.value() > uloq) {
			censoring = Censoring.ALQ;
		}
		if (censoring == Censoring.BLQ && Double.isNaN(lloq)) {
			problems.noteOnce(valueColumn, "values below the limit of quantification stand without the limit",
					"map a column to LLOQ, or write the limit as <0.1");
		}
		return new Limits(censoring, lloq, uloq);
	}

	private static double limit(RowCells cells, SampleField field, String unit, Problems problems) {
		double limit = cells.number(field, false);
		if (Double.isNaN(limit)) {
			return Double.NaN;
		}
		if (!(limit > 0)) {
			problems.note(cells.line(), cells.heading(field), cells.text(field), "a limit of quantification is above zero",
					"correct the limit");
			return Double.NaN;
		}
		return inUnitOfValue(limit, cells, field, unit, problems);
	}

	/** A number of a field in the unit of the value; NaN, which is reported, when its unit is of another kind. */
	static double inUnitOfValue(double limit, RowCells cells, SampleField field, String unit, Problems problems) {
		String limitUnit = cells.unit(field);
		if (limitUnit == null || unit == null || limitUnit.equals(unit)) {
			return limit;
		}
		if (!Units.compatible(limitUnit, unit)) {
			problems.noteOnce(cells.heading(field), "numbers in \"" + limitUnit + "\" can't be compared with values in \"" + unit
					+ "\"", "give them in the unit of the values");
			return Double.NaN;
		}
		return Units.convert(limit, limitUnit, unit);
	}
}
