package org.starling.ode.tck;

/** A solver broke a rule of the contract. */
public final class ContractViolation extends AssertionError {

	private static final long serialVersionUID = 1L;

	ContractViolation(String message, Throwable cause) {
		super(message, cause);
	}
}
