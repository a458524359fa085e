package org.starling.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.starling.adc.Converter;
import org.starling.adc.Rounding;
import org.starling.kinetics.ensemble.IndexedRandom;

/**
 * A run of an LC-MS/MS, simulated: Gaussian peaks of analyte and labelled standard, counting statistics of ions, noise of the detector, a
 * converter, and the area above the mean of the baseline. Injections vary in what reaches the detector (both peaks alike) and in their
 * preparation (the ratio). Times in minutes, signals in counts.
 */
final class SimulatedRun {

	/** Bits and full scale of the converter: a step of 390.6. */
	static final int BITS = 8;
	static final double FULL_SCALE = 100_000;
	/** Full width of peaks at half height. */
	static final double HALF_WIDTH = 0.08;
	static final double INTERVAL = 0.005;
	/** Standard deviation of the detector's noise in one conversion. */
	static final double NOISE = 100;
	/** Offset of the signal. */
	static final double BASELINE = 1000;
	/** Height of the analyte's peak for each ng/mL. */
	static final double SENSITIVITY = 300;
	static final double STANDARD_HEIGHT = 40_000;
	/** Signal of one ion at the apex, spread over a point. */
	static final double ION_HEIGHT = 20;
	private static final double PREPARATION = 0.04;
	private static final double INJECTION = 0.10;
	private static final int POINTS = 41;
	/** Minutes. */
	private static final double RETENTION = 2;

	/** Of the run whose files are kept: a step of 24.4. */
	static final int BITS_OF_FILES = 12;
	static final double NOISE_OF_FILES = 20;

	private final Converter converter;
	private final double noise;
	private final List<String> rows = new ArrayList<>();
	private final String name;
	private final long seed;

	SimulatedRun(String name, long seed) {
		this(name, seed, BITS, NOISE);
	}

	private SimulatedRun(String name, long seed, int bits, double noise) {
		converter = Converter.unipolar(bits, FULL_SCALE, Rounding.ROUND);
		this.noise = noise;
		this.name = name;
		this.seed = seed;
		rows.add("sample,type,nominal,dilution,area,standardArea,subject,tissue,time (h)");
	}

	/** Blanks, calibrators in duplicate and quality controls, as a run starts. */
	void start() {
		inject("blank", "blank", Double.NaN, 1, Double.NaN, "");
		inject("zero", "zero", Double.NaN, 1, 0, "");
		for (double level : new double[] { 2, 4, 10, 25, 60, 120, 200, 250 }) {
			for (int i = 1; i <= 2; i++) {
				inject("cal " + text(level) + " " + i, "calibrator", level, 1, level, "");
			}
		}
		inject("carry-over", "carry-over", Double.NaN, 1, Double.NaN, "");
		for (double level : new double[] { 6, 100, 190 }) {
			for (int i = 1; i <= 2; i++) {
				inject("qc " + text(level) + " " + i, "qc", level, 1, level, "");
			}
		}
	}

	/** A study sample. */
	void unknown(String sample, double concentration, double dilution, String subject, String tissue, double time) {
		inject(sample, "unknown", Double.NaN, dilution, concentration, subject + "," + tissue + "," + text(time));
	}

	/** @param concentration before dilution; NaN: without analyte and standard */
	private void inject(String sample, String type, double nominal, double dilution, double concentration, String of) {
		IndexedRandom random = IndexedRandom.of(seed, rows.size(), name);
		double reaches = Math.exp(INJECTION * random.normal());
		double prepared = Math.exp(PREPARATION * random.normal());
		boolean blank = Double.isNaN(concentration);
		double area = area(blank ? 0 : reaches * prepared * SENSITIVITY * concentration / dilution, random);
		double standard = area(blank ? 0 : reaches * STANDARD_HEIGHT, random);
		rows.add(String.join(",", sample, type, text(nominal), dilution == 1 ? "" : text(dilution), text(area), text(standard),
				of.isEmpty() ? ",," : of));
	}

	private double area(double height, IndexedRandom random) {
		double deviation = HALF_WIDTH / (2 * Math.sqrt(2 * Math.log(2)));
		double shift = random.nextDouble() - 0.5 - (POINTS - 1) / 2.0;
		double sum = 0;
		double baseline = 0;
		for (int i = 0; i < POINTS; i++) {
			double z = (i + shift) * INTERVAL / deviation;
			double signal = height * Math.exp(-z * z / 2);
			sum += converted(signal + Math.sqrt(signal * ION_HEIGHT) * random.normal(), random);
			baseline += converted(0, random);
		}
		return Math.max(0, INTERVAL * (sum - baseline));
	}

	/** The recorded chromatogram of a peak in the middle of its time, as many points beside it as across it. */
	private float[] trace(double height, IndexedRandom random) {
		double deviation = HALF_WIDTH / (2 * Math.sqrt(2 * Math.log(2)));
		float[] trace = new float[2 * POINTS - 1];
		for (int i = 0; i < trace.length; i++) {
			double z = (i - POINTS + 1) * INTERVAL / deviation;
			double signal = height * Math.exp(-z * z / 2);
			trace[i] = (float) converted(signal + Math.sqrt(signal * ION_HEIGHT) * random.normal(), random);
		}
		return trace;
	}

	/**
	 * An injection as a file of the instrument: mzML 1.1.0 with two SRM chromatograms, numbers of 32 bits.
	 *
	 * @param concentration as measured; NaN: without analyte and standard
	 */
	static String injection(String name, double concentration, long seed, int index) {
		SimulatedRun run = new SimulatedRun(name, seed, BITS_OF_FILES, NOISE_OF_FILES);
		IndexedRandom random = IndexedRandom.of(seed, index, "injection");
		double reaches = Math.exp(INJECTION * random.normal());
		double prepared = Math.exp(PREPARATION * random.normal());
		boolean blank = Double.isNaN(concentration);
		float[] times = new float[2 * POINTS - 1];
		for (int i = 0; i < times.length; i++) {
			times[i] = (float) (RETENTION + (i - POINTS + 1) * INTERVAL);
		}
		return SimulatedMzml.of(name, times, run.trace(blank ? 0 : reaches * prepared * SENSITIVITY * concentration, random),
				run.trace(blank ? 0 : reaches * STANDARD_HEIGHT, random));
	}

	private double converted(double signal, IndexedRandom random) {
		return converter.quantize(BASELINE + signal + noise * random.normal());
	}

	private static String text(double value) {
		return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6g", value).replaceAll("\\.?0+$", "");
	}

	/** The sequence table. */
	String table() {
		return String.join("\n", rows) + "\n";
	}
}
