package org.starling.tables.samples.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.starling.tables.rows.Row;
import org.starling.tables.samples.ColumnMapping;
import org.starling.tables.samples.DoseRecord;
import org.starling.tables.samples.MappedColumn;
import org.starling.tables.samples.RowProblem;
import org.starling.tables.samples.Sample;
import org.starling.tables.samples.SampleField;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.tables.samples.SampleImportSettings.MissingSubject;
import org.starling.tables.samples.SubjectRecord;

/** Takes the rows of one file one after the other and keeps what they say. For one thread. */
public final class ImportRun {

	private static final Set<String> NOT_EXCLUDED = Set.of("N", "NO", "0", "FALSE");
	/** Relative difference of times below which they are the same. */
	private static final double ROUNDING = 1e-9;

	private final ColumnMapping mapping;
	private final SampleImportSettings settings;
	private final char decimalMark;
	private final Problems problems = new Problems();
	private final RowCells cells;
	private final Subjects subjects;
	private final Doses doses;
	private final Times times;
	private final List<Integer> valueColumns = new ArrayList<>();
	private final List<Sample> samples = new ArrayList<>();
	private final Duplicates duplicates = new Duplicates(samples);

	public ImportRun(ColumnMapping mapping, SampleImportSettings settings, char decimalMark) {
		this.mapping = mapping;
		this.settings = settings;
		this.decimalMark = decimalMark;
		cells = new RowCells(mapping, settings, decimalMark, problems);
		times = new Times(cells, problems);
		subjects = new Subjects(mapping, cells, problems, decimalMark);
		doses = new Doses(cells, settings, problems);
		for (int i = 0; i < mapping.columns().size(); i++) {
			if (mapping.columns().get(i).field() == SampleField.VALUE) {
				valueColumns.add(i);
			}
		}
	}

	public void take(Row row) {
		cells.take(row);
		problems.reset(0);
		int width = mapping.columns().size();
		if (row.cells().size() > width) {
			problems.exclude(row.line(), "", String.join(" | ", row.cells()), "the row has " + row.cells().size()
					+ " cells, the header " + width, "quote cells that hold the separator, or choose the right separator");
		}
		String subject = subject();
		double time = time();
		String compound = cells.has(SampleField.COMPOUND) ? cells.text(SampleField.COMPOUND) : settings.compound();
		double afterDose = times.of(SampleField.TIME_AFTER_DOSE);
		if (subject != null && row.cells().size() <= width) {
			subjects.take(subject);
			doses.take(subject, compound, settings.route(), doseTime(time, afterDose), duration());
		}
		excluded();
		Taken taken = new Taken(subject, compound, time, times.of(SampleField.NOMINAL_TIME), afterDose, collection());
		for (int column : valueColumns) {
			int mark = problems.mark();
			value(column, taken);
			problems.reset(mark);
		}
	}

	/** What all values of one row share. */
	private record Taken(String subject, String compound, double time, double nominal, double afterDose,
			Sample.Collection collection) {
	}

	private String subject() {
		if (!cells.has(SampleField.SUBJECT)) {
			return settings.missingSubject() == MissingSubject.ONE_PER_ROW ? "row " + cells.line() : "1";
		}
		String subject = cells.text(SampleField.SUBJECT);
		if (subject == null) {
			problems.exclude(cells.line(), cells.heading(SampleField.SUBJECT), "", "the subject is missing",
					"fill in the subject's label");
		}
		return subject;
	}

	private double time() {
		double time = times.ofSample();
		if (time < 0 && !settings.keepNegativeTimes()) {
			problems.exclude(cells.line(), cells.heading(SampleField.TIME), cells.raw(SampleField.TIME),
					"the time is before the first dose",
					"keep negative times if this is a sample before the dose, or correct the time");
		}
		return time;
	}

	/** Where no column tells it, what the times after the first dose and after this one differ by. */
	private double doseTime(double time, double afterDose) {
		if (cells.has(SampleField.DOSE_TIME)) {
			return times.of(SampleField.DOSE_TIME);
		}
		double difference = Double.isNaN(afterDose) ? 0 : time - afterDose;
		return Math.abs(difference) < ROUNDING * Math.abs(time) ? 0 : difference;
	}

	private double duration() {
		double stated = times.of(SampleField.DOSE_DURATION);
		return Double.isNaN(stated) ? settings.doseDuration() : stated;
	}

