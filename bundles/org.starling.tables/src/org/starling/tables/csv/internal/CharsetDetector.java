package org.starling.tables.csv.internal;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Charset of a text by its first bytes. */
public final class CharsetDetector {

	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	private CharsetDetector() {
	}

	public static Charset detect(byte[] start) {
		int first = start.length > 0 ? start[0] & 0xFF : -1;
		int second = start.length > 1 ? start[1] & 0xFF : -1;
		if (first == 0xFF && second == 0xFE) {
			return StandardCharsets.UTF_16LE;
		}
		if (first == 0xFE && second == 0xFF) {
			return StandardCharsets.UTF_16BE;
		}
		// text of any language that uses our digits and separators has a zero in every second byte of UTF-16
		if (first > 0 && second == 0) {
			return StandardCharsets.UTF_16LE;
		}
		if (first == 0 && second > 0) {
			return StandardCharsets.UTF_16BE;
		}
		return isUtf8(start) ? StandardCharsets.UTF_8 : WINDOWS_1252;
	}

	/** Whether the bytes are UTF-8; a character cut off at the end is none of the file's fault. */
	private static boolean isUtf8(byte[] bytes) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
		CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length + 1), false);
		return !result.isError();
	}
}
