package org.starling.nca.internal;

import java.util.Arrays;

import org.starling.nca.BlqRule;
import org.starling.nca.BlqRules;
import org.starling.nca.NcaColumns;
import org.starling.nca.NcaFlag;
import org.starling.nca.PointUse;

/**
 * The points of one profile as the analysis takes them: sorted by time, without those before the dose and without a value, with
 * the rules for censored samples applied. One object serves all profiles of a run.
 */
final class Points {

	/** measured */
	static final byte MEASURED = 0;
	/** below the limit, with a concentration put in place */
	static final byte SUBSTITUTED = 1;
	/** put in at the time of the dose */
	static final byte INSERTED = 2;

	double[] time = new double[64];
	double[] concentration = new double[64];
	byte[] kind = new byte[64];
	int[] source = new int[64];
	boolean[] terminal = new boolean[64];
	int size;
	/** Censored samples at or after the dose. */
	double[] censoredTime = new double[16];
	double[] censoredLimit = new double[16];
	int censored;
	int flags;
	/** Whether the marked points alone take part in the terminal regression. */
	boolean chosen;
	private int[] order = new int[64];

	void load(NcaColumns columns, int profile, BlqRules rules, byte[] uses) {
		int from = columns.from(profile);
		int to = columns.from(profile + 1);
		ensure(to - from + 1);
		size = 0;
		censored = 0;
		chosen = columns.isChosen(profile);
		flags = chosen ? NcaFlag.LAMBDA_Z_BY_HAND.bit() : 0;
		double doseTime = columns.dose(profile).time();
		int kept = 0;
		for (int s = from; s < to; s++) {
			double t = columns.time(s);
			if (!Double.isFinite(t)) {
				throw new IllegalArgumentException("sample " + s + " of profile " + profile + " has the time " + t);
			}
			if (t < doseTime) {
				uses[s] = (byte) PointUse.BEFORE_DOSE.ordinal();
				flags |= NcaFlag.SAMPLES_BEFORE_DOSE.bit();
			} else if (!columns.isBelow(s) && !Double.isFinite(columns.concentration(s))) {
				uses[s] = (byte) PointUse.MISSING.ordinal();
				flags |= NcaFlag.MISSING_SAMPLES.bit();
			} else {
				int at = kept++;
				while (at > 0 && columns.time(order[at - 1]) > t) {
					order[at] = order[at - 1];
					at--;
				}
				order[at] = s;
			}
		}
		take(columns, kept, rules, uses);
	}

	private void take(NcaColumns columns, int kept, BlqRules rules, byte[] uses) {
		int first = kept;
		int last = -1;
		int peak = -1;
		for (int i = 0; i < kept; i++) {
			if (!columns.isBelow(order[i])) {
				first = Math.min(first, i);
				last = i;
				peak = peak < 0 || columns.concentration(order[i]) > columns.concentration(order[peak]) ? i : peak;
			}
		}
		double before = Double.NaN;
		for (int i = 0; i < kept; i++) {
			int s = order[i];
			double t = columns.time(s);
			if (t == before) {
				flags |= NcaFlag.EQUAL_TIMES.bit();
			}
			before = t;
			if (columns.isBelow(s)) {
				BlqRule rule = rules.basis() == BlqRules.Basis.TMAX ? i < peak || peak < 0 ? rules.first() : rules.last()
						: i < first ? rules.first() : i > last ? rules.last() : rules.middle();
				below(s, t, columns.limit(s), rule, uses);
			} else {
				uses[s] = (byte) PointUse.USED.ordinal();
				terminal[size] = columns.isTerminal(s);
				add(t, columns.concentration(s), MEASURED, s);
			}
		}
	}

	private void below(int sample, double t, double limit, BlqRule rule, byte[] uses) {
		if (censored == censoredTime.length) {
			censoredTime = Arrays.copyOf(censoredTime, 2 * censored);
			censoredLimit = Arrays.copyOf(censoredLimit, 2 * censored);
		}
		censoredTime[censored] = t;
		censoredLimit[censored++] = limit;
		double value = rule.value(limit);
		if (Double.isNaN(value)) {
			uses[sample] = (byte) PointUse.BLQ_DROPPED.ordinal();
			flags |= NcaFlag.BLQ_DROPPED.bit();
		} else {
			uses[sample] = (byte) PointUse.BLQ_SUBSTITUTED.ordinal();
			flags |= NcaFlag.BLQ_SUBSTITUTED.bit();
			add(t, value, SUBSTITUTED, sample);
		}
	}

	private void add(double t, double c, byte how, int sample) {
		time[size] = t;
		concentration[size] = c;
		kind[size] = how;
		source[size++] = sample;
	}

	/** Puts a point in front of all others. */
	void insertFirst(double t, double c) {
		System.arraycopy(time, 0, time, 1, size);
		System.arraycopy(concentration, 0, concentration, 1, size);
		System.arraycopy(kind, 0, kind, 1, size);
		System.arraycopy(source, 0, source, 1, size);
		time[0] = t;
		concentration[0] = c;
		kind[0] = INSERTED;
		source[0] = -1;
		size++;
	}

	private void ensure(int n) {
		if (time.length < n) {
			int length = Math.max(n, 2 * time.length);
			time = new double[length];
			concentration = new double[length];
			kind = new byte[length];
			source = new int[length];
			terminal = new boolean[length];
			order = new int[length];
		}
	}
}
