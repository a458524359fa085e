package org.starling.pbpk.structure.internal;

import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Species;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.structure.OrganSettings;

/**
 * Blood, interstitium and cells with a capillary wall and a cell membrane between them. The partition coefficient of the cells
 * is such that the whole organ at equilibrium has the organ's {@code Kp}, so that large permeabilities lead to the organ
 * that perfusion limits. Thompson, Beard, J Pharmacokinet Pharmacodyn 38:631–656 (2011), doi:10.1007/s10928-011-9212-x.
 */
final class PermeabilityOrgan implements OrganSpace {

	private final Drug drug;
	private final String id;
	private final String name;
	private final Species blood;
	private final Species interstitium;
	private final Species cells;
	private final String volume;

	PermeabilityOrgan(Drug drug, Organ organ, Quantity partition, OrganSettings settings) {
		this.drug = drug;
		id = Body.id(organ);
		name = Body.name(organ);
		volume = Body.volume(organ);
		Body body = drug.body();
		OrganPhysiology physiology = body.physiology().organ(organ);
		body.fraction(organ, "vascular", "blood", physiology.vascularFraction());
		body.fraction(organ, "interstitial", "interstitium", physiology.interstitialFraction());
		blood = species(organ, "vascular", "blood", volume + "*f_" + id + "_vascular");
		interstitium = species(organ, "interstitial", "interstitium", volume + "*f_" + id + "_interstitial");
		cells = species(organ, "cells", "cells", volume + "*(1 - f_" + id + "_vascular - f_" + id + "_interstitial)");
		partition(physiology, partition);
		exchange(settings, physiology);
	}

	private Species species(Organ organ, String space, String title, String expression) {
		return drug.writer().concentration(drug.symbol("C_" + id + "_" + space), drug.in(name + ", " + title),
				drug.body().space(organ, space, title, expression), drug.molecule());
	}

	private String symbol(String what) {
		return drug.symbol(what + "_" + id);
	}

	private void partition(OrganPhysiology o, Quantity partition) {
		ModelWriter w = drug.writer();
		double interstitial = o.interstitialFraction().value();
		double albumin = Math.min(1, o.composition().albuminRatio() / interstitial);
		w.parameter(symbol("Kp"), drug.title(name + ":plasma partition coefficient"), partition);
		w.parameter(symbol("albumin"), drug.title("Binding protein in the interstitium over plasma, " + Body.lower(name)),
				Values.calculated(albumin, "1", "albumin of the tissue over plasma by the interstitial fraction, at most 1"));
		w.atStart(symbol("fu_int"), drug.title("Unbound fraction in the interstitium, " + Body.lower(name)), "1",
				"1/(1 + " + symbol("albumin") + "*(1/" + drug.fractionUnbound() + " - 1))");
		w.atStart(symbol("Kcell"), drug.title("Cells:plasma partition coefficient, " + Body.lower(name)), "1",
				"(" + symbol("Kp") + "*" + volume + " - " + drug.bloodPlasmaRatio() + "*" + volume + "_vascular - "
						+ drug.fractionUnbound() + "/" + symbol("fu_int") + "*" + volume + "_interstitial)/" + volume + "_cells");
		double fup = drug.fractionUnboundValue();
		double outside = drug.bloodPlasmaRatioValue() * o.vascularFraction().value() + interstitial * (fup + albumin * (1 - fup));
		if (partition.getValue() <= outside) {
			throw Values.problem(drug.settings().name(), "organs." + o.organ().id(), "its partition coefficient " + partition.getValue()
					+ " is below the " + outside + " that blood and interstitium alone hold, so that nothing is left for the cells",
					"let perfusion limit this organ, or enter a measured partition coefficient");
		}
	}

	private void exchange(OrganSettings settings, OrganPhysiology o) {
		ModelWriter w = drug.writer();
		String field = "organs." + o.organ().id();
		String why = "as large as the organ's blood flow; no permeability was given";
		String owner = drug.settings().name();
		w.parameter(symbol("PS_cap"), drug.title("Permeability-surface product of the capillaries, " + Body.lower(name)),
				Values.orElse(owner, field + ".capillary", settings.capillary(), ModelWriter.FLOW, Double.NaN,
						Values.assumed(o.bloodFlowLitrePerHour(), ModelWriter.FLOW, why)));
		w.parameter(symbol("PS_cell"), drug.title("Permeability-surface product of the cells, " + Body.lower(name)),
				Values.orElse(owner, field + ".cell", settings.cell(), ModelWriter.FLOW, Double.NaN,
						Values.assumed(o.bloodFlowLitrePerHour(), ModelWriter.FLOW, why)));
		w.flow(symbol("capillary"), drug.title("Across the capillaries, " + Body.lower(name)), blood, interstitium,
				symbol("PS_cap") + "*(" + blood.getSymbol() + "*" + drug.fractionUnbound() + "/" + drug.bloodPlasmaRatio() + " - "
						+ unboundOutside() + ")");
		w.flow(symbol("membrane"), drug.title("Across the cell membrane, " + Body.lower(name)), interstitium, cells,
				symbol("PS_cell") + "*(" + unboundOutside() + " - " + unbound() + ")");
	}

	@Override
	public Species blood() {
		return blood;
	}

	@Override
	public Species tissue() {
		return cells;
	}

	@Override
	public Species outside() {
		return interstitium;
	}

	@Override
	public String leaving() {
		return blood.getSymbol();
	}

	@Override
	public String unbound() {
		return cells.getSymbol() + "*" + drug.fractionUnbound() + "/" + symbol("Kcell");
	}

	@Override
	public String unboundOutside() {
		return interstitium.getSymbol() + "*" + symbol("fu_int");
	}

	@Override
	public String total() {
		return "(" + blood.getSymbol() + ".amount + " + interstitium.getSymbol() + ".amount + " + cells.getSymbol() + ".amount)/" + volume;
	}
}
