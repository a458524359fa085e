package org.starling.tables.samples.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.starling.tables.samples.DoseRecord;
import org.starling.tables.samples.SampleField;
import org.starling.tables.samples.SubjectRecord;
import org.starling.units.Units;

/** Doses that stand in the rows of samples: one for each subject, compound and time of dose. */
final class Doses {

	private static final Pattern PER_WEIGHT = Pattern.compile("(?<amount>.+)/(?<weight>kg|g)");

	private record Key(String subject, String compound, double time) {
	}

	private final RowCells cells;
	private final Problems problems;
	private final Map<Key, DoseRecord> doses = new LinkedHashMap<>();

	Doses(RowCells cells, Problems problems) {
		this.cells = cells;
		this.problems = problems;
	}

	/** @param time in the time unit of the import; NaN when it is missing, in which case there is no dose */
	void take(String subject, String compound, String defaultRoute, double time) {
		String text = cells.text(SampleField.DOSE);
		if (text == null || Double.isNaN(time)) {
			return;
		}
		Key key = new Key(subject, compound, time);
		DoseRecord before = doses.get(key);
		double amount = cells.number(SampleField.DOSE, false);
		if (before != null) {
			if (amount != before.statedAmount() && problems.first("dose " + key)) {
				problems.note(cells.line(), cells.heading(SampleField.DOSE), text, "subject " + subject
						+ " has another dose at that time in line " + before.row(),
						"the first one is taken; map a column to DOSE_TIME if there were several doses");
			}
			return;
		}
		if (amount < 0) {
			problems.note(cells.line(), cells.heading(SampleField.DOSE), text, "the dose is negative and not taken", "correct it");
		}
		if (amount >= 0) {
			String unit = cells.unit(SampleField.DOSE);
			if (unit == null) {
				problems.noteOnce(cells.heading(SampleField.DOSE), "no unit is given", "choose the unit, such as mg or mg/kg");
			}
			String route = cells.text(SampleField.ROUTE);
			doses.put(key, new DoseRecord(cells.line(), subject, compound, time, amount, unit, amount, unit,
					route == null ? defaultRoute : route));
		}
	}

	List<DoseRecord> resolved(List<SubjectRecord> subjects) {
		Map<String, SubjectRecord> byLabel = new HashMap<>();
		subjects.forEach(subject -> byLabel.put(subject.label(), subject));
		List<DoseRecord> resolved = new ArrayList<>();
		for (DoseRecord dose : doses.values()) {
			Matcher perWeight = PER_WEIGHT.matcher(dose.statedUnit() == null ? "" : dose.statedUnit().replace(" ", ""));
			resolved.add(perWeight.matches() ? resolved(dose, byLabel.get(dose.subject()), perWeight) : dose);
		}
		return resolved;
	}

	private DoseRecord resolved(DoseRecord dose, SubjectRecord subject, Matcher perWeight) {
		if (Double.isNaN(subject.bodyWeight()) || subject.bodyWeightUnit() == null
				|| !Units.compatible(subject.bodyWeightUnit(), "kg")) {
			problems.note(dose.row(), cells.heading(SampleField.DOSE), "", "the dose is per body weight, and the weight of subject "
					+ dose.subject() + " is not known", "map a column to BODY_WEIGHT with its unit");
			return dose;
		}
		double weight = Units.convert(subject.bodyWeight(), subject.bodyWeightUnit(), perWeight.group("weight"));
		return new DoseRecord(dose.row(), dose.subject(), dose.compound(), dose.time(), dose.statedAmount() * weight,
				perWeight.group("amount"), dose.statedAmount(), dose.statedUnit(), dose.route());
	}
}
