package org.starling.ui.wizards;

import org.starling.tables.samples.SampleField;

/** What a column can hold, in the person's language. */
final class FieldLabels {

	static String of(SampleField field) {
		return switch (field) {
		case SUBJECT -> Messages.Field_subject;
		case GROUP -> Messages.Field_group;
		case MATRIX -> Messages.Field_matrix;
		case COMPOUND -> Messages.Field_compound;
		case TIME -> Messages.Field_time;
		case TIME_UNIT -> Messages.Field_timeUnit;
		case NOMINAL_TIME -> Messages.Field_nominalTime;
		case TIME_AFTER_DOSE -> Messages.Field_timeAfterDose;
		case OCCASION -> Messages.Field_occasion;
		case TIME_END -> Messages.Field_timeEnd;
		case SIZE -> Messages.Field_size;
		case SIZE_UNIT -> Messages.Field_sizeUnit;
		case VALUE -> Messages.Field_value;
		case VALUE_UNIT -> Messages.Field_valueUnit;
		case ORIGINAL -> Messages.Field_original;
		case LLOQ -> Messages.Field_lloq;
		case LLOQ_UNIT -> Messages.Field_lloqUnit;
		case ULOQ -> Messages.Field_uloq;
		case STANDARD_UNCERTAINTY -> Messages.Field_standardUncertainty;
		case DILUTION -> Messages.Field_dilution;
		case REPLICATE -> Messages.Field_replicate;
		case POOL -> Messages.Field_pool;
		case BATCH -> Messages.Field_batch;
		case EXCLUSION -> Messages.Field_exclusion;
		case EXCLUSION_REASON -> Messages.Field_exclusionReason;
		case DOSE -> Messages.Field_dose;
		case DOSE_UNIT -> Messages.Field_doseUnit;
		case DOSE_TIME -> Messages.Field_doseTime;
		case DOSE_COMPOUND -> Messages.Field_doseCompound;
		case DOSE_DURATION -> Messages.Field_doseDuration;
		case DOSE_DURATION_UNIT -> Messages.Field_doseDurationUnit;
		case ROUTE -> Messages.Field_route;
		case BODY_WEIGHT -> Messages.Field_bodyWeight;
		case BODY_WEIGHT_UNIT -> Messages.Field_bodyWeightUnit;
		case SEX -> Messages.Field_sex;
		case AGE -> Messages.Field_age;
		case AGE_UNIT -> Messages.Field_ageUnit;
		case COVARIATE -> Messages.Field_covariate;
		case IGNORE -> Messages.Field_ignore;
		};
	}

	/** Whether cells of the field are measured in a unit. */
	static boolean hasUnit(SampleField field) {
		return switch (field) {
		case TIME, NOMINAL_TIME, TIME_AFTER_DOSE, TIME_END, SIZE, VALUE, LLOQ, ULOQ, STANDARD_UNCERTAINTY, DOSE, DOSE_TIME, DOSE_DURATION, BODY_WEIGHT, AGE,
				COVARIATE -> true;
		default -> false;
		};
	}

	private FieldLabels() {
	}
}
