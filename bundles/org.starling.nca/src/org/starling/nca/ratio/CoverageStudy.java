package org.starling.nca.ratio;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

import org.starling.nca.sparse.AucBootstrap;
import org.starling.nca.sparse.AucEstimate;
import org.starling.nca.sparse.AucSpan;
import org.starling.nca.sparse.SparseAuc;
import org.starling.nca.sparse.SparseSamples;

/**
 * How often 90 % intervals hold the true value: destructive studies are simulated, in which animals vary lognormally around known mean
 * curves. Tissue and plasma come of the same animals, correlated, or of different ones at different times.
 *
 * @param animals      animals a time, at least 2
 * @param variation    coefficient of variation between animals
 * @param correlation  of ln tissue and ln plasma in an animal; used when {@code shared}
 * @param shared       whether tissue and plasma are of the same animals at the same times
 * @param studies      number of simulated studies
 * @param replicates   of the bootstrap in each; 0 for none
 */
public record CoverageStudy(int animals, double variation, double correlation, boolean shared, int studies, int replicates, long seed) {

	private static final double LEVEL = 0.9;
	private static final double[] PLASMA_TIMES = { 0.5, 1, 2, 4, 8, 24 };
	private static final double[] TISSUE_TIMES = { 1, 3, 6, 12, 24 };
	private static final double KP = 3;

	/**
	 * Parts of the studies whose interval holds the truth; NaN for what was not asked for.
	 *
	 * @param area           Student's t for the plasma area
	 * @param fieller        Fieller's set for the ratio
	 * @param bootstrapT     bootstrap-t for the plasma area
	 * @param bootstrapRatio bootstrap-t for the ratio
	 * @param percentile     percentiles for the ratio
	 * @param finite         part of Fieller's sets that are finite
	 */
	public record Coverage(double area, double fieller, double bootstrapT, double bootstrapRatio, double percentile, double finite) {
	}

	/** Simulates on the common pool; the numbers do not depend on the number of threads. */
	public Coverage run() {
		double[] tissueTimes = shared ? PLASMA_TIMES : TISSUE_TIMES;
		double area = truth(PLASMA_TIMES, 1);
		double ratio = truth(tissueTimes, KP) / area;
		int[][] hits = IntStream.range(0, studies).parallel().mapToObj(s -> study(s, tissueTimes, area, ratio)).toArray(int[][]::new);
		int[] sum = new int[6];
		for (int[] hit : hits) {
			for (int k = 0; k < sum.length; k++) {
				sum[k] += hit[k];
			}
		}
		double n = studies;
		return new Coverage(sum[0] / n, sum[1] / n, replicates > 0 ? sum[2] / n : Double.NaN, replicates > 0 ? sum[3] / n : Double.NaN,
				replicates > 0 ? sum[5] / n : Double.NaN, sum[4] / n);
	}

	private int[] study(int number, double[] tissueTimes, double area, double ratio) {
		SplittableRandom random = new SplittableRandom(seed * 1_000_003L + 7919L * number).split();
		double sigma = Math.sqrt(Math.log1p(variation * variation));
		int plasmaRows = animals * PLASMA_TIMES.length;
		int tissueRows = animals * tissueTimes.length;
		double[] z = new double[plasmaRows];
		double[] plasma = new double[plasmaRows];
		double[] plasmaTime = new double[plasmaRows];
		String[] plasmaAnimal = new String[plasmaRows];
		for (int i = 0; i < plasmaRows; i++) {
			plasmaTime[i] = PLASMA_TIMES[i / animals];
			plasmaAnimal[i] = "a" + i;
			z[i] = random.nextGaussian();
			plasma[i] = curve(plasmaTime[i]) * Math.exp(sigma * z[i] - sigma * sigma / 2);
		}
		double[] tissue = new double[tissueRows];
		double[] tissueTime = new double[tissueRows];
		String[] tissueAnimal = new String[tissueRows];
		for (int i = 0; i < tissueRows; i++) {
			tissueTime[i] = tissueTimes[i / animals];
			tissueAnimal[i] = (shared ? "a" : "b") + i;
			double own = random.nextGaussian();
			double mixed = shared ? correlation * z[i] + Math.sqrt(1 - correlation * correlation) * own : own;
			tissue[i] = KP * curve(tissueTime[i]) * Math.exp(sigma * mixed - sigma * sigma / 2);
		}
		SparseSamples p = SparseSamples.of(plasmaAnimal, plasmaTime, plasma);
		SparseSamples t = SparseSamples.of(tissueAnimal, tissueTime, tissue);
		AucEstimate estimate = SparseAuc.of(p, AucSpan.FROM_DOSE);
		double[] student = estimate.interval(LEVEL);
		AucRatio both = AucRatio.of(t, p, RatioOptions.DEFAULT.withLevel(LEVEL).withBootstrap(replicates, seed + number));
		int bootstrapT = 0;
		int ratioT = 0;
		int percentile = 0;
		if (replicates > 0) {
			AucBootstrap bootstrap = AucBootstrap.of(p, AucSpan.FROM_DOSE, LEVEL, replicates, seed - number);
			bootstrapT = hit(bootstrap.studentLower() <= area && area <= bootstrap.studentUpper());
			ratioT = hit(both.bootstrap().student().contains(ratio));
			percentile = hit(both.bootstrap().percentile().contains(ratio));
		}
		return new int[] { hit(student[0] <= area && area <= student[1]), hit(both.fieller().contains(ratio)), bootstrapT,
				ratioT, hit(both.fieller().isFinite()), percentile };
	}

	private static int hit(boolean holds) {
		return holds ? 1 : 0;
	}

	/** Mean plasma concentration of the simulated drug: absorption 1.2/h, elimination 0.15/h. */
	private static double curve(double t) {
		return 100 * (Math.exp(-0.15 * t) - Math.exp(-1.2 * t));
	}

	private static double truth(double[] times, double factor) {
		double[] weights = AucSpan.FROM_DOSE.weights(times);
		double sum = 0;
		for (int i = 0; i < times.length; i++) {
			sum += weights[i] * factor * curve(times[i]);
		}
		return sum;
	}
}
