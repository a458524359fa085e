package org.starling.kinetics.ensemble;

import java.time.Duration;

/**
 * What an ensemble cost and how it went.
 *
 * @param runs      how many there were to be
 * @param complete  that came to their end
 * @param failed    that did not, and were not cancelled
 * @param cancelled that were stopped or never begun
 * @param inLanes   solved in lanes of the vector unit
 * @param reason    why lanes were used or not, for a person
 */
public record EnsembleStatistics(int runs, int complete, int failed, int cancelled, int inLanes, String reason,
		Duration duration) {
}
