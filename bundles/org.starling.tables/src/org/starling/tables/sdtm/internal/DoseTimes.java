package org.starling.tables.sdtm.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.tables.NumberText;

/** The doses of each subject in the order of time, by which samples are counted. */
final class DoseTimes {

	/**
	 * One record of EX.
	 *
	 * @param row   in EX, from 0
	 * @param start null when it isn't known
	 * @param day   of the study; empty when it isn't known
	 */
	record Dose(int row, IsoTime start, String day) {

		String occasion(int number) {
			return day.isEmpty() ? "dose " + number : "day " + day;
		}
	}

	private final Map<String, List<Dose>> bySubject = new HashMap<>();

	DoseTimes(DomainRows ex) {
		for (int row = 0; row < ex.size(); row++) {
			double day = ex.number(row, "EXSTDY");
			bySubject.computeIfAbsent(ex.first(row, "USUBJID", "POOLID"), key -> new ArrayList<>())
					.add(new Dose(row, IsoTime.of(ex.text(row, "EXSTDTC")), Double.isNaN(day) ? "" : NumberText.format(day)));
		}
		bySubject.values().forEach(doses -> doses.sort(
				Comparator.comparing(dose -> dose.start == null ? null : dose.start.at(), Comparator.nullsLast(Comparator.naturalOrder()))));
	}

	List<Dose> of(String subject) {
		return bySubject.getOrDefault(subject, List.of());
	}

	/** Start of the subject's first dose, or null. */
	LocalDateTime first(String subject) {
		List<Dose> doses = of(subject);
		return doses.isEmpty() || doses.getFirst().start == null ? null : doses.getFirst().start.at();
	}

	/**
	 * The dose from which a sample's time is counted: that whose start and the planned time together come nearest to when the
	 * sample was taken; without a planned time the last one before it.
	 *
	 * @param elapsed planned hours after the dose, or NaN
	 * @param taken   when the sample was taken, or null
	 * @return place in {@link #of}, or -1
	 */
	int reference(String subject, double elapsed, IsoTime taken) {
		List<Dose> doses = of(subject);
		if (doses.size() == 1) {
			return 0;
		}
		int best = -1;
		double smallest = Double.POSITIVE_INFINITY;
		for (int i = 0; i < doses.size() && taken != null && doses.get(i).start != null; i++) {
			double hours = taken.hoursSince(doses.get(i).start.at());
			double distance = Double.isNaN(elapsed) ? hours < 0 ? Double.POSITIVE_INFINITY : hours : Math.abs(hours - elapsed);
			if (distance < smallest) {
				best = i;
				smallest = distance;
			}
		}
		return best;
	}
}
