package org.starling.nca.sparse;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Animals drawn with replacement among those sampled at the same times. Each replicate has a random stream of its own made of seed and
 * number, so that results do not depend on the number of threads; runs on the common pool. Source: B. Efron, R. J. Tibshirani, An
 * Introduction to the Bootstrap, Chapman & Hall 1993; for serial sampling T. Jaki, M. J. Wolfsegger, M. Ploner, Pharm Stat 8 (2009)
 * 12–24, doi:10.1002/pst.321.
 */
public final class Resampling {

	private Resampling() {
	}

	/**
	 * @param statistic of a replicate; called on several threads
	 * @return the statistics in the order of the replicates
	 */
	public static <T> List<T> run(CellMeans cells, int replicates, long seed, Function<CellMeans, T> statistic) {
		if (replicates < 1) {
			throw new IllegalArgumentException("a bootstrap needs replicates, not " + replicates);
		}
		List<int[]> strata = cells.strata();
		return IntStream.range(0, replicates).parallel().mapToObj(r -> statistic.apply(cells.resampled(draw(strata, cells.rows(), seed, r))))
				.toList();
	}

	private static int[] draw(List<int[]> strata, int rows, long seed, int replicate) {
		SplittableRandom random = new SplittableRandom(mix(mix(seed) + replicate));
		int[] drawn = new int[rows];
		int n = 0;
		for (int[] stratum : strata) {
			for (int i = 0; i < stratum.length; i++) {
				drawn[n++] = stratum[random.nextInt(stratum.length)];
			}
		}
		return drawn;
	}

	/** The finaliser of D. Stafford's variant 13 of MurmurHash3: neighbouring numbers get unrelated streams. */
	static long mix(long z) {
		long x = z + 0x9E3779B97F4A7C15L;
		x = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
		x = (x ^ x >>> 27) * 0x94D049BB133111EBL;
		return x ^ x >>> 31;
	}

	/**
	 * A quantile of sorted numbers by linear interpolation between order statistics (type 7 of R. J. Hyndman, Y. Fan, Am Stat 50 (1996)
	 * 361–365). Infinite numbers count at their end.
	 */
	public static double quantile(double[] sorted, double probability) {
		double position = probability * (sorted.length - 1);
		int low = (int) Math.floor(position);
		int high = Math.min(low + 1, sorted.length - 1);
		double part = position - low;
		return part == 0 || sorted[low] == sorted[high] ? sorted[low] : sorted[low] + part * (sorted[high] - sorted[low]);
	}
}
