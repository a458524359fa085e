package org.starling.quantization.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.lcms.quantitation.CalibrationCurve;
import org.starling.lcms.quantitation.RunQuantitation;
import org.starling.lcms.quantitation.SampleType;
import org.starling.lcms.quantitation.SequenceRow;
import org.starling.lcms.quantitation.Weighting;
import org.starling.nca.sparse.AucSpan;
import org.starling.quantization.budget.ExposureDesign.MeasuredSample;

/**
 * A chain made of parameters, for questions before there are data: eight levels of calibrators, two of each, in equal ratios from the lowest
 * to the highest limit, of which one lies the scatter above and the other below the line; plasma C(t) = C₀(e^(−0.15t) − e^(−1.5t)) with a peak
 * of {@code peak}, a tissue with Kp times it, and n animals at each of seven times, measured in one run; linear trapezoids to 24 h.
 *
 * @param lloq         lowest calibrator
 * @param uloq         highest calibrator
 * @param areaAtLloq   area of the analyte there
 * @param standardArea area of the internal standard
 * @param scatter      coefficient of variation of responses, all sources
 * @param peak         largest concentration in plasma, within the range
 * @param partition    Kp
 * @param animals      at each time, each sampled once in both matrices
 * @param variation    coefficient of variation between animals, independent in both matrices
 */
public record ExampleChain(double lloq, double uloq, double areaAtLloq, double standardArea, double scatter, double peak, double partition,
		int animals, double variation) {

	private static final int LEVELS = 8;
	private static final double[] TIMES = { 0.5, 1, 2, 4, 8, 12, 24 };
	private static final double ELIMINATION = 0.15;
	private static final double ABSORPTION = 1.5;

	public ExampleChain {
		if (!(lloq > 0) || !(uloq > lloq) || !(areaAtLloq > 0) || !(standardArea > 0) || !(scatter > 0 && scatter < 0.15) || !(peak > 0)
				|| !(partition > 0) || animals < 2 || !(variation >= 0)) {
			throw new IllegalArgumentException("a chain needs 0 < LLOQ < ULOQ, areas, concentrations and Kp above 0, a scatter above 0 and below 15 %,"
					+ " and two animals a time");
		}
	}

	private static double shape(double time) {
		return Math.exp(-ELIMINATION * time) - Math.exp(-ABSORPTION * time);
	}

	private double[] concentrations(boolean tissue) {
		double top = shape(Math.log(ABSORPTION / ELIMINATION) / (ABSORPTION - ELIMINATION));
		return Arrays.stream(TIMES).map(t -> (tissue ? partition : 1) * peak * shape(t) / top).toArray();
	}

	private RunQuantitation run() {
		List<SequenceRow> rows = new ArrayList<>();
		for (int i = 0; i < LEVELS; i++) {
			double nominal = lloq * Math.pow(uloq / lloq, i / (LEVELS - 1.0));
			for (int side = -1; side <= 1; side += 2) {
				rows.add(new SequenceRow(rows.size() + 1, "calibrator " + (i + 1), SampleType.CALIBRATOR, nominal, 1,
						areaAtLloq / lloq * nominal * (1 + side * scatter), standardArea));
			}
		}
		for (boolean tissue : new boolean[] { false, true }) {
			for (double concentration : concentrations(tissue)) {
				for (int animal = 0; animal < animals; animal++) {
					rows.add(new SequenceRow(rows.size() + 1, "sample " + (rows.size() + 1), SampleType.UNKNOWN, Double.NaN, 1,
							areaAtLloq / lloq * concentration, standardArea));
				}
			}
		}
		return RunQuantitation.of(rows, CalibrationCurve.Model.LINEAR, Weighting.INVERSE_SQUARE);
	}

	/** The budget of the chain; without classes. */
	public QuantizationBudget budget(Digitization digitization, BudgetOptions options) {
		RunQuantitation run = run();
		double[] weights = AucSpan.FROM_DOSE.weights(TIMES);
		double[] areas = new double[2];
		double[][] covariance = new double[2][2];
		List<MeasuredSample> samples = new ArrayList<>();
		int others = 0;
		int row = 2 * LEVELS;
		for (int t = 0; t < 2; t++) {
			double[] c = concentrations(t == 1);
			for (int k = 0; k < c.length; k++) {
				areas[t] += weights[k] * c[k];
				covariance[t][t] += Math.pow(weights[k] * variation * c[k], 2) / animals;
				for (int animal = 0; animal < animals; animal++) {
					if (run.rows().get(row).flag().isEmpty()) {
						samples.add(new MeasuredSample(0, row, t, weights[k] / animals));
					} else {
						others++;
					}
					row++;
				}
			}
			covariance[t][t] += own(run, digitization, samples, t);
		}
		double freedom = (double) TIMES.length * (animals - 1);
		ExposureDesign design = new ExposureDesign("example", "", List.of("plasma", "tissue"), areas, covariance, new double[] { freedom, freedom },
				samples, others);
		return QuantizationBudget.of(List.of(new BudgetRun("example", "", run, digitization)), List.of(new BudgetCompound(design, null, null)), null,
				options);
	}

	/** What the samples' own errors add to the scatter of animals that one would see. */
	private static double own(RunQuantitation run, Digitization digitization, List<MeasuredSample> samples, int tissue) {
		RunErrors errors = RunErrors.of(run, digitization);
		double sum = 0;
		for (MeasuredSample sample : samples) {
			if (sample.tissue() == tissue) {
				sum += Math.pow(sample.sensitivity(), 2) * errors.of(run.rows().get(sample.row())).ownVariance();
			}
		}
		return sum;
	}
}
