package org.starling.lcms.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Uncompresses zlib data (RFC 1950 and 1951) that are in memory as a whole: that is what makes it faster than {@code java.util.zip},
 * which has to be able to stop at any byte. Up to 63 bits are held at once, tables give symbol and extra bits in one look-up, and copies go by
 * sixteen bytes. Keeps its tables and its output; for one thread. Longer than usual because the state of a block has to stay in local variables. Source: the design is that of libdeflate (E. Biggers).
 */
final class FastInflater {

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

	/** Bytes behind the input that may be looked at. */
	private static final int INPUT_SLACK = 64;
	/** Bytes that one round of the loop may write: three literals, the longest match, and what a copy by sixteens writes too much. */
	private static final int OUTPUT_SLACK = 288;
	private static final int LITERAL_BITS = 10;
	private static final int DISTANCE_BITS = 8;
	private static final int CODE_BITS = 7;
	private static final int LITERALS = 288;
	private static final int DISTANCES = 32;
	private static final byte[] CODE_ORDER = { 16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15 };
	private static final int[] LITERAL_MEANINGS = literalMeanings();
	private static final int[] DISTANCE_MEANINGS = distanceMeanings();
	private static final int[] CODE_MEANINGS = codeMeanings();

	private final HuffmanTable literals = new HuffmanTable(LITERAL_BITS, 4096);
	private final HuffmanTable distances = new HuffmanTable(DISTANCE_BITS, 1024);
	private final HuffmanTable codes = new HuffmanTable(CODE_BITS, 1 << CODE_BITS);
	private final byte[] lengths = new byte[LITERALS + DISTANCES + 140];
	private final Adler32 adler = new Adler32();
	private boolean fixedTables;

	/** The uncompressed bytes, {@link #count} of them; longer than that. */
	byte[] out = new byte[1 << 16];
	int count;
	/** What is wrong with the data, or null; the bytes are then those before the damage. */
	String fault;
	/** Whether there were more bytes than the limit. */
	boolean full;

	private byte[] in = new byte[1 << 14];
	private int inEnd;
	private int limit;

	private long bits;
	private int bitCount;
	private int position;

	/**
	 * Uncompresses.
	 *
	 * @param data   holds the data in its first {@code length} bytes
	 * @param most   how many bytes are wanted at most; somewhat more may be given
	 */
	void inflate(byte[] data, int length, int most) {
		if (in.length < length + INPUT_SLACK) {
			in = new byte[length + length / 4 + INPUT_SLACK];
		}
		System.arraycopy(data, 0, in, 0, length);
		Arrays.fill(in, length, length + INPUT_SLACK, (byte) 0);
		inEnd = length;
		limit = most;
		count = 0;
		fault = null;
		full = false;
		bits = 0;
		bitCount = 0;
		position = 2;
		if (!header()) {
			return;
		}
		boolean last;
		do {
			refill();
			last = (bits & 1) != 0;
			int type = (int) bits >>> 1 & 3;
			consume(3);
			boolean whole = switch (type) {
				case 0 -> stored();
				case 1 -> fixed() && symbols();
				case 2 -> dynamic() && symbols();
				default -> damaged("invalid block type");
			};
			if (!whole) {
				return;
			}
		} while (!last);
		checksum();
	}

	private boolean header() {
		if (inEnd < 2) {
			return damaged("the compressed data end too early");
		}
		int method = in[0] & 0xff;
		int flags = in[1] & 0xff;
		if ((method << 8 | flags) % 31 != 0 || (method & 0xf) != 8 || method >>> 4 > 7) {
			return damaged("the compressed data are damaged: they do not begin as zlib data do");
		}
		return (flags & 0x20) == 0 || damaged("the compressed data need a dictionary");
	}

	private void checksum() {
		int at = position - (bitCount >>> 3);
		if (at + 4 > inEnd) {
			damaged("the compressed data end too early");
			return;
		}
		int expected = Integer.reverseBytes((int) (long) LONG.get(in, at));
		adler.reset();
		adler.update(out, 0, count);
		if ((int) adler.getValue() != expected) {
			damaged("the compressed data are damaged: their checksum is another");
		}
	}

	private boolean damaged(String text) {
		if (fault == null) {
			fault = text;
		}
		return false;
	}

	private boolean bad(String text) {
		return damaged("the compressed data are damaged: " + text);
	}

	private void refill() {
		if (position <= inEnd + INPUT_SLACK - Long.BYTES) {
			bits |= (long) LONG.get(in, position) << bitCount;
			position += 63 - bitCount >>> 3;
			bitCount |= 56;
		}
	}

	private void consume(int n) {
		bits >>>= n;
		bitCount -= n;
	}

	private boolean overrun() {
		return position - (bitCount >>> 3) > inEnd;
	}

