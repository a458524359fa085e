package org.starling.workflow.prediction;

import java.util.List;

import org.starling.star.CompoundExposure;
import org.starling.star.FoldErrors;
import org.starling.star.TissueExposure;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;

/** Sets each tissue's curve against its samples and its area; plasma comes first. For one use on one thread. */
public final class TissueComparison {

	private final CompoundExposure exposure;
	private final List<Sample> samples;
	private final double[] times;
	private double[] plasma;

	/**
	 * @param samples of the compound, all in one unit
	 * @param times   of all curves, in the samples' unit of time
	 */
	public TissueComparison(CompoundExposure exposure, List<Sample> samples, double[] times) {
		this.exposure = exposure;
		this.samples = List.copyOf(samples);
		this.times = times;
	}

	/** @param curve in the samples' unit; null when the model has none */
	public TissuePrediction of(TissueExposure tissue, String observer, double[] curve) {
		boolean isPlasma = tissue.tissue().equals(exposure.plasma().tissue());
		plasma = isPlasma ? curve : plasma;
		List<Sample> own = samples.stream().filter(s -> tissue.tissue().equals(s.matrix())).toList();
		List<Sample> measured = own.stream().filter(s -> s.censoring() == Censoring.NONE && s.value() > 0).toList();
		List<Sample> below = own.stream().filter(s -> s.censoring() == Censoring.BLQ && s.lloq() > 0).toList();
		double[] sampleTimes = measured.stream().mapToDouble(Sample::time).toArray();
		double[] values = measured.stream().mapToDouble(Sample::value).toArray();
		double[] predicted = new double[values.length];
		for (int i = 0; i < predicted.length; i++) {
			predicted[i] = curve == null ? Double.NaN : TissuePrediction.at(times, curve, sampleTimes[i]);
		}
		double area = curve == null ? Double.NaN : TissuePrediction.area(times, curve, tissue.start(), tissue.end());
		boolean comparable = !isPlasma && tissue.start() == exposure.plasma().start() && tissue.end() == exposure.plasma().end();
		double under = plasma == null ? Double.NaN : TissuePrediction.area(times, plasma, tissue.start(), tissue.end());
		return new TissuePrediction(tissue.tissue(), observer, curve == null ? new double[0] : times, curve == null ? new double[0] : curve,
				sampleTimes, values, below.stream().mapToDouble(Sample::time).toArray(), below.stream().mapToDouble(Sample::lloq).toArray(),
				tissue.start(), tissue.end(), tissue.area(), tissue.standardError(), area,
				comparable ? tissue.area() / exposure.plasma().area() : Double.NaN, isPlasma ? Double.NaN : area / under,
				FoldErrors.of(predicted, values), reason(tissue, curve, isPlasma || comparable));
	}

	private static String reason(TissueExposure tissue, double[] curve, boolean comparable) {
		if (curve == null) {
			return "no observer of the model names " + tissue.tissue();
		}
		if (Double.isNaN(tissue.area())) {
			return tissue.trouble();
		}
		return comparable ? "" : "the areas of " + tissue.tissue() + " and plasma are over different spans, so that there is no ratio";
	}
}
