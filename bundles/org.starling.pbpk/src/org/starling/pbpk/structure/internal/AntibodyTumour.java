package org.starling.pbpk.structure.internal;

import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Species;

/** A tumour of plasma and interstitium with leaky vessels and little lymph in the antibody template; the volumes and flows of {@link Tumour}. */
final class AntibodyTumour {

	private final ModelWriter writer;
	private final Species plasma;
	private final Species interstitium;

	AntibodyTumour(ModelWriter w, Molecule molecule, String drug, double radius) {
		writer = w;
		w.compartment("V_tumour_plasma", "Tumour, plasma", "tumour", "V_tumour_vascular*(1 - hct)", w.compartment("V_tumour_vascular"));
		plasma = w.concentration("C_tumour_plasma", drug + " in tumour, plasma", w.compartment("V_tumour_plasma"), molecule);
		interstitium = w.concentration("C_tumour_interstitial", drug + " in tumour, interstitium",
				w.compartment("V_tumour_interstitial"), molecule);
		w.parameter("sigma_large", "Reflection coefficient of the antibody in large pores", Values.calculated(
				TwoPore.reflection(radius, TwoPore.LARGE_PORE_NANOMETRE), "1", "two pores at a radius of " + radius + " nm"));
		w.parameter("sigma_small", "Reflection coefficient of the antibody in small pores", Values.calculated(
				TwoPore.reflection(radius, TwoPore.SMALL_PORE_NANOMETRE), "1", "two pores at a radius of " + radius + " nm"));
		double slower = TwoPore.diffusion(radius, TwoPore.LARGE_PORE_NANOMETRE) / radius
				/ (TwoPore.diffusion(TwoPore.ALBUMIN_NANOMETRE, TwoPore.LARGE_PORE_NANOMETRE) / TwoPore.ALBUMIN_NANOMETRE);
		w.parameter("diffusion_over_albumin", "Diffusion of the antibody over that of albumin", Values.calculated(slower, "1",
				"restricted diffusion in large pores over the radius"));
	}

	void write(Species arterial, Species venous, Species lymphNodes) {
		String p = plasma.getSymbol();
		String i = interstitium.getSymbol();
		writer.flow("to_tumour", "Plasma flow to the tumour", arterial, plasma, "Q_tumour*(1 - hct)*" + arterial.getSymbol());
		writer.flow("from_tumour", "Plasma flow from the tumour", plasma, venous, "(Q_tumour*(1 - hct) - L_tumour)*" + p);
		writer.flow("pores_tumour", "Through the pores of the tumour", plasma, interstitium,
				"L_tumour*(f_large_pores_tumour*(1 - sigma_large) + (1 - f_large_pores_tumour)*(1 - sigma_small))*" + p
						+ " + PS_albumin_tumour*diffusion_over_albumin*(" + p + " - " + i + ")");
		writer.flow("lymph_tumour", "Lymph flow of the tumour", interstitium, lymphNodes, "L_tumour*" + i);
	}

	void observe() {
		writer.observer("tumour", "Concentration in tumour", "mg/L", "(" + plasma.getSymbol() + ".amount + " + interstitium.getSymbol()
				+ ".amount)/V_tumour*MW", "tumour");
		writer.observer("tumour_interstitial", "Concentration in the interstitium of the tumour", "mg/L", interstitium.getSymbol() + "*MW", null);
	}
}
