package org.starling.lcms.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds a byte in an array, eight at a time: a zero byte of x xor pattern is found by carry propagation
 * (Mycroft's test; Warren, Hacker's Delight, 2nd edition, section 6-1).
 */
final class ByteSearch {

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final long ONES = 0x0101010101010101L;
	private static final long HIGHS = 0x8080808080808080L;

	private ByteSearch() {
	}

	/** The first index from {@code from} (inclusive) to {@code to} (exclusive) that holds {@code wanted}, else {@code to}. */
	static int indexOf(byte[] bytes, int from, int to, byte wanted) {
		int i = from;
		long pattern = ONES * (wanted & 0xff);
		for (; i <= to - Long.BYTES; i += Long.BYTES) {
			long difference = (long) LONG.get(bytes, i) ^ pattern;
			long zero = difference - ONES & ~difference & HIGHS;
			if (zero != 0) {
				return i + (Long.numberOfTrailingZeros(zero) >>> 3);
			}
		}
		while (i < to && bytes[i] != wanted) {
			i++;
		}
		return i;
	}

	/** A hash of the bytes from {@code from} to {@code to}, its upper bits the best ones (multiplicative, Knuth, TAOCP 3, section 6.4). */
	static int hash(byte[] bytes, int from, int to) {
		long hash = to - from;
		int i = from;
		for (; i <= to - Long.BYTES; i += Long.BYTES) {
			hash = (hash ^ (long) LONG.get(bytes, i)) * 0x9E3779B97F4A7C15L;
			hash ^= hash >>> 29;
		}
		for (; i < to; i++) {
			hash = (hash ^ bytes[i]) * 0x9E3779B97F4A7C15L;
		}
		return (int) (hash * 0x9E3779B97F4A7C15L >>> 32);
	}

	/** Whether the bytes from {@code at} on are the ASCII text; the array is long enough. */
	static boolean matches(byte[] bytes, int at, byte[] text) {
		for (int i = 0; i < text.length; i++) {
			if (bytes[at + i] != text[i]) {
				return false;
			}
		}
		return true;
	}
}
