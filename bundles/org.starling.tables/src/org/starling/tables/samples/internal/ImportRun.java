package org.starling.tables.samples.internal;

import java.util.ArrayList;
import java.util.List;

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
import org.starling.units.Units;

/** Takes the rows of one file one after the other and keeps what they say. For one thread. */
public final class ImportRun {

	private final ColumnMapping mapping;
	private final SampleImportSettings settings;
	private final char decimalMark;
	private final Problems problems = new Problems();
	private final RowCells cells;
	private final Subjects subjects;
	private final Doses doses;
	private final Duplicates duplicates = new Duplicates();
	private final List<Integer> valueColumns = new ArrayList<>();
	private final List<Sample> samples = new ArrayList<>();
	private String timeUnit;

	public ImportRun(ColumnMapping mapping, SampleImportSettings settings, char decimalMark) {
		this.mapping = mapping;
		this.settings = settings;
		this.decimalMark = decimalMark;
		cells = new RowCells(mapping, settings, decimalMark, problems);
		subjects = new Subjects(mapping, cells, problems, decimalMark);
		doses = new Doses(cells, problems);
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
		if (subject != null && row.cells().size() <= width) {
			subjects.take(subject);
			doses.take(subject, compound, settings.route(), doseTime());
		}
		double nominal = converted(SampleField.NOMINAL_TIME);
		for (int column : valueColumns) {
			int mark = problems.mark();
			value(column, subject, time, nominal, compound);
			problems.reset(mark);
		}
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
		String heading = cells.heading(SampleField.TIME);
		String text = cells.raw(SampleField.TIME);
		if (text == null) {
			problems.exclude(cells.line(), heading, "", "the time is missing", "fill in the time after the first dose");
			return Double.NaN;
		}
		double stated = cells.number(SampleField.TIME, true);
		double time = Double.isNaN(stated) ? stated : inTimeUnit(stated, cells.unit(SampleField.TIME), heading, true);
		if (time < 0 && !settings.keepNegativeTimes()) {
			problems.exclude(cells.line(), heading, text, "the time is before the first dose",
					"keep negative times if this is a sample before the dose, or correct the time");
		}
		return time;
	}

	private double doseTime() {
		return cells.has(SampleField.DOSE_TIME) ? converted(SampleField.DOSE_TIME) : 0;
	}

	private double converted(SampleField field) {
		double stated = cells.number(field, false);
		return Double.isNaN(stated) ? stated : inTimeUnit(stated, cells.unit(field), cells.heading(field), false);
	}

	/** The first unit met becomes that of all times. */
	private double inTimeUnit(double stated, String unit, String heading, boolean excludes) {
		if (unit == null) {
			if (problems.exclusion() == null) {
				problems.noteOnce(heading, "no unit of time is given", "choose the unit, such as h");
			}
			return stated;
		}
		if (!Units.compatible(unit, "h")) {
			String reason = "\"" + unit + "\" measures " + Units.dimension(unit) + ", not time";
			if (excludes) {
				problems.exclude(cells.line(), heading, unit, reason, "choose a unit of time, such as h");
			} else {
				problems.noteOnce(heading, reason, "choose a unit of time, such as h");
			}
			return Double.NaN;
		}
		if (timeUnit == null) {
			timeUnit = unit;
		}
		return timeUnit.equals(unit) ? stated : Units.convert(stated, unit, timeUnit);
	}

	private void value(int column, String subject, double time, double nominal, String compound) {
		MappedColumn mapped = mapping.columns().get(column);
		String original = cells.at(column);
		MeasuredText text = MeasuredText.parse(original, decimalMark);
		if (text.missing() && original.isEmpty() && valueColumns.size() > 1) {
			return;
		}
		if (text.problem() != null) {
			problems.exclude(cells.line(), mapped.column(), original, text.problem(), text.proposal());
		}
		if (text.value() < 0) {
			problems.exclude(cells.line(), mapped.column(), original, "the value is negative",
					"correct it, or write BLQ for below the limit of quantification");
		}
		String unit = cells.unit(SampleField.VALUE, column);
		if (unit == null && problems.exclusion() == null) {
			problems.noteOnce(mapped.column(), "no unit is given", "choose the unit, such as mg/L");
		}
		Limits limits = Limits.of(cells, text, unit, problems, mapped.column());
		Sample sample = new Sample(cells.line(), subject, matrix(mapped), compound, time, nominal, text.value(), unit,
				limits.censoring(), limits.lloq(), limits.uloq(), original, cells.text(SampleField.REPLICATE),
				cells.text(SampleField.POOL), cells.text(SampleField.BATCH), false, null);
		if (problems.exclusion() == null) {
			duplicates.check(sample, mapped.column(), problems);
		}
		String exclusion = problems.exclusion();
		samples.add(exclusion == null ? sample : sample.exclude(exclusion));
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
		return timeUnit;
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
