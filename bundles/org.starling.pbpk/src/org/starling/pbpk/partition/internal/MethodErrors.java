package org.starling.pbpk.partition.internal;

import java.util.Map;
import java.util.stream.Collectors;

import org.starling.pbpk.internal.SourcedRows;

/** Root-mean-square errors of log10 Kp that the methods had against measured values. */
public final class MethodErrors {

	private static final class Holder {
		private static final Map<String, Double> ERRORS = SourcedRows.read(MethodErrors.class, "method-errors.csv").stream()
				.collect(Collectors.toMap(row -> row.get(0), row -> Double.valueOf(row.get(1)), (a, _) -> a));
	}

	private MethodErrors() {
	}

	/** NaN when it was not measured. */
	public static double rootMeanSquare(String method) {
		return Holder.ERRORS.getOrDefault(method, Double.NaN);
	}
}
