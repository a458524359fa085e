package org.starling.pbpk.structure.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;
import org.starling.pbpk.structure.CompoundSettings;
import org.starling.pbpk.structure.DoseSettings;
import org.starling.pbpk.structure.OrganSettings;
import org.starling.pbpk.structure.PbpkSettings;
import org.starling.pbpk.structure.ProcessKind;
import org.starling.pbpk.structure.ProcessSettings;
import org.starling.pbpk.structure.Route;
import org.starling.units.MolarMass;

/** What is wrong with settings before anything is built. */
public final class SettingsChecks {

	private final List<PbpkProblem> problems = new ArrayList<>();

	private SettingsChecks() {
	}

	/** @throws PbpkException with all problems at once */
	public static void check(PbpkSettings settings) {
		SettingsChecks checks = new SettingsChecks();
		checks.all(settings);
		if (!checks.problems.isEmpty()) {
			throw new PbpkException(checks.problems);
		}
	}

	private void all(PbpkSettings s) {
		if (s.species() == null) {
			add("settings", "species", "is missing", "choose a species");
		}
		if (s.compounds().isEmpty()) {
			add("settings", "compounds", "there is none", "choose a molecule");
		}
		Set<String> names = new HashSet<>();
		for (CompoundSettings c : s.compounds()) {
			if (c.molecule() == null) {
				add(c.name() == null ? "compound" : c.name(), "molecule", "is missing", "choose a molecule");
			} else if (c.name() == null || c.name().isBlank()) {
				add("compound", "name", "is missing", "name the compound or its molecule");
			} else if (!names.add(Drug.identifier(c.name()))) {
				add(c.name(), "name", "is taken by another compound", "give each compound another name");
			} else {
				compound(c);
			}
		}
		s.doses().forEach(d -> dose(d, s));
	}

	private void compound(CompoundSettings c) {
		Set<String> symbols = new HashSet<>();
		for (ProcessSettings p : c.processes()) {
			if (p.name() == null || p.name().isBlank()) {
				add(c.name(), "processes", "a process has no name", "name the enzyme or transporter");
			} else if (p.organ() == null && p.kind() != ProcessKind.PLASMA) {
				add(c.name(), "processes." + p.name(), "the organ is missing", "choose the organ where it works");
			} else if (p.kind() == ProcessKind.PLASMA && p.organ() != null) {
				add(c.name(), "processes." + p.name(), "works in plasma and can't be of an organ", "leave the organ out");
			} else if (!symbols.add(p.kind() + Processes.place(p)) || p.isSaturable() && !symbols.add(Processes.place(p))) {
				add(c.name(), "processes." + p.name(), "is there twice in one place", "remove one of the two or name it otherwise");
			}
		}
		Set<Object> organs = new HashSet<>();
		for (OrganSettings o : c.organs()) {
			if (o.organ() == null || !organs.add(o.organ())) {
				add(c.name(), "organs", o.organ() == null ? "an organ is missing" : o.organ().id() + " is there twice", "choose each organ once");
			}
		}
	}

	private void dose(DoseSettings d, PbpkSettings s) {
		String key = "dose";
		if (d.route() == null) {
			add(key, "route", "is missing", "choose a route");
			return;
		}
		String owner = d.route().id() + " dose";
		if (d.compound() != null && s.compounds().stream().noneMatch(c -> d.compound().equals(c.name()))) {
			add(owner, "compound", "there is no compound \"" + d.compound() + "\"", "choose one of "
					+ s.compounds().stream().map(CompoundSettings::name).toList());
		}
		if (!(d.amount() > 0) || Double.isInfinite(d.amount())) {
			add(owner, "amount", "must be positive, not " + d.amount(), "enter the dose");
		}
		if (d.unit() == null || !MolarMass.convertible(d.unit(), "mg") && !MolarMass.convertible(d.unit(), "mg/kg")) {
			add(owner, "unit", "\"" + d.unit() + "\" is no unit of a dose", "use a unit like mg, umol or mg/kg");
		}
		if (!(d.timeHour() >= 0) || !(d.durationHour() >= 0) || !(d.intervalHour() >= 0) || d.additional() < 0) {
			add(owner, "time", "times and repetitions can't be negative", "correct them");
		}
		if (d.route() == Route.INFUSION && d.durationHour() == 0) {
			add(owner, "durationHour", "is 0, and an infusion takes time", "enter how long it takes, or choose a bolus");
		}
		if (d.additional() > 0 && d.intervalHour() == 0) {
			add(owner, "intervalHour", "is missing between the doses", "enter the time between doses");
		}
	}

	private void add(String object, String key, String text, String advice) {
		problems.add(new PbpkProblem(object, key, text, advice));
	}
}
