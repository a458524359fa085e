package org.starling.lcms.internal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * Base64 (RFC 4648, section 4) to bytes. The JDK's decoder does what is well-formed, in vector instructions; text with white space,
 * without padding or with damage is decoded here, up to the damage.
 */
final class Base64Text {

	private static final byte[] VALUES = values();
	private static final int SPACE = -2;

	/** The bytes; null as long as the fault is. */
	final byte[] bytes;
	/** What is wrong, or null. */
	final String fault;
	/** Index in the text of the fault. */
	final int faultAt;

	private Base64Text(byte[] bytes, String fault, int faultAt) {
		this.bytes = bytes;
		this.fault = fault;
		this.faultAt = faultAt;
	}

	static Base64Text decode(byte[] text, int from, int to) {
		if (from == to) {
			return new Base64Text(new byte[0], null, -1);
		}
		if (text[from] > ' ' && text[to - 1] > ' ') {
			try {
				return new Base64Text(Base64.getDecoder().decode(ByteBuffer.wrap(text, from, to - from)).array(), null, -1);
			} catch (IllegalArgumentException e) {
				// with white space inside, or damaged: where, the loop below finds out
				return slowly(text, from, to);
			}
		}
		return slowly(text, from, to);
	}

	private static Base64Text slowly(byte[] text, int from, int to) {
		byte[] out = new byte[(to - from) / 4 * 3 + 3];
		int length = 0;
		int bits = 0;
		int digits = 0;
		int i = from;
		String fault = null;
		for (; i < to && fault == null; i++) {
			int value = VALUES[text[i] & 0xff];
			if (value >= 0) {
				bits = bits << 6 | value;
				if (++digits == 4) {
					out[length++] = (byte) (bits >> 16);
					out[length++] = (byte) (bits >> 8);
					out[length++] = (byte) bits;
					digits = 0;
					bits = 0;
				}
			} else if (text[i] == '=') {
				break;
			} else if (value != SPACE) {
				fault = "character " + shown(text[i]) + " is none of Base64";
			}
		}
		int at = fault == null ? i : i - 1;
		if (digits == 2) {
			out[length++] = (byte) (bits >> 4);
		} else if (digits == 3) {
			out[length++] = (byte) (bits >> 10);
			out[length++] = (byte) (bits >> 2);
		}
		int padding = 0;
		for (; fault == null && i < to; i++) {
			if (text[i] == '=') {
				padding++;
			} else if (VALUES[text[i] & 0xff] != SPACE) {
				fault = "character " + shown(text[i]) + " stands behind the end of the Base64 text";
				at = i;
			}
		}
		if (fault == null && (digits == 1 || padding > 2)) {
			fault = digits == 1 ? "the Base64 text ends in the middle of a byte" : "the Base64 text ends in more than two '='";
			at = to;
		}
		return new Base64Text(Arrays.copyOf(out, length), fault, fault == null ? -1 : at - from);
	}

	private static String shown(byte character) {
		return character > ' ' && character < 127 ? "'" + (char) character + "'" : "number " + (character & 0xff);
	}

	private static byte[] values() {
		byte[] values = new byte[256];
		Arrays.fill(values, (byte) -1);
		String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
		for (int i = 0; i < digits.length(); i++) {
			values[digits.charAt(i)] = (byte) i;
		}
		for (char space : " \t\r\n".toCharArray()) {
			values[space] = SPACE;
		}
		return values;
	}
}
