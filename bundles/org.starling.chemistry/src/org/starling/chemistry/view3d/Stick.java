package org.starling.chemistry.view3d;

/**
 * A bond between two balls, each half in the colour of its ball.
 *
 * @param first  index of a ball
 * @param second index of another
 * @param order  1 to 4; as many rods stand side by side
 * @param radius of a single rod in ångström; those of a higher order are thinner
 */
public record Stick(int first, int second, int order, double radius) {

	public Stick {
		if (first < 0 || second < 0 || first == second || order < 1 || order > 4 || !(radius > 0)) {
			throw new IllegalArgumentException("a stick of order " + order + " between balls " + first + " and " + second
					+ ": it needs two different balls, an order of 1 to 4 and a radius above 0");
		}
	}
}
