package org.starling.ode.solvers.lanes;

import java.util.Arrays;

import org.starling.ode.SolveOptions;
import org.starling.ode.solvers.internal.lu.LuFactorization;

/** The memory of as many solves as there are lanes, and a step of all of them at once. Used by one thread. */
final class LaneBlock {

	private final LaneKernels kernels;
	private final LaneLayout at;
	private final int lanes;
	private final int n;
	private final double[] rows;
	private boolean interpolated;

	LaneBlock(LaneKernels kernels) {
		this.kernels = kernels;
		at = kernels.layout;
		lanes = kernels.unit.lanes();
		n = kernels.dimension;
		rows = new double[kernels.size];
		for (int l = 0; l < lanes; l++) {
			idle(l);
		}
	}

	LaneKernels kernels() {
		return kernels;
	}

	private void put(int row, int lane, double value) {
		rows[LaneRow.place(row, lanes) + lane] = value;
	}

	private double get(int row, int lane) {
		return rows[LaneRow.place(row, lanes) + lane];
	}

	/** Gives a lane something harmless to do. */
	void idle(int lane) {
		for (int row = 0; row < at.rows; row++) {
			put(row, lane, 0);
		}
		put(at.relTol, lane, 1);
		put(at.absTol, lane, 1);
		setStep(lane, 1);
	}

	void setTolerances(int lane, SolveOptions options) {
		put(at.relTol, lane, options.relTol());
		put(at.absTol, lane, options.absTol(0));
	}

	/** Puts a solve at a point. */
	void set(int lane, double t, double[] u, double[] p) {
		put(at.time, lane, t);
		put(at.accepted, lane, 0);
		for (int i = 0; i < n; i++) {
			put(at.states + i, lane, u[i]);
		}
		for (int j = 0; j < kernels.parameters; j++) {
			put(at.parameters + j, lane, p[j]);
		}
	}

	void setStep(int lane, double h) {
		put(at.step, lane, h);
		put(at.perStep, lane, 1 / h);
		put(at.shift, lane, 1 / (h * kernels.tableau.gamma()));
	}

	/** The last proposal becomes the state. */
	void accept(int lane, double t) {
		put(at.time, lane, t);
		put(at.accepted, lane, 1);
	}

	/** A step in each lane. */
	void attempt() {
		interpolated = false;
		kernels.attempt(rows);
		Arrays.fill(rows, LaneRow.place(at.accepted, lanes), LaneRow.place(at.accepted + 1, lanes), 0);
	}

	/** Whether the factors of the last attempt can be trusted. */
	boolean isFactorized(int lane) {
		return get(at.watch, lane) <= LuFactorization.LARGEST_WATCH;
	}

	/** The scaled norm of the last attempt's error. */
	double error(int lane) {
		return Math.sqrt(get(at.error, lane) / n);
	}

	void proposal(int lane, double[] u) {
		column(at.proposal, lane, u);
	}

	private void column(int row, int lane, double[] values) {
		for (int i = 0, place = LaneRow.place(row, lanes) + lane; i < n; i++, place += lanes) {
			values[i] = rows[place];
		}
	}

	/** The state within the last attempt. */
	void interpolate(int lane, double theta, double[] u) {
		if (!interpolated) {
			kernels.interpolate(rows);
			interpolated = true;
		}
		int vectors = kernels.tableau.dense().length;
		int stride = n * lanes;
		int from = LaneRow.place(at.states, lanes) + lane;
		int to = LaneRow.place(at.proposal, lanes) + lane;
		int first = LaneRow.place(at.dense, lanes) + lane;
		for (int i = 0, place = 0; i < n; i++, place += lanes) {
			double inner = 0;
			for (int r = vectors - 1; r >= 0; r--) {
				inner = rows[first + r * stride + place] + theta * inner;
			}
			u[i] = (1 - theta) * rows[from + place] + theta * (rows[to + place] + (1 - theta) * inner);
		}
	}
}
