package org.starling.quantization.budget;

import java.util.Map;
import java.util.EnumMap;

/**
 * One quantity of the chain with its relative uncertainty, part by part: the data of a waterfall.
 *
 * @param kind      where in the chain
 * @param of        what it belongs to, such as a run, {@code tamoxifen, liver} or {@code liver:plasma}
 * @param value     of the quantity
 * @param unit      of the value; may be empty
 * @param variances relative to the squared value, by source
 * @param bias      relative bias of the quantization, with its sign; its square is among the variances
 * @param lower     lower limit of a ratio by Fieller; NaN for other quantities, and where there is none
 * @param upper     upper limit
 * @param simulated relative standard uncertainty by simulation of the chain; NaN when there was none
 * @param note      how it was found
 */
public record BudgetStage(Kind kind, String of, double value, String unit, Map<ErrorSource, Double> variances, double bias, double lower,
		double upper, double simulated, String note) {

	/** Places in the chain. */
	public enum Kind {
		AREA("area"), RATIO("ratio"), CONCENTRATION("concentration"), EXPOSURE("auc"), PARTITION("kp");

		private final String id;

		Kind(String id) {
			this.id = id;
		}

		/** Stable name in files. */
		public String id() {
			return id;
		}
	}

	public BudgetStage {
		variances = Map.copyOf(new EnumMap<>(variances));
	}

	/** Relative variance of a source; 0 when it has no part. */
	public double variance(ErrorSource source) {
		return variances.getOrDefault(source, 0.0);
	}

	/** Relative standard uncertainty, all sources. */
	public double relativeUncertainty() {
		return Math.sqrt(variances.values().stream().mapToDouble(Double::doubleValue).sum());
	}

	/** Share of a source in the variance. */
	public double share(ErrorSource source) {
		double total = relativeUncertainty();
		return total == 0 ? 0 : variance(source) / (total * total);
	}
}
