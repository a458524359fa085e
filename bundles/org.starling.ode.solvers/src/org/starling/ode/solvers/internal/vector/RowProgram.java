package org.starling.ode.solvers.internal.vector;

import java.util.List;

/**
 * Statements on rows of equally many numbers, such as the sensitivities of one state in all directions: each subtracts multiples of
 * other rows from its own, then may multiply it. Immutable.
 *
 * @param width      numbers of a row
 * @param statements in the order in which they are done
 */
public record RowProgram(int width, List<Statement> statements) {

	/**
	 * {@code row := (row − Σ number · source) · factor}, the terms one after the other.
	 *
	 * @param factor its place among the numbers, or -1 for none
	 */
	public record Statement(int row, List<Term> terms, int factor) {

		public Statement {
			terms = List.copyOf(terms);
		}

		int multiplications() {
			return terms.size() + (factor < 0 ? 0 : 1);
		}
	}

	/**
	 * @param number place of the factor among the numbers
	 * @param source row that is multiplied
	 * @param other  whether that is one of the other rows, which no statement changes
	 */
	public record Term(int number, int source, boolean other) {
	}

	public RowProgram {
		statements = List.copyOf(statements);
	}

	int multiplications() {
		return statements.stream().mapToInt(Statement::multiplications).sum();
	}

	/** Rows of its own, or other ones, up to the last that it names. */
	int rows(boolean other) {
		int rows = 0;
		for (Statement s : statements) {
			rows = other ? rows : Math.max(rows, s.row() + 1);
			for (Term t : s.terms()) {
				rows = t.other() == other ? Math.max(rows, t.source() + 1) : rows;
			}
		}
		return rows;
	}

	/** Numbers up to the last that it names. */
	int numbers() {
		int numbers = 0;
		for (Statement s : statements) {
			numbers = Math.max(numbers, s.factor() + 1);
			for (Term t : s.terms()) {
				numbers = Math.max(numbers, t.number() + 1);
			}
		}
		return numbers;
	}
}
