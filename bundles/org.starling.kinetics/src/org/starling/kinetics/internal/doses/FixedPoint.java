package org.starling.kinetics.internal.doses;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Fixed point of a function by Anderson's acceleration of the iteration (D. G. Anderson, J. ACM 12 (1965) 547,
 * doi:10.1145/321296.321305; H. F. Walker, P. Ni, SIAM J. Numer. Anal. 49 (2011) 1715, doi:10.1137/10078356X). A proposal that
 * is negative where function and present value are not gives way to the plain iteration.
 */
final class FixedPoint {

	private static final int MEMORY = 8;

	/** @param worst the entry that changed most, relative to what is allowed, in the last iteration */
	record Result(double[] point, boolean reached, int evaluations, int worst, double change) {
	}

	private record Pair(double[] point, double[] value) {
	}

	private final double relative;
	private final double absolute;
	private final int most;
	private final int nonNegative;

	/**
	 * @param relative allowed change of an entry at the end, relative to it
	 * @param absolute allowed change besides
	 * @param most     evaluations of the function
	 * @param nonNegative as many first entries are guarded against turning negative
	 */
	FixedPoint(double relative, double absolute, int most, int nonNegative) {
		this.nonNegative = nonNegative;
		this.relative = relative;
		this.absolute = absolute;
		this.most = most;
	}

	Result of(UnaryOperator<double[]> function, double[] start) {
		Deque<Pair> past = new ArrayDeque<>();
		double[] x = start;
		int worst = 0;
		double change = Double.POSITIVE_INFINITY;
		for (int k = 1; k <= most; k++) {
			double[] g = function.apply(x);
			past.addLast(new Pair(x, g));
			if (past.size() > MEMORY) {
				past.removeFirst();
			}
			double[] next = proposal(List.copyOf(past));
			change = 0;
			for (int i = 0; i < x.length; i++) {
				double moved = Math.max(Math.abs(next[i] - x[i]), Math.abs(g[i] - x[i]));
				double scaled = moved / (absolute + relative * Math.abs(g[i]));
				if (!(scaled <= change)) {
					change = scaled;
					worst = i;
				}
			}
			if (change <= 1) {
				return new Result(g, true, k, worst, change);
			}
			if (Double.isNaN(change)) {
				return new Result(g, false, k, worst, change);
			}
			x = next;
		}
		return new Result(x, false, most, worst, change);
	}

	private double[] proposal(List<Pair> past) {
		Pair last = past.getLast();
		int n = last.point.length;
		int columns = past.size() - 1;
		if (columns == 0 || n == 0) {
			return last.value;
		}
		List<double[]> steps = new ArrayList<>();
		RealMatrix residuals = new Array2DRowRealMatrix(n + columns, columns);
		ArrayRealVector right = new ArrayRealVector(n + columns);
		for (int i = 0; i < n; i++) {
			right.setEntry(i, scaled(last, last, i));
		}
		for (int c = 0; c < columns; c++) {
			Pair earlier = past.get(c);
			double size = 0;
			for (int i = 0; i < n; i++) {
				double difference = scaled(last, last, i) - scaled(earlier, last, i);
				residuals.setEntry(i, c, difference);
				size = Math.max(size, Math.abs(difference));
			}
			residuals.setEntry(n + c, c, 1e-10 * size + Double.MIN_NORMAL);
			double[] step = new double[n];
			for (int i = 0; i < n; i++) {
				step[i] = last.value[i] - earlier.value[i];
			}
			steps.add(step);
		}
		DecompositionSolver solver = new QRDecomposition(residuals).getSolver();
		if (!solver.isNonSingular()) {
			return last.value;
		}
		double[] weights = solver.solve(right).toArray();
		double[] next = last.value.clone();
		for (int c = 0; c < columns; c++) {
			for (int i = 0; i < n; i++) {
				next[i] -= weights[c] * steps.get(c)[i];
			}
		}
		return usable(next, last) ? next : last.value;
	}

	private double scaled(Pair pair, Pair reference, int i) {
		return (pair.value[i] - pair.point[i]) / (absolute + relative * Math.abs(reference.value[i]));
	}

	private boolean usable(double[] next, Pair last) {
		for (int i = 0; i < next.length; i++) {
			if (!Double.isFinite(next[i]) || i < nonNegative && next[i] < 0 && last.value[i] >= 0 && last.point[i] >= 0) {
				return false;
			}
		}
		return true;
	}
}
