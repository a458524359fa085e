package org.starling.kinetics.ensemble;

/** A run that can't be stated, such as a subject whose row in a file is wrong. The ensemble reports it as failed and goes on. */
public final class RefusedVariantException extends IllegalArgumentException {

	private static final long serialVersionUID = 1;

	private final String label;

	/**
	 * @param label   of the run, for a person
	 * @param message why, and where
	 */
	public RefusedVariantException(String label, String message) {
		super(message);
		this.label = label;
	}

	public String label() {
		return label;
	}
}
