package org.starling.lcms.quantitation;

/**
 * What became of one rule.
 *
 * @param id      stable name
 * @param section of ICH M10 (step 4, 24 May 2022)
 * @param verdict what became of it
 * @param text    the numbers that say so
 */
public record RuleVerdict(String id, String section, Verdict verdict, String text) {

	/** What became of a rule. */
	public enum Verdict {
		PASSED, FAILED,
		/** The run has no such samples. */
		NOT_TESTED
	}
}
