package org.starling.sdk.contract;

/** A plug-in broke a rule of its contract. */
public final class ContractViolation extends AssertionError {

	private static final long serialVersionUID = 1L;

	/** @param cause what the plug-in threw; null when it threw nothing */
	public ContractViolation(String message, Throwable cause) {
		super(message, cause);
	}
}
