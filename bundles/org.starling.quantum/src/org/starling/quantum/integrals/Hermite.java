package org.starling.quantum.integrals;

/** Order of Hermite Gaussians: by t + u + v, then falling t, then falling u. Stateless. */
final class Hermite {

	private static final int TOP = 24;
	private static final int[][][] PLACES = places();

	private Hermite() {
	}

	private static int[][][] places() {
		int[][][] places = new int[TOP + 1][TOP + 1][TOP + 1];
		int n = 0;
		for (int sum = 0; sum <= TOP; sum++) {
			for (int t = sum; t >= 0; t--) {
				for (int u = sum - t; u >= 0; u--) {
					places[t][u][sum - t - u] = n++;
				}
			}
		}
		return places;
	}

	/** Number of functions with t + u + v up to {@code top}. */
	static int count(int top) {
		return (top + 1) * (top + 2) * (top + 3) / 6;
	}

	static int place(int t, int u, int v) {
		return PLACES[t][u][v];
	}

	/** All t, u, v up to {@code top}, in order. */
	static int[][] all(int top) {
		int[][] all = new int[count(top)][];
		for (int sum = 0; sum <= top; sum++) {
			for (int t = sum; t >= 0; t--) {
				for (int u = sum - t; u >= 0; u--) {
					all[place(t, u, sum - t - u)] = new int[] { t, u, sum - t - u };
				}
			}
		}
		return all;
	}
}
