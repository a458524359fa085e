package org.starling.pbpk.structure.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.starling.model.base.Quantity;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Species;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.structure.DoseSettings;
import org.starling.pbpk.structure.PbpkSettings;
import org.starling.pbpk.structure.Route;
import org.starling.units.MolarMass;

/**
 * The large-molecule template after Shah and Betts (2012) with the two pores of Li and Shah (2019): plasma flows through organs, fluid is
 * filtered through large and small pores, lymph brings it back by the lymph nodes, and FcRn in endosomes saves what it binds from
 * degradation.
 */
public final class AntibodyTemplate {

	private final ModelWriter writer;
	private final PbpkSettings settings;
	private final Body body;
	private final Molecule molecule;
	private final String drug;
	private final Map<Organ, AntibodyOrgan> organs = new LinkedHashMap<>();
	private Species arterial;
	private Species venous;
	private Species lymphNodes;
	private Species degraded;

	public AntibodyTemplate(ModelWriter writer, PbpkSettings settings, Physiology physiology) {
		this.writer = writer;
		this.settings = settings;
		body = new Body(writer, physiology);
		molecule = settings.drug().molecule();
		drug = settings.drug().name();
	}

	public void write() {
		if (settings.compounds().size() > 1 || !settings.interactions().isEmpty()) {
			throw Values.problem(drug, "compounds", "the antibody template holds one molecule", "remove the others and the interactions");
		}
		double gramPerMole = molarMass();
		if (settings.tumour() != null) {
			Tumour.writeVolume(writer, settings.tumour());
		}
		body.write(settings.tumour() == null ? List.of() : List.of(Tumour.FLOW));
		AntibodyConstants.write(writer, settings.antibody(), body.physiology().species(), gramPerMole);
		central();
		body.organs().forEach(o -> organs.put(o, new AntibodyOrgan(writer, body, o, molecule, drug)));
		circulation();
		organs.values().forEach(o -> o.write(degraded, lymphNodes));
		AntibodyTumour tumour = settings.tumour() == null ? null
				: new AntibodyTumour(writer, molecule, drug, TwoPore.radiusNanometre(gramPerMole));
		if (tumour != null) {
			tumour.write(arterial, venous, lymphNodes);
		}
		lymph(tumour);
		doses();
		writer.observer("plasma", "Plasma concentration", "mg/L", "C_venous*MW", "plasma");
		organs.values().forEach(AntibodyOrgan::observe);
		if (tumour != null) {
			tumour.observe();
		}
		new Observers(writer).massBalance();
	}

	private double molarMass() {
		MoleculeProperty property = molecule.getProperties().stream().filter(p -> "molarMass".equals(p.getKey())
				&& p.getQuantity() != null && p.getQuantity().getValue() != null).findFirst()
				.orElseThrow(() -> Values.problem(drug, "molarMass", "is missing", "add a property with the key molarMass in g/mol"));
		Quantity q = property.getQuantity();
		double gramPerMole = MolarMass.gramPerMole(q.getValue(), q.getUnit());
		if (!(gramPerMole >= 5000)) {
			throw Values.problem(drug, "molarMass", "is " + gramPerMole + " g/mol, which is no large molecule",
					"choose the small-molecule template, or correct the molar mass");
		}
		writer.parameter("MW", "Molar mass", q.getOrigin() == null ? Values.assumed(gramPerMole / 1000, "mg/umol", "no source is given")
				: Values.quantity(gramPerMole / 1000, "mg/umol", q.getOrigin().getKind(), q.getOrigin().getSource(), q.getOrigin().getMethod()));
		return gramPerMole;
	}

	private void central() {
		arterial = pool("arterial", "Arterial plasma");
		venous = pool("venous", "Venous plasma");
		boolean human = body.physiology().species() == org.starling.pbpk.physiology.Species.HUMAN;
		String source = "0.274 L of 71 kg (" + AntibodyConstants.SHAH_BETTS + ")";
		writer.parameter("Vkg_lymph_nodes", "Volume of the lymph nodes a kg of body weight", human
				? Values.literature(0.274 / 71, "L/kg", source) : Values.assumed(0.274 / 71, "L/kg", "as of human, " + source));
		Compartment nodes = writer.compartment("V_lymph_nodes", "Lymph nodes", "lymph-nodes", "Vkg_lymph_nodes*BW", null);
		lymphNodes = writer.concentration("C_lymph_nodes", drug + " in lymph nodes", nodes, molecule);
		degraded = writer.amount("A_degraded", drug + " degraded", writer.amounts(Drug.EXCRETA, "Products", null), molecule);
	}

