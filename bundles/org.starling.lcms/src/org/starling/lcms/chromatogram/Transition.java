package org.starling.lcms.chromatogram;

import java.util.List;

import org.starling.lcms.Chromatogram;

/**
 * A reaction that is monitored.
 *
 * @param q1        m/z of the precursor
 * @param q3        m/z of the product
 * @param tolerance how far a chromatogram's m/z may be off, in m/z
 */
public record Transition(double q1, double q3, double tolerance) {

	private static final double USUAL_TOLERANCE = 0.05;

	/**
	 * A transition such as {@code 481.9/407.7}, found within 0.05 m/z.
	 *
	 * @throws IllegalArgumentException when the text is none
	 */
	public static Transition parse(String text) {
		String[] parts = text.split("[/>]", -1);
		if (parts.length == 2) {
			try {
				double q1 = Double.parseDouble(parts[0].strip());
				double q3 = Double.parseDouble(parts[1].strip());
				if (q1 > 0 && q3 > 0) {
					return new Transition(q1, q3, USUAL_TOLERANCE);
				}
			} catch (NumberFormatException e) {
				throw new IllegalArgumentException("a transition is two m/z, such as 481.9/407.7, not \"" + text + "\"", e);
			}
		}
		throw new IllegalArgumentException("a transition is two m/z above 0, such as 481.9/407.7, not \"" + text + "\"");
	}

	/**
	 * The chromatogram that shows it: the nearest within the tolerance.
	 *
	 * @throws IllegalArgumentException when there is none; the message lists those that there are
	 */
	public Chromatogram in(List<Chromatogram> chromatograms) {
		Chromatogram best = null;
		double distance = Double.POSITIVE_INFINITY;
		for (Chromatogram c : chromatograms) {
			double d = Math.max(Math.abs(c.q1() - q1), Math.abs(c.q3() - q3));
			if (d <= tolerance && d < distance) {
				best = c;
				distance = d;
			}
		}
		if (best == null) {
			throw new IllegalArgumentException("there is no chromatogram of the transition " + q1 + "/" + q3 + "; there are "
					+ chromatograms.stream().filter(c -> !Double.isNaN(c.q3())).map(c -> c.q1() + "/" + c.q3()).distinct().limit(20).toList());
		}
		return best;
	}
}
