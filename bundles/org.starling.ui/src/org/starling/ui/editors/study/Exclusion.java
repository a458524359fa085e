package org.starling.ui.editors.study;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.osgi.util.NLS;
import org.starling.model.study.Decision;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.star.study.StudyDecisions;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.SampleColumn;
import org.starling.tables.samples.SampleColumns;

/** Leaves samples out of analyses by hand, or takes them in again: the change of the table and its decisions are one step of undo. UI thread. */
final class Exclusion {

	/** Above it one decision stands for all rows, with their number: a document holds some thousand elements well. */
	static final int MOST_DECISIONS = 200;

	private final StudyEditor editor;
	private final StudySamples samples;

	Exclusion(StudyEditor editor, StudySamples samples) {
		this.editor = editor;
		this.samples = samples;
	}

	/** The rows that are not excluded yet. */
	int[] includedOf(int[] rows) {
		return Arrays.stream(rows).filter(row -> !samples.table().isExcluded(row)).toArray();
	}

	/** The excluded rows that have all that analyses need. */
	int[] excludedOf(int[] rows) {
		return Arrays.stream(rows).filter(samples.table()::isExcluded).filter(this::isUsable).toArray();
	}

	private boolean isUsable(int row) {
		SampleColumns table = samples.table();
		boolean measured = table.censoring(row) != Censoring.NONE || !Double.isNaN(table.number(SampleColumn.VALUE, row));
		return measured && !Double.isNaN(table.number(SampleColumn.TIME, row)) && table.text(SampleColumn.SUBJECT, row) != null
				&& table.text(SampleColumn.MATRIX, row) != null && table.text(SampleColumn.UNIT, row) != null;
	}

	/** @param why told by the person, never blank */
	void exclude(int[] rows, String why) {
		execute(rows, SampleColumns.Exclusions.of(rows, why), "sample excluded by hand", why, rows.length == 1 ? Messages.Exclude_one //$NON-NLS-1$
				: NLS.bind(Messages.Exclude_many, rows.length));
	}

	/** @param why told by the person, never blank */
	void include(int[] rows, String why) {
		execute(rows, SampleColumns.Exclusions.of(rows, null), "excluded sample taken in again by hand", why, //$NON-NLS-1$
				rows.length == 1 ? Messages.Include_one : NLS.bind(Messages.Include_many, rows.length));
	}

	private void execute(int[] rows, SampleColumns.Exclusions wanted, String what, String why, String label) {
		Study study = (Study) editor.document();
		CompoundCommand both = new CompoundCommand();
		both.append(new ExclusionCommand(samples, wanted));
		both.append(AddCommand.create(editor.getEditingDomain(), study, StudyPackage.Literals.STUDY__DECISIONS, decisions(rows, what, why)));
		editor.context().execute(label, both);
	}

	private List<Decision> decisions(int[] rows, String what, String why) {
		List<Decision> decisions = new ArrayList<>();
		String author = System.getProperty("user.name"); //$NON-NLS-1$
		int number = rows.length > MOST_DECISIONS ? 1 : rows.length;
		for (int i = 0; i < number; i++) {
			String more = number < rows.length ? ", and " + (rows.length - 1) + " rows more; their reason stands in the sample table" : ""; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			Decision decision = StudyDecisions.of(author, what + ": " + described(rows[i]) + more, why, Clock.systemUTC()); //$NON-NLS-1$
			decision.setRow((int) samples.table().number(SampleColumn.ROW, rows[i]));
			decision.setColumn("excluded"); //$NON-NLS-1$
			decision.setOriginal(samples.table().text(SampleColumn.ORIGINAL, rows[i]));
			decisions.add(decision);
		}
		return decisions;
	}

	/** Subject, matrix, compound and time, as far as they are known. */
	private String described(int row) {
		SampleColumns table = samples.table();
		List<String> parts = new ArrayList<>();
		for (SampleColumn column : List.of(SampleColumn.SUBJECT, SampleColumn.MATRIX, SampleColumn.COMPOUND, SampleColumn.OCCASION)) {
			if (table.text(column, row) != null) {
				parts.add(table.text(column, row));
			}
		}
		parts.add(table.number(SampleColumn.TIME, row) + " " + table.timeUnit()); //$NON-NLS-1$
		return String.join(", ", parts); //$NON-NLS-1$
	}
}
