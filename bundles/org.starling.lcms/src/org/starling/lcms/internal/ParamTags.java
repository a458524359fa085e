package org.starling.lcms.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.starling.lcms.CvParam;

/**
 * {@code cvParam} tags straight from their bytes. A file repeats most of them for each spectrum to the letter; those are looked up by
 * their bytes in a table with one place for each hash value. A tag with anything unusual in it is left to the XML parser. For one thread.
 */
final class ParamTags {

	static final byte[] TAG = "<cvParam".getBytes(StandardCharsets.US_ASCII);

	private static final int BITS = 12;
	private static final int LONGEST = 1024;
	private static final String[] NAMES = { "accession", "name", "value", "unitAccession", "unitName", "cvRef", "unitCvRef", "cvLabel" };

	private final byte[][] keys = new byte[1 << BITS][];
	private final CvParam[] params = new CvParam[1 << BITS];
	/** Length of the tag that was found last. */
	int length;

	/**
	 * @param from where a {@code <cvParam} stands in {@code bytes}
	 * @return null when the tag does not end before {@code to} or is not one of plain ASCII with the attributes of mzML
	 */
	CvParam find(byte[] bytes, int from, int to) {
		int end = ByteSearch.indexOf(bytes, from, Math.min(to, from + LONGEST), (byte) '>');
		if (end >= Math.min(to, from + LONGEST) || bytes[end - 1] != '/') {
			return null;
		}
		length = end + 1 - from;
		int place = ByteSearch.hash(bytes, from, end + 1) >>> 32 - BITS;
		byte[] key = keys[place];
		if (key != null && key.length == length && Arrays.equals(key, 0, length, bytes, from, end + 1)) {
			return params[place];
		}
		CvParam param = parse(bytes, from + TAG.length, end - 1);
		if (param != null) {
			keys[place] = Arrays.copyOfRange(bytes, from, end + 1);
			params[place] = param;
		}
		return param;
	}

	private static CvParam parse(byte[] bytes, int from, int to) {
		String[] values = { "", "", "", "", "", "", "", "" };
		int seen = 0;
		int at = from;
		while (true) {
			int start = at;
			while (at < to && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
				at++;
			}
			if (at == to) {
				return new CvParam(values[0], values[1], values[2], values[3], values[4]);
			}
			int equals = ByteSearch.indexOf(bytes, at, to, (byte) '=');
			if (at == start || equals > to - 3) {
				return null;
			}
			byte quote = bytes[equals + 1];
			int close = quote == '"' || quote == '\'' ? ByteSearch.indexOf(bytes, equals + 2, to, quote) : to;
			int name = name(bytes, at, equals);
			if (close == to || name < 0 || (seen & 1 << name) != 0 || !isPlain(bytes, equals + 2, close)) {
				return null;
			}
			seen |= 1 << name;
			values[name] = new String(bytes, equals + 2, close - equals - 2, StandardCharsets.ISO_8859_1);
			at = close + 1;
		}
	}

	private static int name(byte[] bytes, int from, int to) {
		for (int k = 0; k < NAMES.length; k++) {
			String name = NAMES[k];
			if (name.length() == to - from) {
				int i = 0;
				while (i < name.length() && name.charAt(i) == bytes[from + i]) {
					i++;
				}
				if (i == name.length()) {
					return k;
				}
			}
		}
		return -1;
	}

	/** Whether the text stands for itself: ASCII without control characters, entities and tags. */
	private static boolean isPlain(byte[] bytes, int from, int to) {
		for (int i = from; i < to; i++) {
			if (bytes[i] < ' ' || bytes[i] == '&' || bytes[i] == '<') {
				return false;
			}
		}
		return true;
	}
}
