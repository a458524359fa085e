package org.starling.adc.lattice;

import java.util.ArrayList;
import java.util.List;

/**
 * What speaks for or against a lattice. Figures that do not apply are NaN.
 *
 * @param values             how many there were
 * @param distinctValues     how many different ones
 * @param float32            whether all of them are 32-bit floating numbers exactly
 * @param shareOnLattice     share of the values that lie within a tenth of a step of the lattice, of those that are known so well
 * @param logChance          common logarithm of the probability that as many values without a lattice lie as near to one of any step; a
 *                           bound that counts the steps that were tried
 * @param stepInUlps         the step over the spacing of 32-bit numbers at the median of the values; of 64-bit ones when they are no 32-bit numbers
 * @param rangeBits          binary logarithm of the range of the values over the step
 * @param varianceToMean     of neighbouring values counted in steps, at their most frequent level: 1 for ions counted (Fano factor)
 * @param dwellMilliseconds  time in which one count is one step: 1000/step for intensities per second
 * @param smallestDifference between different values
 * @param statements         the same in sentences
 */
public record LatticeEvidence(int values, int distinctValues, boolean float32, double shareOnLattice, double logChance, double stepInUlps,
		double rangeBits, double varianceToMean, double dwellMilliseconds, double smallestDifference, List<String> statements) {

	public LatticeEvidence {
		statements = List.copyOf(statements);
	}

	/** The same with one more sentence in front. */
	public LatticeEvidence withFirst(String statement) {
		List<String> all = new ArrayList<>(List.of(statement));
		all.addAll(statements);
		return new LatticeEvidence(values, distinctValues, float32, shareOnLattice, logChance, stepInUlps, rangeBits, varianceToMean,
				dwellMilliseconds, smallestDifference, all);
	}
}
