package org.starling.nca.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.nca.NcaColumns;

/**
 * The points that a person chose for the terminal regressions of some profiles. A profile without a choice follows the rule of the
 * settings. Immutable.
 *
 * @param times times after the dose by the values of a profile's keys, in their order; the mean curve of sparse samples has an empty subject. No
 *              times: no terminal regression
 */
public record ChosenPoints(Map<List<String>, double[]> times) {

	/** No choice at all. */
	public static final ChosenPoints NONE = new ChosenPoints(Map.of());
	private static final double TOLERANCE = 1e-9;

	public ChosenPoints {
		times = new HashMap<>(times);
	}

	/**
	 * The times chosen for a profile, or null when none were.
	 *
	 * @param keys of the profile; a choice may leave out those at the end
	 */
	public double[] of(String... keys) {
		List<String> own = Arrays.asList(keys);
		double[] found = times.get(own);
		for (int n = keys.length - 1; found == null && n > 0 && !times.isEmpty(); n--) {
			found = times.get(own.subList(0, n));
		}
		return found;
	}

	/** The same profiles with the chosen samples marked. */
	public ProfileSet mark(ProfileSet profiles) {
		return mark(profiles, profiles.keys());
	}

	/** The same mean curves with the chosen points marked. */
	public ProfileSet markMeans(ProfileSet curves) {
		return mark(curves, curves.keys().stream().map(key -> {
			String[] own = key.clone();
			own[0] = ""; // their subjects say how many animals they are the mean of
			return own;
		}).toList());
	}

	private ProfileSet mark(ProfileSet profiles, List<String[]> keys) {
		NcaColumns columns = profiles.columns();
		boolean[] chosen = new boolean[columns.profiles()];
		boolean[] marks = new boolean[columns.samples()];
		boolean any = false;
		for (int p = 0; p < chosen.length && !times.isEmpty(); p++) {
			double[] wanted = of(keys.get(p));
			chosen[p] = wanted != null;
			any |= chosen[p];
			for (int s = columns.from(p); s < columns.from(p + 1); s++) {
				marks[s] = chosen[p] ? contains(wanted, columns.time(s) - columns.dose(p).time()) : columns.isTerminal(s);
			}
		}
		return !any ? profiles
				: new ProfileSet(profiles.keyNames(), profiles.keys(), columns.withChoices(marks, chosen), profiles.rows(),
						profiles.doseUnit(), profiles.units(), profiles.pooled(), profiles.collections(), profiles.problems(),
						profiles.rowsLeftOut());
	}

	/** Whether a time is among others, but for rounding. */
	public static boolean contains(double[] times, double t) {
		for (double wanted : times) {
			if (Math.abs(wanted - t) <= TOLERANCE * Math.max(1, Math.abs(t))) {
				return true;
			}
		}
		return false;
	}
}
