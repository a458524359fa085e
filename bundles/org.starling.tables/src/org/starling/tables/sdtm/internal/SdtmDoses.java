package org.starling.tables.sdtm.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

import org.starling.tables.samples.DoseRecord;
import org.starling.tables.samples.RowProblem;
import org.starling.tables.sdtm.internal.DoseTimes.Dose;
import org.starling.units.Units;

/** The doses of the subjects that have samples. */
final class SdtmDoses {

	private final DomainRows ex;
	private final DoseTimes times;
	private final List<DoseRecord> doses = new ArrayList<>();
	private final List<RowProblem> problems = new ArrayList<>();

	SdtmDoses(DomainRows ex, DoseTimes times) {
		this.ex = ex;
		this.times = times;
	}

	/**
	 * @param subjects label of the samples → row of PC where it stands first and the subject whose doses count
	 */
	SdtmDoses take(SequencedMap<String, Source> subjects) {
		subjects.forEach(this::take);
		return this;
	}

	/** Where a label stands first, and whose doses are its. */
	record Source(long row, String subject) {
	}

	private void take(String label, Source source) {
		List<Dose> given = times.of(source.subject);
		if (given.isEmpty()) {
			problems.add(new RowProblem(source.row, "EXDOSE", "", "the doses of subject " + label + " are missing",
					"add its records to EX; without them clearance and volumes are not calculated", false));
		}
		LocalDateTime first = times.first(source.subject);
		for (Dose dose : given) {
			double amount = ex.number(dose.row(), "EXDOSE");
			double time = dose.start() == null || first == null ? Double.NaN : dose.start().hoursSince(first);
			if (Double.isNaN(amount) || amount < 0 || Double.isNaN(time)) {
				problems.add(new RowProblem(dose.row() + 1L, Double.isNaN(time) ? "EXSTDTC" : "EXDOSE",
						ex.text(dose.row(), Double.isNaN(time) ? "EXSTDTC" : "EXDOSE"), "record " + (dose.row() + 1)
								+ " of EX states no dose at a time", "correct it; this dose is not taken", false));
			} else {
				doses.add(record(label, dose, amount, time));
			}
		}
	}

	private DoseRecord record(String label, Dose dose, double amount, double time) {
		String unit = ex.text(dose.row(), "EXDOSU");
		String known = Units.isValid(unit) && !unit.isEmpty() ? unit : null;
		return new DoseRecord(dose.row() + 1L, label, ex.text(dose.row(), "EXTRT"), time, amount, known, amount, known, duration(dose),
				ex.text(dose.row(), "EXROUTE"));
	}

	/** Of an infusion; NaN when neither end nor duration is stated. */
	private double duration(Dose dose) {
		double stated = IsoTime.durationHours(ex.text(dose.row(), "EXDUR"));
		IsoTime end = IsoTime.of(ex.text(dose.row(), "EXENDTC"));
		boolean both = end != null && end.hasTime() && dose.start().hasTime();
		return Double.isNaN(stated) && both ? Math.max(0, end.hoursSince(dose.start().at())) : stated;
	}

	List<DoseRecord> doses() {
		return doses;
	}

	List<RowProblem> problems() {
		return problems;
	}
}
