package org.starling.quantum.integrals;

/** Rows by loops. */
final class LoopRows implements RowOperations {

	private final int width;
	private final double spread;

	LoopRows(int width) {
		this(width, 0);
	}

	/** @param spread see {@link RowOperations#start} */
	LoopRows(int width, double spread) {
		this.width = width;
		this.spread = spread;
	}

	@Override
	public int width() {
		return width;
	}

	@Override
	public void start(int order, double p, double[] centre, int at, double[] kets, int from, double[] work, int[] places) {
		double[] values = new double[order + 1];
		for (int l = 0; l < width; l++) {
			double q = kets[from + l];
			double x = centre[at] - kets[from + width + l];
			double y = centre[at + 1] - kets[from + 2 * width + l];
			double z = centre[at + 2] - kets[from + 3 * width + l];
			work[l] = x;
			work[width + l] = y;
			work[2 * width + l] = z;
			double sum = Math.fma(q, 1 + p * spread, p);
			double alpha = p * q / sum;
			Boys.values(order, alpha * Math.fma(x, x, Math.fma(y, y, z * z)), values, 0, 1);
			double factor = 1 / Math.sqrt(sum);
			for (int n = 0; n <= order; n++) {
				work[places[n] + l] = factor * values[n];
				factor *= -2 * alpha;
			}
		}
	}

	@Override
	public void recur(double[] work, int[] program) {
		for (int i = 0; i < program.length; i += 5) {
			int to = program[i];
			int a = program[i + 1];
			int b = program[i + 2];
			double factor = program[i + 3];
			int c = program[i + 4];
			for (int l = 0; l < width; l++) {
				work[to + l] = Math.fma(work[a + l], work[b + l], factor * work[c + l]);
			}
		}
	}

	@Override
	public void ket(double[] factors, int from, double[] work, int[] places, int hermites, int[] counts, int sums) {
		int to = sums;
		int term = 0;
		for (int h = 0; h < hermites; h++) {
			int factor = from;
			for (int count : counts) {
				for (int k = 0; k < count; k++) {
					int place = places[term++];
					for (int l = 0; l < width; l++) {
						work[to + l] = Math.fma(factors[factor + l], work[place + l], work[to + l]);
					}
					factor += width;
				}
				to += width;
			}
		}
	}

	@Override
	public void bra(double[] factors, double[] work, int[] places, int[] counts, int products, int sums) {
		int to = sums;
		int term = 0;
		for (int count : counts) {
			for (int k = 0; k < count; k++) {
				double factor = factors[term];
				int place = places[term++];
				for (int l = 0; l < products * width; l++) {
					work[to + l] = Math.fma(factor, work[place + l], work[to + l]);
				}
			}
			to += products * width;
		}
	}

	@Override
	public void digest(double[] integrals, int at, int[] sizes, double[] density, double[] work) {
		int na = sizes[0];
		int nb = sizes[1];
		int nc = sizes[2];
		int nd = sizes[3];
		int dCd = 0;
		int dAc = dCd + nc * nd * width;
		int dAd = dAc + na * nc * width;
		int dBc = dAd + na * nd * width;
		int dBd = dBc + nb * nc * width;
		int shift = dBd + nb * nd * width;
		int jAb = 2 * shift;
		int from = at;
		for (int a = 0; a < na; a++) {
			for (int b = 0; b < nb; b++) {
				double ofAb = density[a * nb + b];
				for (int c = 0; c < nc; c++) {
					for (int d = 0; d < nd; d++) {
						int cd = dCd + (c * nd + d) * width;
						int ac = dAc + (a * nc + c) * width;
						int ad = dAd + (a * nd + d) * width;
						int bc = dBc + (b * nc + c) * width;
						int bd = dBd + (b * nd + d) * width;
						for (int l = 0; l < width; l++) {
							double value = integrals[from + l];
							work[jAb + l] += value * work[cd + l];
							work[shift + cd + l] += value * ofAb;
							work[shift + ac + l] += value * work[bd + l];
							work[shift + ad + l] += value * work[bc + l];
							work[shift + bc + l] += value * work[ad + l];
							work[shift + bd + l] += value * work[ac + l];
						}
						from += width;
					}
				}
				jAb += width;
			}
		}
	}

	@Override
	public void products(int[] sizes, double[] density, double[] work, double coulomb, double exchange, double[] into) {
		int nb = sizes[1];
		int nc = sizes[2];
		int nd = sizes[3];
		int dAc = nc * nd * width;
		int dAd = dAc + sizes[0] * nc * width;
		int dBc = dAd + sizes[0] * nd * width;
		int dBd = dBc + nb * nc * width;
		int to = 0;
		for (int a = 0; a < sizes[0]; a++) {
			for (int b = 0; b < nb; b++) {
				double ofAb = coulomb * density[a * nb + b];
				for (int c = 0; c < nc; c++) {
					int ac = dAc + (a * nc + c) * width;
					int bc = dBc + (b * nc + c) * width;
					for (int d = 0; d < nd; d++) {
						int cd = (c * nd + d) * width;
						int ad = dAd + (a * nd + d) * width;
						int bd = dBd + (b * nd + d) * width;
						for (int l = 0; l < width; l++) {
							into[to++] += ofAb * work[cd + l] + exchange * (work[ac + l] * work[bd + l] + work[ad + l] * work[bc + l]);
						}
					}
				}
			}
		}
	}
}
