package org.starling.pbpk.partition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.CholeskyDecomposition;
import org.starling.pbpk.molecule.IonClass;
import org.starling.pbpk.physiology.Organ;

/**
 * Fits and validates the calibrated method on a table of measured coefficients. Ridge regression of log10 Kp on standardised
 * features (Hoerl &amp; Kennard, Technometrics 12:55–67, 1970) with one penalty for all; every chemical is predicted by a fit
 * that has seen none of its rows.
 */
public final class PartitionCalibration {

	/** Penalty on standardised features: heavy, one part in seven of 639 rows; errors of left-out chemicals are flat from 30 to 200. */
	private static final double PENALTY = 100;
	private static final double NINETY_PERCENT = 1.645;
	private static final double PRIOR_ROWS = 30;

	/**
	 * @param rows      used
	 * @param chemicals distinct
	 * @param error     root-mean-square error of log10 Kp of chemicals left out
	 * @param coverage  share of left-out measurements within their 90 % intervals
	 */
	public record Validation(int rows, int chemicals, double error, double coverage) {
	}

	private final List<MeasuredPartition> rows;
	private final CalibrationFeatures features;
	private final double[][] x;
	private final double[] y;

	/** @param all rows without a measured value are passed over */
	public PartitionCalibration(List<MeasuredPartition> all) {
		rows = all.stream().filter(MeasuredPartition::measured).toList();
		features = new CalibrationFeatures(Arrays.stream(Organ.values())
				.filter(o -> rows.stream().anyMatch(r -> r.organ().organ() == o)).toList());
		x = rows.stream().map(r -> features.of(r.compound(), r.organ(), r.body())).toArray(double[][]::new);
		y = rows.stream().mapToDouble(r -> Math.log10(r.measuredKp())).toArray();
		if (rows.size() < 2 * features.names().size()) {
			throw new IllegalArgumentException("a calibration needs at least " + 2 * features.names().size()
					+ " measured coefficients, the table has " + rows.size());
		}
	}

	/** log10 Kp of each usable row by a fit without its chemical, in the order of the rows given. */
	public double[] leftOut() {
		double[] predicted = new double[y.length];
		List<String> chemicals = rows.stream().map(MeasuredPartition::chemical).toList();
		for (String chemical : chemicals.stream().distinct().toList()) {
			boolean[] out = new boolean[y.length];
			for (int i = 0; i < y.length; i++) {
				out[i] = chemicals.get(i).equals(chemical);
			}
			CalibrationModel model = fit(out, Map.of());
			for (int i = 0; i < y.length; i++) {
				if (out[i]) {
					predicted[i] = model.logKp(x[i]);
				}
			}
		}
		return predicted;
	}

	/**
	 * Root-mean-square error of log10 Kp when a random half of the chemicals predicts the other half.
	 *
	 * @param splits how often that is done; the mean of all is returned
	 */
	public double halves(int splits, long seed) {
		RandomGenerator random = new SplittableRandom(seed);
		List<String> chemicals = rows.stream().map(MeasuredPartition::chemical).distinct().toList();
		double sum = 0;
		for (int split = 0; split < splits; split++) {
			Set<String> half = chemicals.stream().filter(_ -> random.nextBoolean()).collect(Collectors.toSet());
			boolean[] out = new boolean[y.length];
			for (int i = 0; i < y.length; i++) {
				out[i] = half.contains(rows.get(i).chemical());
			}
			CalibrationModel model = fit(out, Map.of());
			int[] left = IntStream.range(0, y.length).filter(i -> out[i]).toArray();
			sum += PartitionErrors.rootMeanSquare(Arrays.stream(left).mapToDouble(i -> model.logKp(x[i])).toArray(),
					Arrays.stream(left).mapToDouble(i -> y[i]).toArray());
		}
		return sum / splits;
	}

	private Validation validate(double[] predicted) {
		double error = PartitionErrors.rootMeanSquare(predicted, y);
		Map<IonClass, Double> errors = errors(predicted);
		int inside = 0;
		for (int i = 0; i < y.length; i++) {
			inside += Math.abs(predicted[i] - y[i]) <= NINETY_PERCENT * errors.get(ionClass(i)) ? 1 : 0;
		}
		return new Validation(y.length, (int) rows.stream().map(MeasuredPartition::chemical).distinct().count(), error,
				(double) inside / y.length);
	}

