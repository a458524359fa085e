package org.starling.tables.sdtm.internal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.starling.tables.NumberText;
import org.starling.tables.sdtm.SdtmTimes;

/**
 * The times of concentrations in hours: actual ones from the dates and times of collection and dose, or the planned ones where
 * those are no times of collection. Source: CDISC, SDTM Implementation Guide 3.4, 6.3.5.9 (PC: --ELTM, --TPTNUM, --RFTDTC).
 */
final class SampleTimes {

	private static final double HOURS_PER_DAY = 24;

	/**
	 * @param afterFirst hours after the subject's first dose, NaN when unknown
	 * @param nominal    planned hours after the first dose, NaN when unknown
	 * @param afterDose  hours after the dose of the occasion
	 * @param occasion   null when it isn't known
	 */
	record Times(double afterFirst, double nominal, double afterDose, String occasion) {
	}

	private final DomainRows pc;
	private final DoseTimes doses;
	private final boolean planned;
	private final int clashes;

	SampleTimes(DomainRows pc, DoseTimes doses, SdtmTimes choice) {
		this.pc = pc;
		this.doses = doses;
		this.clashes = clashes();
		this.planned = choice == SdtmTimes.PLANNED || choice == SdtmTimes.AUTOMATIC && clashes * 2 > pc.size();
	}

	boolean planned() {
		return planned;
	}

	/** Number of samples whose moment of collection is that of another planned time of the same subject. */
	int numberOfClashes() {
		return clashes;
	}

	private int clashes() {
		Map<String, Set<Double>> elapsed = new HashMap<>();
		for (int row = 0; row < pc.size(); row++) {
			elapsed.computeIfAbsent(moment(row), key -> new HashSet<>()).add(elapsed(row));
		}
		int count = 0;
		for (int row = 0; row < pc.size(); row++) {
			count += elapsed.get(moment(row)).size() > 1 ? 1 : 0;
		}
		return count;
	}

	private String moment(int row) {
		return String.join("\t", pc.first(row, "USUBJID", "POOLID"), pc.text(row, "PCTESTCD"), pc.text(row, "PCSPEC"),
				pc.text(row, "PCDTC"));
	}

	/** Planned hours after the dose: by the elapsed time, by the name of the time point, else by its number; 0 before it. */
	double elapsed(int row) {
		double elapsed = IsoTime.durationHours(pc.text(row, "PCELTM"));
		if (Double.isNaN(elapsed)) {
			elapsed = IsoTime.plannedHours(pc.text(row, "PCTPT"));
		}
		if (Double.isNaN(elapsed)) {
			elapsed = pc.number(row, "PCTPTNUM");
		}
		return Double.isNaN(elapsed) && pc.text(row, "PCTPT").toUpperCase(Locale.ROOT).startsWith("PRE") ? 0 : elapsed;
	}

	/**
	 * @param subject whose doses count
	 * @param first   the subject's first dose by another source than the doses, or null
	 */
	Times of(int row, String subject, IsoTime first) {
		IsoTime taken = IsoTime.of(pc.text(row, "PCDTC"));
		double elapsed = elapsed(row);
		int index = doses.reference(subject, elapsed, taken);
		IsoTime stated = IsoTime.of(pc.text(row, "PCRFTDTC"));
		IsoTime reference = stated != null ? stated : index >= 0 ? doses.of(subject).get(index).start() : null;
		LocalDateTime start = doses.first(subject) != null ? doses.first(subject) : first == null ? null : first.at();
		String occasion = index >= 0 ? doses.of(subject).get(index).occasion(index + 1) : occasionByDay(row, elapsed);
		double offset = reference == null || start == null ? dayOffset(row, elapsed) : reference.hoursSince(start);
		boolean actual = !planned && taken != null && taken.hasTime() && reference != null && reference.hasTime();
		double afterDose = actual ? taken.hoursSince(reference.at()) : elapsed;
		double nominalOffset = reference == null || start == null ? dayOffset(row, elapsed)
				: IsoTime.hours(Duration.between(start.truncatedTo(ChronoUnit.DAYS), reference.at().truncatedTo(ChronoUnit.DAYS)));
		return new Times(offset + afterDose, nominalOffset + elapsed, afterDose, occasion);
	}

	/** Hours from day 1 to the day of the dose, as far as days tell; there is no day 0. */
	private double dayOffset(int row, double elapsed) {
		double day = doseDay(row, elapsed);
		return Double.isNaN(day) ? 0 : (day > 0 ? day - 1 : day) * HOURS_PER_DAY;
	}

	/** Day of the sample less the whole days that have passed since its dose. */
	private double doseDay(int row, double elapsed) {
		double day = pc.number(row, pc.has("VISITDY") ? "VISITDY" : "PCDY");
		double taken = pc.number(row, "PCDY");
		return Double.isNaN(elapsed) || elapsed < HOURS_PER_DAY || day != taken ? Math.max(1, day)
				: day - Math.floor(elapsed / HOURS_PER_DAY);
	}

	private String occasionByDay(int row, double elapsed) {
		double day = doseDay(row, elapsed);
		return Double.isNaN(day) ? null : "day " + NumberText.format(day);
	}
}
