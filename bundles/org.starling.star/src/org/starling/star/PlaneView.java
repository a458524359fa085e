package org.starling.star;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What stands over the potency in the plane of the compounds.
 *
 * @param measure area or ratio of the diseased tissue
 * @param normal  the normal tissue of the ratio; null for the one with the smallest ratio, as the class takes it
 * @param unbound whether areas are those of unbound drug
 */
public record PlaneView(ExposureMeasure measure, String normal, boolean unbound) {

	public PlaneView {
		if (normal != null && measure != ExposureMeasure.DISEASED_NORMAL) {
			throw new IllegalArgumentException("only the ratio to normal tissue has a normal tissue, not " + measure.id());
		}
	}

	/** Everything that compounds of one study can be laid out by: the area, the ratio to plasma, to all normal tissues and to each. */
	public static List<PlaneView> of(CompoundExposure exposure, boolean unbound) {
		List<PlaneView> views = new ArrayList<>();
		for (ExposureMeasure measure : ExposureMeasure.values()) {
			if (measure != ExposureMeasure.DISEASED_NORMAL || exposure.normal().size() > 1) {
				views.add(new PlaneView(measure, null, unbound));
			}
		}
		exposure.normal().forEach(t -> views.add(new PlaneView(ExposureMeasure.DISEASED_NORMAL, t.tissue(), unbound)));
		return views;
	}

	/** Name on axes and in lists, such as {@code tumour:uterus, unbound}. */
	public String label(CompoundExposure exposure) {
		String tissue = exposure.diseased().tissue();
		return switch (measure) {
		case DISEASED_AUC -> "AUC " + tissue;
		case DISEASED_PLASMA -> tissue + ":" + exposure.plasma().tissue();
		case DISEASED_NORMAL -> tissue + ":" + (normal == null ? "normal, smallest" : normal);
		} + (unbound ? ", unbound" : "");
	}

	/** The part of a compound's exposure that this needs. */
	CompoundExposure needed(CompoundExposure all) {
		if (normal == null) {
			return all;
		}
		int n = all.normal().stream().map(TissueExposure::tissue).toList().indexOf(normal);
		if (n < 0) {
			throw new IllegalArgumentException("the study has no normal tissue \"" + normal + "\"");
		}
		int[] kept = { 0, 1, n + 2 };
		double[][] covariance = new double[kept.length][kept.length];
		double[][] from = all.covariance();
		for (int i = 0; i < kept.length; i++) {
			for (int j = 0; j < kept.length; j++) {
				covariance[i][j] = from[kept[i]][kept[j]];
			}
		}
		return new CompoundExposure(all.name(), all.analyte(), all.dose(), all.doseUnit(), all.areaUnit(), all.plasma(), all.diseased(),
				List.of(all.normal().get(n)), covariance, List.of(all.selectivities().getFirst(), all.selectivities().get(n + 1)));
	}

	/** Cut-offs that only say what is computed and in which units: none of them is a class's. */
	StarThresholds scale(String potencyKind, String potencyUnit, String areaUnit) {
		return new StarThresholds("none", potencyKind, potencyUnit, 1, 1, Double.NaN, Double.NaN, Map.of(measure, 1.0),
				measure == ExposureMeasure.DISEASED_AUC ? areaUnit : "", unbound, 1, Double.NaN);
	}

	/** The thresholds' cut-off of what is shown; NaN when they have none, or state it of the other kind of drug. */
	double cut(StarThresholds thresholds) {
		Double cut = thresholds == null || thresholds.unboundBasis() != unbound ? null : thresholds.exposure().get(measure);
		return cut == null ? Double.NaN : cut;
	}
}
