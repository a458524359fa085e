package org.starling.quantization.budget;

import java.util.List;

/**
 * What is asked beside the budget itself.
 *
 * @param bits      other resolutions of the same full scale
 * @param gains     factors by which the signal is amplified before conversion
 * @param averaging conversions a point
 * @param draws     of the simulation of the chain, at least 100; 0: none
 * @param seed      of it
 * @param level     of intervals of ratios
 */
public record BudgetOptions(List<Integer> bits, List<Double> gains, List<Integer> averaging, int draws, long seed, double level) {

	private static final int FEWEST = 100;

	/** 8 to 24 bits, gains of 4, 16 and 64, 4, 16 and 64 conversions, 4,000 draws, 90 % intervals. */
	public static final BudgetOptions DEFAULT = new BudgetOptions(List.of(8, 10, 12, 14, 16, 24), List.of(4.0, 16.0, 64.0), List.of(4, 16, 64), 4000,
			1, 0.9);

	public BudgetOptions {
		bits = List.copyOf(bits);
		gains = List.copyOf(gains);
		averaging = List.copyOf(averaging);
		if (draws != 0 && draws < FEWEST) {
			throw new IllegalArgumentException("a simulation of the chain takes " + FEWEST + " draws or more, or none, not " + draws);
		}
		if (!(level > 0 && level < 1) || gains.stream().anyMatch(gain -> !(gain > 0))) {
			throw new IllegalArgumentException("a level lies between 0 and 1 and a gain above 0: " + level + ", " + gains);
		}
	}

	/** The same questions with another simulation. */
	public BudgetOptions withSimulation(int count, long otherSeed) {
		return new BudgetOptions(bits, gains, averaging, count, otherSeed, level);
	}
}