	private boolean stored() {
		int at = position - (bitCount >>> 3);
		if (at + 4 > inEnd) {
			return damaged("the compressed data end too early");
		}
		int length = in[at] & 0xff | (in[at + 1] & 0xff) << 8;
		int complement = in[at + 2] & 0xff | (in[at + 3] & 0xff) << 8;
		if (length != (~complement & 0xffff)) {
			return bad("invalid length of a stored block");
		}
		int available = Math.min(length, inEnd - at - 4);
		while (out.length - OUTPUT_SLACK < count + available) {
			if (!grow()) {
				return false;
			}
		}
		System.arraycopy(in, at + 4, out, count, available);
		count += available;
		position = at + 4 + available;
		bits = 0;
		bitCount = 0;
		return available == length || damaged("the compressed data end too early");
	}

	private boolean grow() {
		if (out.length - OUTPUT_SLACK >= limit) {
			full = true;
			return false;
		}
		out = Arrays.copyOf(out, (int) Math.min((long) limit + OUTPUT_SLACK, 2L * out.length));
		return true;
	}

	private boolean fixed() {
		if (!fixedTables) {
			Arrays.fill(lengths, 0, 144, (byte) 8);
			Arrays.fill(lengths, 144, 256, (byte) 9);
			Arrays.fill(lengths, 256, 280, (byte) 7);
			Arrays.fill(lengths, 280, LITERALS, (byte) 8);
			Arrays.fill(lengths, LITERALS, LITERALS + DISTANCES, (byte) 5);
			literals.build(lengths, 0, LITERALS, LITERAL_MEANINGS);
			distances.build(lengths, LITERALS, DISTANCES, DISTANCE_MEANINGS);
			fixedTables = true;
		}
		return true;
	}

	private boolean dynamic() {
		fixedTables = false;
		refill();
		int literalCount = 257 + ((int) bits & 31);
		int distanceCount = 1 + ((int) (bits >>> 5) & 31);
		int codeCount = 4 + ((int) (bits >>> 10) & 15);
		consume(14);
		if (literalCount > 286 || distanceCount > 30) {
			return bad("too many symbols");
		}
		Arrays.fill(lengths, 0, 19, (byte) 0);
		for (int i = 0; i < codeCount; i++) {
			if (bitCount < 3) {
				refill();
			}
			lengths[CODE_ORDER[i]] = (byte) (bits & 7);
			consume(3);
		}
		if (!codes.build(lengths, 0, 19, CODE_MEANINGS) || !codes.complete) {
			return bad("invalid code lengths");
		}
		int n = 0;
		int total = literalCount + distanceCount;
		while (n < total) {
			refill();
			if (overrun()) {
				return damaged("the compressed data end too early");
			}
			int symbol = codes.entries[(int) bits & (1 << CODE_BITS) - 1];
			consume(symbol & 63);
			int value = symbol >>> 16;
			if (value < 16) {
				lengths[n++] = (byte) value;
				continue;
			}
			int repeat = value == 16 ? 3 + ((int) bits & 3) : value == 17 ? 3 + ((int) bits & 7) : 11 + ((int) bits & 127);
			consume(value == 16 ? 2 : value == 17 ? 3 : 7);
			if (value == 16 && n == 0 || n + repeat > total) {
				return bad("invalid repeat of a code length");
			}
			Arrays.fill(lengths, n, n + repeat, value == 16 ? lengths[n - 1] : 0);
			n += repeat;
		}
		if (overrun()) {
			return damaged("the compressed data end too early");
		}
		if (lengths[256] == 0) {
			return bad("no code for the end of the block");
		}
		return literals.build(lengths, 0, literalCount, LITERAL_MEANINGS) && distances.build(lengths, literalCount, distanceCount,
				DISTANCE_MEANINGS) || bad("invalid set of codes");
	}

