package org.starling.nca;

/**
 * Exposure of one curve, measured or simulated, in its units of concentration and time. NaN is what has no value; why is told by
 * {@link NcaEngine}.
 *
 * @param cmax     largest concentration
 * @param tmax     its first time
 * @param aucLast  area from the dose to the last positive concentration
 * @param aucInf   the same extrapolated to infinity by the terminal slope
 * @param aumcLast first moment's area to the last positive concentration
 * @param lambdaZ  terminal rate constant
 * @param halfLife ln 2 / lambdaZ
 * @param mrt      mean residence time to infinity; an infusion's half duration is taken off
 */
public record ExposureMetrics(double cmax, double tmax, double aucLast, double aucInf, double aumcLast, double lambdaZ,
		double halfLife, double mrt) {

	/** Of a curve after a dose at time 0 that must be absorbed first, by linear-up log-down trapezoids. */
	public static ExposureMetrics of(double[] times, double[] concentrations) {
		return of(times, concentrations, Dosing.single(Route.EXTRAVASCULAR, Double.NaN), AucMethod.LINEAR_UP_LOG_DOWN);
	}

	/**
	 * @param times          ascending
	 * @param concentrations one a time; NaN where none was measured
	 * @param dose           in whose unit of amount clearances would be; its time is the zero of areas
	 */
	public static ExposureMetrics of(double[] times, double[] concentrations, Dosing dose, AucMethod method) {
		NcaResults results = NcaEngine.analyse(NcaColumns.of(times, concentrations, dose), NcaOptions.DEFAULT.withMethod(method));
		return new ExposureMetrics(results.value(0, NcaParameter.CMAX), results.value(0, NcaParameter.TMAX),
				results.value(0, NcaParameter.AUC_LAST), results.value(0, NcaParameter.AUC_INF_OBS),
				results.value(0, NcaParameter.AUMC_LAST), results.value(0, NcaParameter.LAMBDA_Z),
				results.value(0, NcaParameter.HALF_LIFE), results.value(0, NcaParameter.MRT_INF_OBS));
	}

	/** Area under a curve between two times, interpolated by the method; the curve must reach over the whole window. */
	public static double area(double[] times, double[] concentrations, double start, double end, AucMethod method) {
		NcaOptions options = NcaOptions.DEFAULT.withMethod(method).withLambdaZ(LambdaZRule.NONE)
				.withPartialAreas(new NcaOptions.Window(start, end));
		Dosing dose = Dosing.single(Route.EXTRAVASCULAR, Double.NaN).at(Math.min(start, times[0]));
		NcaResults results = NcaEngine.analyse(NcaColumns.of(times, concentrations, dose), options);
		if (results.partialRefusal(0, 0) != Refusal.NONE) {
			throw new IllegalArgumentException("the area from " + start + " to " + end + ": " + results.partialRefusal(0, 0).text());
		}
		return results.partialArea(0, 0);
	}
}
