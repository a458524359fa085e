package org.starling.tables.samples;

/**
 * A dose given to a subject.
 *
 * @param row          line of the file that states it first
 * @param compound     what was given
 * @param time         in the time unit of the import
 * @param amount       in {@code unit}; the stated dose times the body weight when that is known and the dose is per weight
 * @param unit         UCUM-style text; null when it isn't known
 * @param statedAmount as it stands in the file
 * @param statedUnit   as it stands in the file, such as {@code mg/kg}
 * @param duration     of an infusion in the time unit of the import; NaN when it isn't known, 0 for a bolus
 * @param route        as it stands in the file or the settings; null when neither says
 */
public record DoseRecord(long row, String subject, String compound, double time, double amount, String unit,
		double statedAmount, String statedUnit, double duration, String route) {
}
