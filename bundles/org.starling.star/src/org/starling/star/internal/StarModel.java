package org.starling.star.internal;

import java.util.Arrays;
import java.util.List;

import org.starling.nca.ratio.Uncertain;
import org.starling.star.CompoundExposure;
import org.starling.star.CompoundFacts;
import org.starling.star.ExposureMeasure;
import org.starling.star.StarClass;
import org.starling.star.StarThresholds;
import org.starling.star.TissueExposure;
import org.starling.units.MolarMass;

/**
 * Logarithms of potency, specificity and areas of one compound in the thresholds' units, and the class that they make. Places: 0 potency,
 * 1 specificity, 2 plasma, 3 diseased tissue, from 4 on normal tissues; 0 for what doesn't count.
 */
public final class StarModel {

	private static final int PLASMA = 2;
	private static final int DISEASED = 3;

	private final StarThresholds thresholds;
	private final int size;
	private final double[] means;
	private final double[][] covariance;
	private final double[] df;
	private final double[] extra;
	private final LogModel logs;
	private final double highPotency;
	private final double adequatePotency;
	private final double highSpecificity;
	private final double adequateSpecificity;
	private final double[] cuts = new double[ExposureMeasure.values().length];

	/** @throws NotClassifiable when something that the thresholds need is missing */
	public StarModel(CompoundExposure exposure, CompoundFacts facts, StarThresholds thresholds) throws NotClassifiable {
		this.thresholds = thresholds;
		size = 4 + exposure.normal().size();
		means = new double[size];
		covariance = new double[size][size];
		df = new double[size];
		Arrays.fill(df, Double.POSITIVE_INFINITY);
		extra = new double[size];
		potency(facts);
		areas(exposure, facts);
		logs = new LogModel(means, covariance, df, extra);
		highPotency = Math.log(thresholds.highPotency());
		adequatePotency = Math.log(thresholds.adequatePotency());
		highSpecificity = Math.log(thresholds.highSpecificity());
		adequateSpecificity = Math.log(thresholds.adequateSpecificity());
		thresholds.exposure().forEach((measure, cut) -> cuts[measure.ordinal()] = Math.log(cut));
	}

	private void potency(CompoundFacts facts) throws NotClassifiable {
		if (!facts.problem().isEmpty()) {
			throw new NotClassifiable(facts.problem());
		}
		if (Double.isNaN(facts.potency())) {
			throw new NotClassifiable("the compound has no potency; fill in the column \"potency\" of the compounds");
		}
		if (Double.isNaN(facts.potencyFactor())) {
			throw new NotClassifiable("the potency has no geometric standard error; fill in \"potencyGeometricSE\", 1 where it is taken as exact");
		}
		if (!thresholds.potencyKind().isEmpty() && !thresholds.potencyKind().equalsIgnoreCase(facts.potencyKind())) {
			throw new NotClassifiable("the potency is " + (facts.potencyKind().isEmpty() ? "of no stated kind" : "a " + facts.potencyKind())
					+ ", the thresholds are of " + thresholds.potencyKind() + "; state it in \"potencyKind\", or give thresholds of that kind");
		}
		means[0] = Math.log(facts.potency() * factor("potency", facts.potencyUnit(), thresholds.potencyUnit(), facts));
		covariance[0][0] = square(Math.log(facts.potencyFactor()));
		df[0] = facts.potencyDf();
		if (thresholds.hasSpecificity()) {
			if (Double.isNaN(facts.specificity()) || Double.isNaN(facts.specificityFactor())) {
				throw new NotClassifiable("the compound has no specificity with its geometric standard error, which the thresholds need; fill in"
						+ " \"specificity\" and \"specificityGeometricSE\"");
			}
			means[1] = Math.log(facts.specificity());
			covariance[1][1] = square(Math.log(facts.specificityFactor()));
		}
	}

