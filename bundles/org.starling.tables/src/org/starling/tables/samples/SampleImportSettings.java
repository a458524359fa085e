package org.starling.tables.samples;

import org.starling.tables.csv.DelimitedFormat;

/**
 * How a file of samples is imported. Null means: found out from the file. Immutable; change by the {@code with} methods.
 *
 * @param part            sheet of a workbook or data set of a transport file; null for the first one
 * @param timeUnit        unit of times where the file gives none
 * @param valueUnit       unit of values and limits where the file gives none
 * @param doseUnit        unit of doses where the file gives none
 * @param bodyWeightUnit  unit of body weights where the file gives none
 * @param matrix          matrix where the file names none
 * @param compound        compound where the file names none
 * @param route           route of administration where the file names none
 * @param doseAmount      dose of every subject at time 0, in the dose unit, where no column holds doses; NaN for none
 * @param doseDuration    of an infusion, in the time unit, where no column tells it; NaN for none
 * @param lloq            lower limit of quantification of all samples, in the unit of the values, where neither a column nor the text
 *                        tells it; NaN for none
 * @param missingSubject  what a file without a column of subjects means
 * @param keepNegativeTimes whether samples before the first dose are kept; otherwise they are reported and excluded
 */
public record SampleImportSettings(DelimitedFormat format, String part, ColumnMapping mapping, String timeUnit, String valueUnit,
		String doseUnit, String bodyWeightUnit, String matrix, String compound, String route, double doseAmount, double doseDuration, double lloq, MissingSubject missingSubject,
		boolean keepNegativeTimes) {

	/** What a file without a column of subjects means. */
	public enum MissingSubject {
		/** that a column has to be named first */
		REFUSE,
		/** destructive sampling: each row is a subject of its own */
		ONE_PER_ROW,
		/** all rows are of one subject */
		SINGLE
	}

	/** Everything found out from the file; plasma where it names no matrix. */
	public static final SampleImportSettings DEFAULT = new SampleImportSettings(null, null, null, null, null, null, null, "plasma", null,
			null, Double.NaN, Double.NaN, Double.NaN, MissingSubject.REFUSE, false);

	public SampleImportSettings withFormat(DelimitedFormat other) {
		return new SampleImportSettings(other, part, mapping, timeUnit, valueUnit, doseUnit, bodyWeightUnit, matrix, compound, route,
				doseAmount, doseDuration, lloq, missingSubject, keepNegativeTimes);
	}

	public SampleImportSettings withPart(String other) {
		return new SampleImportSettings(format, other, mapping, timeUnit, valueUnit, doseUnit, bodyWeightUnit, matrix, compound, route,
				doseAmount, doseDuration, lloq, missingSubject, keepNegativeTimes);
	}

	public SampleImportSettings withMapping(ColumnMapping other) {
		return new SampleImportSettings(format, part, other, timeUnit, valueUnit, doseUnit, bodyWeightUnit, matrix, compound, route,
				doseAmount, doseDuration, lloq, missingSubject, keepNegativeTimes);
	}

	/** Units where the file gives none; each may be null. */
	public SampleImportSettings withUnits(String time, String value, String dose, String bodyWeight) {
		return new SampleImportSettings(format, part, mapping, time, value, dose, bodyWeight, matrix, compound, route, doseAmount, doseDuration, lloq, missingSubject,
				keepNegativeTimes);
	}

	/** What the file leaves unsaid; compound and route may be null. */
	public SampleImportSettings withDefaults(String otherMatrix, String otherCompound, String otherRoute) {
		return new SampleImportSettings(format, part, mapping, timeUnit, valueUnit, doseUnit, bodyWeightUnit, otherMatrix, otherCompound,
				otherRoute, doseAmount, doseDuration, lloq, missingSubject, keepNegativeTimes);
	}

	/** The same dose for every subject, where no column tells it; each may be NaN. */
	public SampleImportSettings withDose(double amount, double duration) {
		return new SampleImportSettings(format, part, mapping, timeUnit, valueUnit, doseUnit, bodyWeightUnit, matrix, compound, route,
				amount, duration, lloq, missingSubject, keepNegativeTimes);
	}

	/** @param limit NaN for none */
	public SampleImportSettings withLloq(double limit) {
		return new SampleImportSettings(format, part, mapping, timeUnit, valueUnit, doseUnit, bodyWeightUnit, matrix, compound, route,
				doseAmount, doseDuration, limit, missingSubject, keepNegativeTimes);
	}

	public SampleImportSettings withMissingSubject(MissingSubject other) {
		return new SampleImportSettings(format, part, mapping, timeUnit, valueUnit, doseUnit, bodyWeightUnit, matrix, compound, route,
				doseAmount, doseDuration, lloq, other, keepNegativeTimes);
	}

	public SampleImportSettings withNegativeTimes(boolean keep) {
		return new SampleImportSettings(format, part, mapping, timeUnit, valueUnit, doseUnit, bodyWeightUnit, matrix, compound, route,
				doseAmount, doseDuration, lloq, missingSubject, keep);
	}

	/** The unit of a field where the file gives none; null when the settings give none either. */
	public String unit(SampleField field) {
		return switch (field) {
		case TIME, NOMINAL_TIME, TIME_AFTER_DOSE, TIME_END, DOSE_TIME, DOSE_DURATION -> timeUnit;
		case VALUE, ULOQ, LLOQ, STANDARD_UNCERTAINTY -> valueUnit;
		case DOSE -> doseUnit;
		case BODY_WEIGHT -> bodyWeightUnit;
		default -> null;
		};
	}
}
