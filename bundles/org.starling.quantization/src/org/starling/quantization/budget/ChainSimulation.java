package org.starling.quantization.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.starling.lcms.quantitation.CalibrationCurve;
import org.starling.lcms.quantitation.QuantifiedRow;
import org.starling.lcms.regression.PolynomialFit;
import org.starling.quantization.budget.ExposureDesign.MeasuredSample;
import org.starling.quantization.budget.RunErrors.Concentration;

/**
 * The chain by simulation, where the law of propagation is its first order: calibrators and samples get errors, the curve is fitted again,
 * concentrations are read from it, areas and ratios follow. Source: JCGM 101:2008. Immutable.
 *
 * @param areas  root mean square deviation of each area from the one without errors, relative
 * @param ratios the same of the ratio of each tissue to the first; of the first one 0
 */
record ChainSimulation(double[] areas, double[] ratios) {

	static ChainSimulation of(ExposureDesign design, List<RunErrors> runs, AreaBudget budget, int draws, long seed) {
		int m = design.tissues().size();
		double[][] scatter = factor(budget.covariances().get(ErrorSource.BIOLOGY));
		List<Concentration> concentrations = new ArrayList<>();
		for (MeasuredSample sample : design.samples()) {
			concentrations.add(runs.get(sample.run()).of(runs.get(sample.run()).run().rows().get(sample.row())));
		}
		SplittableRandom random = new SplittableRandom(seed);
		double[] areas = new double[m];
		double[] ratios = new double[m];
		for (int d = 0; d < draws; d++) {
			List<CalibrationCurve> curves = runs.stream().map(run -> curve(run, random)).toList();
			double[] drawn = design.areas().clone();
			for (int k = 0; k < concentrations.size(); k++) {
				MeasuredSample sample = design.samples().get(k);
				RunErrors run = runs.get(sample.run());
				QuantifiedRow row = run.run().rows().get(sample.row());
				Concentration known = concentrations.get(k);
				double response = row.row().ratio() + run.ratio(row.row()).bias()
						+ Math.abs(known.slope()) * Math.sqrt(known.ownVariance()) * random.nextGaussian();
				drawn[sample.tissue()] += sample.sensitivity() * row.row().dilution()
						* (curves.get(sample.run()).concentration(response) - known.value());
			}
			double[] z = normals(random, m);
			for (int i = 0; i < m; i++) {
				for (int j = 0; j <= i; j++) {
					drawn[i] += scatter[i][j] * z[j];
				}
			}
			for (int i = 0; i < m; i++) {
				double a = drawn[i] / design.areas()[i] - 1;
				double r = drawn[i] / drawn[0] / (design.areas()[i] / design.areas()[0]) - 1;
				areas[i] += a * a / draws;
				ratios[i] += r * r / draws;
			}
		}
		for (int i = 0; i < m; i++) {
			areas[i] = Math.sqrt(areas[i]);
			ratios[i] = Math.sqrt(ratios[i]);
		}
		return new ChainSimulation(areas, ratios);
	}

	private static double[] normals(SplittableRandom random, int n) {
		double[] z = new double[n];
		for (int i = 0; i < n; i++) {
			z[i] = random.nextGaussian();
		}
		return z;
	}

	private static CalibrationCurve curve(RunErrors errors, SplittableRandom random) {
		CalibrationCurve curve = errors.run().curve();
		int n = errors.calibrators().size();
		double[] x = new double[n];
		double[] y = new double[n];
		double[] w = new double[n];
		for (int i = 0; i < n; i++) {
			x[i] = errors.calibrators().get(i).nominal();
			y[i] = curve.fit().at(x[i]) + errors.bias(i) + errors.deviation(i) * random.nextGaussian();
			w[i] = curve.weighting().at(x[i]);
		}
		return new CalibrationCurve(PolynomialFit.of(x, y, w, curve.fit().coefficients().length - 1), curve.weighting(), curve.lowest(),
				curve.highest());
	}

	/** Cholesky's factor; what is not positive counts as none. */
	private static double[][] factor(double[][] covariance) {
		int m = covariance.length;
		double[][] factor = new double[m][m];
		for (int j = 0; j < m; j++) {
			double pivot = covariance[j][j];
			for (int k = 0; k < j; k++) {
				pivot -= factor[j][k] * factor[j][k];
			}
			if (!(pivot > 1e-12 * covariance[j][j])) {
				continue;
			}
			factor[j][j] = Math.sqrt(pivot);
			for (int i = j + 1; i < m; i++) {
				double sum = covariance[i][j];
				for (int k = 0; k < j; k++) {
					sum -= factor[i][k] * factor[j][k];
				}
				factor[i][j] = sum / factor[j][j];
			}
		}
		return factor;
	}
}
