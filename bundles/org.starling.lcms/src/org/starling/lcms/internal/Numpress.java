package org.starling.lcms.internal;

import java.util.Arrays;

/**
 * MS-Numpress. Source: Teleman et al., Numerical compression schemes for proteomics mass spectrometry data, Mol Cell Proteomics
 * 2014;13:1537 (doi 10.1074/mcp.O114.037879), and the format's description at github.com/ms-numpress/ms-numpress.
 * An integer of 32 bits is a half-byte c and the half-bytes that follow, least significant first: c ≤ 8 counts leading half-bytes 0,
 * c &gt; 8 counts c − 8 leading half-bytes f. The fixed point of linear and slof is a big-endian double in front.
 */
final class Numpress {

	private static final int HEAD = 8;

	/** Decoded values; those before the fault when there is one. */
	double[] values;
	/** What is wrong, or null. */
	String fault;

	private final byte[] bytes;
	private final int length;
	/** Index of the next half-byte; even: the upper half of byte index/2. */
	private long half;

	private Numpress(byte[] bytes, int length) {
		this.bytes = bytes;
		this.length = length;
	}

	/**
	 * @param declared number of values that the file claims, or -1; makes a half-byte of padding certain
	 * @return values and fault
	 */
	static Numpress decode(Encoding.Transform transform, byte[] bytes, int length, long declared) {
		Numpress numpress = new Numpress(bytes, length);
		switch (transform) {
			case NUMPRESS_LINEAR -> numpress.linear(declared);
			case NUMPRESS_SLOF -> numpress.shortLoggedFloat();
			case NUMPRESS_PIC -> numpress.positiveIntegers(declared);
			default -> throw new IllegalArgumentException(transform + " is not of MS-Numpress");
		}
		return numpress;
	}

	private void linear(long declared) {
		values = new double[0];
		if (length == 0) {
			return;
		}
		double fixedPoint = fixedPoint();
		if (fault != null || length == HEAD) {
			return;
		}
		if (length < HEAD + 4 || length > HEAD + 4 && length < HEAD + 8) {
			fault = "the numpress data end in one of the first two values";
			return;
		}
		values = new double[capacity(2L + 2L * (length - HEAD), declared)];
		long before = littleEndian(HEAD);
		values[0] = before / fixedPoint;
		int count = 1;
		if (length > HEAD + 4) {
			long last = littleEndian(HEAD + 4);
			put(count++, last / fixedPoint);
			half = 2L * (HEAD + 8);
			while (more(count, declared)) {
				int difference = integer();
				if (fault != null) {
					break;
				}
				long next = 2 * last - before + difference;
				before = last;
				last = next;
				put(count++, next / fixedPoint);
			}
		}
		values = Arrays.copyOf(values, count);
	}

	private void positiveIntegers(long declared) {
		values = new double[capacity(2L * length, declared)];
		int count = 0;
		while (more(count, declared)) {
			int value = integer();
			if (fault != null) {
				break;
			}
			put(count++, value & 0xffffffffL);
		}
		values = Arrays.copyOf(values, count);
	}

	private void shortLoggedFloat() {
		values = new double[0];
		if (length == 0) {
			return;
		}
		double fixedPoint = fixedPoint();
		if (fault != null) {
			return;
		}
		values = new double[(length - HEAD) / 2];
		for (int i = 0; i < values.length; i++) {
			int at = HEAD + 2 * i;
			int logarithm = bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8;
			values[i] = Math.exp(logarithm / fixedPoint) - 1;
		}
		if ((length - HEAD) % 2 != 0) {
			fault = "the numpress data end in the middle of a value";
		}
	}

	private double fixedPoint() {
		if (length < HEAD) {
			fault = "the numpress data end in the fixed point, which takes 8 bytes";
			return Double.NaN;
		}
		long bits = 0;
		for (int i = 0; i < HEAD; i++) {
			bits = bits << 8 | bytes[i] & 0xff;
		}
		double fixedPoint = Double.longBitsToDouble(bits);
		if (!(fixedPoint > 0) || Double.isInfinite(fixedPoint)) {
			fault = "the fixed point of the numpress data is " + fixedPoint + " and has to be above 0";
		}
		return fixedPoint;
	}

	private static int capacity(long most, long declared) {
		return (int) Math.min(Integer.MAX_VALUE - 64, declared < 0 ? most : Math.min(most, Math.max(2, declared)));
	}

	private void put(int index, double value) {
		if (index == values.length) {
			values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 64, 2L * values.length + 16));
		}
		values[index] = value;
	}

	private long littleEndian(int at) {
		return bytes[at] & 0xffL | (bytes[at + 1] & 0xffL) << 8 | (bytes[at + 2] & 0xffL) << 16 | (bytes[at + 3] & 0xffL) << 24;
	}

	/** Whether a further value follows: a last half-byte 0 is padding, since no value is one half-byte 0. */
	private boolean more(int count, long declared) {
		long halves = 2L * length;
		return half < halves && (half < halves - 1 || (bytes[length - 1] & 0xf) != 0) && (count != declared || half < halves - 1);
	}

	private int integer() {
		int c = halfByte();
		int leading = c <= 8 ? c : c - 8;
		if (half + 8 - leading > 2L * length) {
			fault = "the numpress data end in the middle of a value";
			return 0;
		}
		int value = 0;
		for (int i = 0; i < 8 - leading; i++) {
			value |= halfByte() << 4 * i;
		}
		return c <= 8 || leading == 0 ? value : value | -1 << 4 * (8 - leading);
	}

	private int halfByte() {
		int pair = bytes[(int) (half >>> 1)];
		return (half++ & 1) == 0 ? pair >>> 4 & 0xf : pair & 0xf;
	}
}