	private void areas(CompoundExposure exposure, CompoundFacts facts) throws NotClassifiable {
		List<TissueExposure> tissues = exposure.tissues();
		boolean[] needed = new boolean[tissues.size()];
		needed[1] = true;
		needed[0] = counts(ExposureMeasure.DISEASED_PLASMA);
		Arrays.fill(needed, 2, needed.length, counts(ExposureMeasure.DISEASED_NORMAL));
		if (counts(ExposureMeasure.DISEASED_NORMAL) && needed.length == 2) {
			throw new NotClassifiable("the study has no normal tissue, which the thresholds need; name one in the map's \"star\"");
		}
		for (int t = 0; t < needed.length; t++) {
			String trouble = needed[t] ? tissues.get(t).trouble() : null;
			if (trouble != null) {
				throw new NotClassifiable(trouble);
			}
		}
		for (int t = 0; t < needed.length; t++) {
			int ratio = Math.max(0, t - 1);
			if (needed[t] && t != 1 && exposure.selectivities().get(ratio).ratio() == null) {
				throw new NotClassifiable(exposure.selectivities().get(ratio).name() + ": " + exposure.selectivities().get(ratio).reason());
			}
		}
		double unit = counts(ExposureMeasure.DISEASED_AUC) ? factor("area", exposure.areaUnit(), thresholds.areaUnit(), facts) : 1;
		double[][] areas = exposure.covariance();
		for (int t = 0; t < needed.length; t++) {
			if (needed[t]) {
				TissueExposure tissue = tissues.get(t);
				means[t + 2] = Math.log(tissue.area() * unit);
				df[t + 2] = tissue.standardError() == 0 ? Double.POSITIVE_INFINITY : tissue.degreesOfFreedom();
				for (int u = 0; u <= t; u++) {
					if (needed[u]) {
						covariance[t + 2][u + 2] = ofLogs(areas[t][u], tissue.area() * tissues.get(u).area(), tissue.tissue());
						covariance[u + 2][t + 2] = covariance[t + 2][u + 2];
					}
				}
				extra[t + 2] = Math.log1p(square(facts.assayVariation())) + (thresholds.unboundBasis() ? unbound(t, tissue.tissue(), facts) : 0);
			}
		}
	}

	private boolean counts(ExposureMeasure measure) {
		return thresholds.exposure().containsKey(measure);
	}

	/** Multiplies an area by its unbound fraction. */
	private double unbound(int tissue, String name, CompoundFacts facts) throws NotClassifiable {
		Uncertain fraction = facts.unbound().get(name);
		if (fraction == null) {
			throw new NotClassifiable("the compound has no unbound fraction in " + name + ", which thresholds of unbound drug need; fill in \"fu:"
					+ name + "\"");
		}
		means[tissue + 2] += Math.log(fraction.value());
		return Math.log1p(square(fraction.standardError() / fraction.value()));
	}

	private static double ofLogs(double covariance, double product, String tissue) throws NotClassifiable {
		double relative = covariance / product;
		if (Double.isNaN(relative) || relative <= -1) {
			throw new NotClassifiable("the covariance of the area in " + tissue + " with that of another tissue can't be estimated");
		}
		return Math.log1p(relative);
	}

	private static double factor(String what, String from, String to, CompoundFacts facts) throws NotClassifiable {
		if (from.isEmpty()) {
			throw new NotClassifiable("the " + what + " has no unit; state it in " + (what.equals("area") ? "the map or the headings of the data"
					: "the heading or in \"potencyUnit\""));
		}
		try {
			return MolarMass.factor(from, to, facts.molarMass());
		} catch (IllegalArgumentException e) {
			throw new NotClassifiable("the " + what + " has a unit other than the threshold's: " + e.getMessage());
		}
	}

	private static double square(double x) {
		return x * x;
	}

	public LogModel logs() {
		return logs;
	}

	/** The logarithm of a measure in a draw or in the means. */
	public double measure(ExposureMeasure measure, double[] values) {
		return switch (measure) {
		case DISEASED_AUC -> values[DISEASED];
		case DISEASED_PLASMA -> values[DISEASED] - values[PLASMA];
		case DISEASED_NORMAL -> values[DISEASED] - values[largestNormal(values)];
		};
	}

	private int largestNormal(double[] values) {
		int largest = DISEASED + 1;
		for (int t = largest; t < size; t++) {
			largest = values[t] > values[largest] ? t : largest;
		}
		return largest;
	}

	/** The squared scale of the measure's logarithm; of normal tissues the one with the smallest ratio counts. */
	public double variance(ExposureMeasure measure) {
		double own = covariance[DISEASED][DISEASED] + extra[DISEASED];
		if (measure == ExposureMeasure.DISEASED_AUC) {
			return own;
		}
		int other = measure == ExposureMeasure.DISEASED_PLASMA ? PLASMA : largestNormal(means);
		return own + covariance[other][other] + extra[other] - 2 * covariance[DISEASED][other];
	}

	/** The squared scale of the potency's logarithm. */
	public double potencyVariance() {
		return covariance[0][0];
	}

	/** The class that such logarithms make. */
	public StarClass classOf(double[] values) {
		boolean exposed = true;
		for (ExposureMeasure measure : ExposureMeasure.values()) {
			exposed &= !counts(measure) || measure(measure, values) >= cuts[measure.ordinal()];
		}
		boolean specific = thresholds.hasSpecificity();
		return StarClass.of(values[0] <= highPotency && !(specific && values[1] < highSpecificity),
				values[0] <= adequatePotency && !(specific && values[1] < adequateSpecificity), exposed);
	}
}
