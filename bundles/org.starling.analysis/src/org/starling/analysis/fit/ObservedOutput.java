package org.starling.analysis.fit;

import java.util.Arrays;
import java.util.List;

/**
 * Samples of one subject that one output of a model predicts. Arrays of equal length, belonging to the record.
 *
 * @param observer symbol of the output
 * @param matrix   name of the sampled matrix
 * @param unit     unit of the values, that of the output
 * @param times    in the model's time unit, ascending
 * @param values   NaN where the sample states none
 * @param reasons  why a sample is not compared with the prediction; null for one that is
 */
public record ObservedOutput(String observer, String matrix, String unit, double[] times, double[] values,
		List<String> reasons) {

	public ObservedOutput {
		reasons = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(reasons));
		if (times.length != values.length || times.length != reasons.size()) {
			throw new IllegalArgumentException("samples of " + observer + ": " + times.length + " times, " + values.length
					+ " values and " + reasons.size() + " reasons");
		}
	}

	/** Samples that all count. */
	public static ObservedOutput of(String observer, String unit, double[] times, double[] values) {
		return new ObservedOutput(observer, "", unit, times, values, Arrays.asList(new String[times.length]));
	}

	/** Whether a sample is compared with the prediction. */
	public boolean isUsed(int i) {
		return reasons.get(i) == null;
	}

	/** How many samples are compared with the prediction. */
	public int used() {
		return (int) reasons.stream().filter(r -> r == null).count();
	}
}
