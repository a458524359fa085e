package org.starling.tables.samples;

import java.util.List;
import java.util.function.Function;

import org.starling.tables.Table;

/**
 * Something in the file that could not be taken as it stands.
 *
 * @param row      line of the file, from 1; 0 when a whole column is meant
 * @param column   heading of the column; empty when the row as a whole is meant
 * @param original the cell as it stands, of a long one the first 200 characters
 * @param reason   what is wrong
 * @param proposal what the person can do or write instead
 * @param excludes whether the row's sample is excluded for it
 */
public record RowProblem(long row, String column, String original, String reason, String proposal, boolean excludes) {

	/** All problems as a table: {@code row, column, original, reason, proposal, excluded}; row 0 is a whole column. */
	public static Table table(List<RowProblem> problems) {
		return Table.builder().number("row", null, problems.stream().mapToDouble(RowProblem::row).toArray())
				.text("column", texts(problems, RowProblem::column)).text("original", texts(problems, RowProblem::original))
				.text("reason", texts(problems, RowProblem::reason)).text("proposal", texts(problems, RowProblem::proposal))
				.text("excluded", texts(problems, problem -> String.valueOf(problem.excludes()))).build();
	}

	private static String[] texts(List<RowProblem> problems, Function<RowProblem, String> field) {
		return problems.stream().map(field).toArray(String[]::new);
	}

	@Override
	public String toString() {
		return (row > 0 ? "line " + row + ", " : "") + (column.isEmpty() ? "" : "column \"" + column + "\"")
				+ (original.isEmpty() ? "" : " \"" + original + "\"") + ": " + reason + "; " + proposal;
	}
}
