package org.starling.tables.xpt;

/**
 * Doubles of the IBM System/360 in big-endian order: a sign, an exponent to the base 16 with excess 64, a fraction of 56 bits
 * below one. Every IEEE double between 16<sup>-65</sup> and 16<sup>63</sup> has one of exactly the same value; back, fractions of
 * more than 53 significant bits, which no IEEE double has, are rounded to the nearest even. Source: IBM System/360 Principles of
 * Operation (A22-6821), floating-point feature; SAS Institute, TS-140, The Record Layout of a SAS Transport Data Set.
 */
public final class IbmDouble {

	private static final int BIAS = 64;
	private static final int FRACTION_BITS = 56;
	private static final long FRACTION = (1L << FRACTION_BITS) - 1;
	private static final int IEEE_MANTISSA_BITS = 52;

	private IbmDouble() {
	}

	/**
	 * @param bits 8 bytes, the first in the highest place; a number of fewer bytes has zeros behind it
	 * @return the number, or the NaN of a {@link MissingValue}
	 * @throws ArithmeticException when the bits are neither
	 */
	public static double fromBits(long bits) {
		long fraction = bits & FRACTION;
		int head = (int) (bits >>> FRACTION_BITS);
		if (fraction == 0) {
			if (head == 0 || head == 0x80) {
				return head == 0 ? 0.0 : -0.0;
			}
			if (MissingValue.isLetter(head)) {
				return MissingValue.of((char) head);
			}
		}
		if (fraction == 0) {
			throw new ArithmeticException("the bytes " + hex(bits) + " are neither a number nor a missing value");
		}
		int exponent = ((head & 0x7f) - BIAS) * 4 - FRACTION_BITS;
		double value = Math.scalb((double) fraction, exponent);
		return head >= 0x80 ? -value : value;
	}

	/**
	 * @return 8 bytes, the first in the highest place, normalised; NaN becomes a missing value
	 * @throws ArithmeticException when the number is infinite or outside the range of the format (5.4e-79 to 7.2e75)
	 */
	public static long toBits(double value) {
		if (Double.isNaN(value)) {
			return (long) MissingValue.letter(value) << FRACTION_BITS;
		}
		long sign = Double.doubleToRawLongBits(value) & Long.MIN_VALUE;
		double magnitude = Math.abs(value);
		if (magnitude == 0) {
			return sign;
		}
		if (magnitude < 0x1p-260 || magnitude >= 0x1p252) {
			throw new ArithmeticException(value + " is outside the range of the format, 5.4e-79 to 7.2e75");
		}
		int exponent = Math.getExponent(magnitude);
		long mantissa = Double.doubleToRawLongBits(magnitude) & (1L << IEEE_MANTISSA_BITS) - 1 | 1L << IEEE_MANTISSA_BITS;
		// value = mantissa · 2^(exponent-52) = fraction · 16^(hex-14), the fraction's highest hexadecimal digit not zero
		int hex = Math.floorDiv(exponent, 4) + 1;
		long fraction = mantissa << exponent - (hex - 1) * 4;
		return sign | (long) (hex + BIAS) << FRACTION_BITS | fraction;
	}

	/** Whether {@link #fromBits} loses nothing: the fraction has no more than 53 significant bits. */
	public static boolean isExact(long bits) {
		long fraction = bits & FRACTION;
		return fraction == 0
				|| 64 - Long.numberOfLeadingZeros(fraction) - Long.numberOfTrailingZeros(fraction) <= IEEE_MANTISSA_BITS + 1;
	}

	private static String hex(long bits) {
		return String.format("%016X", bits);
	}
}
