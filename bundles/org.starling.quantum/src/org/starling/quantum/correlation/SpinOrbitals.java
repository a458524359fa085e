package org.starling.quantum.correlation;

import java.util.List;

/**
 * How many orbitals of each kind and spin there are. Kinds are o (occupied) and v (empty), spins a (up) and b (down). Immutable.
 *
 * @param occupied   number of occupied ones with spin up and down
 * @param empty      likewise
 * @param restricted whether spins share their orbitals, so that exchanging all spins changes nothing
 */
record SpinOrbitals(int[] occupied, int[] empty, boolean restricted) {

	private static final List<String> ALL = List.of("aaaa", "abab", "abba", "bbbb", "baba", "baab");

	int size(char kind, char spin) {
		return (kind == 'o' ? occupied : empty)[spin - 'a'];
	}

	/** The blocks of tensors over two or four orbitals that are different. */
	List<String> blocks(int orbitals) {
		if (orbitals == 2) {
			return restricted ? List.of("aa") : List.of("aa", "bb");
		}
		return restricted ? ALL.subList(0, 3) : ALL;
	}

	/** Those of four orbitals from which amplitudes follow by exchanging orbitals. */
	List<String> amplitudes() {
		return restricted ? List.of("abab") : List.of("aaaa", "abab", "bbbb");
	}

	/** Those of four orbitals that amplitudes are summed from. */
	List<String> parts() {
		return restricted ? List.of("abab", "abba") : ALL;
	}

	/** The block that stands for one. */
	String standing(String spins) {
		return restricted && spins.charAt(0) == 'b' ? exchanged(spins) : spins;
	}

	/** With up for down and down for up. */
	static String exchanged(String spins) {
		return spins.replace('a', 'x').replace('b', 'a').replace('x', 'b');
	}

	/** Whether the first half of the orbitals has the spin of the other half. */
	static boolean conserves(String spins) {
		int difference = 0;
		for (int i = 0; i < spins.length(); i++) {
			difference += (spins.charAt(i) == 'a' ? 1 : -1) * (2 * i < spins.length() ? 1 : -1);
		}
		return difference == 0;
	}
}
