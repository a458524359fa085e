package org.starling.kinetics.ensemble;

import java.util.SplittableRandom;

/**
 * Random numbers that are a function of a seed, the index of a run or subject and the name of what is drawn alone, so that they do
 * not depend on threads, on the number of runs, nor on what else is drawn. For one thread.
 */
public final class IndexedRandom {

	private final SplittableRandom random;

	private IndexedRandom(SplittableRandom random) {
		this.random = random;
	}

	/** @param name what is drawn */
	public static IndexedRandom of(long seed, int index, String name) {
		return new IndexedRandom(new SplittableRandom(mixed(mixed(seed) + index) ^ mixed(name.hashCode())));
	}

	/** Uniform from 0, which is possible, to 1, which is not. */
	public double nextDouble() {
		return random.nextDouble();
	}

	/** Standard normal: G. E. P. Box, M. E. Muller, Ann. Math. Statist. 29 (1958) 610, doi:10.1214/aoms/1177706645. */
	public double normal() {
		double u = 1 - random.nextDouble();
		return Math.sqrt(-2 * StrictMath.log(u)) * StrictMath.cos(2 * Math.PI * random.nextDouble());
	}

	/** Variant 13 of D. Stafford's 64-bit mixers, as in G. L. Steele et al., OOPSLA 2014, doi:10.1145/2660193.2660195. */
	private static long mixed(long z) {
		z += 0x9e3779b97f4a7c15L;
		z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
		z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
		return z ^ (z >>> 31);
	}
}
