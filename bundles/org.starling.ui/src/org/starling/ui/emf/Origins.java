package org.starling.ui.emf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Origin;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.base.Uncertainty;

/** Where a number comes from and how sure it is, in words. A number without an origin counts as assumed. */
public final class Origins {

	private static final ValueFormat KIND = Formats.enumeration(BasePackage.Literals.ORIGIN_KIND);
	/** Name of the icon of a value that a formula sets. */
	public static final String FORMULA_ICON = "origin-formula"; //$NON-NLS-1$
	private static final ValueFormat NUMBER = Formats.number();

	/** One word: {@code measured}. */
	public static String kind(Quantity quantity) {
		Origin origin = quantity.getOrigin();
		return KIND.format(origin == null ? OriginKind.ASSUMED : origin.getKind());
	}

	/** Name of the icon of an origin; for what a formula sets, see {@link #FORMULA_ICON}. */
	public static String icon(Quantity quantity) {
		Origin origin = quantity == null ? null : quantity.getOrigin();
		OriginKind kind = origin == null ? OriginKind.ASSUMED : origin.getKind();
		return "origin-" + kind.getName().toLowerCase(Locale.ROOT); //$NON-NLS-1$
	}

	/** Several lines: value with unit and uncertainty, then origin with source; empty for no quantity. */
	public static String describe(Quantity quantity) {
		if (quantity == null || quantity.getValue() == null) {
			return ""; //$NON-NLS-1$
		}
		List<String> lines = new ArrayList<>();
		lines.add((NUMBER.format(quantity.getValue()) + ' ' + (quantity.getUnit() == null ? "" : quantity.getUnit())) //$NON-NLS-1$
				.strip() + uncertainty(quantity.getUncertainty()));
		Origin origin = quantity.getOrigin();
		lines.add(NLS.bind(Messages.Origin_kind, kind(quantity)));
		if (origin != null) {
			add(lines, Messages.Origin_source, origin.getSource());
			add(lines, Messages.Origin_doi, origin.getDoi());
			add(lines, Messages.Origin_method, origin.getMethod());
			add(lines, Messages.Origin_run, origin.getRunId());
			add(lines, Messages.Origin_by, origin.getAuthor());
		}
		return String.join("\n", lines); //$NON-NLS-1$
	}

	private static void add(List<String> lines, String text, String value) {
		if (value != null && !value.isBlank()) {
			lines.add(NLS.bind(text, value));
		}
	}

	private static String uncertainty(Uncertainty u) {
		if (u == null) {
			return ""; //$NON-NLS-1$
		}
		return switch (u.getKind()) {
		case SD, SE -> u.getValue() == null ? "" : " \u00b1 " + NUMBER.format(u.getValue()) + " (" + u.getKind() + ')'; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case CV -> u.getValue() == null ? "" : " (CV " + NUMBER.format(100 * u.getValue()) + " %)"; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		case INTERVAL, RANGE -> " [" + NUMBER.format(u.getLow()) + ", " + NUMBER.format(u.getHigh()) + ']' //$NON-NLS-1$ //$NON-NLS-2$
				+ (u.getLevel() == null ? "" : " " + NUMBER.format(100 * u.getLevel()) + " %"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		};
	}

	private Origins() {
	}
}
