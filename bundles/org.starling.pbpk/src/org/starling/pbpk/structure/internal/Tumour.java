package org.starling.pbpk.structure.internal;

import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Species;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.structure.TumourSettings;

/**
 * A tumour of blood, interstitium and cells. Unbound drug diffuses; drug bound to albumin comes through leaky vessels with the filtered fluid,
 * held back by large and small pores (TwoPore), and by diffusion of albumin, and leaves with the lymph, of which there is little: albumin and
 * what it carries accumulate (Maeda et al., J Control Release 65:271, 2000; Baxter, Jain, Microvasc Res 37:77, 1989,
 * doi:10.1016/0026-2862(89)90074-5). The partition coefficient is that of the tissue at the albumin of a normal interstitium, half of plasma.
 */
final class Tumour {

	static final String FLOW = "Q_tumour";
	private static final String OWNER = "tumour";
	private static final double NORMAL_ALBUMIN = 0.5;

	private final Drug drug;
	private final TumourSettings settings;
	private final Species blood;
	private final Species interstitium;
	private final Species cells;

	/** Writes what all compounds share; before the body's flows are summed. */
	static void writeVolume(ModelWriter w, TumourSettings s) {
		Quantity volume = Values.orElse(OWNER, "tumour.volume", s.volume(), "L", Double.NaN,
				Values.assumed(0.5e-3, "L", "0.5 mL; no volume was given"));
		if (volume.getValue() == 0) {
			throw Values.problem(OWNER, "tumour.volume", "must be positive", "enter the volume, or build without a tumour");
		}
		Compartment whole = w.compartment("V_tumour", "Tumour", OWNER, volume);
		share(w, "f_tumour_vascular", "Share of blood in the tumour", s.vascular(), "vascular", 0.07);
		share(w, "f_tumour_interstitial", "Share of interstitium in the tumour", s.interstitial(), "interstitial", 0.35);
		w.compartment("V_tumour_vascular", "Tumour, blood", OWNER, "V_tumour*f_tumour_vascular", whole);
		w.compartment("V_tumour_interstitial", "Tumour, interstitium", OWNER, "V_tumour*f_tumour_interstitial", whole);
		w.compartment("V_tumour_cells", "Tumour, cells", OWNER, "V_tumour*(1 - f_tumour_vascular - f_tumour_interstitial)", whole);
		w.parameter("perfusion_tumour", "Blood flow a volume of tumour", Values.orElse(OWNER, "tumour.perfusion",
				perVolume(s.perfusion()), "L/h/L", Double.NaN, Values.assumed(12, "L/h/L", "0.2 mL/min/g, of well-perfused rodent tumours "
						+ "(Jain, Cancer Res 48:2641, 1988, reports 0.01 to 1)")));
		w.atStart(FLOW, "Blood flow to the tumour", ModelWriter.FLOW, "perfusion_tumour*V_tumour");
		w.parameter("filtration_tumour", "Fluid filtered a volume of tumour", Values.orElse(OWNER, "tumour.filtration",
				perVolume(s.filtration()), "L/h/L", Double.NaN, Values.assumed(0.02, "L/h/L", "little lymph drainage; no value was given")));
		w.atStart("L_tumour", "Lymph flow of the tumour", ModelWriter.FLOW, "filtration_tumour*V_tumour");
		albumin(w, s);
	}

	/** A value a gram is one a millilitre of tumour. */
	private static CompoundValue perVolume(CompoundValue v) {
		return v == null || !v.unit().endsWith("/g") ? v
				: new CompoundValue(v.value(), v.unit().substring(0, v.unit().length() - 2) + "/mL", v.origin(),
						v.source() + "; at 1 g/mL");
	}

