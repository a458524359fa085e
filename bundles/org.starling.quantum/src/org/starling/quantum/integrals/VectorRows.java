package org.starling.quantum.integrals;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** Rows as vectors of the processor, through jdk.incubator.vector (JEP 508). Loaded only where that module is. */
final class VectorRows implements RowOperations {

	private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
	static final int LENGTH = SPECIES.length();

	@Override
	public int width() {
		return LENGTH;
	}

	@Override
	public void start(int order, double p, double[] centre, int at, double[] kets, int from, double[] work, int[] places) {
		DoubleVector q = DoubleVector.fromArray(SPECIES, kets, from);
		DoubleVector x = DoubleVector.broadcast(SPECIES, centre[at]).sub(DoubleVector.fromArray(SPECIES, kets, from + LENGTH));
		DoubleVector y = DoubleVector.broadcast(SPECIES, centre[at + 1]).sub(DoubleVector.fromArray(SPECIES, kets, from + 2 * LENGTH));
		DoubleVector z = DoubleVector.broadcast(SPECIES, centre[at + 2]).sub(DoubleVector.fromArray(SPECIES, kets, from + 3 * LENGTH));
		x.intoArray(work, 0);
		y.intoArray(work, LENGTH);
		z.intoArray(work, 2 * LENGTH);
		DoubleVector sum = q.add(p);
		DoubleVector alpha = q.mul(p).div(sum);
		DoubleVector t = alpha.mul(x.fma(x, y.fma(y, z.mul(z))));
		DoubleVector factor = DoubleVector.broadcast(SPECIES, 1).div(sum.sqrt());
		DoubleVector step = alpha.mul(-2);
		VectorMask<Double> large = t.compare(VectorOperators.GE, Boys.LARGE);
		if (large.allTrue()) {
			far(order, t, factor, step, work, places);
		} else if (large.anyTrue()) {
			mixed(order, t, factor, step, work, places);
		} else {
			near(order, t, factor, step, work, places);
		}
	}

	private static void far(int order, DoubleVector t, DoubleVector factor, DoubleVector step, double[] work, int[] places) {
		DoubleVector inverse = DoubleVector.broadcast(SPECIES, 1).div(t);
		DoubleVector value = factor.mul(inverse.sqrt());
		DoubleVector ratio = step.mul(inverse);
		for (int n = 0; n <= order; n++) {
			value.mul(Boys.ASYMPTOTIC[n]).intoArray(work, places[n]);
			value = value.mul(ratio);
		}
	}

	private static void near(int order, DoubleVector t, DoubleVector first, DoubleVector step, double[] work, int[] places) {
		int[] points = new int[LENGTH];
		double[] table = Boys.TABLE;
		DoubleVector rounded = DoubleVector.zero(SPECIES);
		for (int l = 0; l < LENGTH; l++) {
			int point = (int) (t.lane(l) * Boys.POINTS + 0.5);
			points[l] = point * Boys.STRIDE;
			rounded = rounded.withLane(l, point / Boys.POINTS);
		}
		DoubleVector minus = rounded.sub(t);
		DoubleVector factor = first;
		DoubleVector m2 = minus.mul(Boys.INVERSE[2]);
		DoubleVector m3 = minus.mul(Boys.INVERSE[3]);
		DoubleVector m4 = minus.mul(Boys.INVERSE[4]);
		DoubleVector m5 = minus.mul(Boys.INVERSE[5]);
		DoubleVector m6 = minus.mul(Boys.INVERSE[6]);
		DoubleVector f0 = DoubleVector.fromArray(SPECIES, table, 0, points, 0);
		DoubleVector f1 = DoubleVector.fromArray(SPECIES, table, 1, points, 0);
		DoubleVector f2 = DoubleVector.fromArray(SPECIES, table, 2, points, 0);
		DoubleVector f3 = DoubleVector.fromArray(SPECIES, table, 3, points, 0);
		DoubleVector f4 = DoubleVector.fromArray(SPECIES, table, 4, points, 0);
		DoubleVector f5 = DoubleVector.fromArray(SPECIES, table, 5, points, 0);
		for (int n = 0; n <= order; n++) {
			DoubleVector f6 = DoubleVector.fromArray(SPECIES, table, n + 6, points, 0);
			DoubleVector sum = f6.fma(m6, f5).fma(m5, f4).fma(m4, f3).fma(m3, f2).fma(m2, f1).fma(minus, f0);
			sum.mul(factor).intoArray(work, places[n]);
			factor = factor.mul(step);
			f0 = f1;
			f1 = f2;
			f2 = f3;
			f3 = f4;
			f4 = f5;
			f5 = f6;
		}
	}

