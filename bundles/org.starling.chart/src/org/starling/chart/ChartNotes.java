package org.starling.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a chart can not show, in sentences that stand below the plot and in exported figures, so that no point is lost in
 * silence.
 */
public final class ChartNotes {

	private ChartNotes() {
	}

	/** The notes of a figure: its own, then what is not shown, without repetition. */
	public static List<String> of(Figure figure) {
		Set<String> notes = new LinkedHashSet<>();
		if (figure instanceof PanelSpec panels) {
			notes.addAll(panels.notes());
		}
		figure.charts().forEach(c -> notes.addAll(c.notes()));
		notes.addAll(automatic(figure.charts()));
		return List.copyOf(notes);
	}

	/** What the charts, taken together, can not show. */
	public static List<String> automatic(List<ChartSpec> charts) {
		List<String> notes = new ArrayList<>();
		Tally all = new Tally();
		charts.forEach(all::add);
		addNote(notes, all.missingPoints, all.missingLine, "without a finite value not shown");
		addNote(notes, all.pointsNotPositive, all.lineNotPositive, "≤ 0 not shown on the log axis");
		if (all.limitsNotPositive > 0) {
			notes.add(plural(all.limitsNotPositive, "lower limit", "lower limits")
					+ " ≤ 0 drawn to the edge of the log axis");
		}
		if (all.pointsOutside > 0) {
			notes.add(plural(all.pointsOutside, "point", "points") + " outside the axes' ranges not shown");
		}
		return notes;
	}

	private static void addNote(List<String> notes, int points, int lineValues, String what) {
		String p = plural(points, "point", "points");
		String l = plural(lineValues, "value of a line", "values of lines");
		if (points > 0 || lineValues > 0) {
			notes.add((points == 0 ? l : lineValues == 0 ? p : p + " and " + l) + " " + what);
		}
	}

	private static String plural(int n, String one, String many) {
		return n + " " + (n == 1 ? one : many);
	}

	/** Counts by reason; a point is counted once. */
	private static final class Tally {
		private int missingPoints;
		private int missingLine;
		private int pointsNotPositive;
		private int lineNotPositive;
		private int limitsNotPositive;
		private int pointsOutside;

		void add(ChartSpec chart) {
			for (SeriesSpec s : chart.series()) {
				AxisSpec y = chart.y().get(s.yAxis());
				for (int i = 0; i < s.size(); i++) {
					if (!s.isGap(i)) {
						add(s, i, chart.x(), y);
					}
				}
			}
		}

		private void add(SeriesSpec s, int i, AxisSpec x, AxisSpec y) {
			boolean band = s.kind() == SeriesKind.BAND;
			boolean value = Double.isFinite(s.y()[i]) || band && Double.isFinite(s.lower()[i]) && Double.isFinite(s.upper()[i]);
			boolean log = y.scale() == AxisScale.LOG;
			if (!Double.isFinite(s.x()[i]) || !value) {
				missingPoints += s.hasPoints() ? 1 : 0;
				missingLine += s.hasPoints() ? 0 : 1;
			} else if (x.scale() == AxisScale.LOG && s.x()[i] <= 0 || log && s.y()[i] <= 0 || band && log && s.upper()[i] <= 0) {
				pointsNotPositive += s.hasPoints() ? 1 : 0;
				lineNotPositive += s.hasPoints() ? 0 : 1;
			} else {
				limitsNotPositive += log && s.hasLimits() && s.lower()[i] <= 0 ? 1 : 0;
				pointsOutside += s.hasPoints() && (outside(s.x()[i], x) || outside(s.y()[i], y)) ? 1 : 0;
			}
		}

		private static boolean outside(double v, AxisSpec axis) {
			return v < axis.min() || v > axis.max();
		}
	}
}
