package org.starling.tables.samples;

import java.util.List;

/**
 * What the file says of a subject; of several values of one covariate the first. Missing numbers are NaN, missing texts null.
 *
 * @param bodyWeightUnit UCUM-style text; null when it isn't known
 * @param ageUnit        UCUM-style text; null when it isn't known
 */
public record SubjectRecord(String label, String group, String sex, double bodyWeight, String bodyWeightUnit, double age,
		String ageUnit, List<Covariate> covariates) {

	public SubjectRecord {
		covariates = List.copyOf(covariates);
	}
}
