package org.starling.pbpk.structure.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Species;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.structure.ProcessKind;
import org.starling.pbpk.structure.ProcessSettings;

/**
 * Enzymes and transporters of one compound. The rate is {@code CLint·Cu} or {@code Vmax·Cu/(Km + Cu)} with the unbound concentration
 * where the process is; competitors raise {@code Km} or divide {@code CLint}, and the activity of the enzyme multiplies both.
 */
final class Processes {

	private final Drug drug;
	private final Map<String, Drug> drugs;
	private final Interactions interactions;
	private final Liver liver;

	Processes(Drug drug, Map<String, Drug> drugs, Interactions interactions, Liver liver) {
		this.drug = drug;
		this.drugs = drugs;
		this.interactions = interactions;
		this.liver = liver;
	}

	/** The end of the symbols of a process: its name and its place, which the liver's don't say. */
	static String place(ProcessSettings p) {
		String name = Drug.identifier(p.name());
		return p.organ() == null ? name + "_plasma" : p.organ() == Organ.LIVER ? name : name + "_" + Body.id(p.organ());
	}

	void write() {
		List<ProcessSettings> all = drug.data().processes();
		all.forEach(this::constants);
		liver.write(drug, all.stream().filter(Processes::isOfLiver).map(p -> intrinsic(p, unbound(p)))
				.collect(Collectors.joining(" + ")), all.stream().filter(Processes::isOfLiver).allMatch(this::isConstant));
		all.forEach(this::flow);
	}

	private static boolean isOfLiver(ProcessSettings p) {
		return p.organ() == Organ.LIVER && (p.kind() == ProcessKind.METABOLISM || p.kind() == ProcessKind.BILIARY);
	}

	private boolean isConstant(ProcessSettings p) {
		return !p.isSaturable() && !interactions.concern(p);
	}

	private String symbol(String what, ProcessSettings p) {
		return drug.symbol(what + place(p));
	}

	private static String prefix(ProcessKind kind) {
		return switch (kind) {
		case METABOLISM -> "CLint_";
		case BILIARY -> "CLbile_";
		case SECRETION -> "CLsec_";
		case UPTAKE -> "CLup_";
		case EFFLUX -> "CLeff_";
		case PLASMA -> "CLpl_";
		};
	}

	private void constants(ProcessSettings p) {
		String owner = drug.settings().name() + ", " + p.name();
		ModelWriter w = drug.writer();
		if (p.isSaturable()) {
			w.parameter(symbol("Vmax_", p), drug.title("Largest rate of " + p.name()),
					stated(owner, "vmax", p.vmax(), "umol/h"));
			w.parameter(symbol("Km_", p), drug.title("Michaelis constant of " + p.name()),
					stated(owner, "km", p.km(), ModelWriter.CONCENTRATION));
		} else {
			w.parameter(symbol(prefix(p.kind()), p), drug.title("Intrinsic clearance by " + p.name()),
					stated(owner, "clearance", p.clearance(), ModelWriter.FLOW));
		}
	}

	private Quantity stated(String owner, String key, CompoundValue value,
			String unit) {
		if (value == null || value.value() == 0) {
			throw Values.problem(owner, key, "is missing or zero", "enter it in " + unit + ", or leave the process out");
		}
		return Values.of(owner, key, value, unit, drug.molarMass());
	}

	/** Rate over the unbound concentration, L/h. */
	private String intrinsic(ProcessSettings p, String unbound) {
		String competition = interactions.competition(p);
		String activity = interactions.activity(p);
		String enzyme = activity == null ? "" : activity + "*";
		if (p.isSaturable()) {
			String km = symbol("Km_", p) + (competition == null ? "" : "*" + competition);
			return enzyme + symbol("Vmax_", p) + "/(" + km + " + " + unbound + ")";
		}
		return enzyme + symbol(prefix(p.kind()), p) + (competition == null ? "" : "/" + competition);
	}

	private String unbound(ProcessSettings p) {
		return switch (p.kind()) {
		case METABOLISM, BILIARY, SECRETION, EFFLUX -> drug.unbound(p.organ());
		case UPTAKE -> drug.space(p.organ()).unboundOutside();
		case PLASMA -> inPlasma(drug.venous());
		};
	}

	private String inPlasma(Species blood) {
		return blood.getSymbol() + "*" + drug.fractionUnbound() + "/" + drug.bloodPlasmaRatio();
	}

	private void flow(ProcessSettings p) {
		String rate = intrinsic(p, unbound(p)) + "*" + unbound(p);
		String name = drug.title(p.name());
		String id = drug.symbol("by_" + place(p));
		ModelWriter w = drug.writer();
		switch (p.kind()) {
		case METABOLISM -> w.flow(id, "Metabolism by " + name, drug.enzymeSite(p.organ()), product(p),
				(p.organ() == Organ.LIVER ? liver.factor(drug) : "") + rate);
		case BILIARY -> w.flow(id + "_bile", "Excretion into bile by " + name, drug.space(Organ.LIVER).tissue(),
				Bile.target(drug), liver.factor(drug) + rate);
		case SECRETION -> w.flow(id + "_secretion", "Secretion by " + name, drug.space(Organ.KIDNEY).tissue(), Kidney.urine(drug),
				Kidney.notReabsorbed(drug) + rate);
		case UPTAKE -> transport(id + "_uptake", "Uptake by " + name, p, true, rate);
		case EFFLUX -> transport(id + "_efflux", "Efflux by " + name, p, false, rate);
		case PLASMA -> {
			String share = "V_venous/(V_venous + V_arterial)*";
			w.flow(id, "Degradation in venous plasma by " + name, drug.venous(), product(p), share + rate);
			String arterial = inPlasma(drug.arterial());
			w.flow(id + "_arterial", "Degradation in arterial plasma by " + name, drug.arterial(), product(p),
					"V_arterial/(V_venous + V_arterial)*" + intrinsic(p, arterial) + "*" + arterial);
		}
		}
	}

	private void transport(String id, String name, ProcessSettings p, boolean inward, String rate) {
		OrganSpace space = drug.space(p.organ());
		if (space.outside() == space.tissue()) {
			throw Values.problem(drug.settings().name(), "organs." + p.organ().id(), "the transporter " + p.name()
					+ " has no membrane there, because perfusion alone limits the organ", "let permeability limit this organ");
		}
		drug.writer().flow(id, name, inward ? space.outside() : space.tissue(), inward ? space.tissue() : space.outside(), rate);
	}

	private Species product(ProcessSettings p) {
		if (p.metabolite() == null) {
			return drug.sink("metabolised", "metabolised");
		}
		Drug metabolite = drugs.get(p.metabolite());
		if (metabolite == null) {
			throw Values.problem(drug.settings().name() + ", " + p.name(), "metabolite",
					"there is no compound \"" + p.metabolite() + "\"", "add it to the compounds, or choose one of " + drugs.keySet());
		}
		return p.organ() == null ? metabolite.venous() : metabolite.enzymeSite(p.organ());
	}
}
