package org.starling.pbpk.structure.internal;

import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Species;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.OrganPhysiology;

/** One organ of the antibody template: plasma, interstitium, endosomes with free antibody and antibody on FcRn. */
final class AntibodyOrgan {

	private final ModelWriter writer;
	private final Organ organ;
	private final String id;
	private final String name;
	private final Molecule molecule;
	private final String drug;
	private final Species plasma;
	private final Species interstitium;
	private final Species endosomes;
	private final Species rescued;

	AntibodyOrgan(ModelWriter writer, Body body, Organ organ, Molecule molecule, String drug) {
		this.writer = writer;
		this.organ = organ;
		this.molecule = molecule;
		this.drug = drug;
		id = Body.id(organ);
		name = Body.name(organ);
		OrganPhysiology o = body.physiology().organ(organ);
		body.fraction(organ, "vascular", "blood", o.vascularFraction());
		body.fraction(organ, "interstitial", "interstitium", o.interstitialFraction());
		String volume = Body.volume(organ);
		plasma = species(body, "plasma", "plasma", volume + "*f_" + id + "_vascular*(1 - hct)");
		interstitium = species(body, "interstitial", "interstitium", volume + "*f_" + id + "_interstitial");
		endosomes = species(body, "endosomes", "endosomes", volume + "*f_endosomes");
		rescued = writer.concentration("C_" + id + "_FcRn", drug + " on FcRn in " + Body.lower(name), endosomes.getCompartment(), molecule);
		writer.atStart("PQ_" + id, "Plasma flow to " + Body.lower(name), ModelWriter.FLOW, Body.flow(organ) + "*(1 - hct)");
		writer.atStart("L_" + id, "Lymph flow of " + Body.lower(name), ModelWriter.FLOW, "f_lymph*PQ_" + id);
		if (organ == Organ.BRAIN) {
			writer.parameter("f_barrier", "Pores of the blood-brain barrier over those of other organs",
					Values.assumed(0.02, "1", "tight: reflection of 0.99 in " + AntibodyConstants.SHAH_BETTS));
		}
	}

	private Species species(Body body, String space, String title, String expression) {
		return writer.concentration("C_" + id + "_" + space, drug + " in " + Body.lower(name) + ", " + title,
				body.space(organ, space, title, expression), molecule);
	}

	Species plasma() {
		return plasma;
	}

	/** Plasma flow less lymph, L/h. */
	String outflow() {
		return "(PQ_" + id + " - L_" + id + ")";
	}

	String lymphFlow() {
		return "L_" + id;
	}

	String plasmaFlow() {
		return "PQ_" + id;
	}

	/** Pores, endosomes and lymph. */
	void write(Species degraded, Species lymphNodes) {
		String barrier = organ == Organ.BRAIN ? "f_barrier*" : "";
		String p = plasma.getSymbol();
		String i = interstitium.getSymbol();
		String e = endosomes.getSymbol();
		String b = rescued.getSymbol();
		String volume = endosomes.getCompartment().getSymbol();
		flow("pores", "Through pores", plasma, interstitium, barrier + "L_" + id + "*(clearance_convection*" + p
				+ " + clearance_diffusion*(" + p + " - " + i + "))");
		flow("lymph", "Lymph", interstitium, lymphNodes, "L_" + id + "*(1 - sigma_lymph)*" + i);
		flow("uptake_plasma", "Uptake from plasma", plasma, endosomes, "k_uptake*" + volume + "*" + p);
		flow("uptake_interstitium", "Uptake from interstitium", interstitium, endosomes, "k_uptake*" + volume + "*" + i);
		flow("binding", "Binding to FcRn", endosomes, rescued, volume + "*(kon_FcRn*" + e + "*(FcRn - " + b + ") - koff_FcRn*" + b + ")");
		flow("recycling", "Recycling to plasma", rescued, plasma, "FR*k_uptake*" + volume + "*" + b);
		flow("transcytosis", "Recycling to interstitium", rescued, interstitium, "(1 - FR)*k_uptake*" + volume + "*" + b);
		flow("degradation", "Degradation", endosomes, degraded, "kdeg*" + volume + "*" + e);
	}

	private void flow(String what, String title, Species from, Species to, String rate) {
		writer.flow(what + "_" + id, title + ", " + Body.lower(name), from, to, rate);
	}

	void observe() {
		String amounts = plasma.getSymbol() + ".amount + " + interstitium.getSymbol() + ".amount + " + endosomes.getSymbol() + ".amount + "
				+ rescued.getSymbol() + ".amount";
		writer.observer(id, "Concentration in " + Body.lower(name), "mg/L", "(" + amounts + ")/" + Body.volume(organ) + "*MW", organ.id());
		writer.observer(id + "_interstitial", "Concentration in the interstitium of " + Body.lower(name), "mg/L",
				interstitium.getSymbol() + "*MW", null);
	}
}
