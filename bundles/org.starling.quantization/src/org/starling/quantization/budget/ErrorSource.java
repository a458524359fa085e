package org.starling.quantization.budget;

/** Where a part of an uncertainty comes from, in the order of the chain. */
public enum ErrorSource {
	/** Random error of conversion in samples and calibrators. */
	QUANTIZATION("quantization", "Quantization, random"),
	/** Mean error of conversion: it is the same in each repetition and does not average out. */
	QUANTIZATION_BIAS("quantization-bias", "Quantization, bias"),
	/** Noise of the detector before conversion, in the samples. */
	DETECTOR_NOISE("detector-noise", "Detector noise"),
	/** Counting statistics of ions, in the samples. */
	ION_COUNTING("ion-counting", "Ion counting"),
	/** What the calibrators scatter beyond these: preparation, injection, ionization; in the samples. */
	RESPONSE("response", "Other response scatter"),
	/** Errors of the calibration curve from all but quantization: all concentrations of a run share them. */
	CALIBRATION("calibration", "Calibration curve"),
	/** What animals differ by, beyond the errors of measurement. */
	BIOLOGY("biology", "Biological variability");

	private final String id;
	private final String label;

	ErrorSource(String id, String label) {
		this.id = id;
		this.label = label;
	}

	/** Stable name in files. */
	public String id() {
		return id;
	}

	/** In words. */
	public String label() {
		return label;
	}
}
