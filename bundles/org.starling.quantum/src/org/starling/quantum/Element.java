package org.starling.quantum;

import java.util.Locale;

import org.starling.chemistry.Elements;

/** The elements from hydrogen to krypton, for which there are basis sets. Stateless. */
public final class Element {

	/** Atomic number of the last one. */
	public static final int LAST = 36;
	/** Electrons in closed cores of noble gases. */
	private static final int[] CORES = { 2, 10, 18 };

	private Element() {
	}

	/**
	 * @throws IllegalArgumentException when the number is not from 1 to {@link #LAST}
	 */
	public static String symbol(int number) {
		if (number < 1 || number > LAST) {
			throw new IllegalArgumentException("there are no basis sets for "
					+ (number > LAST && number < 119 ? Elements.symbol(number) : "element number " + number) + "; they reach from H to "
					+ Elements.symbol(LAST));
		}
		return Elements.symbol(number);
	}

	/**
	 * Atomic number of a symbol in any case.
	 *
	 * @throws IllegalArgumentException when it is none from hydrogen to krypton
	 */
	public static int number(String text) {
		String symbol = text.strip();
		String usual = symbol.isEmpty() ? symbol : Character.toUpperCase(symbol.charAt(0)) + symbol.substring(1).toLowerCase(Locale.ROOT);
		int number = Elements.number(usual);
		if (number == 0) {
			throw new IllegalArgumentException("\"" + text + "\" is no chemical element");
		}
		symbol(number);
		return number;
	}

	/** Number of orbitals in the noble-gas core below the element: 0 for H and He, 1 from Li on, 5 from Na on, 9 from K on. */
	public static int coreOrbitals(int number) {
		int core = 0;
		for (int closed : CORES) {
			if (number > closed) {
				core = closed / 2;
			}
		}
		return core;
	}
}
