package org.starling.tables.samples;

/**
 * Something in the file that could not be taken as it stands.
 *
 * @param row      line of the file, from 1; 0 when a whole column is meant
 * @param column   heading of the column; empty when the row as a whole is meant
 * @param original the cell as it stands
 * @param reason   what is wrong
 * @param proposal what the person can do or write instead
 * @param excludes whether the row's sample is excluded for it
 */
public record RowProblem(long row, String column, String original, String reason, String proposal, boolean excludes) {

	@Override
	public String toString() {
		return (row > 0 ? "line " + row + ", " : "") + (column.isEmpty() ? "" : "column \"" + column + "\"")
				+ (original.isEmpty() ? "" : " \"" + original + "\"") + ": " + reason + "; " + proposal;
	}
}