	private static void share(ModelWriter w, String symbol, String name, CompoundValue v, String key,
			double otherwise) {
		Quantity q = Values.orElse(OWNER, "tumour." + key, v, "1", Double.NaN,
				Values.assumed(otherwise, "1", "of solid tumours in rodents; no value was given"));
		if (!(q.getValue() > 0) || q.getValue() >= 1) {
			throw Values.problem(OWNER, "tumour." + key, "is a share and can't be " + q.getValue(), "enter a number between 0 and 1");
		}
		w.parameter(symbol, name, q);
	}

	private static void albumin(ModelWriter w, TumourSettings s) {
		w.parameter("f_large_pores_tumour", "Share of the tumour's filtration through large pores", Values.orElse(OWNER, "tumour.largePores",
				s.largePores(), "1", Double.NaN, Values.assumed(0.9, "1", "leaky vessels; no value was given")));
		w.parameter("diffusion_tumour", "Diffusion of albumin a volume of tumour", Values.orElse(OWNER, "tumour.diffusion",
				perVolume(s.diffusion()), "L/h/L", Double.NaN, Values.assumed(0.01, "L/h/L", "leaky vessels; no value was given")));
		w.atStart("PS_albumin_tumour", "Permeability-surface product of albumin in the tumour", ModelWriter.FLOW, "diffusion_tumour*V_tumour");
		String method = "albumin of 3.55 nm in pores of %s nm (Rippe, Haraldsson, Physiol Rev 74:163, 1994)";
		w.parameter("sigma_large_albumin", "Reflection coefficient of albumin in large pores", Values.calculated(
				TwoPore.reflection(TwoPore.ALBUMIN_NANOMETRE, TwoPore.LARGE_PORE_NANOMETRE), "1", method.formatted("22.9")));
		w.parameter("sigma_small_albumin", "Reflection coefficient of albumin in small pores", Values.calculated(
				TwoPore.reflection(TwoPore.ALBUMIN_NANOMETRE, TwoPore.SMALL_PORE_NANOMETRE), "1", method.formatted("4.44")));
		w.atStart("clearance_albumin_tumour", "Albumin that enters the tumour, over its concentration in plasma", ModelWriter.FLOW,
				"L_tumour*(f_large_pores_tumour*(1 - sigma_large_albumin) + (1 - f_large_pores_tumour)*(1 - sigma_small_albumin)) + "
						+ "PS_albumin_tumour");
		w.atStart("albumin_tumour", "Albumin in the tumour's interstitium over plasma", "1",
				"clearance_albumin_tumour/(L_tumour + PS_albumin_tumour)");
	}

	/** One compound in the tumour. */
	Tumour(Drug drug, TumourSettings settings) {
		this.drug = drug;
		this.settings = settings;
		blood = species("vascular", "Tumour, blood");
		interstitium = species("interstitial", "Tumour, interstitium");
		cells = species("cells", "Tumour, cells");
	}

	private Species species(String space, String name) {
		return drug.writer().concentration(drug.symbol("C_tumour_" + space), drug.in(name),
				drug.writer().compartment("V_tumour_" + space), drug.molecule());
	}

