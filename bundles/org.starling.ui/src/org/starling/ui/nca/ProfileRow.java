package org.starling.ui.nca;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.starling.nca.NcaColumns;
import org.starling.nca.NcaEngine;
import org.starling.nca.NcaFlag;
import org.starling.nca.NcaParameter;
import org.starling.nca.NcaResults;
import org.starling.nca.Refusal;
import org.starling.nca.table.ChosenPoints;
import org.starling.nca.table.NcaReport;
import org.starling.nca.table.ParameterRow;
import org.starling.nca.table.ProfileSet;
import org.starling.star.profiles.SampleMark;

/**
 * One profile with everything that was found about it. Immutable; any thread.
 *
 * @param set        the profiles that it stands among
 * @param results    of them
 * @param index      its place among them
 * @param parameters its own, refused ones too
 */
record ProfileRow(ProfileSet set, NcaResults results, int index, List<ParameterRow> parameters) {

	private static final Set<NcaFlag> WARNINGS = EnumSet.of(NcaFlag.LOW_R2_ADJUSTED, NcaFlag.SHORT_SPAN, NcaFlag.HIGH_EXTRAPOLATION,
			NcaFlag.HIGH_BACK_EXTRAPOLATION, NcaFlag.TMAX_FIRST_SAMPLE, NcaFlag.TMAX_LAST_SAMPLE, NcaFlag.EQUAL_TIMES,
			NcaFlag.TAU_EXTRAPOLATED);

	String[] keys() {
		return set.keys().get(index);
	}

	/** A key by its place, empty when the profile has none. */
	String key(int place) {
		String[] keys = keys();
		return place < keys.length && keys[place] != null ? keys[place] : ""; //$NON-NLS-1$
	}

	ProfileKey profile() {
		return ProfileKey.of(keys());
	}

	double value(NcaParameter parameter) {
		return results.value(index, parameter);
	}

	/** Why there is no terminal regression; {@code NONE} when there is one. */
	Refusal refusal() {
		return results.refusal(index, NcaParameter.LAMBDA_Z);
	}

	boolean isChosen() {
		return results.columns().isChosen(index);
	}

	/** What a person should look at. */
	List<NcaFlag> warnings() {
		return results.flags(index).stream().filter(WARNINGS::contains).toList();
	}

	/** Whether something should be looked at: a limit of the settings is passed, or there is no terminal regression though one was asked for. */
	boolean isFlagged() {
		return !warnings().isEmpty() || refusal() != Refusal.NONE && refusal() != Refusal.LAMBDA_Z_NOT_ASKED;
	}

	/** Samples that can be taken in or out of the regression, by time. */
	List<Integer> choosable() {
		NcaColumns columns = results.columns();
		return IntStream.range(columns.from(index), columns.from(index + 1)).boxed().filter(s -> {
			SampleMark mark = SampleMark.of(results, index, s);
			return mark != null && mark.canBeChosen() && columns.concentration(s) > 0;
		}).sorted((a, b) -> Double.compare(columns.time(a), columns.time(b))).toList();
	}

	boolean isIn(int sample) {
		return SampleMark.of(results, index, sample) == SampleMark.IN_REGRESSION;
	}

	/** Times of the regression, or those that a person chose where it is refused. */
	double[] times() {
		return choosable().stream().filter(this::isIn).mapToDouble(results.columns()::time).toArray();
	}

	/**
	 * Whether it was analysed with such a choice.
	 *
	 * @param chosen times of the points that a person chose; null: by the rule
	 */
	boolean belongsTo(double[] chosen) {
		return isChosen() == (chosen != null)
				&& (chosen == null || choosable().stream().allMatch(s -> isIn(s) == ChosenPoints.contains(chosen, results.columns().time(s))));
	}

	/**
	 * The same profile analysed anew.
	 *
	 * @param times of the points that a person chose; null: by the rule of the settings
	 */
	ProfileRow analysed(double[] times) {
		NcaColumns all = results.columns();
		int from = all.from(index);
		int n = all.from(index + 1) - from;
		double[] t = new double[n];
		double[] c = new double[n];
		boolean[] below = new boolean[n];
		double[] limits = new double[n];
		long[] lines = new long[n];
		for (int i = 0; i < n; i++) {
			t[i] = all.time(from + i);
			c[i] = all.concentration(from + i);
			below[i] = all.isBelow(from + i);
			limits[i] = all.limit(from + i);
			lines[i] = set.rows()[from + i];
		}
		NcaColumns own = NcaColumns.of(t, c, below, limits, all.dose(index));
		if (times != null) {
			boolean[] marks = new boolean[n];
			for (int i = 0; i < n; i++) {
				marks[i] = ChosenPoints.contains(times, t[i]);
			}
			own = own.withChoices(marks, new boolean[] { true });
		}
		NcaResults found = NcaEngine.analyse(own, results.options());
		ProfileSet one = new ProfileSet(set.keyNames(), List.<String[]>of(keys()), own, lines, set.doseUnit(), set.units(), new int[] { 1 }, null,
				List.of(), 0);
		List<ParameterRow> rows = new ArrayList<>(new NcaReport(one, found).rows());
		Set<String> codes = rows.stream().map(ParameterRow::code).collect(Collectors.toSet());
		parameters.stream().filter(p -> !codes.contains(p.code())).forEach(rows::add); // areas of sparse samples need no terminal slope
		return new ProfileRow(one, found, 0, rows);
	}
}
