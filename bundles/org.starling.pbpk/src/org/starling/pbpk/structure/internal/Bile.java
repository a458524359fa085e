package org.starling.pbpk.structure.internal;

import org.starling.model.pkmodel.Species;
import org.starling.pbpk.structure.BileSettings;

/**
 * Where bile goes: to faeces; or, when it circulates, through the gall bladder into the first part of the small intestine, all the time or with
 * meals (Roberts et al., Clin Pharmacokinet 41:751–790, 2002, doi:10.2165/00003088-200241100-00005). A rat has no gall bladder.
 */
final class Bile {

	private static final String BLADDER = "A_gall_bladder";

	private Bile() {
	}

	/** Writes the gall bladder of a compound whose bile circulates; its lumen is there. */
	static void write(Drug d) {
		BileSettings bile = d.settings().bile();
		if (bile == null || !hasBladder(d)) {
			return;
		}
		ModelWriter w = d.writer();
		Species drug = w.amount(d.symbol(BLADDER), d.in("Gall bladder"), w.amounts("V_gall_bladder", "Gall bladder", "gall-bladder"),
				d.molecule());
		w.parameter(d.symbol("k_bile"), d.title("Rate constant of the gall bladder"),
				Values.orElse(d.settings().name(), "bile.emptying", bile.emptying(), ModelWriter.PER_HOUR, Double.NaN,
						Values.assumed(bile.mealsHour().isEmpty() ? 0.5 : 2, ModelWriter.PER_HOUR, "no emptying of the gall bladder was given")));
		w.flow(d.symbol("bile_flow"), d.title("Emptying of the gall bladder"), drug, d.lumen().first(), opening(d, bile)
				+ d.symbol("k_bile") + "*" + drug.getSymbol());
	}

	private static String opening(Drug d, BileSettings bile) {
		if (bile.mealsHour().isEmpty()) {
			return "";
		}
		ModelWriter w = d.writer();
		String open = d.symbol("bile_open");
		w.variable(open, d.title("Whether the gall bladder is open"), Values.calculated(0, "1", "closed until the first meal"));
		int i = 0;
		for (double meal : bile.mealsHour()) {
			i++;
			w.event(d.symbol("meal_" + i), "Meal " + i + " opens the gall bladder", "time >= " + meal + "[h]", open, "1");
			w.event(d.symbol("meal_" + i + "_over"), "Meal " + i + " is over", "time >= " + (meal + bile.openHour()) + "[h]", open, "0");
		}
		return open + "*";
	}

	private static boolean hasBladder(Drug d) {
		return d.body().physiology().species() != org.starling.pbpk.physiology.Species.RAT;
	}

	/** What biliary excretion fills; known before the bladder is emptied. */
	static Species target(Drug d) {
		if (d.settings().bile() == null) {
			return d.lumen() == null ? d.sink("faeces", "in faeces") : d.lumen().faeces();
		}
		return hasBladder(d) ? d.writer().species(d.symbol(BLADDER)) : d.lumen().first();
	}
}
