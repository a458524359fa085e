package org.starling.quantization.ui;

import java.math.BigDecimal;
import java.math.MathContext;

import org.starling.tables.NumberText;

/** Numbers as they are looked at: few digits; tables and files have all of them. */
public final class Digits {

	private Digits() {
	}

	/** A number with so many significant digits; empty when it is not finite. */
	public static String of(double number, int digits) {
		return Double.isFinite(number) ? NumberText.format(new BigDecimal(number).round(new MathContext(digits)).doubleValue()) : ""; //$NON-NLS-1$
	}

	/** A number with four significant digits; empty when it is not finite. */
	public static String of(double number) {
		return of(number, 4);
	}
}
