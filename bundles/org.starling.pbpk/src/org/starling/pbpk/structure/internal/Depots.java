package org.starling.pbpk.structure.internal;

import java.util.List;

import org.starling.model.pkmodel.Species;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.structure.DepotSettings;
import org.starling.pbpk.structure.Route;

/** Where subcutaneous and inhaled doses wait: absorbed at first order into venous blood, and from the airways into the lung. */
final class Depots {

	static final String SUBCUTANEOUS = "A_subcutaneous";
	static final String AIRWAYS = "A_airways";

	private Depots() {
	}

	static void write(Drug d, List<Route> routes) {
		DepotSettings s = d.settings().depots();
		String owner = d.settings().name();
		if (routes.contains(Route.SUBCUTANEOUS)) {
			d.writer().parameter(d.symbol("ka_sc"), d.title("Rate constant of absorption from under the skin"),
					Values.orElse(owner, "depots.subcutaneousRate", s.subcutaneousRate(), ModelWriter.PER_HOUR, Double.NaN,
							Values.assumed(1, ModelWriter.PER_HOUR, "a small molecule in solution; no rate was given")));
			Species depot = depot(d, SUBCUTANEOUS, "Depot under the skin", "skin");
			d.writer().flow(d.symbol("absorption_sc"), d.title("Absorption from under the skin"), depot, d.venous(),
					d.symbol("ka_sc") + "*" + depot.getSymbol());
		}
		if (routes.contains(Route.INHALED)) {
			d.writer().parameter(d.symbol("ka_airways"), d.title("Rate constant of absorption from the airways"),
					Values.orElse(owner, "depots.airwayRate", s.airwayRate(), ModelWriter.PER_HOUR, Double.NaN,
							Values.assumed(2, ModelWriter.PER_HOUR, "a dissolved small molecule; no rate was given")));
			var deposited = Values.orElse(owner, "depots.deposited", s.deposited(), "1", Double.NaN,
					Values.assumed(0.3, "1", "of a common inhaler, the rest is swallowed; no share was given"));
			if (deposited.getValue() > 1) {
				throw Values.problem(owner, "depots.deposited", "is a share and can't be " + deposited.getValue(), "enter a number from 0 to 1");
			}
			d.writer().parameter(d.symbol("F_airways"), d.title("Share of an inhaled dose that stays on the airways"), deposited);
			Species airways = depot(d, AIRWAYS, "Lumen of the airways", "lung");
			d.writer().flow(d.symbol("absorption_airways"), d.title("Absorption from the airways"), airways, d.space(Organ.LUNG).tissue(),
					d.symbol("ka_airways") + "*" + airways.getSymbol());
		}
	}

	private static Species depot(Drug d, String symbol, String name, String organ) {
		return d.writer().amount(d.symbol(symbol), d.in(name), d.writer().amounts(symbol.replace("A_", "V_"), name, organ), d.molecule());
	}
}
