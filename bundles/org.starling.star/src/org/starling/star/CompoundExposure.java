package org.starling.star;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Areas of one compound (at one dose level) in all matrices of a study. Immutable.
 *
 * @param name          the compound, with further keys of the map behind it
 * @param analyte       the compound alone
 * @param dose          mean dose; NaN when not known
 * @param doseUnit      UCUM text; empty when not known
 * @param areaUnit      UCUM text; empty when not known
 * @param plasma        exposure in plasma
 * @param diseased      exposure in the diseased tissue
 * @param normal        exposures in normal tissues
 * @param covariance    of the areas: plasma, diseased, normal in their order; 0 between tissues without common animals
 * @param selectivities diseased tissue to plasma, then to each normal tissue
 */
public record CompoundExposure(String name, String analyte, double dose, String doseUnit, String areaUnit, TissueExposure plasma,
		TissueExposure diseased, List<TissueExposure> normal, double[][] covariance, List<Selectivity> selectivities) {

	public CompoundExposure {
		normal = List.copyOf(normal);
		selectivities = List.copyOf(selectivities);
		covariance = Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
		if (covariance.length != normal.size() + 2 || selectivities.size() != normal.size() + 1) {
			throw new IllegalArgumentException("a compound with " + (normal.size() + 2) + " matrices has as many rows of covariances and one ratio"
					+ " less, not " + covariance.length + " and " + selectivities.size());
		}
	}

	/** Plasma, diseased tissue, normal tissues. */
	public List<TissueExposure> tissues() {
		return Stream.concat(Stream.of(plasma, diseased), normal.stream()).toList();
	}

	/** Copied. */
	@Override
	public double[][] covariance() {
		return Arrays.stream(covariance).map(double[]::clone).toArray(double[][]::new);
	}
}
