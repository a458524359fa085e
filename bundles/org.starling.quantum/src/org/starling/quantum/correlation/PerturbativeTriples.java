package org.starling.quantum.correlation;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

import org.starling.quantum.linear.MatrixProducts;

/**
 * The correction (T) of triple substitutions on converged amplitudes (K. Raghavachari, G. W. Trucks, J. A. Pople, M. Head-Gordon, Chem Phys Lett
 * 157 (1989) 479), three occupied orbitals at a time, block by block of the spins. Used by one thread, which an interrupt stops.
 */
final class PerturbativeTriples {

	/** The three ways to choose one of three with its sign: P(i/jk). */
	private static final int[][] CHOICES = { { 0, 1, 2, 1 }, { 1, 0, 2, -1 }, { 2, 1, 0, -1 } };

	private final SpinIntegrals integrals;
	private final SpinOrbitals space;
	private final SpinTensor t1;
	private final SpinTensor t2;
	/** −⟨ij||ka⟩. */
	private final SpinTensor negative;
	private final SpinTensor oovv;
	private final SpinTensor ovvv;

	PerturbativeTriples(SpinIntegrals integrals, SpinTensor t1, SpinTensor t2, SpinTensor ooov, SpinTensor oovv, SpinTensor ovvv) {
		this.integrals = integrals;
		space = integrals.space();
		this.t1 = t1;
		this.t2 = t2;
		this.oovv = oovv;
		this.ovvv = ovvv;
		negative = new SpinTensor(space, "ooov");
		negative.add(-1, "ijka", ooov, "ijka");
	}

	/** In hartree. */
	double energy() {
		if (space.restricted()) {
			return 2 * (block("aaa") + block("aab"));
		}
		return block("aaa") + block("aab") + block("abb") + block("bbb");
	}

	private double block(String spins) {
		int[] o = new int[3];
		int[] v = new int[3];
		for (int i = 0; i < 3; i++) {
			o[i] = space.size('o', spins.charAt(i));
			v[i] = space.size('v', spins.charAt(i));
		}
		double[] connected = new double[v[0] * v[1] * v[2]];
		double[] disconnected = new double[connected.length];
		boolean first = spins.charAt(0) == spins.charAt(1);
		boolean last = spins.charAt(1) == spins.charAt(2);
		double sum = 0;
		for (int i = 0; i < o[0]; i++) {
			for (int j = first ? i + 1 : 0; j < o[1]; j++) {
				if (Thread.interrupted()) {
					throw new CancellationException("the calculation was cancelled among the triple substitutions");
				}
				for (int k = last ? j + 1 : 0; k < o[2]; k++) {
					int[] ijk = { i, j, k };
					Arrays.fill(connected, 0);
					Arrays.fill(disconnected, 0);
					for (int[] occupied : CHOICES) {
						amplitudes(spins, ijk, v, occupied, connected, disconnected);
					}
					sum += energy(spins, ijk, v, connected, disconnected);
				}
			}
		}
		return sum / (first && last ? 6 : first || last ? 2 : 1);
	}

	private double energy(String spins, int[] ijk, int[] v, double[] connected, double[] disconnected) {
		double levels = 0;
		for (int s = 0; s < 3; s++) {
			levels += integrals.energies('o', spins.charAt(s))[ijk[s]];
		}
		double[] ea = integrals.energies('v', spins.charAt(0));
		double[] eb = integrals.energies('v', spins.charAt(1));
		double[] ec = integrals.energies('v', spins.charAt(2));
		double sum = 0;
		int at = 0;
		for (int a = 0; a < v[0]; a++) {
			for (int b = 0; b < v[1]; b++) {
				for (int c = 0; c < v[2]; c++) {
					sum += connected[at] * (connected[at] + disconnected[at]) / (levels - ea[a] - eb[b] - ec[c]);
					at++;
				}
			}
		}
		return sum;
	}

