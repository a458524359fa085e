package org.starling.quantum.symmetry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.basis.Shell;

/** The matrix U of an operation: a function j becomes Σ U_ij of the functions i. Few elements of a row are not zero. Immutable. */
final class FunctionTurn {

	private static final double ZERO = 1e-14;

	/** Elements of a matrix that are not zero: where those of each row begin, their columns, and they. */
	private record Rows(int[] begins, int[] columns, double[] factors) {

		static Rows of(List<Map<Integer, Double>> rows) {
			int[] begins = new int[rows.size() + 1];
			for (int i = 0; i < rows.size(); i++) {
				begins[i + 1] = begins[i] + rows.get(i).size();
			}
			int[] columns = new int[begins[rows.size()]];
			double[] factors = new double[columns.length];
			int at = 0;
			for (Map<Integer, Double> row : rows) {
				for (Map.Entry<Integer, Double> element : row.entrySet()) {
					columns[at] = element.getKey();
					factors[at++] = element.getValue();
				}
			}
			return new Rows(begins, columns, factors);
		}
	}

	private final Rows rows;
	private final Rows columns;

	/** @param places the shell whose place each takes */
	FunctionTurn(BasisSet basis, SymmetryOperation operation, int[] places) {
		List<Map<Integer, Double>> byRow = new ArrayList<>();
		List<Map<Integer, Double>> byColumn = new ArrayList<>();
		for (int i = 0; i < basis.functions(); i++) {
			byRow.add(new HashMap<>());
			byColumn.add(new HashMap<>());
		}
		Map<Integer, double[][]> known = new HashMap<>();
		for (int s = 0; s < places.length; s++) {
			Shell shell = basis.shells().get(s);
			int from = shell.first();
			int to = basis.shells().get(places[s]).first();
			for (int l : shell.momenta()) {
				double[][] turn = known.computeIfAbsent(shell.spherical() ? l : -l - 1, _ -> ShellTurn.of(operation, l, shell.spherical()));
				for (int i = 0; i < turn.length; i++) {
					for (int j = 0; j < turn.length; j++) {
						if (Math.abs(turn[i][j]) > ZERO) {
							byRow.get(to + i).put(from + j, turn[i][j]);
							byColumn.get(from + j).put(to + i, turn[i][j]);
						}
					}
				}
				from += turn.length;
				to += turn.length;
			}
		}
		rows = Rows.of(byRow);
		columns = Rows.of(byColumn);
	}

	/** Adds U D U^T of a symmetric matrix, its lower triangle alone. */
	void addDensity(DMatrixRMaj density, DMatrixRMaj into) {
		add(rows, density, into);
	}

	/** Adds U^T F U of a symmetric matrix, its lower triangle alone. */
	void addIntegrals(DMatrixRMaj integrals, DMatrixRMaj into) {
		add(columns, integrals, into);
	}

	private static void add(Rows turn, DMatrixRMaj matrix, DMatrixRMaj into) {
		int n = matrix.numRows;
		for (int i = 0; i < n; i++) {
			for (int j = 0; j <= i; j++) {
				double sum = 0;
				for (int k = turn.begins[i]; k < turn.begins[i + 1]; k++) {
					int row = turn.columns[k] * n;
					double part = 0;
					for (int l = turn.begins[j]; l < turn.begins[j + 1]; l++) {
						part += turn.factors[l] * matrix.data[row + turn.columns[l]];
					}
					sum += turn.factors[k] * part;
				}
				into.data[i * n + j] += sum;
			}
		}
	}
}