	/** The symbols of a block up to its end. Its length has its reason: the state has to stay in local variables. */
	private boolean symbols() {
		int[] literal = literals.entries;
		int[] distance = distances.entries;
		byte[] from = in;
		byte[] to = out;
		int write = count;
		int room = to.length - OUTPUT_SLACK;
		int read = position;
		long held = bits;
		int n = bitCount;
		int before = write;
		String trouble = null;
		boolean ended = false;
		while (!ended && trouble == null) {
			if (read > inEnd && read - (n >>> 3) > inEnd) {
				write = before;
				trouble = "the compressed data end too early";
				break;
			}
			if (write > room) {
				count = write;
				if (!grow()) {
					return false;
				}
				to = out;
				room = to.length - OUTPUT_SLACK;
			}
			before = write;
			held |= (long) LONG.get(from, read) << n;
			read += 63 - n >>> 3;
			n |= 56;
			int entry = literal[(int) held & (1 << LITERAL_BITS) - 1];
			if ((entry & HuffmanTable.LITERAL) != 0) {
				held >>>= entry;
				n -= entry & 63;
				to[write++] = (byte) (entry >>> 16);
				entry = literal[(int) held & (1 << LITERAL_BITS) - 1];
				if ((entry & HuffmanTable.LITERAL) != 0) {
					held >>>= entry;
					n -= entry & 63;
					to[write++] = (byte) (entry >>> 16);
					entry = literal[(int) held & (1 << LITERAL_BITS) - 1];
					if ((entry & HuffmanTable.LITERAL) != 0) {
						held >>>= entry;
						n -= entry & 63;
						to[write++] = (byte) (entry >>> 16);
						continue;
					}
				}
				held |= (long) LONG.get(from, read) << n;
				read += 63 - n >>> 3;
				n |= 56;
			}
			if ((entry & HuffmanTable.SPECIAL) != 0) {
				if ((entry & HuffmanTable.FURTHER) != 0) {
					held >>>= LITERAL_BITS;
					n -= LITERAL_BITS;
					entry = literal[(entry >>> 16) + ((int) held & (1 << (entry & 63)) - 1)];
					if ((entry & HuffmanTable.LITERAL) != 0) {
						held >>>= entry;
						n -= entry & 63;
						to[write++] = (byte) (entry >>> 16);
						continue;
					}
				}
				if ((entry & HuffmanTable.SPECIAL) != 0) {
					held >>>= entry;
					n -= entry & 63;
					ended = (entry & HuffmanTable.END) != 0;
					trouble = ended ? null : "the compressed data are damaged: invalid literal or length";
					continue;
				}
			}
			int length = (entry >>> 16) + ((int) (held & (1L << entry) - 1) >>> (entry >>> 6 & 15));
			held >>>= entry;
			n -= entry & 63;
			entry = distance[(int) held & (1 << DISTANCE_BITS) - 1];
			if ((entry & HuffmanTable.SPECIAL) != 0) {
				if ((entry & HuffmanTable.FURTHER) != 0) {
					held >>>= DISTANCE_BITS;
					n -= DISTANCE_BITS;
					entry = distance[(entry >>> 16) + ((int) held & (1 << (entry & 63)) - 1)];
				}
				if ((entry & HuffmanTable.SPECIAL) != 0) {
					trouble = "the compressed data are damaged: invalid distance";
					continue;
				}
			}
			int back = (entry >>> 16) + ((int) (held & (1L << entry) - 1) >>> (entry >>> 6 & 15));
			held >>>= entry;
			n -= entry & 63;
			if (back > write) {
				trouble = "the compressed data are damaged: a distance leads before the start";
				continue;
			}
			int source = write - back;
			int end = write + length;
			if (back >= Long.BYTES) {
				// two at once: whether a match is longer than eight bytes is hard to predict, whether it is longer than sixteen is not
				LONG.set(to, write, (long) LONG.get(to, source));
				LONG.set(to, write + Long.BYTES, (long) LONG.get(to, source + Long.BYTES));
				while (write + 2 * Long.BYTES < end) {
					write += Long.BYTES;
					source += Long.BYTES;
					LONG.set(to, write + Long.BYTES, (long) LONG.get(to, source + Long.BYTES));
				}
			} else if (back == 1) {
				long same = (to[source] & 0xffL) * 0x0101010101010101L;
				do {
					LONG.set(to, write, same);
					write += Long.BYTES;
				} while (write < end);
			} else {
				while (write < end) {
					to[write++] = to[source++];
				}
			}
			write = end;
		}
		if (read - (n >>> 3) > inEnd) {
			// the last round took bits that are not there: what it wrote is no data
			write = before;
			trouble = "the compressed data end too early";
		}
		count = write;
		bits = held;
		bitCount = n;
		position = read;
		return trouble == null || damaged(trouble);
	}

	private static int[] literalMeanings() {
		int[] meanings = new int[LITERALS];
		for (int s = 0; s < 256; s++) {
			meanings[s] = s << 16 | HuffmanTable.LITERAL;
		}
		meanings[256] = HuffmanTable.SPECIAL | HuffmanTable.END;
		int base = 3;
		for (int s = 257; s < 285; s++) {
			int extra = s < 265 ? 0 : s - 261 >>> 2;
			meanings[s] = base << 16 | extra;
			base += 1 << extra;
		}
		meanings[285] = 258 << 16;
		meanings[286] = HuffmanTable.SPECIAL;
		meanings[287] = HuffmanTable.SPECIAL;
		return meanings;
	}

	private static int[] distanceMeanings() {
		int[] meanings = new int[DISTANCES];
		int base = 1;
		for (int s = 0; s < 30; s++) {
			int extra = s < 4 ? 0 : s - 2 >>> 1;
			meanings[s] = base << 16 | extra;
			base += 1 << extra;
		}
		meanings[30] = HuffmanTable.SPECIAL;
		meanings[31] = HuffmanTable.SPECIAL;
		return meanings;
	}

	private static int[] codeMeanings() {
		int[] meanings = new int[19];
		for (int s = 0; s < 19; s++) {
			meanings[s] = s << 16;
		}
		return meanings;
	}
}
