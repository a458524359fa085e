package org.starling.tables.samples;

/** What a column of a sample file can hold. The names are stored in project files. */
public enum SampleField {
	SUBJECT, GROUP, MATRIX, COMPOUND,
	/** actual time after the first dose */
	TIME, TIME_UNIT,
	/** planned time */
	NOMINAL_TIME,
	/** actual time after the dose of the sample's occasion */
	TIME_AFTER_DOSE,
	/** dose, visit or period to which the sample belongs */
	OCCASION,
	/** end of the interval over which the sample was collected */
	TIME_END,
	/** volume or mass collected */
	SIZE, SIZE_UNIT,
	/** measured value; several columns when each holds a matrix of its own */
	VALUE, VALUE_UNIT,
	/** the value as it was first recorded: kept, and read where VALUE is empty or the text says that it is below a limit */
	ORIGINAL,
	/** lower limit of quantification */
	LLOQ, LLOQ_UNIT,
	/** upper limit of quantification */
	ULOQ,
	/** standard uncertainty of the value */
	STANDARD_UNCERTAINTY,
	/** factor by which the sample was diluted before it was measured */
	DILUTION, REPLICATE,
	/** pooled sample */
	POOL,
	/** analytical batch */
	BATCH,
	/** whether the file itself leaves the sample out: {@code Y} or a number but zero */
	EXCLUSION, EXCLUSION_REASON,
	DOSE, DOSE_UNIT, DOSE_TIME,
	/** what was given, where that is not what was measured */
	DOSE_COMPOUND,
	/** of an infusion */
	DOSE_DURATION, DOSE_DURATION_UNIT, ROUTE, BODY_WEIGHT, BODY_WEIGHT_UNIT, SEX, AGE, AGE_UNIT,
	/** any other property of the subject; several columns */
	COVARIATE,
	/** not read */
	IGNORE;

	/** Whether several columns may hold it. */
	public boolean isRepeatable() {
		return this == VALUE || this == COVARIATE || this == IGNORE;
	}

	/** The field whose cells give this one's unit row by row, or null. */
	public SampleField unitField() {
		return switch (this) {
		case TIME, NOMINAL_TIME, TIME_AFTER_DOSE, TIME_END, DOSE_TIME -> TIME_UNIT;
		case VALUE, ULOQ, STANDARD_UNCERTAINTY -> VALUE_UNIT;
		case LLOQ -> LLOQ_UNIT;
		case SIZE -> SIZE_UNIT;
		case DOSE -> DOSE_UNIT;
		case DOSE_DURATION -> DOSE_DURATION_UNIT;
		case BODY_WEIGHT -> BODY_WEIGHT_UNIT;
		case AGE -> AGE_UNIT;
		default -> null;
		};
	}
}