	private static void mixed(int order, DoubleVector t, DoubleVector first, DoubleVector step, double[] work, int[] places) {
		double[] values = new double[(order + 1) * LENGTH];
		for (int l = 0; l < LENGTH; l++) {
			Boys.values(order, t.lane(l), values, l, LENGTH);
		}
		DoubleVector factor = first;
		for (int n = 0; n <= order; n++) {
			DoubleVector.fromArray(SPECIES, values, n * LENGTH).mul(factor).intoArray(work, places[n]);
			factor = factor.mul(step);
		}
	}

	@Override
	public void recur(double[] work, int[] program) {
		for (int i = 0; i < program.length; i += 5) {
			DoubleVector c = DoubleVector.fromArray(SPECIES, work, program[i + 4]).mul(program[i + 3]);
			DoubleVector.fromArray(SPECIES, work, program[i + 1]).fma(DoubleVector.fromArray(SPECIES, work, program[i + 2]), c)
					.intoArray(work, program[i]);
		}
	}

	@Override
	public void ket(double[] factors, int from, double[] work, int[] places, int hermites, int[] counts, int sums) {
		int to = sums;
		int term = 0;
		for (int h = 0; h < hermites; h++) {
			int factor = from;
			for (int count : counts) {
				DoubleVector sum = DoubleVector.fromArray(SPECIES, work, to);
				for (int end = term + count; term < end; term++) {
					sum = DoubleVector.fromArray(SPECIES, factors, factor).fma(DoubleVector.fromArray(SPECIES, work, places[term]), sum);
					factor += LENGTH;
				}
				sum.intoArray(work, to);
				to += LENGTH;
			}
		}
	}

	@Override
	public void bra(double[] factors, double[] work, int[] places, int[] counts, int products, int sums) {
		int to = sums;
		int term = 0;
		for (int count : counts) {
			int end = term + count;
			for (int row = 0; row < products * LENGTH; row += LENGTH) {
				DoubleVector sum = DoubleVector.fromArray(SPECIES, work, to);
				for (int k = term; k < end; k++) {
					sum = DoubleVector.fromArray(SPECIES, work, places[k] + row).fma(DoubleVector.broadcast(SPECIES, factors[k]), sum);
				}
				sum.intoArray(work, to);
				to += LENGTH;
			}
			term = end;
		}
	}

	@Override
	public void digest(double[] integrals, int at, int[] sizes, double[] density, double[] work) {
		int na = sizes[0];
		int nb = sizes[1];
		int nc = sizes[2];
		int nd = sizes[3];
		int dCd = 0;
		int dAc = dCd + nc * nd * LENGTH;
		int dAd = dAc + na * nc * LENGTH;
		int dBc = dAd + na * nd * LENGTH;
		int dBd = dBc + nb * nc * LENGTH;
		int shift = dBd + nb * nd * LENGTH;
		int jAb = 2 * shift;
		int from = at;
		for (int a = 0; a < na; a++) {
			for (int b = 0; b < nb; b++) {
				DoubleVector ofAb = DoubleVector.broadcast(SPECIES, density[a * nb + b]);
				DoubleVector sumAb = DoubleVector.fromArray(SPECIES, work, jAb);
				for (int c = 0; c < nc; c++) {
					int ac = dAc + (a * nc + c) * LENGTH;
					int bc = dBc + (b * nc + c) * LENGTH;
					DoubleVector ofAc = DoubleVector.fromArray(SPECIES, work, ac);
					DoubleVector ofBc = DoubleVector.fromArray(SPECIES, work, bc);
					DoubleVector sumAc = DoubleVector.fromArray(SPECIES, work, shift + ac);
					DoubleVector sumBc = DoubleVector.fromArray(SPECIES, work, shift + bc);
					int cd = dCd + c * nd * LENGTH;
					int ad = dAd + a * nd * LENGTH;
					int bd = dBd + b * nd * LENGTH;
					for (int d = 0; d < nd; d++) {
						DoubleVector value = DoubleVector.fromArray(SPECIES, integrals, from);
						sumAb = value.fma(DoubleVector.fromArray(SPECIES, work, cd), sumAb);
						value.fma(ofAb, DoubleVector.fromArray(SPECIES, work, shift + cd)).intoArray(work, shift + cd);
						sumAc = value.fma(DoubleVector.fromArray(SPECIES, work, bd), sumAc);
						value.fma(ofBc, DoubleVector.fromArray(SPECIES, work, shift + ad)).intoArray(work, shift + ad);
						sumBc = value.fma(DoubleVector.fromArray(SPECIES, work, ad), sumBc);
						value.fma(ofAc, DoubleVector.fromArray(SPECIES, work, shift + bd)).intoArray(work, shift + bd);
						from += LENGTH;
						cd += LENGTH;
						ad += LENGTH;
						bd += LENGTH;
					}
					sumAc.intoArray(work, shift + ac);
					sumBc.intoArray(work, shift + bc);
				}
				sumAb.intoArray(work, jAb);
				jAb += LENGTH;
			}
		}
	}
}
