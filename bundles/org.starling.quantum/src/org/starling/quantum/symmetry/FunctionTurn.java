package org.starling.quantum.symmetry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.basis.Shell;

/** The matrix U of an operation: a function j becomes Σ U_ij of the functions i. Few elements of a row are not zero. Immutable. */
final class FunctionTurn {

	private static final double ZERO = 1e-14;

	/** Elements of a row or column that are not zero. */
	private record Line(int[] places, double[] factors) {

		/** Of all numbers those that are not zero, the first of which stands at a place. */
		static Line of(double[] all, int first) {
			int[] places = new int[all.length];
			double[] factors = new double[all.length];
			int n = 0;
			for (int i = 0; i < all.length; i++) {
				if (Math.abs(all[i]) > ZERO) {
					places[n] = first + i;
					factors[n++] = all[i];
				}
			}
			return new Line(Arrays.copyOf(places, n), Arrays.copyOf(factors, n));
		}
	}

	private final Line[] rows;
	private final Line[] columns;

	/** @param places the shell whose place each takes */
	FunctionTurn(BasisSet basis, SymmetryOperation operation, int[] places) {
		rows = new Line[basis.functions()];
		columns = new Line[basis.functions()];
		List<Shell> shells = basis.shells();
		Map<Integer, double[][]> cartesian = new HashMap<>();
		Map<Integer, double[][]> spherical = new HashMap<>();
		for (int s = 0; s < places.length; s++) {
			Shell shell = shells.get(s);
			int from = shell.first();
			int to = shells.get(places[s]).first();
			for (int l : shell.momenta()) {
				double[][] turn = (shell.spherical() ? spherical : cartesian).computeIfAbsent(l, _ -> ShellTurn.of(operation, l, shell.spherical()));
				double[] column = new double[turn.length];
				for (int i = 0; i < turn.length; i++) {
					rows[to + i] = Line.of(turn[i], from);
					for (int j = 0; j < turn.length; j++) {
						column[j] = turn[j][i];
					}
					columns[from + i] = Line.of(column, to);
				}
				from += turn.length;
				to += turn.length;
			}
		}
	}

	/** Adds U D U^T of a symmetric matrix, its lower triangle alone. */
	void addDensity(DMatrixRMaj density, DMatrixRMaj into) {
		add(rows, density, into);
	}

	/** Adds U^T F U of a symmetric matrix, its lower triangle alone. */
	void addIntegrals(DMatrixRMaj integrals, DMatrixRMaj into) {
		add(columns, integrals, into);
	}

	private static void add(Line[] turn, DMatrixRMaj matrix, DMatrixRMaj into) {
		int n = matrix.numRows;
		for (int i = 0; i < n; i++) {
			Line a = turn[i];
			for (int j = 0; j <= i; j++) {
				Line b = turn[j];
				double sum = 0;
				for (int k = 0; k < a.places.length; k++) {
					int row = a.places[k] * n;
					double part = 0;
					for (int l = 0; l < b.places.length; l++) {
						part += b.factors[l] * matrix.data[row + b.places[l]];
					}
					sum += a.factors[k] * part;
				}
				into.data[i * n + j] += sum;
			}
		}
	}
}
