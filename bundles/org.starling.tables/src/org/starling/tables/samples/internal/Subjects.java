package org.starling.tables.samples.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.tables.Heading;
import org.starling.tables.NumberText;
import org.starling.tables.samples.ColumnMapping;
import org.starling.tables.samples.Covariate;
import org.starling.tables.samples.MappedColumn;
import org.starling.tables.samples.SampleField;
import org.starling.tables.samples.SubjectRecord;
import org.starling.units.Units;

/** What the rows say of each subject; the first statement counts, a different later one is reported once. */
final class Subjects {

	private static final class Facts {
		private final Map<String, String> texts = new LinkedHashMap<>();
		private final Map<String, String> units = new LinkedHashMap<>();
	}

	private final ColumnMapping mapping;
	private final RowCells cells;
	private final Problems problems;
	private final char decimalMark;
	private final Map<String, Facts> subjects = new LinkedHashMap<>();

	Subjects(ColumnMapping mapping, RowCells cells, Problems problems, char decimalMark) {
		this.mapping = mapping;
		this.cells = cells;
		this.problems = problems;
		this.decimalMark = decimalMark;
	}

	void take(String label) {
		Facts facts = subjects.computeIfAbsent(label, key -> new Facts());
		for (int i = 0; i < mapping.columns().size(); i++) {
			MappedColumn column = mapping.columns().get(i);
			switch (column.field()) {
			case GROUP, SEX, BODY_WEIGHT, AGE, COVARIATE -> take(label, facts, column, i);
			default -> {
				// not of the subject
			}
			}
		}
	}

	private void take(String label, Facts facts, MappedColumn column, int index) {
		String text = cells.at(index);
		if (MeasuredText.isMissing(text)) {
			return;
		}
		String before = facts.texts.putIfAbsent(column.column(), text);
		if (before == null) {
			facts.units.put(column.column(), cells.unit(column.field(), index));
			checkNumber(column, text);
		} else if (!before.equals(text) && problems.first("change " + label + " " + column.column())) {
			problems.note(cells.line(), column.column(), text, "subject " + label + " had " + before + " before",
					"the first value is taken; map the column to IGNORE if it is no property of the subject");
		}
	}

	private void checkNumber(MappedColumn column, String text) {
		boolean measured = column.field() == SampleField.BODY_WEIGHT || column.field() == SampleField.AGE;
		double number = number(text);
		if (measured && !(number > 0)) {
			problems.note(cells.line(), column.column(), text, "this is no number above zero",
					MeasuredText.proposal(text, decimalMark));
		}
		if (measured && cells.unit(column.field()) == null) {
			problems.noteOnce(column.column(), "no unit is given",
					"choose the unit, such as " + (column.field() == SampleField.AGE ? "a for years" : "kg"));
		}
	}

	private double number(String text) {
		return text == null ? Double.NaN : NumberText.parse(text, decimalMark).orElse(Double.NaN);
	}

	List<SubjectRecord> all() {
		List<SubjectRecord> all = new ArrayList<>();
		subjects.forEach((label, facts) -> all.add(record(label, facts)));
		return all;
	}

	private SubjectRecord record(String label, Facts facts) {
		List<Covariate> covariates = new ArrayList<>();
		for (MappedColumn column : mapping.columns()) {
			String text = facts.texts.get(column.column());
			if (column.field() == SampleField.COVARIATE && text != null) {
				Heading heading = Heading.of(column.column());
				boolean hasUnit = heading.unit() != null && Units.isValid(heading.unit());
				covariates.add(new Covariate(hasUnit ? heading.name() : column.column(), text, number(text),
						facts.units.get(column.column())));
			}
		}
		String weight = text(facts, SampleField.BODY_WEIGHT);
		String age = text(facts, SampleField.AGE);
		return new SubjectRecord(label, text(facts, SampleField.GROUP), text(facts, SampleField.SEX), positive(weight),
				unit(facts, SampleField.BODY_WEIGHT), positive(age), unit(facts, SampleField.AGE), covariates);
	}

	private double positive(String text) {
		double number = number(text);
		return number > 0 ? number : Double.NaN;
	}

	private String text(Facts facts, SampleField field) {
		return mapping.column(field).map(column -> facts.texts.get(column.column())).orElse(null);
	}

	private String unit(Facts facts, SampleField field) {
		return mapping.column(field).map(column -> facts.units.get(column.column())).orElse(null);
	}
}
