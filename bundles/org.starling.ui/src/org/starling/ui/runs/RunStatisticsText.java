package org.starling.ui.runs;

import java.util.Locale;

import org.eclipse.osgi.util.NLS;
import org.starling.workflow.RunStatistics;

/** What a person reads of a run's cost: solver and why, trajectories, steps, rejected steps, time. */
public final class RunStatisticsText {

	private static final int MOST_NOTES = 3;

	/** @param solverId the solver that was asked for */
	public static String of(String solverId, RunStatistics statistics) {
		String cost = cost(statistics);
		if (statistics.notes().isEmpty()) {
			return solverId + ": " + cost; //$NON-NLS-1$
		}
		String notes = String.join("; ", statistics.notes().stream().limit(MOST_NOTES).toList()); //$NON-NLS-1$
		int more = statistics.notes().size() - MOST_NOTES;
		return cost + "\n" + (more > 0 ? NLS.bind(Messages.Statistics_more, notes, more) : notes); //$NON-NLS-1$
	}

	/** Trajectories, steps, rejected steps, time. */
	public static String cost(RunStatistics statistics) {
		return NLS.bind(statistics.trajectories() == 1 ? Messages.Statistics_one : Messages.Statistics_several,
				new Object[] { statistics.steps(), statistics.rejected(), time(statistics.milliseconds()), statistics.trajectories() });
	}

	private static String time(double milliseconds) {
		return Double.isNaN(milliseconds) ? "–" : milliseconds < 1000 ? String.format(Locale.ROOT, "%.3g ms", milliseconds) //$NON-NLS-1$ //$NON-NLS-2$
				: String.format(Locale.ROOT, "%.3g s", milliseconds / 1000); //$NON-NLS-1$
	}

	private RunStatisticsText() {
	}
}
