package org.starling.quantization.budget;

/** Where a part of an uncertainty comes from, in the order of the chain. */
public enum ErrorSource {
	/** Random error of conversion in samples and calibrators. */
	QUANTIZATION("quantization", "Quantization, random", 0),
	/** Mean error of conversion: it is the same in each repetition and does not average out. */
	QUANTIZATION_BIAS("quantization-bias", "Quantization, bias", 1),
	/** Noise of the detector before conversion, in the samples. */
	DETECTOR_NOISE("detector-noise", "Detector noise", 2),
	/** Counting statistics of ions, in the samples. */
	ION_COUNTING("ion-counting", "Ion counting", 5),
	/** What the calibrators scatter beyond these: preparation, injection, ionization; in the samples. */
	RESPONSE("response", "Other response scatter", 4),
	/** Errors of the calibration curve from all but quantization: all concentrations of a run share them. */
	CALIBRATION("calibration", "Calibration curve", 3),
	/** What animals differ by, beyond the errors of measurement. */
	BIOLOGY("biology", "Biological variability", 6);

	private final String id;
	private final String label;
	private final int colour;

	ErrorSource(String id, String label, int colour) {
		this.id = id;
		this.label = label;
		this.colour = colour;
	}

	/** Stable name in files. */
	public String id() {
		return id;
	}

	/** Place in the palette of charts, the same wherever the source is drawn. */
	public int colour() {
		return colour;
	}

	/** In words. */
	public String label() {
		return label;
	}
}
