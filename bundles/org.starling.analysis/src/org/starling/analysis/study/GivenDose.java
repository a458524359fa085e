package org.starling.analysis.study;

import org.starling.model.study.AdministrationRoute;

/**
 * A single dose that a subject got: times body weight where it was stated by weight and the weight is known.
 *
 * @param compound null when the study doesn't say
 * @param time     in the unit asked for
 * @param amount   in {@code unit}
 * @param unit     UCUM-style text; null when the study names none
 * @param duration of an infusion in the unit of times; 0 for a dose given at once
 * @param stated   the dose as it was planned or stated, such as {@code 10 mg/kg}
 */
public record GivenDose(String compound, double time, double amount, String unit, double duration, AdministrationRoute route, String stated) {
}