	/** A sample that the file itself leaves out. */
	private void excluded() {
		String flag = cells.text(SampleField.EXCLUSION);
		if (flag != null && !NOT_EXCLUDED.contains(flag.toUpperCase(Locale.ROOT))) {
			String reason = cells.text(SampleField.EXCLUSION_REASON);
			problems.exclude(cells.line(), cells.heading(SampleField.EXCLUSION), flag, "the file leaves this sample out"
					+ (reason == null ? "" : ": " + reason), "map the column to IGNORE to take it all the same");
		}
	}

	private Sample.Collection collection() {
		double end = times.of(SampleField.TIME_END);
		double size = cells.number(SampleField.SIZE, false);
		return Double.isNaN(size) ? null : new Sample.Collection(end, size, cells.unit(SampleField.SIZE));
	}

	private void value(int column, Taken taken) {
		MappedColumn mapped = mapping.columns().get(column);
		String cell = cells.at(column);
		Recorded recorded = Recorded.of(cell, cells.raw(SampleField.ORIGINAL), decimalMark);
		MeasuredText text = recorded.value();
		if (text.missing() && cell.isEmpty() && valueColumns.size() > 1) {
			return;
		}
		if (text.problem() != null) {
			problems.exclude(cells.line(), mapped.column(), recorded.original(), text.problem(), text.proposal());
		}
		if (text.value() < 0) {
			problems.exclude(cells.line(), mapped.column(), recorded.original(), "the value is negative",
					"correct it, or write BLQ for below the limit of quantification");
		}
		String unit = cells.unit(SampleField.VALUE, column);
		if (unit == null && problems.exclusion() == null) {
			problems.noteOnce(mapped.column(), "no unit is given", "choose the unit, such as mg/L");
		}
		Limits limits = Limits.of(cells, text, unit, problems, mapped.column(), settings.lloq());
		Sample sample = new Sample(cells.line(), taken.subject, matrix(mapped), taken.compound, taken.time, taken.nominal,
				text.value(), unit, limits.censoring(), limits.lloq(), limits.uloq(), recorded.original(),
				cells.text(SampleField.REPLICATE), cells.text(SampleField.POOL), cells.text(SampleField.BATCH), false, null,
				cells.text(SampleField.OCCASION), taken.afterDose, taken.collection, assay(unit));
		if (problems.exclusion() == null) {
			duplicates.check(sample, mapped.column(), problems);
		}
		String exclusion = problems.exclusion();
		samples.add(exclusion == null ? sample : sample.exclude(exclusion));
	}

	private Sample.Assay assay(String unit) {
		double uncertainty = positive(SampleField.STANDARD_UNCERTAINTY, 0, "a standard uncertainty is not negative");
		double dilution = positive(SampleField.DILUTION, 1, "a dilution factor is at least 1");
		return Double.isNaN(uncertainty) && Double.isNaN(dilution) ? null : new Sample.Assay(
				Limits.inUnitOfValue(uncertainty, cells, SampleField.STANDARD_UNCERTAINTY, unit, problems), dilution);
	}

	/** The number of a field; NaN when there is none or, which is reported, it is too small. */
	private double positive(SampleField field, double least, String fault) {
		double number = cells.number(field, false);
		if (number < least) {
			problems.note(cells.line(), cells.heading(field), cells.text(field), fault, "correct it");
			return Double.NaN;
		}
		return number;
	}

	private String matrix(MappedColumn mapped) {
		if (mapped.matrix() != null) {
			return mapped.matrix();
		}
		String matrix = cells.text(SampleField.MATRIX);
		if (matrix == null && cells.has(SampleField.MATRIX)) {
			problems.exclude(cells.line(), cells.heading(SampleField.MATRIX), "", "the matrix is missing",
					"fill in the sampled fluid or tissue");
		}
		return matrix == null && !cells.has(SampleField.MATRIX) ? settings.matrix() : matrix;
	}

	/** Null when the file and the settings give none. */
	public String timeUnit() {
		return times.unit();
	}

	public List<Sample> samples() {
		return samples;
	}

	public List<SubjectRecord> subjects() {
		return subjects.all();
	}

	/** Doses with amounts per body weight resolved where the weight is known; to be called once, after the last row. */
	public List<DoseRecord> doses() {
		return doses.resolved(subjects.all());
	}

	public List<RowProblem> problems() {
		return problems.all();
	}
}
