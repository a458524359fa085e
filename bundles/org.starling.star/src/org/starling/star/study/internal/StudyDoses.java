package org.starling.star.study.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.starling.analysis.study.GivenDose;
import org.starling.analysis.study.GivenDoses;
import org.starling.model.study.AdministrationRoute;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.model.study.Subject;
import org.starling.nca.Dosing;
import org.starling.nca.Route;
import org.starling.nca.table.DoseSource;
import org.starling.star.study.StudyProblem;
import org.starling.tables.samples.Sample;
import org.starling.units.Units;

/**
 * Doses of a study's subjects: of the measured compound where it was given, else of whatever was (a metabolite), the one nearest to the
 * start of the occasion.
 */
public final class StudyDoses implements DoseSource {

	private final Map<String, List<GivenDose>> bySubject = new HashMap<>();
	private final Map<String, Subject> subjects = new HashMap<>();
	private final Study study;
	private final double tau;
	private final String unit;
	private final Map<String, StudyProblem> problems = new LinkedHashMap<>();
	private final Map<String, Set<String>> concerned = new HashMap<>();

	/** @param tau dosing interval at steady state; NaN after single doses */
	public StudyDoses(Study study, String timeUnit, double tau) {
		this.study = study;
		this.tau = tau;
		GivenDoses given = GivenDoses.asStated(study, timeUnit);
		String first = null;
		for (Subject subject : study.getSubjects()) {
			subjects.put(subject.getName(), subject);
			try {
				List<GivenDose> doses = given.of(subject);
				bySubject.put(subject.getName(), doses);
				first = first != null ? first : doses.stream().map(GivenDose::unit).filter(Objects::nonNull).findFirst().orElse(null);
			} catch (IllegalArgumentException e) {
				problem("incomplete", subject.getName(), StudyProblem.error(subject, null, e.getMessage() + "; its parameters that need the dose are refused"));
			}
		}
		unit = first;
		if (unit != null && Units.isValid(unit) && Units.compatible(unit, "mg/kg")) {
			problem("weight", "", StudyProblem.info(study, StudyPackage.Literals.STUDY__SUBJECTS,
					"doses are by body weight, which the subjects don't have: clearances and volumes are by body weight, too"));
		}
	}

	/** One problem of a kind, with the number of subjects that it concerns. */
	private void problem(String kind, String subject, StudyProblem problem) {
		problems.putIfAbsent(kind, problem);
		concerned.computeIfAbsent(kind, _ -> new HashSet<>()).add(subject);
	}

	/** What was met until now. */
	public List<StudyProblem> problems() {
		return problems.entrySet().stream().map(e -> {
			int more = concerned.get(e.getKey()).size() - 1;
			StudyProblem p = e.getValue();
			return more == 0 ? p : new StudyProblem(p.severity(), p.object(), p.feature(), p.row(), p.text() + " (and " + more + " subjects more)");
		}).toList();
	}

	@Override
	public String unit() {
		return unit;
	}

	private GivenDose nearest(String subject, String compound, double start) {
		List<GivenDose> all = bySubject.getOrDefault(subject, List.of());
		List<GivenDose> own = compound == null ? List.of() : all.stream().filter(d -> compound.equals(d.compound())).toList();
		GivenDose nearest = null;
		for (GivenDose dose : own.isEmpty() ? all : own) {
			nearest = nearest == null || Math.abs(dose.time() - start) < Math.abs(nearest.time() - start) ? dose : nearest;
		}
		return nearest;
	}

	@Override
	public Dosing dose(String subject, String compound, double start) {
		GivenDose given = nearest(subject, compound, start);
		if (given == null) {
			if (!problems.containsKey("incomplete") || bySubject.containsKey(subject)) {
				problem("none", subject, StudyProblem.warning(subjects.containsKey(subject) ? subjects.get(subject) : study, null, "subject " + subject
						+ " has no dose: it is taken as extravascular at time 0, and what needs the amount is refused; add an administration"));
			}
			return new Dosing(Route.EXTRAVASCULAR, Double.NaN, 0, 0, tau);
		}
		Route route = route(given.route());
		if (given.route() == AdministrationRoute.OTHER) {
			problem("route", subject, StudyProblem.warning(subjects.get(subject), null, "the route of the dose of subject " + subject
					+ " isn't known; it is taken as extravascular. Choose it on the page of administrations"));
		}
		if (route == Route.INFUSION && !(given.duration() > 0)) {
			problem("infusion", subject, StudyProblem.error(subjects.get(subject), StudyPackage.Literals.ADMINISTRATION__DURATION, "the infusion of subject "
					+ subject + " has neither duration nor rate; its profiles are left out"));
			return null;
		}
		double amount = given.amount();
		if (!Objects.equals(given.unit(), unit)) {
			boolean convertible = given.unit() != null && Units.isValid(given.unit()) && Units.isValid(unit) && Units.compatible(given.unit(), unit);
			if (!convertible) {
				problem("unit", subject, StudyProblem.error(subjects.get(subject), null, "the dose of subject " + subject + " is in \"" + given.unit()
						+ "\", others are in \"" + unit + "\"; what needs its amount is refused"));
			}
			amount = convertible ? Units.convert(amount, given.unit(), unit) : Double.NaN;
		}
		return new Dosing(route, amount, 0, route == Route.INFUSION ? given.duration() : 0, tau);
	}

	private static Route route(AdministrationRoute route) {
		return switch (route) {
		case IV_BOLUS -> Route.BOLUS;
		case IV_INFUSION -> Route.INFUSION;
		case ORAL, SUBCUTANEOUS, INTRAMUSCULAR, INHALED, TOPICAL, OTHER -> Route.EXTRAVASCULAR;
		};
	}

	@Override
	public String level(String subject, String compound) {
		GivenDose given = nearest(subject, compound, 0);
		return given == null ? "" : given.stated().strip();
	}

	/**
	 * Whether a compound of the samples was given at several dose levels. Doses that differ from subject to subject, as those by each one's
	 * weight, are no levels: at least two subjects a level are asked for.
	 */
	public boolean hasLevels(List<Sample> samples) {
		Map<String, Map<String, String>> subjects = new HashMap<>();
		for (Sample sample : samples) {
			subjects.computeIfAbsent(Objects.requireNonNullElse(sample.compound(), ""), _ -> new HashMap<>()).computeIfAbsent(sample.subject(),
					_ -> level(sample.subject(), sample.compound()));
		}
		return subjects.values().stream().anyMatch(of -> {
			long levels = of.values().stream().distinct().count();
			return levels > 1 && 2 * levels <= of.size();
		});
	}
}
