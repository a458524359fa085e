package org.starling.quantum.integrals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The recursion R^n_(t+1)uv = t R^(n+1)_(t−1)uv + X R^(n+1)_tuv and its likes (Helgaker et al., equations 9.9.18 to 9.9.20) as a program of
 * {@link RowOperations#recur}. Stateless.
 */
final class HermiteRecursion {

	private HermiteRecursion() {
	}

	/**
	 * @param bases place of R^n_000 for each n; the others follow in the order of {@link Hermite}
	 * @param width numbers in a row; the rows 0, 1, 2 hold X, Y, Z, the row 3 zeros
	 */
	static int[] program(int order, int[] bases, int width) {
		List<int[]> steps = new ArrayList<>();
		for (int sum = 1; sum <= order; sum++) {
			for (int n = 0; n + sum <= order; n++) {
				for (int t = sum; t >= 0; t--) {
					for (int u = sum - t; u >= 0; u--) {
						steps.add(step(new int[] { t, u, sum - t - u }, bases[n], bases[n + 1], width));
					}
				}
			}
		}
		return steps.stream().flatMapToInt(Arrays::stream).toArray();
	}

	/** Along the axis with the lowest power, so that most steps have one term. */
	private static int[] step(int[] power, int to, int from, int width) {
		int axis = -1;
		for (int k = 0; k < 3; k++) {
			if (power[k] > 0 && (axis < 0 || power[k] < power[axis])) {
				axis = k;
			}
		}
		int factor = power[axis] - 1;
		int target = to + Hermite.place(power[0], power[1], power[2]) * width;
		int[] lower = power.clone();
		lower[axis]--;
		int first = from + Hermite.place(lower[0], lower[1], lower[2]) * width;
		int second = 3 * width;
		if (factor > 0) {
			lower[axis]--;
			second = from + Hermite.place(lower[0], lower[1], lower[2]) * width;
		}
		return new int[] { target, axis * width, first, factor, second };
	}
}
