package org.starling.pbpk.structure.internal;

import org.starling.model.base.Quantity;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.physiology.Species;
import org.starling.pbpk.structure.AntibodySettings;

/**
 * Numbers of the antibody template: FcRn, endosomes and lymph of Shah, Betts, J Pharmacokinet Pharmacodyn 39:67–86 (2012),
 * doi:10.1007/s10928-011-9232-2; two pores of Li, Shah, ibid. 46:305–318 (2019), doi:10.1007/s10928-019-09631-2, who took them from Rippe, Haraldsson (1994).
 */
final class AntibodyConstants {

	static final String SHAH_BETTS = "Shah, Betts, J Pharmacokinet Pharmacodyn 39:67 (2012)";
	static final String LI_SHAH = "Li, Shah, J Pharmacokinet Pharmacodyn 46:305 (2019)";
	static final double ALPHA_LARGE = 0.042;
	static final double ALPHA_SMALL = 1 - ALPHA_LARGE;
	/** Circular flow out of large and into small pores over the lymph flow. */
	static final double CIRCULATION = 0.38;
	/** nm³: diffusion through pores a lymph flow. */
	static final double DIFFUSION = 13197;

	private static final String OWNER = "antibody";

	private AntibodyConstants() {
	}

	static void write(ModelWriter w, AntibodySettings s, Species species, double gramPerMole) {
		boolean mouse = species == Species.MOUSE;
		w.parameter("kon_FcRn", "Association with FcRn at pH 6", stated("association", s.association(), "L/umol/h",
				fcRn(mouse ? 80.6 : 559, "L/umol/h", species)));
		w.parameter("koff_FcRn", "Dissociation from FcRn at pH 6", stated("dissociation", s.dissociation(), ModelWriter.PER_HOUR,
				fcRn(mouse ? 6.55 : 23.9, ModelWriter.PER_HOUR, species)));
		w.parameter("FcRn", "FcRn in endosomal space", stated("receptor", s.receptor(), ModelWriter.CONCENTRATION,
				Values.literature(49.8, ModelWriter.CONCENTRATION, SHAH_BETTS + "; endogenous IgG is contained in it")));
		w.parameter("k_uptake", "Fluid into endosomes a volume of endosomes, from plasma and from interstitium each",
				stated("uptake", s.uptake(), ModelWriter.PER_HOUR, Values.literature(0.0366, ModelWriter.PER_HOUR, SHAH_BETTS)));
		w.parameter("kdeg", "Degradation of unbound antibody in endosomes", stated("degradation", s.degradation(), ModelWriter.PER_HOUR,
				Values.literature(42.9, ModelWriter.PER_HOUR, SHAH_BETTS)));
		w.parameter("FR", "Share that FcRn recycles to plasma, the rest to interstitium", Values.literature(0.715, "1", SHAH_BETTS));
		w.parameter("f_endosomes", "Volume of endosomes over that of an organ", Values.literature(0.005, "1", SHAH_BETTS));
		w.parameter("f_lymph", "Lymph flow over plasma flow", Values.literature(0.002, "1", SHAH_BETTS));
		w.parameter("sigma_lymph", "Reflection on the way into lymph", Values.literature(0.2, "1", SHAH_BETTS));
		double radius = TwoPore.radiusNanometre(gramPerMole);
		w.parameter("clearance_convection", "Antibody carried through pores, over the lymph flow", Values.calculated(
				convection(radius), "1", "two pores at a radius of " + radius + " nm: Σ(J/L)·(1 − σ) (" + LI_SHAH + ")"));
		w.parameter("clearance_diffusion", "Antibody diffused through pores, over the lymph flow", Values.calculated(
				diffusion(radius), "1", "two pores: Σ(PS/L)·Pe/(exp(Pe) − 1) (" + LI_SHAH + ")"));
	}

	private static Quantity stated(String key, CompoundValue v, String unit, Quantity otherwise) {
		return Values.orElse(OWNER, key, v, unit, Double.NaN, otherwise);
	}

	private static Quantity fcRn(double value, String unit, Species species) {
		return species == Species.HUMAN || species == Species.MOUSE ? Values.literature(value, unit, SHAH_BETTS)
				: Values.assumed(value, unit, "as of human FcRn (" + SHAH_BETTS + ")");
	}

	private static double flow(double alpha, boolean large) {
		return alpha + (large ? CIRCULATION : -CIRCULATION);
	}

	/** Σ J·(1 − σ) over the lymph flow, of a radius in nm. */
	static double convection(double radius) {
		return flow(ALPHA_LARGE, true) * (1 - TwoPore.reflection(radius, TwoPore.LARGE_PORE_NANOMETRE))
				+ flow(ALPHA_SMALL, false) * (1 - TwoPore.reflection(radius, TwoPore.SMALL_PORE_NANOMETRE));
	}

	/** Σ PS·Pe/(exp(Pe) − 1) over the lymph flow, of a radius in nm. */
	static double diffusion(double radius) {
		return diffusion(radius, TwoPore.LARGE_PORE_NANOMETRE, ALPHA_LARGE, true)
				+ diffusion(radius, TwoPore.SMALL_PORE_NANOMETRE, ALPHA_SMALL, false);
	}

	private static double diffusion(double radius, double pore, double alpha, boolean large) {
		double surface = DIFFUSION / radius * TwoPore.diffusion(radius, pore) * alpha / (pore * pore);
		if (surface == 0) {
			return 0;
		}
		double peclet = flow(alpha, large) * (1 - TwoPore.reflection(radius, pore)) / surface;
		return surface * (Math.abs(peclet) < 1e-9 ? 1 : peclet / Math.expm1(peclet));
	}
}
