package org.starling.quantization.budget;

import org.starling.star.StarAssessment;

/**
 * A compound as another digitization would have it.
 *
 * @param axis       what is changed
 * @param value      to what
 * @param compound   name
 * @param exposure   relative standard uncertainty of the area in the diseased tissue, or in the second one where none is
 * @param partition  relative standard uncertainty of its ratio to the first tissue
 * @param assessment the class; null when there is none to be had
 * @param changes    whether status or stated class differ from those of the digitization as it is
 */
public record WhatIf(Axis axis, double value, String compound, double exposure, double partition, StarAssessment assessment, boolean changes) {

	/** What can be changed. */
	public enum Axis {
		/** Nothing. */
		AS_IS("as-is"),
		/** No step at all. */
		IDEAL("no-step"),
		/** Bits of the same full scale. */
		BITS("bits"),
		/** Amplification before conversion. */
		GAIN("gain"),
		/** Conversions whose mean is a point. */
		AVERAGING("averaging");

		private final String id;

		Axis(String id) {
			this.id = id;
		}

		/** Stable name in files. */
		public String id() {
			return id;
		}
	}
}
