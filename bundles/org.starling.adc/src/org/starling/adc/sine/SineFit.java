package org.starling.adc.sine;

import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.hipparchus.linear.MatrixUtils;
import org.starling.adc.spectrum.PowerSpectrum;
import org.starling.adc.spectrum.SpectrumOptions;

/**
 * A cos ωt + B sin ωt + C through samples by least squares: with ω known in one step, else by Newton's iteration on all four.
 * Time counts from the middle of the record while fitting, which keeps the normal equations well conditioned.
 * Source: IEEE Std 1057-2017 and IEEE Std 1241-2010, three-parameter and four-parameter least-squares fits.
 *
 * @param amplitude  √(A² + B²)
 * @param phase      of the cosine at the first sample, in radians, −π to π
 * @param offset     C
 * @param frequency  in Hz
 * @param residual   root mean square of the differences
 * @param iterations of the frequency; 0 when it was known
 */
public record SineFit(double amplitude, double phase, double offset, double frequency, double residual, int iterations) {

	private static final int MOST_ITERATIONS = 30;
	/** Change of the angle over the whole record, in radians. */
	private static final double CONVERGED = 1e-9;

	/**
	 * Three parameters.
	 *
	 * @param samplingRate in Hz
	 * @param frequency    in Hz, known
	 * @throws IllegalArgumentException when there are fewer than 4 samples or they do not determine the sine
	 */
	public static SineFit ofKnownFrequency(double[] samples, double samplingRate, double frequency) {
		double omega = 2 * Math.PI * frequency / samplingRate;
		return result(samples, samplingRate, omega, solve(samples, omega, 0, 0, 3), 0);
	}

	/**
	 * Four parameters; the frequency starts at the highest bin of the spectrum.
	 *
	 * @throws IllegalArgumentException when there are fewer than 16 samples, they do not determine the sine, or the frequency does not settle
	 */
	public static SineFit of(double[] samples, double samplingRate) {
		PowerSpectrum spectrum = PowerSpectrum.of(samples, SpectrumOptions.DEFAULT);
		double omega = 2 * Math.PI * spectrum.signalFrequency();
		double[] p = solve(samples, omega, 0, 0, 3);
		for (int i = 1; i <= MOST_ITERATIONS; i++) {
			p = solve(samples, omega, p[0], p[1], 4);
			omega += p[3];
			if (Math.abs(p[3]) * samples.length < CONVERGED) {
				return result(samples, samplingRate, omega, solve(samples, omega, 0, 0, 3), i);
			}
			if (!(omega > 0) || omega > Math.PI) {
				break;
			}
		}
		throw new IllegalArgumentException("no sine fits the samples: the frequency does not settle within " + MOST_ITERATIONS + " iterations");
	}

	/** Normal equations of cos, sin, 1 and, with four parameters, of the derivative by ω; time from the middle of the record. */
	private static double[] solve(double[] samples, double omega, double a, double b, int parameters) {
		int n = samples.length;
		if (n < 4) {
			throw new IllegalArgumentException("a sine needs at least 4 samples, not " + n);
		}
		double[][] normal = new double[parameters][parameters];
		double[] right = new double[parameters];
		double[] row = new double[parameters];
		double middle = (n - 1) / 2.0;
		double scale = n;
		for (int i = 0; i < n; i++) {
			double t = i - middle;
			row[0] = Math.cos(omega * t);
			row[1] = Math.sin(omega * t);
			row[2] = 1;
			if (parameters == 4) {
				row[3] = t / scale * (b * row[0] - a * row[1]);
			}
			for (int j = 0; j < parameters; j++) {
				right[j] += row[j] * samples[i];
				for (int k = 0; k <= j; k++) {
					normal[j][k] += row[j] * row[k];
				}
			}
		}
		for (int j = 0; j < parameters; j++) {
			for (int k = 0; k < j; k++) {
				normal[k][j] = normal[j][k];
			}
		}
		try {
			double[] p = new CholeskyDecomposition(MatrixUtils.createRealMatrix(normal)).getSolver().solve(new ArrayRealVector(right, false)).toArray();
			if (parameters == 4) {
				p[3] /= scale;
			}
			return p;
		} catch (MathIllegalArgumentException e) {
			throw new IllegalArgumentException("the samples do not determine a sine of " + omega / (2 * Math.PI) + " periods a sample: "
					+ e.getMessage(), e);
		}
	}

	private static SineFit result(double[] samples, double samplingRate, double omega, double[] p, int iterations) {
		double middle = (samples.length - 1) / 2.0;
		double squares = 0;
		for (int i = 0; i < samples.length; i++) {
			double t = i - middle;
			double difference = samples[i] - p[0] * Math.cos(omega * t) - p[1] * Math.sin(omega * t) - p[2];
			squares += difference * difference;
		}
		double phase = Math.IEEEremainder(Math.atan2(-p[1], p[0]) - omega * middle, 2 * Math.PI);
		return new SineFit(Math.hypot(p[0], p[1]), phase, p[2], omega / (2 * Math.PI) * samplingRate, Math.sqrt(squares / samples.length),
				iterations);
	}

	/** Effective bits lb(V_FS / (√12 · residual)). Source: IEEE Std 1241-2010, effective number of bits. */
	public double effectiveBits(double fullScale) {
		return Math.log(fullScale / (Math.sqrt(12) * residual)) / Math.log(2);
	}

	/** Signal to noise and distortion in dB: amplitude²/2 over residual². */
	public double sinad() {
		return 20 * Math.log10(amplitude / Math.sqrt(2) / residual);
	}
}
