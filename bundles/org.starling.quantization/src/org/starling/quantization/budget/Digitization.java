package org.starling.quantization.budget;

import java.util.Objects;

import org.starling.adc.Converter;
import org.starling.adc.Dither;
import org.starling.adc.propagation.DigitizedPeak;
import org.starling.adc.propagation.PeakAreaError;
import org.starling.adc.propagation.PeakAreaPropagation;

/**
 * How a peak becomes numbers. Peaks are Gaussian; signals in the unit of the converter's full scale, times in the unit that areas count.
 *
 * @param converter         the converter; null: without a step
 * @param widthAtHalfHeight full width of peaks at half of their height
 * @param interval          between points
 * @param points            of a peak's integral
 * @param baselinePoints    whose mean is the baseline
 * @param baseline          level of the signal beside all peaks; NaN: anywhere within a step, in each injection anew, which makes a bias random
 * @param noise             standard deviation of the detector's noise in one conversion
 * @param averaging         conversions whose mean is one point
 * @param dither            added before conversion
 * @param ionArea           area that one ion gives, on average; 0: ions are not counted as a source
 * @param replicates        of the simulation where no closed form holds; with averaging fewer, as many conversions in all, but no less than 60
 * @param seed              of it
 */
public record Digitization(Converter converter, double widthAtHalfHeight, double interval, int points, int baselinePoints, double baseline,
		double noise, int averaging, Dither dither, double ionArea, int replicates, long seed) {

	private static final int REPLICATES = 500;
	private static final int FEWEST = 60;

	/**
	 * Errors of the area of one peak.
	 *
	 * @param quantization variance
	 * @param bias         of the quantization
	 * @param noise        variance
	 * @param counting     variance
	 * @param method       by which the quantization was found; null without a step
	 */
	public record AreaError(double quantization, double bias, double noise, double counting, PeakAreaError.Method method) {

		static final AreaError NONE = new AreaError(0, 0, 0, 0, null);
	}

	public Digitization {
		Objects.requireNonNull(dither);
		if (!(ionArea >= 0) || Double.isInfinite(ionArea)) {
			throw new IllegalArgumentException("the area of an ion is finite and not below 0, not " + ionArea);
		}
	}

	/** A peak from −3 to +3 standard deviations with a baseline of as many points, single conversions without dither, no counting. */
	public static Digitization of(Converter converter, double widthAtHalfHeight, double interval, double noise) {
		int points = DigitizedPeak.of(1, widthAtHalfHeight, interval, noise).points();
		return new Digitization(converter, widthAtHalfHeight, interval, points, points, Double.NaN, noise, 1, Dither.NONE, 0, REPLICATES, 1);
	}

	/** The same with another converter. */
	public Digitization with(Converter other) {
		return new Digitization(other, widthAtHalfHeight, interval, points, baselinePoints, baseline, noise, averaging, dither, ionArea, replicates, seed);
	}

	/** The same signal without a step. */
	public Digitization ideal() {
		return with(null);
	}

	/** The same with other bits of the same full scale. */
	public Digitization withBits(int bits) {
		return with(converter.withBits(bits));
	}

	/** The same with the signal amplified before conversion: all as if the full scale were smaller by the factor. */
	public Digitization withGain(double gain) {
		return with(new Converter(converter.bits(), converter.fullScale() / gain, converter.lowest() / gain, converter.rounding()));
	}

	/** The same with other conversions a point. */
	public Digitization withAveraging(int conversions) {
		return new Digitization(converter, widthAtHalfHeight, interval, points, baselinePoints, baseline, noise, conversions, dither, ionArea, replicates, seed);
	}

	/** The same with dither. */
	public Digitization withDither(Dither other) {
		return new Digitization(converter, widthAtHalfHeight, interval, points, baselinePoints, baseline, noise, averaging, other, ionArea, replicates, seed);
	}

	/** The same with all peaks above one level of the signal. */
	public Digitization withBaseline(double level) {
		return new Digitization(converter, widthAtHalfHeight, interval, points, baselinePoints, level, noise, averaging, dither, ionArea, replicates, seed);
	}

	/** The same with ions of that area. */
	public Digitization withIonArea(double area) {
		return new Digitization(converter, widthAtHalfHeight, interval, points, baselinePoints, baseline, noise, averaging, dither, area, replicates, seed);
	}

	/** The same with another simulation. */
	public Digitization withSimulation(int peaks, long otherSeed) {
		return new Digitization(converter, widthAtHalfHeight, interval, points, baselinePoints, baseline, noise, averaging, dither, ionArea, peaks, otherSeed);
	}

	/** A Gaussian peak of this width under this baseline and noise, as high as its area (signal times time) asks for. */
	public DigitizedPeak peak(double area) {
		DigitizedPeak unit = new DigitizedPeak(1, widthAtHalfHeight, interval, points, baselinePoints, baseline, noise, averaging, dither);
		return new DigitizedPeak(Math.max(0, area) / unit.area(), widthAtHalfHeight, interval, points, baselinePoints, baseline, noise, averaging, dither);
	}

	/**
	 * Errors of an area: of quantization by {@link PeakAreaPropagation}; noise Δt²σ²/M·N(1 + N/N_bl); counting A times the area of an ion
	 * (Poisson).
	 */
	public AreaError error(double area) {
		double noiseVariance = interval * interval * noise * noise / averaging * points * (1 + (double) points / baselinePoints);
		double counting = Math.max(0, area) * ionArea;
		if (converter == null) {
			return new AreaError(0, 0, noiseVariance, counting, null);
		}
		PeakAreaError error = new PeakAreaPropagation(Math.max(Math.min(FEWEST, replicates), replicates / averaging), seed).error(peak(area), converter);
		return new AreaError(error.standardDeviation() * error.standardDeviation(), error.bias(), noiseVariance, counting, error.method());
	}
}
