package org.starling.star;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.starling.kinetics.ensemble.IndexedRandom;
import org.starling.nca.ratio.RatioInterval;
import org.starling.nca.ratio.Uncertain;
import org.starling.star.StarAssessment.Status;
import org.starling.star.internal.NotClassifiable;
import org.starling.star.internal.StarModel;
import org.starling.tables.NumberText;

/**
 * Classes of compounds as probabilities, by Monte Carlo over all errors: logarithms of potency, specificity and areas have the standard
 * error that their coefficient of variation makes (ln(1+CV²) is its square), areas and potency by Student's t with their degrees of freedom,
 * areas of common animals with their covariance; unbound fractions and the assay's bias between matrices are log-normal. Source of the
 * classes: D. Sun, W. Gao, H. Hu, S. Zhou, Acta Pharm Sin B 12 (2022) 3049–3062, doi:10.1016/j.apsb.2022.02.002.
 *
 * @param thresholds null: every class is refused, as no cut-off is known
 * @param draws      number of them, from 100 on
 * @param seed       the same seed gives the same numbers on any number of threads, whatever other compounds there are
 */
public record StarClassifier(StarThresholds thresholds, int draws, long seed) {

	private static final int CHUNKS = 64;

	public StarClassifier {
		if (draws < 100) {
			throw new IllegalArgumentException("a class needs 100 draws or more, not " + draws);
		}
	}

	/** Runs on the common pool. */
	public StarAssessment classify(CompoundExposure exposure, CompoundFacts facts) {
		double[] none = new double[StarClass.values().length];
		Arrays.fill(none, Double.NaN);
		String epr = epr(exposure, facts);
		if (thresholds == null) {
			return new StarAssessment(Status.REFUSED, null, null, none, none, epr, List.of(),
					"no thresholds are stated, and none are published; state those of the project with where they come from");
		}
		try {
			return assess(exposure.name(), new StarModel(exposure, facts, thresholds), epr);
		} catch (NotClassifiable e) {
			return new StarAssessment(Status.REFUSED, null, null, none, none, epr, List.of(), e.getMessage());
		}
	}

	private StarAssessment assess(String name, StarModel model, String epr) {
		int[] counts = IntStream.range(0, CHUNKS).parallel().mapToObj(c -> count(name, model, c)).reduce(new int[classes()], StarClassifier::sum);
		double[] probabilities = new double[counts.length];
		double[] errors = new double[counts.length];
		StarClass likeliest = StarClass.I;
		for (StarClass c : StarClass.values()) {
			double p = (double) counts[c.ordinal()] / draws;
			probabilities[c.ordinal()] = p;
			errors[c.ordinal()] = Math.sqrt(p * (1 - p) / draws);
			likeliest = p > probabilities[likeliest.ordinal()] ? c : likeliest;
		}
		double best = probabilities[likeliest.ordinal()];
		boolean decided = best >= thresholds.decision();
		List<String> flags = new ArrayList<>();
		if (Math.abs(best - thresholds.decision()) < 2 * errors[likeliest.ordinal()]) {
			flags.add("the decision lies within two Monte Carlo errors of the largest probability: take more draws");
		}
		if (model.logs().isAdjusted()) {
			flags.add("covariances of different animals could not all be kept");
		}
		StarClass point = model.classOf(model.logs().means());
		if (decided && point != likeliest) {
			flags.add("the estimates alone make another class");
		}
		return new StarAssessment(decided ? Status.DECIDED : Status.UNDECIDED, point, decided ? likeliest : null, probabilities, errors, epr,
				flags, "");
	}

	private int[] count(String name, StarModel model, int chunk) {
		int[] counts = new int[classes()];
		double[] logs = model.logs().means();
		for (int r = chunk; r < draws; r += CHUNKS) {
			model.logs().draw(IndexedRandom.of(seed, r, name), logs);
			counts[model.classOf(logs).ordinal()]++;
		}
		return counts;
	}

	private static int classes() {
		return StarClass.values().length;
	}

	private static int[] sum(int[] a, int[] b) {
		int[] sum = new int[a.length];
		Arrays.setAll(sum, i -> a[i] + b[i]);
		return sum;
	}

	/**
	 * Drug that is bound to plasma proteins may reach a tumour with them through its leaky vessels: strong binding together with more drug in
	 * the diseased than in normal tissue agrees with that, and does not prove it. Source: W. Gao et al., Acta Pharm Sin B 12 (2022) 2462–2478.
	 */
	private String epr(CompoundExposure exposure, CompoundFacts facts) {
		Uncertain unbound = facts.unbound().get(exposure.plasma().tissue());
		if (thresholds == null || Double.isNaN(thresholds.boundFraction())) {
			return "not read: no threshold of plasma protein binding is stated";
		}
		if (unbound == null) {
			return "not read: no unbound fraction in " + exposure.plasma().tissue();
		}
		if (1 - unbound.value() < thresholds.boundFraction()) {
			return "not expected: bound to " + NumberText.format(100 * (1 - unbound.value())) + " %";
		}
		List<Selectivity> normal = exposure.selectivities().stream().skip(1).filter(s -> s.ratio() != null).toList();
		if (normal.isEmpty()) {
			return "not read: no ratio to a normal tissue";
		}
		if (normal.stream().allMatch(s -> s.ratio().fieller().status() == RatioInterval.Status.FINITE && s.ratio().fieller().lower() > 1)) {
			return "agrees: strongly bound, and more in " + exposure.diseased().tissue() + " than in all normal tissues";
		}
		boolean less = normal.stream().anyMatch(s -> s.ratio().fieller().status() == RatioInterval.Status.FINITE && s.ratio().fieller().upper() < 1);
		return less ? "disagrees: strongly bound, but less in " + exposure.diseased().tissue() + " than in a normal tissue"
				: "open: strongly bound, and a ratio to a normal tissue does not differ from 1";
	}
}
