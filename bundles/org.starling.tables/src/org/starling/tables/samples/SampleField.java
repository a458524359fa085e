package org.starling.tables.samples;

/** What a column of a sample file can hold. The names are stored in project files. */
public enum SampleField {
	SUBJECT, GROUP, MATRIX, COMPOUND,
	/** actual time after the first dose */
	TIME, TIME_UNIT,
	/** planned time */
	NOMINAL_TIME,
	/** measured value; several columns when each holds a matrix of its own */
	VALUE, VALUE_UNIT,
	/** lower limit of quantification */
	LLOQ, LLOQ_UNIT,
	/** upper limit of quantification */
	ULOQ, REPLICATE,
	/** pooled sample */
	POOL,
	/** analytical batch */
	BATCH, DOSE, DOSE_UNIT, DOSE_TIME, ROUTE, BODY_WEIGHT, BODY_WEIGHT_UNIT, SEX, AGE, AGE_UNIT,
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
		case TIME, NOMINAL_TIME, DOSE_TIME -> TIME_UNIT;
		case VALUE, ULOQ -> VALUE_UNIT;
		case LLOQ -> LLOQ_UNIT;
		case DOSE -> DOSE_UNIT;
		case BODY_WEIGHT -> BODY_WEIGHT_UNIT;
		case AGE -> AGE_UNIT;
		default -> null;
		};
	}
}
