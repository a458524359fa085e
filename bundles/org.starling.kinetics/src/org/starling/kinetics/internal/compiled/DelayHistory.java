package org.starling.kinetics.internal.compiled;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.internal.code.Program;
import org.starling.kinetics.internal.code.Programs;
import org.starling.ode.DenseOutput;

/**
 * The past of one run, from which {@code delay(x, d)} is read: the method of steps on the solver's dense output (A. Bellen and
 * M. Zennaro, doi:10.1093/acprof:oso/9780198506546.001.0001, chapter 3). Before its start the states are what their initial
 * formulas give for that time, and their rates are zero. Used by the thread that solves.
 */
public final class DelayHistory {

	/** Deepest chain of delayed values of delayed values. */
	private static final int MAX_DEPTH = 500;

	/** @param early the value where all rates are zero */
	private record Compiled(int slot, Program value, Program early, Program lag, boolean nested) {
	}

	private final List<Compiled> delays = new ArrayList<>();
	private final List<DenseOutput> past = new ArrayList<>();
	private double start = Double.NaN;
	private DoubleFunction<double[]> before;
	private double end;
	private double[] last;

	/**
	 * @param programs not bound to a history
	 * @param early    the same before the start
	 * @param slot     place of the first delayed value among the constants
	 */
	DelayHistory(List<FlatSystem.Delay> all, Map<String, Expression> definitions, Programs programs,
			Programs early, int slot) {
		List<String> names = all.stream().map(FlatSystem.Delay::name).toList();
		int next = slot;
		for (FlatSystem.Delay d : all) {
			boolean nested = Programs.reaches(definitions, List.of(d.value(), d.lag())).stream().anyMatch(names::contains);
			delays.add(new Compiled(next++, programs.interpret(List.of(d.value())), early.interpret(List.of(d.value())),
					programs.interpret(List.of(d.lag())), nested));
		}
	}

	/** A program that sees the delayed values of the time and state that it is run for. */
	Program bind(Program program) {
		return (t, u, p, out) -> program.run(t, u, filled(t, u, p, 0), out);
	}

	/**
	 * Says where the run begins.
	 *
	 * @param earlier the states at a time before
	 */
	public void begin(double t, double[] u, DoubleFunction<double[]> earlier) {
		start = t;
		before = earlier;
		end = t;
		last = u.clone();
	}

	/** Adds what was solved up to {@code t}. */
	public void add(DenseOutput piece, double t, double[] u) {
		past.add(piece);
		end = t;
		last = u.clone();
	}

	/** How far the next piece may go: the shortest delay, but no less than a thousandth of the span. */
	public double window(double t, double[] u, double[] p, double span) {
		double shortest = Double.POSITIVE_INFINITY;
		double[] full = filled(t, u, p, 0);
		for (Compiled d : delays) {
			double lag = one(d.lag, t, u, full);
			if (lag > 0) {
				shortest = Math.min(shortest, lag);
			}
		}
		return Math.max(shortest == Double.POSITIVE_INFINITY ? 0 : shortest, span / 1000);
	}

	private double[] filled(double t, double[] u, double[] p, int depth) {
		double[] full = Arrays.copyOf(p, p.length);
		for (Compiled d : delays) {
			full[d.slot] = depth > MAX_DEPTH ? Double.NaN : delayed(d, t, u, full, depth);
		}
		return full;
	}

	private double delayed(Compiled d, double t, double[] u, double[] p, int depth) {
		double lag = one(d.lag, t, u, p);
		if (!(lag >= 0)) {
			return Double.NaN;
		}
		double at = t - lag;
		double[] state = lag == 0 ? u : state(at, t, u);
		return one(at < start ? d.early : d.value, at, state, d.nested && lag > 0 ? filled(at, state, p, depth + 1) : p);
	}

	private static double one(Program program, double t, double[] u, double[] p) {
		double[] out = new double[1];
		program.run(t, u, p, out);
		return out[0];
	}

	/** The state at a time in the past; between the end of what is known and the present by a parabola through both. */
	private double[] state(double at, double t, double[] u) {
		if (at <= start) {
			return before.apply(at);
		}
		if (at <= end) {
			return known(at, u.length);
		}
		double[] earlier = end > start ? known(Math.max(start, end - (t - end)), u.length) : null;
		double h0 = end > start ? Math.min(end - start, t - end) : 0;
		double h = t - end;
		double s = at - end;
		double[] state = new double[u.length];
		for (int i = 0; i < u.length; i++) {
			double slope = (u[i] - last[i]) / h;
			state[i] = last[i] + slope * s;
			if (earlier != null) {
				double curvature = (slope - (last[i] - earlier[i]) / h0) / (h + h0);
				state[i] += curvature * s * (s - h);
			}
		}
		return state;
	}

	private double[] known(double at, int n) {
		double[] state = new double[n];
		for (int i = past.size() - 1; i >= 0; i--) {
			DenseOutput piece = past.get(i);
			if (at >= piece.start()) {
				piece.evaluate(Math.min(at, piece.end()), state);
				return state;
			}
		}
		return before.apply(at);
	}
}
