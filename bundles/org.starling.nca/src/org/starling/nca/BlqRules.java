package org.starling.nca;

/**
 * Rules for samples below the limit of quantification by their place in the profile. What they put in place counts for areas;
 * the last measured concentration, maxima and the terminal regression take measured values alone.
 *
 * @param basis  what places are told apart by
 * @param first  before the first measured concentration, or before Tmax
 * @param middle between measured concentrations; not used with basis {@code TMAX}
 * @param last   behind the last measured concentration, or behind Tmax
 */
public record BlqRules(Basis basis, BlqRule first, BlqRule middle, BlqRule last) {

	/** What places are told apart by. */
	public enum Basis {
		/** the first and last measured concentration */
		QUANTIFIABLE,
		/** the time of the largest measured concentration */
		TMAX
	}

	/** Zero before the first measured concentration, dropped elsewhere. */
	public static final BlqRules DEFAULT = byPosition(BlqRule.ZERO, BlqRule.DROP, BlqRule.DROP);

	/** Rules for samples below the limit before the first quantifiable one, between quantifiable ones, and after the last. */
	public static BlqRules byPosition(BlqRule first, BlqRule middle, BlqRule last) {
		return new BlqRules(Basis.QUANTIFIABLE, first, middle, last);
	}

	/** Rules for samples below the limit before and after the time of the largest concentration. */
	public static BlqRules byTmax(BlqRule before, BlqRule after) {
		return new BlqRules(Basis.TMAX, before, after, after);
	}
}
