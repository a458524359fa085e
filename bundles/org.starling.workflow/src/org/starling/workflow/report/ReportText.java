package org.starling.workflow.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.starling.model.base.Origin;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.base.Uncertainty;
import org.starling.tables.NumberText;

/** How numbers, quantities and origins read in a report. */
public final class ReportText {

	private static final int DIGITS = 4;

	private ReportText() {
	}

	/** A computed number to four significant digits, zeros kept; an en dash for what is not a number. */
	public static String number(double value) {
		return significant(value, DIGITS);
	}

	/** So many significant digits, zeros at the end included; with a power of ten below 1e-4 and from 1e6 on; – where there is no number. */
	public static String significant(double value, int digits) {
		if (Double.isNaN(value)) {
			return "–";
		}
		if (Double.isInfinite(value)) {
			return value > 0 ? "∞" : "−∞";
		}
		if (value == 0) {
			return "0";
		}
		BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
		double size = Math.abs(value);
		String text = size >= 1e6 || size < 1e-4
				? String.format(java.util.Locale.ROOT, "%." + (digits - 1) + "e", value)
				: rounded.precision() < digits ? rounded.setScale(rounded.scale() + digits - rounded.precision()).toPlainString()
				: rounded.toPlainString();
		return text.replace('-', '−');
	}

	/** Whole numbers and numbers of steps. */
	public static String count(double value) {
		return Double.isNaN(value) ? "–" : String.format(java.util.Locale.ROOT, "%,.0f", value).replace(',', '\u202f');
	}

	/** A value as it was entered. */
	public static String value(Quantity quantity) {
		return quantity == null || quantity.getValue() == null ? "–" : entered(quantity.getValue());
	}

	/** A number as a person would enter it: nine digits at most, which hides the rounding of a product. */
	public static String entered(double value) {
		if (!Double.isFinite(value)) {
			return number(value);
		}
		double rounded = new BigDecimal(value).round(new MathContext(9, RoundingMode.HALF_EVEN)).doubleValue();
		return NumberText.format(rounded).replace('-', '−');
	}

	/** The unit's text; 1 where there is none. */
	public static String unit(Quantity quantity) {
		return quantity == null || quantity.getUnit() == null || quantity.getUnit().isBlank() ? "1" : quantity.getUnit();
	}

	/** Value with unit. */
	public static String quantity(Quantity quantity) {
		return quantity == null || quantity.getValue() == null ? "" : entered(quantity.getValue()) + " " + unit(quantity);
	}

	/** Kind, source, DOI and method; a number without an origin counts as assumed. */
	public static String origin(Quantity quantity) {
		if (quantity == null || quantity.getValue() == null && quantity.getOrigin() == null) {
			return "";
		}
		Origin origin = quantity.getOrigin();
		OriginKind kind = origin == null ? OriginKind.ASSUMED : origin.getKind();
		List<String> parts = new ArrayList<>();
		if (origin != null) {
			add(parts, origin.getSource());
			add(parts, origin.getMethod());
			add(parts, origin.getDoi() == null || origin.getDoi().isBlank() ? null : "doi:" + origin.getDoi());
			add(parts, origin.getRunId() == null || origin.getRunId().isBlank() ? null : "run " + origin.getRunId());
		}
		String name = kind.getName().toLowerCase(java.util.Locale.ROOT);
		return parts.isEmpty() ? name : name + ": " + String.join("; ", parts);
	}

	/** Kind and size of what is known of the uncertainty; empty when nothing is. */
	public static String uncertainty(Quantity quantity) {
		Uncertainty u = quantity == null ? null : quantity.getUncertainty();
		if (u == null) {
			return "";
		}
		return u.getValue() != null ? u.getKind().getName() + " " + entered(u.getValue())
				: u.getLow() != null && u.getHigh() != null
						? u.getKind().getName().toLowerCase(java.util.Locale.ROOT) + " " + entered(u.getLow()) + " to "
								+ entered(u.getHigh())
						: "";
	}

	public static String orEmpty(String text) {
		return text == null ? "" : text;
	}

	private static void add(List<String> parts, String text) {
		if (text != null && !text.isBlank()) {
			parts.add(text);
		}
	}
}
