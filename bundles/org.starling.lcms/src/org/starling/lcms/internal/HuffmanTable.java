package org.starling.lcms.internal;

import java.util.Arrays;

/**
 * Look-up table of a canonical Huffman code of deflate: an index of the next bits gives the symbol with what it means, codes longer than
 * the index go on in a table behind. An entry has, from bit 0: the bits of code and extra bits together (6, as a shift of long takes them), the bits of the code alone
 * (4), flags, and from bit 16 on a base value. Source: the layout is that of libdeflate (E. Biggers), after RFC 1951, section 3.2.2.
 */
final class HuffmanTable {

	/** The base value is a literal byte. */
	static final int LITERAL = 1 << 10;
	/** One of the three below. */
	static final int SPECIAL = 1 << 11;
	/** The base value is the place of a further table, the low 6 bits say how many bits index it. */
	static final int FURTHER = 1 << 12;
	/** End of the block. */
	static final int END = 1 << 13;

	private static final int LONGEST_CODE = 15;

	/** The entries; longer than what the last code needed. */
	final int[] entries;
	/** How many bits index the first table. */
	final int bits;

	/** Whether the last code built gave each sequence of bits a meaning. */
	boolean complete;

	private final int[] count = new int[LONGEST_CODE + 1];
	private final int[] offset = new int[LONGEST_CODE + 2];
	private final int[] sorted = new int[320];

	HuffmanTable(int bits, int size) {
		this.bits = bits;
		entries = new int[size];
	}

	/**
	 * Builds the table.
	 *
	 * @param lengths   code lengths of the symbols, 0: unused
	 * @param from      the first symbol's place in {@code lengths}
	 * @param n         number of symbols
	 * @param meanings  the entry of each symbol, without the code's length
	 * @return false when the lengths are those of no code: too many codes, or too few where there is more than one
	 */
	boolean build(byte[] lengths, int from, int n, int[] meanings) {
		Arrays.fill(count, 0);
		for (int s = 0; s < n; s++) {
			count[lengths[from + s]]++;
		}
		int used = n - count[0];
		int left = 1;
		offset[1] = 0;
		for (int length = 1; length <= LONGEST_CODE; length++) {
			left = (left << 1) - count[length];
			if (left < 0) {
				return false;
			}
			offset[length + 1] = offset[length] + count[length];
		}
		for (int s = 0; s < n; s++) {
			if (lengths[from + s] != 0) {
				sorted[offset[lengths[from + s]]++] = s;
			}
		}
		complete = left == 0;
		if (!complete) {
			// RFC 1951, section 3.2.7: one code of one bit may stand alone; without any code every use is an error
			Arrays.fill(entries, 0, 1 << bits, SPECIAL);
			if (used > 1 || used == 1 && count[1] != 1) {
				return false;
			}
			if (used == 1) {
				for (int i = 0; i < 1 << bits; i += 2) {
					entries[i] = entry(meanings[sorted[0]], 1);
				}
			}
			return true;
		}
		fill(used, meanings);
		return true;
	}

	private static int entry(int meaning, int length) {
		return (meaning & SPECIAL) != 0 ? meaning | length : meaning + length | length << 6;
	}

	/** A complete code: the table doubles with each bit of length, so that short codes are written once; what is doubled in vain is overwritten. */
	private void fill(int used, int[] meanings) {
		int code = 0;
		int i = 0;
		for (int length = 1; length <= bits; length++) {
			if (length > 1) {
				System.arraycopy(entries, 0, entries, 1 << length - 1, 1 << length - 1);
			}
			for (int c = count[length]; c > 0; c--) {
				entries[reversed(code++, length)] = entry(meanings[sorted[i++]], length);
			}
			code <<= 1;
		}
		if (i < used) {
			further(code, bits + 1, i, used, meanings);
		}
	}

	/** Codes longer than the index: those with the same first bits share a table behind. */
	private void further(int firstCode, int firstLength, int first, int used, int[] meanings) {
		int code = firstCode;
		int length = firstLength;
		int next = 1 << bits;
		int prefix = -1;
		int start = 0;
		int width = 0;
		int remaining = count[length];
		for (int i = first; i < used; i++) {
			while (remaining == 0) {
				length++;
				code <<= 1;
				remaining = count[length];
			}
			int reversed = reversed(code, length);
			if ((reversed & (1 << bits) - 1) != prefix) {
				prefix = reversed & (1 << bits) - 1;
				start = next;
				width = width(length, remaining);
				next += 1 << width;
				entries[prefix] = SPECIAL | FURTHER | width | start << 16;
			}
			int own = length - bits;
			int entry = entry(meanings[sorted[i]], own);
			for (int k = reversed >>> bits; k < 1 << width; k += 1 << own) {
				entries[start + k] = entry;
			}
			code++;
			remaining--;
		}
	}

	/** Bits of a further table whose first code has that length: as many as the codes with its prefix need. */
	private int width(int length, int remaining) {
		int width = length - bits;
		int space = 1 << width;
		int here = remaining;
		int l = length;
		while (here < space && l < LONGEST_CODE) {
			l++;
			width++;
			space <<= 1;
			here = (here << 1) + count[l];
		}
		return width;
	}

	private static int reversed(int code, int length) {
		return Integer.reverse(code) >>> 32 - length;
	}
}
