package org.starling.quantization.budget;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.quantization.budget.ExposureDesign.MeasuredSample;
import org.starling.quantization.budget.RunErrors.Concentration;

/**
 * Covariances of areas by sources. An area answers to its samples by A = Σ wₖcₖ: errors that each sample has for itself add up as
 * Σ wₖ²uₖ²; those of a calibration curve are common to all samples of its run, so that areas of two tissues of one run have a covariance
 * and their ratio keeps less of them; a bias adds up with its sign. The scatter of animals holds the samples' own errors already:
 * biological variability is what they leave of it. Sources: JCGM 100:2008, 5.1.2, 5.2.2 and F.2.4.5 (a bias that is not corrected).
 * Immutable.
 *
 * @param design           what the areas are
 * @param covariances      of the areas by source
 * @param biases           of the areas
 * @param degreesOfFreedom of the areas by Welch and Satterthwaite (JCGM 100:2008, G.4.1)
 */
record AreaBudget(ExposureDesign design, Map<ErrorSource, double[][]> covariances, double[] biases, double[] degreesOfFreedom) {

	/**
	 * @param measured errors of the runs as they were digitized: they say what of the animals' scatter is measurement
	 * @param asked    errors as the runs are taken to be digitized
	 */
	static AreaBudget of(ExposureDesign design, List<RunErrors> measured, List<RunErrors> asked) {
		int m = design.tissues().size();
		Map<ErrorSource, double[][]> parts = new EnumMap<>(ErrorSource.class);
		for (ErrorSource source : ErrorSource.values()) {
			parts.put(source, new double[m][m]);
		}
		double[] biases = new double[m];
		double[] before = new double[m];
		Map<Integer, double[][]> sensitivities = new HashMap<>();
		for (MeasuredSample sample : design.samples()) {
			RunErrors errors = asked.get(sample.run());
			Concentration now = errors.of(errors.run().rows().get(sample.row()));
			RunErrors old = measured.get(sample.run());
			double factor = sample.sensitivity() * errors.run().rows().get(sample.row()).row().dilution();
			int t = sample.tissue();
			now.own().forEach((source, variance) -> parts.get(source)[t][t] += factor * factor * variance);
			before[t] += factor * factor * old.of(old.run().rows().get(sample.row())).ownVariance();
			biases[t] += factor * now.bias();
			double[] sum = sensitivities.computeIfAbsent(sample.run(), _ -> new double[m][now.sensitivities().length])[t];
			for (int i = 0; i < sum.length; i++) {
				sum[i] += factor * now.sensitivities()[i];
			}
		}
		for (int i = 0; i < m; i++) {
			for (int j = 0; j < m; j++) {
				parts.get(ErrorSource.QUANTIZATION_BIAS)[i][j] = biases[i] * biases[j];
				double scatter = design.covariance()[i][j];
				parts.get(ErrorSource.BIOLOGY)[i][j] = i == j ? Math.max(0, scatter - before[i]) : scatter;
				for (Map.Entry<Integer, double[][]> run : sensitivities.entrySet()) {
					double[][] c = run.getValue();
					parts.get(ErrorSource.QUANTIZATION)[i][j] += asked.get(run.getKey()).quantizationOfCurve(c[i], c[j]);
					parts.get(ErrorSource.CALIBRATION)[i][j] += asked.get(run.getKey()).restOfCurve(c[i], c[j]);
				}
			}
		}
		return new AreaBudget(design, parts, biases, freedom(design, parts, asked, sensitivities.keySet().stream().toList()));
	}

	/** The animals' scatter has its own degrees of freedom, the curve those of the smallest run; quantization has as many as one likes. */
	private static double[] freedom(ExposureDesign design, Map<ErrorSource, double[][]> parts, List<RunErrors> asked, List<Integer> runs) {
		double[] freedom = new double[design.tissues().size()];
		double ofCurve = runs.stream().mapToDouble(run -> asked.get(run).run().curve().fit().degreesOfFreedom()).min().orElse(Double.NaN);
		for (int i = 0; i < freedom.length; i++) {
			double curve = parts.get(ErrorSource.CALIBRATION)[i][i];
			double total = 0;
			for (double[][] part : parts.values()) {
				total += part[i][i];
			}
			double scatter = total - curve - parts.get(ErrorSource.QUANTIZATION)[i][i] - parts.get(ErrorSource.QUANTIZATION_BIAS)[i][i];
			double sum = (scatter == 0 ? 0 : scatter * scatter / design.degreesOfFreedom()[i]) + (curve == 0 ? 0 : curve * curve / ofCurve);
			freedom[i] = sum == 0 ? Double.POSITIVE_INFINITY : total * total / sum;
		}
		return freedom;
	}

	/** All sources. */
	double[][] total() {
		int m = design.tissues().size();
		double[][] total = new double[m][m];
		for (double[][] part : covariances.values()) {
			for (int i = 0; i < m; i++) {
				for (int j = 0; j < m; j++) {
					total[i][j] += part[i][j];
				}
			}
		}
		return total;
	}

	/** Variances of an area by source, relative to its square. */
	Map<ErrorSource, Double> relativeOfArea(int tissue) {
		double a = design.areas()[tissue];
		return relative((source, part) -> part[tissue][tissue] / (a * a));
	}

	/** Variances of the ratio of two areas by source, relative to its square: first order, with their covariance. */
	Map<ErrorSource, Double> relativeOfRatio(int top, int bottom) {
		double a = design.areas()[top];
		double b = design.areas()[bottom];
		return relative((source, part) -> Math.max(0, part[top][top] / (a * a) + part[bottom][bottom] / (b * b) - 2 * part[top][bottom] / (a * b)));
	}

	private interface Relative {
		double of(ErrorSource source, double[][] part);
	}

	private Map<ErrorSource, Double> relative(Relative relative) {
		Map<ErrorSource, Double> parts = new EnumMap<>(ErrorSource.class);
		covariances.forEach((source, part) -> parts.put(source, relative.of(source, part)));
		return parts;
	}
}
