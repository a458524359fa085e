package org.starling.quantum.integrals;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** Rows as vectors of the processor, through jdk.incubator.vector (JEP 508). Loaded only where that module is. */
final class VectorRows implements RowOperations {

	private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
	static final int LENGTH = SPECIES.length();

	private final double spread;

	VectorRows() {
		this(0);
	}

	/** @param spread see {@link RowOperations#start} */
	VectorRows(double spread) {
		this.spread = spread;
	}

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
		DoubleVector sum = q.mul(1 + p * spread).add(p);
		DoubleVector alpha = q.mul(p).div(sum);
		DoubleVector t = alpha.mul(x.fma(x, y.fma(y, z.mul(z))));
		// all lanes by the series, in the room of the results; then those too far for it anew
		int rows = places[0];
		t.min(Boys.LARGE).intoArray(work, 0);
		rows(order + Boys.TERMS, work, rows);
		DoubleVector.fromArray(SPECIES, work, LENGTH).sub(DoubleVector.fromArray(SPECIES, work, 0)).intoArray(work, 0);
		series(order, work, rows);
		t.intoArray(work, 0);
		far(order, work, rows);
		x.intoArray(work, 0);
		y.intoArray(work, LENGTH);
		z.intoArray(work, 2 * LENGTH);
		DoubleVector factor = DoubleVector.broadcast(SPECIES, 1).div(sum.sqrt());
		DoubleVector step = alpha.mul(-2);
		for (int n = 0; n <= order; n++) {
			DoubleVector.fromArray(SPECIES, work, rows + n * LENGTH).mul(factor).intoArray(work, places[n]);
			factor = factor.mul(step);
		}
	}

	/** The table's numbers around each argument in the first row, which the second row receives rounded to the table's points. */
	private static void rows(int top, double[] work, int rows) {
		double[] table = Boys.TABLE;
		for (int l = 0; l < LENGTH; l++) {
			int point = (int) (work[l] * Boys.POINTS + 0.5);
			work[LENGTH + l] = point / Boys.POINTS;
			int from = point * Boys.STRIDE;
			int to = rows + l;
			for (int n = 0; n < top; n++) {
				work[to] = table[from + n];
				to += LENGTH;
			}
		}
	}

	/** Taylor's series in the differences of the first row; sums replace the table's numbers. */
	private static void series(int order, double[] work, int rows) {
		DoubleVector minus = DoubleVector.fromArray(SPECIES, work, 0);
		int first = rows;
		for (int n = 0; n <= order; n++) {
			int row = first + (Boys.TERMS - 1) * LENGTH;
			DoubleVector sum = DoubleVector.fromArray(SPECIES, work, row);
			for (int k = Boys.TERMS - 1; k > 0; k--) {
				row -= LENGTH;
				sum = sum.mul(minus).fma(DoubleVector.broadcast(SPECIES, Boys.INVERSE[k]), DoubleVector.fromArray(SPECIES, work, row));
			}
			sum.intoArray(work, first);
			first += LENGTH;
		}
	}

	/** Replaces the sums of the lanes whose arguments in the first row are beyond the series. */
	private static void far(int order, double[] work, int rows) {
		for (int l = 0; l < LENGTH; l++) {
			if (work[l] >= Boys.LARGE) {
				Boys.values(order, work[l], work, rows + l, LENGTH);
			}
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

	@Override
	public void products(int[] sizes, double[] density, double[] work, double coulomb, double exchange, double[] into) {
		int nb = sizes[1];
		int nc = sizes[2];
		int nd = sizes[3];
		int dAc = nc * nd * LENGTH;
		int dAd = dAc + sizes[0] * nc * LENGTH;
		int dBc = dAd + sizes[0] * nd * LENGTH;
		int dBd = dBc + nb * nc * LENGTH;
		int to = 0;
		for (int a = 0; a < sizes[0]; a++) {
			for (int b = 0; b < nb; b++) {
				DoubleVector ofAb = DoubleVector.broadcast(SPECIES, coulomb * density[a * nb + b]);
				for (int c = 0; c < nc; c++) {
					DoubleVector ofAc = DoubleVector.fromArray(SPECIES, work, dAc + (a * nc + c) * LENGTH).mul(exchange);
					DoubleVector ofBc = DoubleVector.fromArray(SPECIES, work, dBc + (b * nc + c) * LENGTH).mul(exchange);
					int cd = c * nd * LENGTH;
					int ad = dAd + a * nd * LENGTH;
					int bd = dBd + b * nd * LENGTH;
					for (int d = 0; d < nd; d++) {
						DoubleVector sum = ofAb.fma(DoubleVector.fromArray(SPECIES, work, cd), DoubleVector.fromArray(SPECIES, into, to));
						sum = ofAc.fma(DoubleVector.fromArray(SPECIES, work, bd), sum);
						ofBc.fma(DoubleVector.fromArray(SPECIES, work, ad), sum).intoArray(into, to);
						to += LENGTH;
						cd += LENGTH;
						ad += LENGTH;
						bd += LENGTH;
					}
				}
			}
		}
	}
}
