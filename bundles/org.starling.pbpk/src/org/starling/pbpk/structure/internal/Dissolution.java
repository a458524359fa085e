package org.starling.pbpk.structure.internal;

import java.util.List;

import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Species;
import org.starling.pbpk.physiology.GutSegment;
import org.starling.pbpk.structure.DoseSettings;
import org.starling.pbpk.structure.FormulationSettings;
import org.starling.pbpk.structure.FormulationSettings.Form;
import org.starling.pbpk.structure.Route;
import org.starling.units.MolarMass;

/**
 * Dissolution of particles after Noyes and Whitney (J Am Chem Soc 19:930, 1897), {@code z·X·(Cs − C)} with
 * {@code z = 3·D/(ρ·r·h)} and a film {@code h} of the particles' radius, at most 30 µm (Hintz, Johnson, Int J Pharm 51:9, 1989,
 * doi:10.1016/0378-5173(89)90069-0). Spheres that shrink dissolve {@code (X0/X)^(1/3)} times as fast (Hixson, Crowell, Ind Eng Chem
 * 23:923, 1931).
 */
final class Dissolution {

	private static final double THICKEST_FILM_DECIMETRE = 30e-5;

	private final Drug drug;
	private final List<String> parts;
	private final List<GutSegment> segments;
	private final List<DoseSettings> doses;

	Dissolution(Drug drug, List<String> parts, GutSegment stomach, GutSegment intestine, GutSegment colon, List<DoseSettings> doses) {
		this.drug = drug;
		this.parts = parts;
		this.doses = doses;
		segments = List.of(stomach, intestine, colon);
	}

	void write(List<Species> solid, List<Species> dissolved) {
		ModelWriter w = drug.writer();
		constants(w);
		String shrink = "";
		if (drug.settings().formulation().form() == Form.SHRINKING_SPHERES) {
			shrink(w, solid);
			shrink = "*" + drug.symbol("shrink");
		}
		for (int i = 0; i < solid.size(); i++) {
			String solubility = drug.symbol("Cs_" + segment(i).name().replace('-', '_'));
			w.flow(drug.symbol("dissolution_" + parts.get(i)),
					drug.title("Dissolution in " + Body.lower(solid.get(i).getCompartment().getName())), solid.get(i), dissolved.get(i),
					drug.symbol("z") + shrink + "*" + solid.get(i).getSymbol() + "*(" + solubility + " - " + dissolved.get(i).getSymbol()
							+ "/" + solid.get(i).getCompartment().getSymbol() + ")");
		}
	}

	private GutSegment segment(int part) {
		return part == 0 ? segments.get(0) : part < parts.size() - 1 ? segments.get(1) : segments.get(2);
	}

	private void constants(ModelWriter w) {
		FormulationSettings f = drug.settings().formulation();
		String owner = drug.settings().name();
		for (GutSegment s : segments) {
			w.parameter(drug.symbol("Cs_" + s.name().replace('-', '_')), drug.title("Solubility in the " + s.name().replace('-', ' ')),
					drug.data().solubility(s.pH().value()));
		}
		Quantity radius = Values.orElse(owner, "formulation.radius", f.radius(), "dm", Double.NaN,
				Values.assumed(25e-5, "dm", "particles of 25 µm radius; no particle size was given"));
		positive(owner, "formulation.radius", radius);
		w.parameter(drug.symbol("r_particle"), drug.title("Radius of the particles"), radius);
		w.parameter(drug.symbol("h_film"), drug.title("Thickness of the diffusion film"), Values.calculated(
				Math.min(radius.getValue(), THICKEST_FILM_DECIMETRE), "dm", "radius of the particles, at most 30 µm (Hintz, Johnson 1989)"));
		Quantity density = Values.orElse(owner, "formulation.density", f.density(), "mg/L", Double.NaN,
				Values.assumed(1.2e6, "mg/L", "density of an organic solid; none was given"));
		positive(owner, "formulation.density", density);
		w.parameter(drug.symbol("rho_particle"), drug.title("Density of the particles"), density);
		w.parameter(drug.symbol("D_water"), drug.title("Diffusion coefficient in water"),
				Values.orElse(owner, "formulation.diffusion", f.diffusion(), "dm2/h", Double.NaN, diffusion()));
		w.atStart(drug.symbol("z"), drug.title("Dissolution coefficient"), "L/umol/h",
				"3*" + drug.symbol("D_water") + "*" + drug.symbol("MW") + "/(" + drug.symbol("rho_particle") + "*"
						+ drug.symbol("r_particle") + "*" + drug.symbol("h_film") + ")");
	}

	private Quantity diffusion() {
		double perSecond = 9.9e-5 * Math.pow(drug.molarMass(), -0.453);
		return Values.calculated(perSecond * 36, "dm2/h", "9.9e-5·MW^−0.453 cm²/s at 37 °C (Avdeef, Absorption and Drug Development, 2nd ed., "
				+ "Wiley 2012)");
	}

	private static void positive(String owner, String key, Quantity q) {
		if (q.getValue() == 0) {
			throw Values.problem(owner, key, "must be positive", "correct the value");
		}
	}

	private void shrink(ModelWriter w, List<Species> solid) {
		double dose = doses.stream().filter(x -> x.route() == Route.ORAL || x.route() == Route.INHALED).mapToDouble(this::micromole).max()
				.orElseThrow(() -> Values.problem(drug.settings().name(), "formulation.form", "spheres that shrink need a swallowed dose",
						"add an oral dose, or choose another form"));
		w.parameter(drug.symbol("X_dose"), drug.title("Undissolved dose at the start"),
				Values.calculated(dose, ModelWriter.AMOUNT, "the largest swallowed dose"));
		String all = String.join(" + ", solid.stream().map(Species::getSymbol).toList());
		w.rule(drug.symbol("shrink"), drug.title("Surface a mass over that at the start"), "1",
				"(" + drug.symbol("X_dose") + "/max(" + all + ", 1e-6*" + drug.symbol("X_dose") + "))^(1/3)");
	}

	private double micromole(DoseSettings d) {
		return MolarMass.convertible(d.unit(), "mg") ? drug.data().micromole(d.amount(), d.unit())
				: MolarMass.convert(d.amount(), d.unit(), "umol/kg", drug.molarMass()) * drug.body().physiology().bodyWeight();
	}
}
