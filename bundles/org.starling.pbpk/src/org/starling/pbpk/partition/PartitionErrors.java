package org.starling.pbpk.partition;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.starling.tables.Table;

/** How far predictions are from measured coefficients. */
public final class PartitionErrors {

	private PartitionErrors() {
	}

	/** NaN for empty arrays. */
	public static double rootMeanSquare(double[] predicted, double[] measured) {
		double sum = 0;
		for (int i = 0; i < measured.length; i++) {
			sum += (predicted[i] - measured[i]) * (predicted[i] - measured[i]);
		}
		return Math.sqrt(sum / measured.length);
	}

	/**
	 * The columns group, n and one a method with the root-mean-square error of log10 Kp in each group, and all rows as the last.
	 *
	 * @param rows  measured ones are counted
	 * @param group what the rows are grouped by, such as tissue or class
	 */
	public static Table table(List<MeasuredPartition> rows, String name, Function<MeasuredPartition, String> group,
			List<String> methods, List<ToDoubleFunction<MeasuredPartition>> predictions) {
		List<MeasuredPartition> measured = rows.stream().filter(MeasuredPartition::measured).toList();
		List<String> groups = java.util.stream.Stream.concat(measured.stream().map(group).distinct().sorted(),
				java.util.stream.Stream.of("all")).toList();
		Table.Builder table = Table.builder().text(name, groups.toArray(String[]::new)).number("n", "",
				groups.stream().mapToDouble(g -> of(measured, group, g).size()).toArray());
		for (int m = 0; m < methods.size(); m++) {
			ToDoubleFunction<MeasuredPartition> prediction = predictions.get(m);
			table.number(methods.get(m), "", groups.stream().mapToDouble(g -> {
				List<MeasuredPartition> in = of(measured, group, g);
				return rootMeanSquare(in.stream().mapToDouble(r -> Math.log10(prediction.applyAsDouble(r))).toArray(),
						in.stream().mapToDouble(r -> Math.log10(r.measuredKp())).toArray());
			}).toArray());
		}
		return table.build();
	}

	private static List<MeasuredPartition> of(List<MeasuredPartition> rows, Function<MeasuredPartition, String> group, String name) {
		return rows.stream().filter(r -> name.equals("all") || group.apply(r).equals(name)).toList();
	}
}