	private Species pool(String id, String name) {
		Compartment c = writer.compartment("V_" + id + "_plasma", name, id + " blood", "V_" + id + "*(1 - hct)", writer.compartment("V_" + id));
		return writer.concentration("C_" + id, drug + " in " + Body.lower(name), c, molecule);
	}

	private void circulation() {
		String portal = organs.entrySet().stream().filter(e -> e.getKey().drainsToPortalVein()).map(e -> e.getValue().outflow())
				.collect(Collectors.joining(" + "));
		organs.forEach((organ, o) -> {
			String id = Body.id(organ);
			String name = Body.lower(Body.name(organ));
			if (organ == Organ.LUNG) {
				writer.flow("to_lung", "Plasma flow to the lung", venous, o.plasma(), "(PQ_lung + L_lung)*C_venous");
				writer.flow("from_lung", "Plasma flow from the lung", o.plasma(), arterial, "PQ_lung*" + o.plasma().getSymbol());
				return;
			}
			writer.flow("to_" + id, "Plasma flow to the " + name, arterial, o.plasma(), o.plasmaFlow() + "*C_arterial");
			writer.flow("from_" + id, "Plasma flow from the " + name, o.plasma(),
					organ.drainsToPortalVein() ? organs.get(Organ.LIVER).plasma() : venous,
					(organ == Organ.LIVER && !portal.isEmpty() ? "(" + o.outflow() + " + " + portal + ")" : o.outflow()) + "*"
							+ o.plasma().getSymbol());
		});
	}

	private void lymph(AntibodyTumour tumour) {
		String all = organs.values().stream().map(AntibodyOrgan::lymphFlow).collect(Collectors.joining(" + "));
		writer.atStart("L_lymph_nodes", "Lymph flow through the lymph nodes", ModelWriter.FLOW, all + (tumour == null ? "" : " + L_tumour"));
		writer.flow("thoracic_duct", "Lymph into venous plasma", lymphNodes, venous, "L_lymph_nodes*C_lymph_nodes");
	}

	private void doses() {
		Regimens regimens = new Regimens(writer, body.physiology().bodyWeight());
		for (DoseSettings d : settings.doses()) {
			switch (d.route()) {
			case INTRAVENOUS, INFUSION -> regimens.write(d, d.route().title(), venous);
			case SUBCUTANEOUS -> regimens.write(d, d.route().title(), depot());
			case ORAL, INHALED -> throw Values.problem(drug, "route", "an antibody can't be given by the route " + d.route().id()
					+ " in this template", "choose " + Route.INTRAVENOUS.id() + ", " + Route.INFUSION.id() + " or " + Route.SUBCUTANEOUS.id());
			}
		}
	}

	private Species depot() {
		if (!writer.has(Depots.SUBCUTANEOUS)) {
			Species depot = writer.amount(Depots.SUBCUTANEOUS, drug + " under the skin",
					writer.amounts("V_subcutaneous", "Depot under the skin", "skin"), molecule);
			writer.parameter("ka_sc", "Rate constant of absorption from under the skin", Values.orElse(drug, "depots.subcutaneousRate",
					settings.drug().depots().subcutaneousRate(), ModelWriter.PER_HOUR, Double.NaN,
					Values.assumed(0.01, ModelWriter.PER_HOUR, "of antibodies in human, days; no rate was given")));
			writer.parameter("F_sc", "Share of a subcutaneous dose that is absorbed",
					Values.assumed(0.7, "1", "of antibodies in human, 0.5 to 0.9; the rest is degraded under the skin"));
			writer.flow("absorption_sc", "Absorption from under the skin", depot, lymphNodes, "F_sc*ka_sc*" + depot.getSymbol());
			writer.flow("degradation_sc", "Degradation under the skin", depot, degraded, "(1 - F_sc)*ka_sc*" + depot.getSymbol());
		}
		return writer.species(Depots.SUBCUTANEOUS);
	}
}
