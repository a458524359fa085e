package org.starling.analysis.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.starling.model.base.Quantity;
import org.starling.model.study.Administration;
import org.starling.model.study.Group;
import org.starling.model.study.Study;
import org.starling.model.study.Subject;
import org.starling.tables.NumberText;
import org.starling.units.Units;

/** The doses of a study's subjects, from their own administrations and those of their groups. For the study's thread. */
public final class GivenDoses {

	/** How an amount came about that was stated by body weight: the end of its origin's method, behind the dose as stated. */
	public static final String TIMES_BODY_WEIGHT = " times body weight";

	private final String timeUnit;
	private final boolean byWeight;
	private final Map<Subject, List<Administration>> bySubject = new HashMap<>();
	private final Map<Group, List<Administration>> byGroup = new HashMap<>();

	/** @param timeUnit of all times and durations */
	public GivenDoses(Study study, String timeUnit) {
		this(study, timeUnit, false);
	}

	/** As they stand where a dose by body weight is of a subject without one, instead of failing. */
	public static GivenDoses asStated(Study study, String timeUnit) {
		return new GivenDoses(study, timeUnit, true);
	}

	private GivenDoses(Study study, String timeUnit, boolean byWeight) {
		this.timeUnit = timeUnit;
		this.byWeight = byWeight;
		for (Administration a : study.getAdministrations()) {
			if (a.getSubject() != null) {
				bySubject.computeIfAbsent(a.getSubject(), _ -> new ArrayList<>()).add(a);
			} else if (a.getGroup() != null) {
				byGroup.computeIfAbsent(a.getGroup(), _ -> new ArrayList<>()).add(a);
			}
		}
	}

	/**
	 * Every dose of a subject, the additional ones too.
	 *
	 * @throws IllegalArgumentException when a unit can't be converted or a dose is incomplete; the message names subject and field
	 */
	public List<GivenDose> of(Subject subject) {
		List<GivenDose> doses = new ArrayList<>();
		for (Administration a : bySubject.getOrDefault(subject, List.of())) {
			add(a, subject, doses);
		}
		for (Administration a : subject.getGroup() == null ? List.<Administration>of() : byGroup.getOrDefault(subject.getGroup(), List.of())) {
			add(a, subject, doses);
		}
		return doses;
	}

	private void add(Administration a, Subject subject, List<GivenDose> doses) {
		String where = "subject " + subject.getName() + ", dose";
		Quantity amount = required(a.getAmount(), where + ", amount");
		double value = amount.getValue();
		String unit = amount.getUnit();
		boolean weighed = subject.getBodyWeight() != null && subject.getBodyWeight().getValue() != null;
		if (unit != null && Units.isValid(unit) && Units.compatible(unit, "mg/kg") && (weighed || !byWeight)) {
			Quantity weight = required(subject.getBodyWeight(), "subject " + subject.getName()
					+ ", body weight (the dose is stated per body weight)");
			value = Units.convert(value, unit, "mg/kg") * Units.convert(weight.getValue(), weight.getUnit(), "kg");
			unit = "mg";
		}
		double time = inTime(a.getTime(), where + ", time");
		double interval = inTime(a.getInterval(), where + ", interval");
		double duration = duration(a, value, unit, where);
		if (a.getAdditional() > 0 && !(interval > 0)) {
			throw new IllegalArgumentException(where + ": " + a.getAdditional() + " additional doses need an interval");
		}
		String compound = a.getCompound() == null ? null : a.getCompound().getName();
		for (int k = 0; k <= a.getAdditional(); k++) {
			doses.add(new GivenDose(compound, time + k * interval, value, unit, duration, a.getRoute(), stated(subject, amount)));
		}
	}

	private static String stated(Subject subject, Quantity amount) {
		Quantity nominal = subject.getGroup() == null ? null : subject.getGroup().getNominalDose();
		if (nominal != null && nominal.getValue() != null) {
			return text(nominal);
		}
		String method = amount.getOrigin() == null ? null : amount.getOrigin().getMethod();
		return method != null && method.endsWith(TIMES_BODY_WEIGHT) ? method.substring(0, method.length() - TIMES_BODY_WEIGHT.length())
				: text(amount);
	}

	private static String text(Quantity quantity) {
		return NumberText.format(quantity.getValue()) + " " + Objects.requireNonNullElse(quantity.getUnit(), "");
	}

	private double duration(Administration a, double amount, String unit, String where) {
		if (a.getDuration() != null && a.getDuration().getValue() != null) {
			return inTime(a.getDuration(), where + ", duration");
		}
		if (a.getRate() == null || a.getRate().getValue() == null) {
			return 0;
		}
		double perTime = Units.convert(a.getRate().getValue(), a.getRate().getUnit(), "(" + unit + ")/(" + timeUnit + ")");
		return amount / perTime;
	}

	private double inTime(Quantity quantity, String where) {
		if (quantity == null || quantity.getValue() == null) {
			return 0;
		}
		try {
			return Units.convert(quantity.getValue(), Objects.requireNonNullElse(quantity.getUnit(), timeUnit), timeUnit);
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
		}
	}

	private static Quantity required(Quantity quantity, String where) {
		if (quantity == null || quantity.getValue() == null) {
			throw new IllegalArgumentException(where + " has no value; enter it in the study");
		}
		return quantity;
	}
}
