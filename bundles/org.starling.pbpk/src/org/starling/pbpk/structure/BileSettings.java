package org.starling.pbpk.structure;

import java.util.List;

import org.starling.pbpk.molecule.CompoundValue;

/**
 * Enterohepatic circulation: what biliary processes excrete returns to the small intestine.
 *
 * @param emptying    rate constant of the gall bladder, 1/h or convertible; null for an assumption. A rat has none: its bile flows on.
 * @param mealsHour   times of meals, h, that open the gall bladder; empty when it empties at all times
 * @param openHour    how long a meal keeps it open, h
 */
public record BileSettings(CompoundValue emptying, List<Double> mealsHour, double openHour) {

	public static final BileSettings CONTINUOUS = new BileSettings(null, List.of(), 1);

	public BileSettings {
		mealsHour = List.copyOf(mealsHour);
	}
}
