package org.starling.tables.xpt.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Texts padded with blanks. The format says ASCII; what is met beyond is UTF-8, else windows-1252. */
final class CellText {

	static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	/** Told of each text that isn't ASCII. */
	interface Met {
		void charset(Charset charset);
	}

	private CellText() {
	}

	/** The text without the blanks (and zero bytes) behind it; empty when there is nothing else. */
	static String decode(byte[] bytes, int from, int length, Met met) {
		int end = from + length;
		while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
			end--;
		}
		for (int i = from; i < end; i++) {
			if (bytes[i] < 0) {
				return decodeOther(bytes, from, end - from, met);
			}
		}
		return new String(bytes, from, end - from, StandardCharsets.US_ASCII);
	}

	private static String decodeOther(byte[] bytes, int from, int length, Met met) {
		String text;
		Charset charset;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length)).toString();
			charset = StandardCharsets.UTF_8;
		} catch (CharacterCodingException e) {
			// not an error: the other of the two charsets
			text = new String(bytes, from, length, WINDOWS_1252);
			charset = WINDOWS_1252;
		}
		if (met != null) {
			met.charset(charset);
		}
		return text;
	}
}
