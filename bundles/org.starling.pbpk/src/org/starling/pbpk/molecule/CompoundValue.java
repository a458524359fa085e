package org.starling.pbpk.molecule;

import org.starling.model.base.OriginKind;

/**
 * A number of a compound with where it comes from.
 *
 * @param unit   UCUM-style text; empty for a pure number
 * @param origin how it was got
 * @param source author, table, method or formula; says so when it was assumed
 */
public record CompoundValue(double value, String unit, OriginKind origin, String source) {

	/** How the source of a value of another species starts. */
	public static final String FOREIGN = "value of ";
}
