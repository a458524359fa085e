package org.starling.ui.pbpk;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

import org.starling.tables.NumberText;

/**
 * Turns numbers into colours: the sequential scheme YlGnBu of Harrower &amp; Brewer (ColorBrewer.org, Cartographic Journal 40:27, 2003,
 * doi:10.1179/000870403235002042), which is safe for colour-blind eyes and ordered in lightness. Much is dark on a light ground and
 * light on a dark one. Immutable.
 *
 * @param low  value of the faintest colour; above 0 when the scale is logarithmic
 * @param high value of the strongest colour; not below low
 * @param log  whether equal ratios, not differences, are equal steps
 * @param dark whether the ground is dark
 */
public record ColourScale(double low, double high, boolean log, boolean dark) {

	private static final int[] YELLOW_GREEN_BLUE = { 0xffffd9, 0xedf8b1, 0xc7e9b4, 0x7fcdbb, 0x41b6c4, 0x1d91c0, 0x225ea8, 0x253494,
			0x081d58 };
	/** A logarithmic scale shows this part of the largest value and more. */
	private static final double LOG_RANGE = 1e-4;

	/**
	 * A scale from nothing, or from where a logarithmic one begins, to the largest value.
	 *
	 * @param smallest smallest value above 0, NaN when there is none
	 * @param largest  largest value; a scale of nothing goes to 1
	 */
	public static ColourScale of(double smallest, double largest, boolean log, boolean dark) {
		double high = largest > 0 ? largest : 1;
		double low = Double.isNaN(smallest) ? high * LOG_RANGE : Math.max(smallest, high * LOG_RANGE);
		return new ColourScale(log ? Math.min(low, high / 10) : 0, high, log, dark);
	}

	/** Where a value lies, 0 at the low end to 1 at the high end; values beyond are put to the ends. */
	public double place(double value) {
		double t = log ? value <= low ? 0 : Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
		return Math.clamp(t, 0, 1);
	}

	/** Colour of a value as 0xRRGGBB. */
	public int colour(double value) {
		return at(place(value));
	}

	/** Colour of a place, 0 to 1, as 0xRRGGBB; between two colours of the scheme each channel is interpolated. */
	public int at(double place) {
		double x = (dark ? 1 - place : place) * (YELLOW_GREEN_BLUE.length - 1);
		int i = Math.min((int) x, YELLOW_GREEN_BLUE.length - 2);
		int a = YELLOW_GREEN_BLUE[i];
		int b = YELLOW_GREEN_BLUE[i + 1];
		int colour = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			int from = a >> shift & 0xff;
			int to = b >> shift & 0xff;
			colour |= (int) Math.round(from + (to - from) * (x - i)) << shift;
		}
		return colour;
	}

	/** Values to be written beside the scale: steps of 1, 2 or 5 times a power of ten, or the powers of ten. */
	public List<Double> ticks() {
		List<Double> ticks = new ArrayList<>();
		if (log) {
			for (int e = (int) Math.ceil(Math.log10(low) - 1e-9); Math.pow(10, e) <= high * (1 + 1e-9); e++) {
				ticks.add(Math.pow(10, e));
			}
			return ticks;
		}
		double raw = (high - low) / 5;
		double power = Math.pow(10, Math.floor(Math.log10(raw)));
		double step = raw / power <= 1 ? power : raw / power <= 2 ? 2 * power : raw / power <= 5 ? 5 * power : 10 * power;
		for (int i = 0; i * step <= high * (1 + 1e-9); i++) {
			ticks.add(i * step);
		}
		return ticks;
	}

	/** A number with three digits that count. */
	public static String text(double value) {
		return Double.isFinite(value) ? NumberText.format(rounded(value)) : "\u2013"; //$NON-NLS-1$
	}

	/** A number rounded to three digits that count; what is not finite stays. */
	public static double rounded(double value) {
		return Double.isFinite(value) ? new BigDecimal(value).round(new MathContext(3)).doubleValue() : value;
	}
}
