package org.starling.sbml.suite;

/**
 * How one case went.
 *
 * @param timeCourse whether it asks for a course over time
 * @param cause      empty when it passed; else what differs most, or why it was not run
 */
public record SuiteResult(String id, boolean timeCourse, Status status, String cause) {

	/** The outcome. */
	public enum Status {
		PASSED,
		/** it ran, and numbers differ or it did not reach the end */
		FAILED,
		/** it was refused with a message */
		UNSUPPORTED,
		/** it ran, and there is nothing to hold it to */
		NOT_COMPARED
	}
}
