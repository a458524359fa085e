package org.starling.quantum.integrals;

import java.util.Arrays;
import java.util.List;

import org.starling.quantum.basis.Shell;

/** Some pairs of shells of one shape side by side, one a number of each row; what is missing in a row is zero. Immutable. */
final class KetGroup {

	/** Exponent of a point: large against any other, and its root is no trouble. */
	private static final double POINT = 1e30;

	/** The shape of charges. */
	static final PairShape CHARGE = charge();

	final List<ShellPair> pairs;
	/** First functions of the shells of each. */
	final int[] first;
	final int[] second;
	/** Where rows of this group's products of functions begin among those of all groups. */
	final int place;
	/** Largest number of primitives. */
	final int primitives;
	/** For each primitive rows of exponent, x, y, z and the factors with the sign (−1)^(t+u+v). */
	final double[] rows;
	/** Numbers from one primitive to the next. */
	final int stride;
	/** Largest size of each primitive among the pairs. */
	final double[] sizes;
	/** Largest Schwarz bound. */
	final double bound;

	private static PairShape charge() {
		Shell s = new Shell(0, new double[] { 1 }, new int[] { 0 }, new double[][] { { 1 } }, true, 0);
		return new PairShape(s, s);
	}

	KetGroup(List<ShellPair> pairs, int width, int place) {
		this.pairs = List.copyOf(pairs);
		this.place = place;
		first = pairs.stream().mapToInt(pair -> pair.a.first()).toArray();
		second = pairs.stream().mapToInt(pair -> pair.b.first()).toArray();
		PairShape shape = pairs.getFirst().shape;
		primitives = pairs.stream().mapToInt(pair -> pair.primitives).max().orElse(0);
		stride = (4 + shape.terms()) * width;
		rows = new double[primitives * stride];
		sizes = new double[primitives];
		bound = pairs.stream().mapToDouble(pair -> pair.bound).max().orElse(0);
		int[][] powers = Hermite.all(shape.top());
		for (int n = 0; n < primitives; n++) {
			for (int l = 0; l < width; l++) {
				ShellPair pair = pairs.get(Math.min(l, pairs.size() - 1));
				int primitive = Math.min(n, pair.primitives - 1);
				boolean real = l < pairs.size() && n < pair.primitives;
				int at = n * stride + l;
				rows[at] = pair.exponent[primitive];
				for (int k = 0; k < 3; k++) {
					rows[at + (1 + k) * width] = pair.centre[3 * primitive + k];
				}
				if (real) {
					sizes[n] = Math.max(sizes[n], pair.sizes[n]);
					for (int t = 0; t < shape.terms(); t++) {
						int[] power = powers[shape.hermite[t]];
						rows[at + (4 + t) * width] = (power[0] + power[1] + power[2]) % 2 == 0 ? pair.factors[n][t] : -pair.factors[n][t];
					}
				}
			}
		}
	}

	private KetGroup(int primitives, int stride) {
		pairs = List.of();
		place = 0;
		first = new int[0];
		second = new int[0];
		this.primitives = primitives;
		this.stride = stride;
		rows = new double[primitives * stride];
		sizes = new double[primitives];
		bound = Double.POSITIVE_INFINITY;
		Arrays.fill(sizes, Double.POSITIVE_INFINITY);
	}

	/**
	 * Spherical Gaussian charges, spread over all numbers of the rows: the sum over these is the potential's integral.
	 *
	 * @param charges   of each
	 * @param exponents of each in bohr⁻²; infinite for a point
	 * @param places    x, y, z of each
	 */
	static KetGroup charges(double[] charges, double[] exponents, double[] places, int width) {
		KetGroup group = new KetGroup((charges.length + width - 1) / width, 5 * width);
		for (int c = 0; c < group.primitives * width; c++) {
			int at = c / width * group.stride + c % width;
			boolean real = c < charges.length;
			double exponent = real ? Math.min(exponents[c], POINT) : 1;
			group.rows[at] = exponent;
			for (int k = 0; k < 3 && real; k++) {
				group.rows[at + (1 + k) * width] = places[3 * c + k];
			}
			group.rows[at + 4 * width] = real ? charges[c] * Math.sqrt(2 * exponent) * Math.pow(Math.PI, -0.25) : 0;
		}
		return group;
	}
}