	/** Adds the terms in which one occupied orbital p stands apart from q and r, times the differences of the energies. */
	private void amplitudes(String spins, int[] ijk, int[] v, int[] occupied, double[] connected, double[] disconnected) {
		char[] s = { spins.charAt(occupied[0]), spins.charAt(occupied[1]), spins.charAt(occupied[2]) };
		int p = ijk[occupied[0]];
		int q = ijk[occupied[1]];
		int r = ijk[occupied[2]];
		String done = "";
		double[] product = null;
		for (int[] empty : CHOICES) {
			char[] x = { spins.charAt(empty[0]), spins.charAt(empty[1]), spins.charAt(empty[2]) };
			String key = new String(x);
			int sign = occupied[3] * empty[3];
			if (!key.equals(done)) {
				product = connected(s, x, p, q, r);
				done = key;
			}
			if (product != null) {
				scatter(sign, product, v, empty, connected);
			}
			if (s[0] == x[0] && SpinOrbitals.conserves("" + s[1] + s[2] + x[1] + x[2])) {
				scatter(sign, disconnected(s, x, p, q, r), v, empty, disconnected);
			}
		}
	}

	/** Σ_e t_qr^xe ⟨ep||yz⟩ − Σ_m t_pm^yz ⟨mx||qr⟩, or null where spins forbid it. */
	private double[] connected(char[] s, char[] x, int p, int q, int r) {
		int nx = space.size('v', x[0]);
		int nyz = space.size('v', x[1]) * space.size('v', x[2]);
		double[] sum = null;
		for (char e : new char[] { 'a', 'b' }) {
			String left = "" + s[1] + s[2] + e + x[0];
			String right = "" + s[0] + e + x[1] + x[2];
			int n = space.size('v', e);
			if (SpinOrbitals.conserves(left) && SpinOrbitals.conserves(right) && n > 0) {
				sum = sum == null ? new double[nx * nyz] : sum;
				int at = (q * space.size('o', s[2]) + r) * n * nx;
				MatrixProducts.outer(nx, nyz, n, t2.block(left), MatrixProducts.rows(n, at, nx), ovvv.block(right),
						MatrixProducts.rows(n, p * n * nyz, nyz), sum, 0, nyz);
			}
		}
		for (char m : new char[] { 'a', 'b' }) {
			String left = "" + s[1] + s[2] + m + x[0];
			String right = "" + s[0] + m + x[1] + x[2];
			int n = space.size('o', m);
			if (SpinOrbitals.conserves(left) && SpinOrbitals.conserves(right) && n > 0) {
				sum = sum == null ? new double[nx * nyz] : sum;
				int at = (q * space.size('o', s[2]) + r) * n * nx;
				MatrixProducts.outer(nx, nyz, n, negative.block(left), MatrixProducts.rows(n, at, nx), t2.block(right),
						MatrixProducts.rows(n, p * n * nyz, nyz), sum, 0, nyz);
			}
		}
		return sum;
	}

	/** t_p^x ⟨qr||yz⟩. */
	private double[] disconnected(char[] s, char[] x, int p, int q, int r) {
		int nx = space.size('v', x[0]);
		int nyz = space.size('v', x[1]) * space.size('v', x[2]);
		double[] singles = t1.block("" + s[0] + x[0]);
		double[] doubles = oovv.block("" + s[1] + s[2] + x[1] + x[2]);
		int at = (q * space.size('o', s[2]) + r) * nyz;
		double[] product = new double[nx * nyz];
		for (int a = 0; a < nx; a++) {
			for (int bc = 0; bc < nyz; bc++) {
				product[a * nyz + bc] = singles[p * nx + a] * doubles[at + bc];
			}
		}
		return product;
	}

	/** Adds numbers whose empty orbitals stand in a chosen order to those in the order a, b, c. */
	private static void scatter(int sign, double[] from, int[] v, int[] order, double[] to) {
		int[] steps = { v[1] * v[2], v[2], 1 };
		int at = 0;
		for (int x = 0; x < v[order[0]]; x++) {
			for (int y = 0; y < v[order[1]]; y++) {
				int place = x * steps[order[0]] + y * steps[order[1]];
				int step = steps[order[2]];
				for (int z = 0; z < v[order[2]]; z++) {
					to[place] += sign * from[at++];
					place += step;
				}
			}
		}
	}
}
