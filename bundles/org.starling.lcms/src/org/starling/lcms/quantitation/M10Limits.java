package org.starling.lcms.quantitation;

/** Numbers of ICH M10 (step 4, 24 May 2022) for chromatography, as fractions. */
final class M10Limits {

	/** Back-calculated calibrators and QCs, sections 3.2.4 and 3.3.2. */
	static final double ACCURACY = 0.15;
	/** The same at the method's lower limit of quantitation, its lowest calibrator; a level that takes its place in a run keeps ±15 %. */
	static final double ACCURACY_AT_LLOQ = 0.20;
	/** Share of the calibrators that have to meet it, section 3.3.2. */
	static final double CALIBRATORS = 0.75;
	/** Levels of calibrators that have to be left, sections 3.2.4 and 3.3.2. */
	static final int LEVELS = 6;
	/** Share of all QCs, and of those of each level, section 3.3.2. */
	static final double QCS = 2.0 / 3;
	static final double QCS_OF_A_LEVEL = 0.5;
	/** Levels of QCs, and QCs as a share of the study samples, section 3.3.1. */
	static final int QC_LEVELS = 3;
	static final double QCS_PER_SAMPLE = 0.05;
	/** Analyte in blanks as a share of its response at the LLOQ, internal standard as a share of its own; sections 3.2.1 and 3.2.6. */
	static final double BLANK_ANALYTE = 0.20;
	static final double BLANK_STANDARD = 0.05;
	/** Difference of a repeat from the first as a share of their mean, and share of the repeats that meet it, section 5. */
	static final double REPEAT = 0.20;
	static final double REPEATS = 2.0 / 3;

	private M10Limits() {
	}

	/** Limit of the relative deviation of a level. */
	static double accuracy(double nominal, double lowestLevel) {
		return nominal <= lowestLevel ? ACCURACY_AT_LLOQ : ACCURACY;
	}
}
