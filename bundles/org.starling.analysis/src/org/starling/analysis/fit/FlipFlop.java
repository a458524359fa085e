package org.starling.analysis.fit;

import org.starling.units.Units;

/**
 * Flip-flop kinetics: a one-compartment model with first-order absorption predicts the same curve when the absorption and the
 * elimination rate constant change places and the volume follows (Garrison KL, Sahin S, Benet LZ, J Pharm Sci 104:3678, 2015,
 * doi:10.1002/jps.24584). Said only where it is shown: absorption came out slower than elimination, and the mirrored estimates
 * predict the same.
 */
final class FlipFlop {

	private static final double SAME = 1e-4;

	private FlipFlop() {
	}

	static FitResult remark(FitResult result, ResponseFunction response) {
		if (!result.status().usable()) {
			return result;
		}
		int rate = -1;
		int clearance = -1;
		int volume = -1;
		for (int j = 0; j < result.estimates().size(); j++) {
			String unit = result.estimates().get(j).unit();
			if (is(unit, "1/h")) {
				rate = rate < 0 ? j : -2;
			} else if (is(unit, "L/h") || is(unit, "L/h/kg")) {
				clearance = clearance < 0 ? j : -2;
			} else if (is(unit, "L") || is(unit, "L/kg")) {
				volume = volume < 0 ? j : -2;
			}
		}
		return rate < 0 || clearance < 0 || volume < 0 ? result : mirror(result, response, rate, clearance, volume);
	}

	private static FitResult mirror(FitResult result, ResponseFunction response, int rate, int clearance, int volume) {
		ParameterEstimate ka = result.estimates().get(rate);
		ParameterEstimate cl = result.estimates().get(clearance);
		ParameterEstimate v = result.estimates().get(volume);
		String quotient = "(" + cl.unit() + ")/(" + v.unit() + ")";
		if (!Units.isValid(quotient) || !Units.compatible(quotient, ka.unit())) {
			return result;
		}
		double perUnit = Units.factor(quotient, ka.unit());
		double elimination = cl.value() / v.value() * perUnit;
		if (ka.value() >= elimination) {
			return result;
		}
		double[] mirrored = result.estimates().stream().mapToDouble(ParameterEstimate::value).toArray();
		mirrored[rate] = elimination;
		mirrored[volume] = cl.value() / ka.value() * perUnit;
		if (!same(result.predicted(), response.predict(mirrored))) {
			return result;
		}
		return result.withRemark(String.format(java.util.Locale.ROOT,
				"Flip-flop: absorption (%s = %.4g) is slower than elimination (%s/%s = %.4g); %s = %.4g with %s = %.4g fits"
						+ " equally well, and oral data alone cannot tell the two apart.",
				ka.name(), ka.value(), cl.name(), v.name(), elimination, ka.name(), elimination, v.name(), mirrored[volume]));
	}

	private static boolean is(String unit, String kind) {
		return Units.isValid(unit) && Units.compatible(unit, kind);
	}

	private static boolean same(double[] a, double[] b) {
		double largest = 0;
		double difference = 0;
		for (int i = 0; i < a.length; i++) {
			largest = Math.max(largest, Math.abs(a[i]));
			difference = Math.max(difference, Math.abs(a[i] - b[i]));
		}
		return difference <= SAME * largest;
	}
}
