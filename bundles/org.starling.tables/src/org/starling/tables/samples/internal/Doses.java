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
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SubjectRecord;
import org.starling.units.Units;

/** Doses that stand in the rows of samples: one for each subject, compound and time of dose. */
final class Doses {

	private static final Pattern PER_WEIGHT = Pattern.compile("(?<amount>.+)/(?<weight>kg|g)");

	private record Key(String subject, String compound, double time) {
	}

	private final RowCells cells;
	private final double constant;
	private final String constantUnit;
	private final Problems problems;
	private final Map<Key, DoseRecord> doses = new LinkedHashMap<>();
	/** Subjects of which some row states no dose, with the first such row. */
	private final Map<String, Long> firstRows = new LinkedHashMap<>();

	/** @param settings whose dose counts for every subject when no column holds doses */
	Doses(RowCells cells, SampleImportSettings settings, Problems problems) {
		this.constant = settings.doseAmount();
		this.constantUnit = settings.doseUnit();
		this.cells = cells;
		this.problems = problems;
	}

	/**
	 * @param time     in the time unit of the import; NaN when it is missing, in which case there is no dose
	 * @param duration in that unit; NaN when it isn't known
	 */
	void take(String subject, String compound, String defaultRoute, double time, double duration) {
		if (!Double.isNaN(constant) && !cells.has(SampleField.DOSE)) {
			doses.computeIfAbsent(new Key(subject, compound, 0), key -> new DoseRecord(cells.line(), subject, compound, 0, constant,
					constantUnit, constant, constantUnit, duration, defaultRoute));
			return;
		}
		String text = cells.text(SampleField.DOSE);
		if (text == null && cells.has(SampleField.DOSE)) {
			firstRows.putIfAbsent(subject, cells.line());
		}
		if (text == null || Double.isNaN(time)) {
			return;
		}
		String stated = cells.text(SampleField.DOSE_COMPOUND);
		String given = stated == null ? compound : stated;
		Key key = new Key(subject, given, time);
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
			doses.put(key, new DoseRecord(cells.line(), subject, given, time, amount, unit, amount, unit,
					duration, route == null ? defaultRoute : route));
		}
	}

	List<DoseRecord> resolved(List<SubjectRecord> subjects) {
		Map<String, SubjectRecord> byLabel = new HashMap<>();
		subjects.forEach(subject -> byLabel.put(subject.label(), subject));
		List<DoseRecord> resolved = new ArrayList<>();
		doses.values().forEach(dose -> firstRows.remove(dose.subject()));
		firstRows.forEach((subject, row) -> problems.note(row, cells.heading(SampleField.DOSE), "",
				"no row states a dose of subject " + subject, "fill in the dose; without it clearance and volumes are not calculated"));
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
				perWeight.group("amount"), dose.statedAmount(), dose.statedUnit(), dose.duration(),
				dose.route());
	}
}
