package org.starling.tables.samples.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.starling.tables.samples.RowProblem;

/** Collects what is wrong: row by row, and once for each column what concerns all of it. */
final class Problems {

	private static final int LONGEST_ORIGINAL = 200;

	private final List<RowProblem> ofColumns = new ArrayList<>();
	private final List<RowProblem> ofRows = new ArrayList<>();
	private final Set<String> said = new HashSet<>();
	private final List<String> exclusions = new ArrayList<>();

	/** Something for which the current row's sample is excluded. */
	void exclude(long row, String column, String original, String reason, String proposal) {
		ofRows.add(new RowProblem(row, column, shortened(original), reason, proposal, true));
		exclusions.add(column.isEmpty() ? reason : column + ": " + reason);
	}

	/** Something that the person should know, without harm to the sample. */
	void note(long row, String column, String original, String reason, String proposal) {
		ofRows.add(new RowProblem(row, column, shortened(original), reason, proposal, false));
	}

	/** A whole row of a wrong separator may be long; its start tells enough. */
	private static String shortened(String original) {
		return original == null || original.length() <= LONGEST_ORIGINAL ? original : original.substring(0, LONGEST_ORIGINAL) + "…";
	}

	/** Something that concerns a whole column; said once. */
	void noteOnce(String column, String reason, String proposal) {
		if (said.add(column + "\n" + reason)) {
			ofColumns.add(new RowProblem(0, column, "", reason, proposal, false));
		}
	}

	/** Whether this is said for the first time. */
	boolean first(String key) {
		return said.add(key);
	}

	/** Number of exclusions so far in this row; a mark to return to. */
	int mark() {
		return exclusions.size();
	}

	/** Forgets the exclusions behind the mark: they belong to one cell of a row. */
	void reset(int mark) {
		exclusions.subList(mark, exclusions.size()).clear();
	}

	/** Why the current row is excluded, or null. */
	String exclusion() {
		return exclusions.isEmpty() ? null : String.join("; ", exclusions);
	}

	List<RowProblem> all() {
		List<RowProblem> all = new ArrayList<>(ofColumns);
		all.addAll(ofRows);
		return all;
	}
}
