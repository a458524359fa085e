package org.starling.lcms.internal;

/**
 * How an array is stored: bytes of a type, transformed, compressed. Immutable.
 *
 * @param type      type of the numbers; null when the file names none
 * @param zlib      whether the bytes are compressed by zlib (RFC 1950)
 * @param transform what was done to the numbers before
 * @param bigEndian byte order of plain numbers; mzML says little, mzXML says network, that is big
 */
record Encoding(Type type, boolean zlib, Transform transform, boolean bigEndian) {

	/** Types of plain numbers. */
	enum Type {
		FLOAT16(2), FLOAT32(4), FLOAT64(8), INT32(4), INT64(8);

		final int bytes;

		Type(int bytes) {
			this.bytes = bytes;
		}
	}

	/** What was done to the numbers. */
	enum Transform {
		NONE,
		/** MS-Numpress linear prediction, short logged float, positive integer; Teleman et al., Mol Cell Proteomics 2014;13:1537. */
		NUMPRESS_LINEAR, NUMPRESS_SLOF, NUMPRESS_PIC,
		/** Differences of truncated numbers, and of their linear prediction; Bhamber et al., J Proteome Res 2021;20:172 (mzMLb). */
		DELTA, LINEAR_PREDICTION
	}

	String title() {
		String number = transform == Transform.NONE || transform == Transform.DELTA || transform == Transform.LINEAR_PREDICTION
				? type == null ? "unknown type" : switch (type) {
					case FLOAT16 -> "16-bit float";
					case FLOAT32 -> "32-bit float";
					case FLOAT64 -> "64-bit float";
					case INT32 -> "32-bit integer";
					case INT64 -> "64-bit integer";
				}
				: "MS-Numpress";
		String how = switch (transform) {
			case NONE -> "";
			case NUMPRESS_LINEAR -> " linear";
			case NUMPRESS_SLOF -> " slof";
			case NUMPRESS_PIC -> " pic";
			case DELTA -> ", differences";
			case LINEAR_PREDICTION -> ", linear prediction";
		};
		return number + how + (bigEndian ? ", big-endian" : "") + (zlib ? ", zlib" : "");
	}
}