	void write() {
		ModelWriter w = drug.writer();
		Quantity partition = Values.orElse(OWNER, "tumour.partition", settings.partition(), "1", Double.NaN, drug.data().tumourPartition());
		w.parameter(drug.symbol("Kp_tumour"), drug.title("Tumour:plasma partition coefficient at normal albumin"), partition);
		double fup = drug.fractionUnboundValue();
		double vascular = drug.writer().value("f_tumour_vascular");
		double interstitial = drug.writer().value("f_tumour_interstitial");
		if (partition.getValue() <= drug.bloodPlasmaRatioValue() * vascular + interstitial * (fup + NORMAL_ALBUMIN * (1 - fup))
				|| vascular + interstitial >= 1) {
			throw Values.problem(drug.settings().name(), "tumour.partition", "the partition coefficient " + partition.getValue()
					+ " leaves nothing for the cells beside blood and interstitium", "enter a measured one, or smaller shares of blood and interstitium");
		}
		w.parameter(drug.symbol("albumin_normal"), drug.title("Albumin in a normal interstitium over plasma"), Values.literature(NORMAL_ALBUMIN,
				"1", "Rowland, Tozer, Clinical Pharmacokinetics (2011): about half of plasma's"));
		fractionUnbound("fu_int_normal", "albumin_normal" + drug.symbol(""), "a normal interstitium");
		fractionUnbound("fu_int_tumour", "albumin_tumour", "the tumour's interstitium");
		w.atStart(drug.symbol("Kcell_tumour"), drug.title("Cells:plasma partition coefficient, tumour"), "1",
				"(" + drug.symbol("Kp_tumour") + "*V_tumour - " + drug.bloodPlasmaRatio() + "*V_tumour_vascular - "
						+ drug.fractionUnbound() + "/" + drug.symbol("fu_int_normal") + "*V_tumour_interstitial)/V_tumour_cells");
		wall("PS_cap_tumour", "capillaries", "tumour.capillary", settings.capillary());
		wall("PS_cell_tumour", "cells", "tumour.cell", settings.cell());
		flows(w);
	}

	private void wall(String symbol, String of, String field, CompoundValue stated) {
		double flow = drug.writer().value("perfusion_tumour") * drug.writer().compartment("V_tumour").getSize().getValue();
		drug.writer().parameter(drug.symbol(symbol), drug.title("Permeability-surface product of the " + of + ", tumour"),
				Values.orElse(OWNER, field, stated, ModelWriter.FLOW, Double.NaN, Values.assumed(flow, ModelWriter.FLOW,
						"as large as the tumour's blood flow; no permeability was given")));
	}

	private void fractionUnbound(String symbol, String albumin, String where) {
		drug.writer().atStart(drug.symbol(symbol), drug.title("Unbound fraction in " + where), "1",
				"1/(1 + " + albumin + "*(1/" + drug.fractionUnbound() + " - 1))");
	}

	private void flows(ModelWriter w) {
		String plasma = blood.getSymbol() + "/" + drug.bloodPlasmaRatio();
		String fup = drug.fractionUnbound();
		String fu = drug.symbol("fu_int_tumour");
		String inside = interstitium.getSymbol();
		w.flow(drug.symbol("to_tumour"), drug.title("Arterial blood flow to the tumour"), drug.arterial(), blood,
				FLOW + "*" + drug.arterial().getSymbol());
		w.flow(drug.symbol("from_tumour"), drug.title("Blood flow from the tumour"), blood, drug.venous(),
				FLOW + "*" + blood.getSymbol() + " - L_tumour*" + plasma);
		w.flow(drug.symbol("extravasation_tumour"), drug.title("Unbound drug into the tumour's interstitium"), blood, interstitium,
				drug.symbol("PS_cap_tumour") + "*(" + fup + "*" + plasma + " - " + fu + "*" + inside + ") + L_tumour*" + fup + "*" + plasma);
		w.flow(drug.symbol("retention_tumour"), drug.title("Drug bound to albumin into the tumour's interstitium"), blood, interstitium,
				"clearance_albumin_tumour*(1 - " + fup + ")*" + plasma + " - PS_albumin_tumour*(1 - " + fu + ")*" + inside);
		w.flow(drug.symbol("lymph_tumour"), drug.title("Lymph flow of the tumour"), interstitium, drug.venous(), "L_tumour*" + inside);
		w.flow(drug.symbol("membrane_tumour"), drug.title("Across the cell membrane, tumour"), interstitium, cells,
				drug.symbol("PS_cell_tumour") + "*(" + fu + "*" + inside + " - " + unbound() + ")");
	}

	String unbound() {
		return cells.getSymbol() + "*" + drug.fractionUnbound() + "/" + drug.symbol("Kcell_tumour");
	}

	String total() {
		return "(" + blood.getSymbol() + ".amount + " + interstitium.getSymbol() + ".amount + " + cells.getSymbol()
				+ ".amount)/V_tumour";
	}
}
