package org.starling.nca.table;

import org.starling.nca.Measure;

/**
 * One parameter of one profile.
 *
 * @param profile index of the profile
 * @param code    CDISC code
 * @param title   in words
 * @param value   NaN when refused
 * @param unit    UCUM text; empty for a pure number or where it isn't known
 * @param flags   what it rests on and what to know of it, parts divided by semicolons
 * @param reason  why it is refused; empty when it isn't
 */
public record ParameterRow(int profile, String code, String title, Measure measure, double value, String unit, String flags,
		String reason) {
}