	/** Writes the coefficients of a fit to all rows, with what it was fitted to and how well it did. */
	public Validation write(Path file, String source) throws IOException {
		double[] predicted = leftOut();
		Validation validation = validate(predicted);
		fit(new boolean[y.length], errors(predicted)).write(file, List.of(
				"Ridge regression of log10 Kp on mechanistic estimates and descriptors of the compound; penalty " + PENALTY
						+ " on standardised features.",
				String.format(Locale.ROOT, "Fitted to %d measured tissue:plasma partition coefficients of %d chemicals: %s.",
						validation.rows(), validation.chemicals(), source),
				String.format(Locale.ROOT, "Chemicals left out: root-mean-square error of log10 Kp %.3f, in the 90 %% interval %.1f %%.",
						validation.error(), 100 * validation.coverage()),
				"Row intercept: log10 Kp at the means. Rows error: those of chemicals left out, by class. Made by: starling pbpk kp-calibrate"));
		return validation;
	}

	/** Errors by class, each drawn to that of all rows as if there were {@link #PRIOR_ROWS} more of these. */
	private Map<IonClass, Double> errors(double[] predicted) {
		double all = Math.pow(PartitionErrors.rootMeanSquare(predicted, y), 2);
		Map<IonClass, Double> errors = new EnumMap<>(IonClass.class);
		for (IonClass wanted : IonClass.values()) {
			double sum = PRIOR_ROWS * all;
			double n = PRIOR_ROWS;
			for (int i = 0; i < y.length; i++) {
				if (ionClass(i) == wanted) {
					sum += Math.pow(predicted[i] - y[i], 2);
					n++;
				}
			}
			errors.put(wanted, Math.sqrt(sum / n));
		}
		return errors;
	}

	private IonClass ionClass(int row) {
		return rows.get(row).compound().ionClass();
	}

	private CalibrationModel fit(boolean[] out, Map<IonClass, Double> errors) {
		int n = features.names().size();
		List<Integer> in = new ArrayList<>();
		for (int i = 0; i < y.length; i++) {
			if (!out[i]) {
				in.add(i);
			}
		}
		double[] mean = new double[n];
		double[] deviation = new double[n];
		double[] least = new double[n];
		double[] greatest = new double[n];
		for (int j = 0; j < n; j++) {
			int column = j;
			double[] values = in.stream().mapToDouble(i -> x[i][column]).toArray();
			mean[j] = Arrays.stream(values).average().orElseThrow();
			deviation[j] = Math.sqrt(Arrays.stream(values).map(v -> (v - mean[column]) * (v - mean[column])).average().orElseThrow());
			deviation[j] = deviation[j] > 0 ? deviation[j] : 1;
			least[j] = Arrays.stream(values).min().orElseThrow();
			greatest[j] = Arrays.stream(values).max().orElseThrow();
		}
		double level = in.stream().mapToDouble(i -> y[i]).average().orElseThrow();
		double[] coefficient = solve(in, mean, deviation, level);
		for (int j = 0; j < n; j++) {
			coefficient[j] /= deviation[j];
		}
		return new CalibrationModel(features.names(), level, coefficient, mean, deviation, least, greatest, errors);
	}

	private double[] solve(List<Integer> in, double[] mean, double[] deviation, double level) {
		int n = mean.length;
		double[][] normal = new double[n][n];
		double[] right = new double[n];
		double[] z = new double[n];
		for (int i : in) {
			for (int j = 0; j < n; j++) {
				z[j] = (x[i][j] - mean[j]) / deviation[j];
			}
			for (int j = 0; j < n; j++) {
				right[j] += z[j] * (y[i] - level);
				for (int k = 0; k <= j; k++) {
					normal[j][k] += z[j] * z[k];
				}
			}
		}
		for (int j = 0; j < n; j++) {
			normal[j][j] += PENALTY;
			for (int k = 0; k < j; k++) {
				normal[k][j] = normal[j][k];
			}
		}
		return new CholeskyDecomposition(new Array2DRowRealMatrix(normal, false)).getSolver()
				.solve(new ArrayRealVector(right, false)).toArray();
	}
}
