package org.starling.pbpk.structure.internal;

import java.util.ArrayList;
import java.util.List;

import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Species;
import org.starling.pbpk.physiology.GutSegment;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.SourcedValue;
import org.starling.pbpk.structure.DoseSettings;
import org.starling.pbpk.structure.FormulationSettings.Form;

/**
 * The lumen: stomach, seven equal segments of small intestine, colon (compartmental absorption and transit; Yu, Amidon, Int J Pharm
 * 186:119–125, 1999, doi:10.1016/S0378-5173(99)00147-7). Dissolved drug is absorbed from the small intestine alone with
 * {@code ka = 2·Peff/R} (Amidon et al., Pharm Res 12:413, 1995, doi:10.1023/A:1016212804288).
 */
final class Lumen {

	private static final int SEGMENTS = 7;

	private final Drug drug;
	private final List<Species> dissolved = new ArrayList<>();
	private final List<Species> solid = new ArrayList<>();
	private final Species faeces;
	private final List<DoseSettings> doses;

	/** @param doses those of the compound */
	Lumen(Drug drug, List<DoseSettings> doses) {
		this.drug = drug;
		this.doses = doses;
		compartments();
		boolean dissolves = drug.settings().formulation().form() != Form.SOLUTION;
		for (String part : parts()) {
			Compartment c = drug.writer().compartment("V_lumen_" + part);
			dissolved.add(drug.writer().amount(drug.symbol("A_lumen_" + part), drug.settings().name() + " dissolved in "
					+ Body.lower(c.getName()), c, drug.molecule()));
			if (dissolves) {
				solid.add(drug.writer().amount(drug.symbol("X_lumen_" + part), drug.settings().name() + " undissolved in "
						+ Body.lower(c.getName()), c, drug.molecule()));
			}
		}
		faeces = drug.sink("faeces", "in faeces");
	}

	private static List<String> parts() {
		List<String> parts = new ArrayList<>(List.of("stomach"));
		for (int i = 1; i <= SEGMENTS; i++) {
			parts.add(String.valueOf(i));
		}
		parts.add("colon");
		return parts;
	}

	private GutSegment segment(String name) {
		return drug.body().physiology().gut().stream().filter(s -> s.name().equals(name)).findFirst()
				.orElseThrow(() -> Values.problem(drug.body().physiology().species().id(), "gut", "the physiology has no " + name,
						"choose another species or a route that is not through the gut"));
	}

	private void compartments() {
		ModelWriter w = drug.writer();
		if (w.has("V_lumen_stomach")) {
			return;
		}
		volume("stomach", "Lumen of the stomach", segment("stomach").fluidVolume());
		w.parameter("V_fluid_small_intestine", "Fluid in the small intestine",
				Values.of(segment("small-intestine").fluidVolume(), 1, ModelWriter.LITRE, null));
		for (int i = 1; i <= SEGMENTS; i++) {
			w.compartment("V_lumen_" + i, "Lumen of small intestine, part " + i, "lumen", "V_fluid_small_intestine/" + SEGMENTS, null);
		}
		volume("colon", "Lumen of the colon", segment("colon").fluidVolume());
		rate("k_stomach", "Rate constant of gastric emptying", segment("stomach").transitTime(), 1);
		rate("k_transit", "Rate constant of transit through a seventh of the small intestine", segment("small-intestine").transitTime(),
				SEGMENTS);
		rate("k_colon", "Rate constant of transit through the colon", segment("colon").transitTime(), 1);
	}

	private void volume(String part, String name, SourcedValue fluid) {
		drug.writer().compartment("V_lumen_" + part, name, "lumen", Values.of(fluid, 1, ModelWriter.LITRE, null));
	}

	private void rate(String symbol, String name, SourcedValue time, int parts) {
		drug.writer().parameter(symbol, name, Values.quantity(parts / time.value(), ModelWriter.PER_HOUR,
				Values.kind(time.source()), time.source(), parts + " over a residence time of " + time.value() + " h"));
	}

	/** Writes transit, absorption and, for a solid, dissolution. */
	void write() {
		transit(dissolved, "A");
		absorption();
		if (!solid.isEmpty()) {
			transit(solid, "X");
			new Dissolution(drug, parts(), segment("stomach"), segment("small-intestine"), segment("colon"), doses).write(solid, dissolved);
		}
	}

	private void transit(List<Species> chain, String what) {
		for (int i = 0; i < chain.size(); i++) {
			String k = i == 0 ? "k_stomach" : i <= SEGMENTS ? "k_transit" : "k_colon";
			Species next = i + 1 < chain.size() ? chain.get(i + 1) : faeces;
			Species here = chain.get(i);
			drug.writer().flow(drug.symbol("transit_" + what + "_" + parts().get(i)),
					drug.title("Transit of " + (what.equals("X") ? "undissolved" : "dissolved") + " drug out of " + Body.lower(here.getCompartment().getName())),
					here, next, k + "*" + here.getSymbol());
		}
	}

	private void absorption() {
		ModelWriter w = drug.writer();
		Quantity stated = drug.settings().formulation().absorption() == null ? null
				: Values.of(drug.settings().name(), "formulation.absorption", drug.settings().formulation().absorption(),
						ModelWriter.PER_HOUR, Double.NaN);
		if (stated != null) {
			w.parameter(drug.symbol("ka"), drug.title("Rate constant of absorption from the small intestine"), stated);
		} else {
			Quantity permeability = drug.data().effectivePermeability();
			w.parameter(drug.symbol("Peff"), drug.title("Effective permeability of the small intestine"), permeability);
			if (!w.has("R_gut")) {
				w.parameter("R_gut", "Radius of the small intestine", Values.of(segment("small-intestine").radius(), 0.1, "dm", null));
			}
			w.atStart(drug.symbol("ka"), drug.title("Rate constant of absorption from the small intestine"), ModelWriter.PER_HOUR,
					"2*" + drug.symbol("Peff") + "/R_gut");
		}
		Species wall = drug.enzymeSite(Organ.GUT);
		for (int i = 1; i <= SEGMENTS; i++) {
			w.flow(drug.symbol("absorption_" + i), drug.title("Absorption from small intestine, part " + i), dissolved.get(i), wall,
					drug.symbol("ka") + "*" + dissolved.get(i).getSymbol());
		}
	}

	/** Where a swallowed dose goes. */
	Species mouth() {
		return solid.isEmpty() ? dissolved.getFirst() : solid.getFirst();
	}

	/** The first part of the small intestine, dissolved. */
	Species first() {
		return dissolved.get(1);
	}

	Species faeces() {
		return faeces;
	}
}
