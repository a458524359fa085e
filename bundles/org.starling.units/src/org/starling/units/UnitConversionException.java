package org.starling.units;

/** Two units that measure different things, or a conversion that is no factor. The message names both units. */
public final class UnitConversionException extends IllegalArgumentException {

	private static final long serialVersionUID = 1;

	public UnitConversionException(String message) {
		super(message);
	}
}
