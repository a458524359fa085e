package org.starling.lcms.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Base64 text of an array to numbers, by way of zlib and MS-Numpress. Keeps its inflater and buffer; for one thread. Memory is taken
 * for what the bytes that are there can hold: a claim of the file's beyond that is a fault, not an allocation.
 */
final class ArrayDecoder {

	/** Deflate makes at most 1032 bytes of one (RFC 1951: 258 bytes from two codes of a bit each). */
	private static final int LARGEST_RATIO = 1032;
	/** How many bytes one may become when the file claims fewer. */
	private static final int USUAL_RATIO = 64;
	private static final int SLACK = 1 << 16;
	/** Most bytes of one array: a share of the memory that there is. */
	private static final int LARGEST = (int) Math.min(Integer.MAX_VALUE - SLACK, Runtime.getRuntime().maxMemory() / 8);

	private static final VarHandle FLOATS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
	private static final VarHandle DOUBLES = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	private final FastInflater inflater = new FastInflater();

	private byte[] bytes;
	private int length;

	/** What was wrong with the last array, or null. */
	String fault;
	/** Where in its text, or -1 when that cannot be told. */
	int faultAt;

	/**
	 * @param text     holds the Base64 text from {@code from} to {@code to}
	 * @param declared number of values that the file claims, or -1
	 * @return the values; those before the damage when there is {@link #fault}
	 */
	double[] decode(byte[] text, int from, int to, Encoding encoding, long declared) {
		unpack(text, from, to, encoding, declared);
		return numbers(encoding, declared);
	}

	/** As {@link #decode} up to plain or numpress bytes, which {@link #numbers} may then read more than once. */
	void unpack(byte[] text, int from, int to, Encoding encoding, long declared) {
		Base64Text base64 = Base64Text.decode(text, from, to);
		fault = base64.fault;
		faultAt = base64.faultAt;
		bytes = base64.bytes;
		length = base64.bytes.length;
		if (encoding.zlib() && length > 0) {
			inflate(encoding, declared);
		}
	}

	private void inflate(Encoding encoding, long declared) {
		long width = encoding.type() == null || encoding.transform() != Encoding.Transform.NONE ? 8 : encoding.type().bytes;
		long claimed = declared < 0 ? 0 : Math.min((declared + 2) * width, (long) LARGEST_RATIO * length);
		int limit = (int) Math.min(LARGEST, Math.max(claimed, (long) USUAL_RATIO * length) + SLACK);
		inflater.inflate(bytes, length, limit);
		if (inflater.full) {
			fault(limit == LARGEST ? "the compressed data hold more than " + LARGEST + " bytes, which do not fit into the memory of this program"
					: "the compressed data hold more than the " + declared + " values that the file claims");
		} else if (inflater.fault != null) {
			fault(inflater.fault);
		}
		bytes = inflater.out;
		length = inflater.count;
	}

	private void fault(String text) {
		if (fault == null) {
			fault = text;
			faultAt = -1;
		}
	}

	/** The numbers that {@link #unpack} left. */
	double[] numbers(Encoding encoding, long declared) {
		Encoding.Type type = encoding.type();
		double[] values;
		switch (encoding.transform()) {
			case NUMPRESS_LINEAR, NUMPRESS_SLOF, NUMPRESS_PIC -> {
				Numpress numpress = Numpress.decode(encoding.transform(), bytes, length, declared);
				values = numpress.values;
				if (numpress.fault != null) {
					fault(numpress.fault);
				}
			}
			default -> {
				if (type == null) {
					type = guess(declared);
				}
				values = type == null ? new double[0] : plain(type, encoding.bigEndian());
			}
		}
		if (encoding.transform() == Encoding.Transform.DELTA) {
			for (int i = 2; i < values.length; i++) {
				values[i] += values[i - 1] - values[0];
			}
		} else if (encoding.transform() == Encoding.Transform.LINEAR_PREDICTION) {
			for (int i = 2; i < values.length; i++) {
				values[i] += 2 * values[i - 1] - values[i - 2] - values[1];
			}
		}
		if (declared >= 0 && values.length != declared) {
			fault("the file claims " + declared + " values, there are " + values.length);
		}
		return values;
	}

	/** A file that names no type still says how many numbers there are. */
	private Encoding.Type guess(long declared) {
		if (length == 0) {
			return null;
		}
		fault(declared > 0 && (length == 8 * declared || length == 4 * declared)
				? "the file does not name the type of the numbers; their size says " + (length == 8 * declared ? 64 : 32) + "-bit float"
				: "the file does not name the type of the numbers");
		return declared <= 0 ? null : length == 8 * declared ? Encoding.Type.FLOAT64 : length == 4 * declared ? Encoding.Type.FLOAT32 : null;
	}

	private double[] plain(Encoding.Type type, boolean bigEndian) {
		int count = length / type.bytes;
		if (count * type.bytes != length) {
			fault("the data end in the middle of a number");
		}
		double[] values = new double[count];
		byte[] from = bytes;
		switch (type) {
			case FLOAT64 -> ByteBuffer.wrap(from, 0, count * Double.BYTES).order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
					.asDoubleBuffer().get(values);
			case FLOAT32 -> {
				for (int i = 0; i < count; i++) {
					int bits = (int) FLOATS.get(from, i << 2);
					values[i] = Float.intBitsToFloat(bigEndian ? Integer.reverseBytes(bits) : bits);
				}
			}
			case INT32 -> {
				for (int i = 0; i < count; i++) {
					int bits = (int) FLOATS.get(from, i << 2);
					values[i] = bigEndian ? Integer.reverseBytes(bits) : bits;
				}
			}
			case INT64 -> {
				for (int i = 0; i < count; i++) {
					long bits = (long) DOUBLES.get(from, i << 3);
					values[i] = bigEndian ? Long.reverseBytes(bits) : bits;
				}
			}
			case FLOAT16 -> {
				for (int i = 0; i < count; i++) {
					int low = from[2 * i] & 0xff;
					int high = from[2 * i + 1] & 0xff;
					values[i] = Float.float16ToFloat((short) (bigEndian ? low << 8 | high : high << 8 | low));
				}
			}
		}
		return values;
	}
}
