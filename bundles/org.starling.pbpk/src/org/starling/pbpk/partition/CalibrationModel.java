package org.starling.pbpk.partition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.starling.files.AtomicFile;
import org.starling.pbpk.internal.SourcedRows;
import org.starling.pbpk.molecule.IonClass;

/**
 * A ridge regression of log10 Kp on features that are brought within the range they had in the fit. Immutable.
 *
 * @param names       of the features
 * @param intercept   log10 Kp at the mean of all features
 * @param coefficient a unit of the feature
 * @param mean        of each feature in the fit
 * @param deviation   standard deviation of each feature in the fit
 * @param least       least value of each feature in the fit
 * @param greatest    greatest value of each feature in the fit
 * @param errors      root-mean-square error of log10 Kp of chemicals left out of the fit, by class
 */
record CalibrationModel(List<String> names, double intercept, double[] coefficient, double[] mean, double[] deviation,
		double[] least, double[] greatest, Map<IonClass, Double> errors) {

	/**
	 * @param logKp  log10 of the coefficient
	 * @param spread standard deviation of log10 Kp, wider outside the fitted range
	 * @param beyond names of features outside the fitted range
	 */
	record Result(double logKp, double spread, List<String> beyond) {
	}

	private static final String NAME = "calibration.csv";
	/** A feature may be this many standard deviations outside before it counts. */
	private static final double TOLERANCE = 1e-3;

	static CalibrationModel load() {
		List<List<String>> rows = SourcedRows.read(CalibrationModel.class, NAME);
		double level = numbers(rows.getFirst())[0];
		Map<IonClass, Double> errors = new EnumMap<>(IonClass.class);
		for (IonClass ionClass : IonClass.values()) {
			errors.put(ionClass, numbers(rows.get(1 + ionClass.ordinal()))[0]);
		}
		List<List<String>> features = rows.subList(1 + errors.size(), rows.size());
		double[][] c = features.stream().map(CalibrationModel::numbers).toArray(double[][]::new);
		return new CalibrationModel(features.stream().map(List::getFirst).toList(), level, column(c, 0), column(c, 1), column(c, 2),
				column(c, 3), column(c, 4), errors);
	}

	private static double[] numbers(List<String> row) {
		return row.stream().skip(1).filter(cell -> !cell.isEmpty()).mapToDouble(Double::parseDouble).toArray();
	}

	private static double[] column(double[][] rows, int column) {
		double[] values = new double[rows.length];
		for (int i = 0; i < rows.length; i++) {
			values[i] = rows[i][column];
		}
		return values;
	}

	/** log10 Kp alone. */
	double logKp(double[] x) {
		double sum = intercept;
		for (int j = 0; j < x.length; j++) {
			sum += coefficient[j] * (Math.clamp(x[j], least[j], greatest[j]) - mean[j]);
		}
		return sum;
	}

	/** @param x features in the order of the names */
	Result predict(double[] x, IonClass ionClass) {
		double outside = 0;
		List<String> beyond = new ArrayList<>();
		for (int j = 0; j < x.length; j++) {
			double distance = (x[j] - Math.clamp(x[j], least[j], greatest[j])) / deviation[j];
			if (Math.abs(distance) > TOLERANCE) {
				beyond.add(names.get(j));
				outside += distance * distance;
			}
		}
		return new Result(logKp(x), errors.get(ionClass) * Math.sqrt(1 + outside), beyond);
	}

	/**
	 * Writes the table that {@link #load()} reads.
	 *
	 * @param statement what the coefficients were fitted to, a line each
	 */
	void write(Path file, List<String> statement) throws IOException {
		StringBuilder text = new StringBuilder();
		statement.forEach(line -> text.append("# ").append(line).append('\n'));
		text.append("feature,coefficient,mean,deviation,least,greatest\n");
		text.append(String.format(Locale.ROOT, "intercept,%.6g,,,,\n", intercept));
		for (IonClass ionClass : IonClass.values()) {
			text.append(String.format(Locale.ROOT, "error-%s,%.6g,,,,\n", ionClass.name().toLowerCase(Locale.ROOT),
					errors.get(ionClass)));
		}
		for (int j = 0; j < names.size(); j++) {
			text.append(String.format(Locale.ROOT, "%s,%.6g,%.6g,%.6g,%.6g,%.6g\n", names.get(j), coefficient[j], mean[j], deviation[j],
					least[j], greatest[j]));
		}
		AtomicFile.write(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
	}
}
