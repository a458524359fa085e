package org.starling.quantum.integrals;

import org.ejml.data.DMatrixRMaj;

/**
 * All two-electron integrals of a basis in memory, a row for each product of two functions with those of the products up to it. Thread-safe.
 */
public final class StoredRepulsion {

	private final int functions;
	private final double[][] rows;

	/** Computes the integrals on the calling thread. */
	public StoredRepulsion(Repulsion repulsion, int functions) {
		this.functions = functions;
		int products = functions * (functions + 1) / 2;
		rows = new double[products][];
		for (int i = 0; i < products; i++) {
			rows[i] = new double[i + 1];
		}
		repulsion.all(this::store);
	}

	/** Bytes that the integrals of so many functions take. */
	public static long bytes(int functions) {
		long products = functions * (functions + 1L) / 2;
		return products * (products + 1) / 2 * Double.BYTES + products * 24;
	}

	private void store(int[] bra, int[] ket, double[] values, int at, int step) {
		int place = at;
		for (int ab : bra) {
			for (int cd : ket) {
				if (ab >= cd) {
					rows[ab][cd] = values[place];
				} else {
					rows[cd][ab] = values[place];
				}
				place += step;
			}
		}
	}

	/** The integral (pq|rs). */
	public double integral(int p, int q, int r, int s) {
		int pq = product(p, q);
		int rs = product(r, s);
		return rows[Math.max(pq, rs)][Math.min(pq, rs)];
	}

	/** All integrals (pq|rs) of one product pq, as a symmetric matrix over r and s. */
	public void slice(int p, int q, DMatrixRMaj into) {
		int pq = product(p, q);
		for (int r = 0; r < functions; r++) {
			for (int s = 0; s <= r; s++) {
				int rs = r * (r + 1) / 2 + s;
				double value = pq >= rs ? rows[pq][rs] : rows[rs][pq];
				into.data[r * functions + s] = value;
				into.data[s * functions + r] = value;
			}
		}
	}

	/** Number of basis functions. */
	public int functions() {
		return functions;
	}

	private static int product(int p, int q) {
		return p >= q ? p * (p + 1) / 2 + q : q * (q + 1) / 2 + p;
	}
}
