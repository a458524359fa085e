package org.starling.ode.solvers.onestep;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.ode.DenseOutput;

/** Collects one interpolant a step and joins them to a solution over the span. */
final class DensePieces {

	private record Piece(double start, double length, StepInterpolant interpolant) {
	}

	private final List<Piece> pieces = new ArrayList<>();

	/** @param length of the whole step, even when a root cut it short */
	void add(double start, double length, StepInterpolant interpolant) {
		pieces.add(new Piece(start, length, interpolant));
	}

	/** The solution from {@code start} to {@code end}, at the end the given state. */
	DenseOutput join(double start, double end, double[] last) {
		double[] starts = pieces.stream().mapToDouble(Piece::start).toArray();
		return new Joined(start, end, starts, pieces.toArray(Piece[]::new), last.clone());
	}

	private record Joined(double start, double end, double[] starts, Piece[] pieces, double[] last)
			implements DenseOutput {

		@Override
		public void evaluate(double t, double[] u) {
			if (!(t >= start && t <= end)) {
				throw new IllegalArgumentException("t = " + t + " lies outside the solved span [" + start + ", " + end + "]");
			}
			if (t == end) {
				System.arraycopy(last, 0, u, 0, last.length);
				return;
			}
			int found = Arrays.binarySearch(starts, t);
			Piece piece = pieces[found >= 0 ? found : -found - 2];
			piece.interpolant().evaluate((t - piece.start()) / piece.length(), u);
		}
	}
}
