package org.starling.lcms.chromatogram;

/**
 * A peak between two limits above a straight baseline that joins the signal at the limits. Times in the unit of the chromatogram.
 *
 * @param start             first limit
 * @param apex              time of the highest point above the baseline
 * @param end               second limit
 * @param area              by the trapezoidal rule, in signal times time
 * @param height            of the highest point above the baseline, in signal
 * @param widthAtHalfHeight width at half of the height; NaN when a side does not fall to it within the limits
 * @param signalToNoise     2H/h of USP &lt;621&gt; and Ph. Eur. 2.2.46: H the height, h the range of the noise, see {@link PeakIntegrator}; NaN
 *                      when there is no stretch without peak to take the noise from; infinite when there is no noise
 * @param asymmetry         b/a at 10 % of the height: back over front; NaN when a side does not fall to it
 * @param tailing           symmetry factor of USP and Ph. Eur., W₀.₀₅ / 2d at 5 % of the height; NaN when a side does not fall to it
 * @param points            points of the signal from limit to limit
 */
public record Peak(double start, double apex, double end, double area, double height, double widthAtHalfHeight, double signalToNoise,
		double asymmetry, double tailing, int points) {
}
