package org.starling.adc.lattice;

/** Spacing of the floating numbers that a file stored. */
final class FloatSpacing {

	private FloatSpacing() {
	}

	/** Whether all values are 32-bit numbers exactly. */
	static boolean isFloat32(double[] values) {
		for (double value : values) {
			if (value != (float) value) {
				return false;
			}
		}
		return true;
	}

	/** Distance between neighbouring numbers at a value. */
	static double ulp(double value, boolean float32) {
		return float32 ? Math.ulp((float) value) : Math.ulp(value);
	}

	/** The largest power of two that all values are multiples of; infinite when all of them are 0. */
	static double commonPowerOfTwo(double[] values) {
		int least = Integer.MAX_VALUE;
		for (double value : values) {
			if (value != 0) {
				long bits = Double.doubleToLongBits(value);
				long mantissa = bits & 0xfffffffffffffL | (Math.getExponent(value) < Double.MIN_EXPONENT ? 0 : 0x10000000000000L);
				least = Math.min(least, Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52 + Long.numberOfTrailingZeros(mantissa));
			}
		}
		return least == Integer.MAX_VALUE ? Double.POSITIVE_INFINITY : Math.scalb(1.0, least);
	}
}
