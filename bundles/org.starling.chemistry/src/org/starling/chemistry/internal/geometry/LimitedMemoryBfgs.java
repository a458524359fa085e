package org.starling.chemistry.internal.geometry;

/** Limited-memory BFGS (Nocedal and Wright, Numerical Optimization, 2nd ed., algorithm 7.5) with a backtracking line search. */
public final class LimitedMemoryBfgs {

	private static final int MEMORY = 8;
	private static final double LONGEST_STEP = 1;

	private LimitedMemoryBfgs() {
	}

	/** Changes the places until nothing is gained, or for so many steps. */
	public static void minimise(DistanceError error, double[] x, int steps) {
		int n = x.length;
		double[] gradient = new double[n];
		double value = error.value(x, gradient);
		double[][] s = new double[MEMORY][];
		double[][] y = new double[MEMORY][];
		double[] rho = new double[MEMORY];
		int stored = 0;
		for (int step = 0; step < steps && dot(gradient, gradient) > 1e-10; step++) {
			double[] direction = direction(gradient, s, y, rho, stored);
			double slope = dot(direction, gradient);
			if (slope >= 0) {
				stored = 0;
				direction = direction(gradient, s, y, rho, 0);
				slope = dot(direction, gradient);
			}
			double longest = 0;
			for (double d : direction) {
				longest = Math.max(longest, Math.abs(d));
			}
			double t = Math.min(1, LONGEST_STEP / longest);
			double[] next = new double[n];
			double[] nextGradient = new double[n];
			double nextValue = Double.POSITIVE_INFINITY;
			for (int half = 0; half < 30; half++, t /= 2) {
				for (int i = 0; i < n; i++) {
					next[i] = x[i] + t * direction[i];
				}
				nextValue = error.value(next, nextGradient);
				if (nextValue <= value + 1e-4 * t * slope) {
					break;
				}
			}
			if (!(nextValue < value)) {
				return;
			}
			double gained = value - nextValue;
			int at = stored % MEMORY;
			s[at] = difference(next, x);
			y[at] = difference(nextGradient, gradient);
			double curvature = dot(s[at], y[at]);
			if (curvature > 1e-12) {
				rho[at] = 1 / curvature;
				stored++;
			}
			System.arraycopy(next, 0, x, 0, n);
			gradient = nextGradient;
			value = nextValue;
			if (gained < 1e-9 * (1 + value)) {
				return;
			}
		}
	}

	private static double[] direction(double[] gradient, double[][] s, double[][] y, double[] rho, int stored) {
		double[] q = gradient.clone();
		int oldest = Math.max(0, stored - MEMORY);
		double[] alpha = new double[MEMORY];
		for (int k = stored - 1; k >= oldest; k--) {
			int at = k % MEMORY;
			alpha[at] = rho[at] * dot(s[at], q);
			add(q, -alpha[at], y[at]);
		}
		if (stored > 0) {
			int last = (stored - 1) % MEMORY;
			double scale = 1 / (rho[last] * dot(y[last], y[last]));
			for (int i = 0; i < q.length; i++) {
				q[i] *= scale;
			}
		}
		for (int k = oldest; k < stored; k++) {
			int at = k % MEMORY;
			add(q, alpha[at] - rho[at] * dot(y[at], q), s[at]);
		}
		for (int i = 0; i < q.length; i++) {
			q[i] = -q[i];
		}
		return q;
	}

	private static void add(double[] to, double factor, double[] what) {
		for (int i = 0; i < to.length; i++) {
			to[i] += factor * what[i];
		}
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	private static double[] difference(double[] a, double[] b) {
		double[] d = new double[a.length];
		for (int i = 0; i < d.length; i++) {
			d[i] = a[i] - b[i];
		}
		return d;
	}
}
