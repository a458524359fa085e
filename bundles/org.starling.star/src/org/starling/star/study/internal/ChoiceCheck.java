package org.starling.star.study.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.starling.nca.NcaColumns;
import org.starling.nca.table.ChosenPoints;
import org.starling.nca.table.ProfileSet;
import org.starling.tables.NumberText;

/** Whether the points that a person chose are still there. */
public final class ChoiceCheck {

	private ChoiceCheck() {
	}

	/** Choices for a profile that isn't there, and times without a sample, in words. */
	public static List<String> unmatched(ChosenPoints choices, List<ProfileSet> sets) {
		List<String> messages = new ArrayList<>();
		if (choices.times().isEmpty()) {
			return messages;
		}
		Set<double[]> found = new HashSet<>();
		for (ProfileSet set : sets) {
			for (int p = 0; p < set.columns().profiles(); p++) {
				double[] times = set.columns().isChosen(p) ? chosen(choices, set.keys().get(p)) : null;
				if (times != null) {
					found.add(times);
					missing(times, set.columns(), p, String.join(", ", set.keys().get(p)), messages);
				}
			}
		}
		for (Map.Entry<List<String>, double[]> choice : choices.times().entrySet()) {
			if (!found.contains(choice.getValue())) {
				messages.add("terminal points were chosen for " + String.join(", ", choice.getKey().stream().filter(k -> !k.isEmpty()).toList())
						+ ", but there is no such profile");
			}
		}
		return messages;
	}

	/** Those of the profile, else those of the mean curve. */
	private static double[] chosen(ChosenPoints choices, String[] keys) {
		double[] times = choices.of(keys);
		if (times == null) {
			String[] mean = keys.clone();
			mean[0] = "";
			times = choices.of(mean);
		}
		return times;
	}

	private static void missing(double[] times, NcaColumns columns, int profile, String name, List<String> messages) {
		double[] sampled = new double[columns.from(profile + 1) - columns.from(profile)];
		for (int s = 0; s < sampled.length; s++) {
			sampled[s] = columns.time(columns.from(profile) + s) - columns.dose(profile).time();
		}
		for (double time : times) {
			if (!ChosenPoints.contains(sampled, time)) {
				messages.add("a terminal point was chosen at " + NumberText.format(time) + " for " + name + ", but there is no sample at that time");
			}
		}
	}
}
