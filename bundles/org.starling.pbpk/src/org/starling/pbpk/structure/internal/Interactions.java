package org.starling.pbpk.structure.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.starling.model.base.Quantity;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.structure.InteractionSettings;
import org.starling.pbpk.structure.InteractionSettings.Kind;
import org.starling.pbpk.structure.ProcessSettings;

/**
 * What compounds do to each other's enzymes and transporters. Competitive inhibition after Rowland and Matin (J Pharmacokinet
 * Biopharm 1:553, 1973, doi:10.1007/BF01059791); mechanism-based inhibition and induction act on an enzyme that is made and degraded (Mayhew et al.,
 * Drug Metab Dispos 28:1031, 2000; Fahmi et al., ibid. 36:1698, 2008, doi:10.1124/dmd.107.018663):
 * {@code dE/dt = kdeg·(1 + Σ Emax·I/(EC50 + I)) − (kdeg + Σ kinact·I/(KI + I))·E}, one at the baseline.
 */
final class Interactions {

	/** Of CYP3A4 in human liver. */
	private static final double TURNOVER = 0.0193;

	private final ModelWriter writer;
	private final List<InteractionSettings> settings;
	private final Map<String, Drug> drugs;

	Interactions(ModelWriter writer, List<InteractionSettings> settings, Map<String, Drug> drugs) {
		this.writer = writer;
		this.settings = settings;
		this.drugs = drugs;
		settings.forEach(this::constants);
	}

	private static String key(InteractionSettings i) {
		return Drug.identifier(i.process()) + "_" + Drug.identifier(i.perpetrator());
	}

	private Drug perpetrator(InteractionSettings i) {
		Drug d = drugs.get(i.perpetrator());
		if (d == null) {
			throw Values.problem("interaction with " + i.process(), "perpetrator", "there is no compound \"" + i.perpetrator() + "\"",
					"choose one of " + drugs.keySet());
		}
		return d;
	}

	private void constants(InteractionSettings i) {
		String owner = "interaction of " + i.perpetrator() + " with " + i.process();
		double molarMass = perpetrator(i).molarMass();
		if (drugs.values().stream().noneMatch(d -> d.data().processes().stream().anyMatch(p -> p.name().equals(i.process())))) {
			throw Values.problem(owner, "process", "no compound has a process of this name", "choose one of "
					+ drugs.values().stream().flatMap(d -> d.data().processes().stream()).map(ProcessSettings::name).distinct().toList());
		}
		String half = switch (i.kind()) {
		case COMPETITIVE -> "Ki_";
		case MECHANISM_BASED -> "KI_";
		case INDUCTION -> "EC50_";
		};
		writer.parameter(half + key(i), half.replace("_", "") + " of " + i.perpetrator() + " for " + i.process(),
				positive(owner, half.replace("_", ""), i.half(), ModelWriter.CONCENTRATION, molarMass));
		if (i.kind() == Kind.MECHANISM_BASED) {
			writer.parameter("kinact_" + key(i), "Largest rate of inactivation of " + i.process() + " by " + i.perpetrator(),
					positive(owner, "kinact", i.most(), ModelWriter.PER_HOUR, Double.NaN));
		} else if (i.kind() == Kind.INDUCTION) {
			writer.parameter("Emax_" + key(i), "Largest increase of the synthesis of " + i.process() + " by " + i.perpetrator(),
					positive(owner, "Emax", i.most(), "1", Double.NaN));
		}
	}

	private static Quantity positive(String owner, String key,
			CompoundValue value, String unit, double molarMass) {
		if (value == null || value.value() == 0) {
			throw Values.problem(owner, key, "is missing", "enter it in " + unit);
		}
		return Values.of(owner, key, value, unit, molarMass);
	}

	/** Whether any of them concerns a process. */
	boolean concern(ProcessSettings process) {
		return settings.stream().anyMatch(i -> i.process().equals(process.name()));
	}

	/** {@code (1 + I/Ki + …)} for a process of an organ, or null when nothing competes. */
	String competition(ProcessSettings process) {
		List<String> terms = of(process, Kind.COMPETITIVE).stream().map(i -> site(i, process) + "/Ki_" + key(i)).toList();
		return terms.isEmpty() ? null : "(1 + " + String.join(" + ", terms) + ")";
	}

	/** Symbol of the enzyme's activity over its baseline, or null when it stays there; written when it is first asked for. */
	String activity(ProcessSettings process) {
		List<InteractionSettings> inducers = of(process, Kind.INDUCTION);
		List<InteractionSettings> inactivators = of(process, Kind.MECHANISM_BASED);
		if (inducers.isEmpty() && inactivators.isEmpty()) {
			return null;
		}
		String id = Processes.place(process);
		String symbol = "E_" + id;
		if (!writer.has(symbol)) {
			List<InteractionSettings> all = new ArrayList<>(inducers);
			all.addAll(inactivators);
			writer.parameter("kdeg_" + id, "Rate constant of degradation of " + process.name(), turnover(all, process));
			String making = inducers.stream().map(i -> " + Emax_" + key(i) + "*" + share(i, process)).collect(Collectors.joining());
			String losing = inactivators.stream().map(i -> " + kinact_" + key(i) + "*" + share(i, process)).collect(Collectors.joining());
			writer.state(symbol, "Activity of " + process.name() + " over its baseline", Values.calculated(1, "1", "baseline"),
					"kdeg_" + id + "*(1" + making + ") - (kdeg_" + id + losing + ")*" + symbol);
		}
		return symbol;
	}

	private static Quantity turnover(List<InteractionSettings> all, ProcessSettings process) {
		return all.stream().filter(i -> i.turnover() != null).findFirst()
				.map(i -> positive("interaction with " + i.process(), "turnover", i.turnover(), ModelWriter.PER_HOUR, Double.NaN))
				.orElse(Values.assumed(TURNOVER, ModelWriter.PER_HOUR, "half-life of 36 h as of hepatic CYP3A4 (Yang et al., Curr Drug Metab 9:384, "
						+ "2008); no turnover of " + process.name() + " was given"));
	}

	private String share(InteractionSettings i, ProcessSettings process) {
		String half = (i.kind() == Kind.INDUCTION ? "EC50_" : "KI_") + key(i);
		String site = site(i, process);
		return site + "/(" + half + " + " + site + ")";
	}

	private String site(InteractionSettings i, ProcessSettings process) {
		Drug d = perpetrator(i);
		return switch (process.kind()) {
		case PLASMA -> d.venous().getSymbol() + "*" + d.fractionUnbound() + "/" + d.bloodPlasmaRatio();
		case UPTAKE -> d.space(process.organ()).unboundOutside();
		default -> d.unbound(process.organ() == null ? Organ.LIVER : process.organ());
		};
	}

	private List<InteractionSettings> of(ProcessSettings process, Kind kind) {
		return settings.stream().filter(i -> i.kind() == kind && i.process().equals(process.name())).toList();
	}
}
