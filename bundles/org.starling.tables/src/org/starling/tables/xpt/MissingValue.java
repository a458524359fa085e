package org.starling.tables.xpt;

/**
 * The 28 missing values of SAS ({@code .}, {@code ._}, {@code .A} to {@code .Z}) as doubles: each is a NaN whose payload is the
 * letter, so that a column of numbers keeps them. A NaN from anywhere else counts as {@code .}.
 */
public final class MissingValue {

	/** Bits of a quiet NaN; the letter stands in the lowest byte. */
	private static final long QUIET = 0x7ff8_5341_5300_0000L;
	private static final long PAYLOAD = 0xffL;

	private MissingValue() {
	}

	/**
	 * @param letter {@code .}, {@code _} or {@code A} to {@code Z}
	 * @throws IllegalArgumentException when it is another
	 */
	public static double of(char letter) {
		if (!isLetter(letter)) {
			throw new IllegalArgumentException("'" + letter + "' is no missing value; they are '.', '_' and 'A' to 'Z'");
		}
		return Double.longBitsToDouble(QUIET | letter);
	}

	/** The letter of a NaN; {@code .} for one that carries none. */
	public static char letter(double missing) {
		long bits = Double.doubleToRawLongBits(missing);
		char letter = (char) (bits & PAYLOAD);
		return (bits & ~PAYLOAD) == QUIET && isLetter(letter) ? letter : '.';
	}

	/** {@code .}, {@code ._} or {@code .A} to {@code .Z}, as programs of SAS write it. */
	public static String text(double missing) {
		char letter = letter(missing);
		return letter == '.' ? "." : "." + letter;
	}

	static boolean isLetter(int letter) {
		return letter == '.' || letter == '_' || letter >= 'A' && letter <= 'Z';
	}
}
