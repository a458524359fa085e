package org.starling.lcms;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * MS-Numpress by strings of hexadecimal digits, to and fro, from the paper's description (Teleman et al. 2014) and nothing of the
 * bundle's own decoder.
 */
final class NumpressText {

	private NumpressText() {
	}

	/** Half-bytes of an integer: a count of leading 0 or f, then the rest, least significant first. */
	static String integer(int value) {
		String hex = String.format("%08x", value);
		int zeros = 0;
		while (zeros < 8 && hex.charAt(zeros) == '0') {
			zeros++;
		}
		int ones = 0;
		while (ones < 7 && hex.charAt(ones) == 'f') {
			ones++;
		}
		int leading = zeros > 0 ? zeros : ones;
		String rest = new StringBuilder(hex.substring(leading)).reverse().toString();
		return (zeros > 0 || ones == 0 ? Integer.toHexString(zeros) : Integer.toHexString(8 + ones)) + rest;
	}

	static byte[] linear(double fixedPoint, double... values) {
		long[] fixed = new long[values.length];
		StringBuilder hex = new StringBuilder();
		for (int i = 0; i < values.length; i++) {
			fixed[i] = Math.round(values[i] * fixedPoint);
			if (i >= 2) {
				hex.append(integer((int) (fixed[i] - (2 * fixed[i - 1] - fixed[i - 2]))));
			}
		}
		byte[] rest = bytes(hex.toString());
		ByteBuffer out = ByteBuffer.allocate(8 + 4 * Math.min(2, values.length) + rest.length).putDouble(fixedPoint);
		out.order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < Math.min(2, values.length); i++) {
			out.putInt((int) fixed[i]);
		}
		return out.put(rest).array();
	}

	static byte[] slof(double fixedPoint, double... values) {
		ByteBuffer out = ByteBuffer.allocate(8 + 2 * values.length).putDouble(fixedPoint);
		out.order(ByteOrder.LITTLE_ENDIAN);
		for (double value : values) {
			out.putShort((short) Math.round(Math.log(value + 1) * fixedPoint));
		}
		return out.array();
	}

	static byte[] pic(double... values) {
		StringBuilder hex = new StringBuilder();
		for (double value : values) {
			hex.append(integer((int) (long) Math.rint(value)));
		}
		return bytes(hex.toString());
	}

	/** Pairs of digits to bytes, the first digit in the upper half; an odd one is followed by 0. */
	private static byte[] bytes(String hex) {
		String even = hex.length() % 2 == 0 ? hex : hex + "0";
		byte[] bytes = new byte[even.length() / 2];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) Integer.parseInt(even.substring(2 * i, 2 * i + 2), 16);
		}
		return bytes;
	}
}
