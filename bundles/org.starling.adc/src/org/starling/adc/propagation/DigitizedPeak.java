package org.starling.adc.propagation;

import java.util.Objects;

import org.starling.adc.Dither;

/**
 * A Gaussian peak as a converter meets it. Signals in the unit of the converter's full scale, times in one unit of choice.
 *
 * @param height            above the baseline, at least 0
 * @param widthAtHalfHeight full width at half of the height, above 0
 * @param interval          Δt between points, above 0
 * @param points            N of the integral, centred on the peak, at least 1
 * @param baselinePoints    N_bl beside the peak whose mean is the baseline, at least 1
 * @param baseline          level of the signal beside the peak; NaN: anywhere within a step, each place as likely
 * @param noise             standard deviation of a sample's noise before the converter
 * @param averaging         samples whose mean is one point, at least 1
 * @param dither            added before the converter
 */
public record DigitizedPeak(double height, double widthAtHalfHeight, double interval, int points, int baselinePoints, double baseline, double noise,
		int averaging, Dither dither) {

	/** Full width at half height over standard deviation of a Gaussian: 2√(2 ln 2). */
	private static final double WIDTH_OVER_DEVIATION = 2 * Math.sqrt(2 * Math.log(2));

	public DigitizedPeak {
		if (!(height >= 0) || !(widthAtHalfHeight > 0) || !(interval > 0) || !(noise >= 0)
				|| !Double.isFinite(height + widthAtHalfHeight + interval + noise)) {
			throw new IllegalArgumentException("a peak needs a height and noise of at least 0, a width and an interval above 0, not " + height + ", "
					+ noise + ", " + widthAtHalfHeight + ", " + interval);
		}
		if (points < 1 || baselinePoints < 1 || averaging < 1) {
			throw new IllegalArgumentException("a peak has at least one point, one of baseline and one sample a point, not " + points + ", "
					+ baselinePoints + ", " + averaging);
		}
		Objects.requireNonNull(dither);
	}

	/**
	 * A peak sampled from −3 to +3 of its standard deviations, with a baseline of as many points at an unknown place within a step, one
	 * sample a point and no dither.
	 */
	public static DigitizedPeak of(double height, double widthAtHalfHeight, double interval, double noise) {
		int points = Math.max(1, (int) Math.ceil(6 * widthAtHalfHeight / WIDTH_OVER_DEVIATION / interval));
		return new DigitizedPeak(height, widthAtHalfHeight, interval, points, points, Double.NaN, noise, 1, Dither.NONE);
	}

	/** The same with other numbers of points in peak and baseline. */
	public DigitizedPeak withPoints(int ofPeak, int ofBaseline) {
		return new DigitizedPeak(height, widthAtHalfHeight, interval, ofPeak, ofBaseline, baseline, noise, averaging, dither);
	}

	/** The same above another level of the signal. */
	public DigitizedPeak withBaseline(double level) {
		return new DigitizedPeak(height, widthAtHalfHeight, interval, points, baselinePoints, level, noise, averaging, dither);
	}

	/** The same as means of more samples. */
	public DigitizedPeak withAveraging(int samples) {
		return new DigitizedPeak(height, widthAtHalfHeight, interval, points, baselinePoints, baseline, noise, samples, dither);
	}

	/** The same with dither. */
	public DigitizedPeak withDither(Dither other) {
		return new DigitizedPeak(height, widthAtHalfHeight, interval, points, baselinePoints, baseline, noise, averaging, other);
	}

	/** Standard deviation of the Gaussian, in the unit of time. */
	public double deviation() {
		return widthAtHalfHeight / WIDTH_OVER_DEVIATION;
	}

	/** Area of the whole Gaussian, √(2π) height times deviation. */
	public double area() {
		return Math.sqrt(2 * Math.PI) * height * deviation();
	}

	/** Height above the baseline at a time from the apex. */
	public double at(double time) {
		double z = time / deviation();
		return height * Math.exp(-z * z / 2);
	}
}
