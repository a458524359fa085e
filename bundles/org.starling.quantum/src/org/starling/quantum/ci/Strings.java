package org.starling.quantum.ci;

import java.util.HashMap;
import java.util.Map;

/**
 * All ways to put some electrons of one spin into orbitals, and what E_pq = a†_p a_q makes of each (P. J. Knowles, N. C. Handy, Chem Phys Lett
 * 111 (1984) 315). Immutable.
 */
final class Strings {

	final int orbitals;
	final int electrons;
	/** A bit for each occupied orbital. */
	final long[] occupations;
	/** For each string I its excitations: target J, p·orbitals + q, sign; ⟨J|E_pq|I⟩ = sign. */
	final int[][] excitations;

	Strings(int orbitals, int electrons) {
		this.orbitals = orbitals;
		this.electrons = electrons;
		occupations = new long[(int) count(orbitals, electrons)];
		Map<Long, Integer> places = new HashMap<>();
		long bits = (1L << electrons) - 1;
		for (int i = 0; i < occupations.length; i++) {
			occupations[i] = bits;
			places.put(bits, i);
			if (bits != 0) {
				// the next number with as many bits (Gosper, HAKMEM 175)
				long low = bits & -bits;
				long ripple = bits + low;
				bits = ripple | (bits ^ ripple) / low >>> 2;
			}
		}
		excitations = new int[occupations.length][];
		for (int i = 0; i < occupations.length; i++) {
			excitations[i] = excitations(occupations[i], places);
		}
	}

	/** Number of strings; the largest long when it does not fit. */
	static long count(int orbitals, int electrons) {
		double count = 1;
		for (int k = 0; k < electrons; k++) {
			count = count * (orbitals - k) / (k + 1);
		}
		return count > 1e15 ? Long.MAX_VALUE : Math.round(count);
	}

	private int[] excitations(long occupation, Map<Long, Integer> places) {
		int[] list = new int[3 * electrons * (orbitals - electrons + 1)];
		int n = 0;
		for (int q = 0; q < orbitals; q++) {
			if ((occupation >> q & 1) == 0) {
				continue;
			}
			long without = occupation & ~(1L << q);
			for (int p = 0; p < orbitals; p++) {
				if ((without >> p & 1) == 0) {
					int passed = Long.bitCount(without & (1L << q) - 1) + Long.bitCount(without & (1L << p) - 1);
					list[n++] = places.get(without | 1L << p);
					list[n++] = p * orbitals + q;
					list[n++] = passed % 2 == 0 ? 1 : -1;
				}
			}
		}
		return list;
	}

	int size() {
		return occupations.length;
	}
}
