package org.starling.tables.samples.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A column of texts of which most differ, such as cells as they stood in a file: one behind the other as UTF-8. Immutable. */
public final class PackedTexts implements Texts {

	private final byte[] bytes;
	private final int[] ends;

	private PackedTexts(byte[] bytes, int[] ends) {
		this.bytes = bytes;
		this.ends = ends;
	}

	@Override
	public String get(int row) {
		int start = row == 0 ? 0 : ends[row - 1];
		return start == ends[row] ? null : new String(bytes, start, ends[row] - start, StandardCharsets.UTF_8);
	}

	/** Collects the texts row by row. For one thread. */
	static final class Builder {

		private byte[] bytes = new byte[1 << 14];
		private int[] ends = new int[1024];
		private int length;
		private int rows;

		/** @throws IllegalStateException beyond 2 GiB of text */
		void add(CharSequence text, int from, int to) {
			int most = Math.addExact(length, 3 * (to - from));
			if (most > bytes.length) {
				bytes = Arrays.copyOf(bytes, Math.max(most, (int) Math.min(Integer.MAX_VALUE - 8L, bytes.length * 3L / 2)));
			}
			int i = from;
			for (; i < to && text.charAt(i) < 0x80; i++) {
				bytes[length++] = (byte) text.charAt(i);
			}
			if (i < to) {
				byte[] rest = text.subSequence(i, to).toString().getBytes(StandardCharsets.UTF_8);
				System.arraycopy(rest, 0, bytes, length, rest.length);
				length += rest.length;
			}
			if (rows == ends.length) {
				ends = Arrays.copyOf(ends, rows + rows / 2);
			}
			ends[rows++] = length;
		}

		/** The column; null when no row has a text. */
		PackedTexts build() {
			return length == 0 ? null : new PackedTexts(Arrays.copyOf(bytes, length), Arrays.copyOf(ends, rows));
		}
	}
}
