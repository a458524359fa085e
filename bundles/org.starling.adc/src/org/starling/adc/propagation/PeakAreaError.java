package org.starling.adc.propagation;

/**
 * Error that conversion brings into the area of a peak: area of the converted signal less that of the signal before it, same noise in both.
 * In signal times time.
 *
 * @param standardDeviation of the error
 * @param bias              its mean
 * @param method            how both were found
 * @param standardError     of the bias by the Monte Carlo method; 0 when analytic
 */
public record PeakAreaError(double standardDeviation, double bias, Method method, double standardError) {

	/** How an error was found. */
	public enum Method {
		/** In closed form, where noise or dither makes the errors of points independent of the signal. */
		ANALYTIC("analytic"),
		/** By simulation, since the error follows the signal. */
		MONTE_CARLO("monte-carlo");

		private final String id;

		Method(String id) {
			this.id = id;
		}

		/** Stable name in files and on the command line. */
		public String id() {
			return id;
		}
	}

	/** √(bias² + σ²). */
	public double rootMeanSquare() {
		return Math.hypot(bias, standardDeviation);
	}
}
