package org.starling.workflow;

import java.util.ArrayList;
import java.util.List;

import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;
import org.starling.chart.PageSpec;
import org.starling.chart.PanelSpec;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.chart.SeriesStyle;

/** Lays the curves of one run over those of another, which become grey. */
final class LiveFigures {

	/** Name of the grey curves in the legend. */
	static final String BEFORE = "Model's values";

	/**
	 * @param before figures of the run behind
	 * @param after  figures of the run in front, as many and of the same kinds
	 * @param note   stands below each figure
	 */
	static List<Figure> over(List<Figure> before, List<Figure> after, String note) {
		List<Figure> both = new ArrayList<>();
		for (int i = 0; i < after.size(); i++) {
			both.add(i < before.size() ? over(before.get(i), after.get(i), note) : after.get(i));
		}
		return both;
	}

	private static Figure over(Figure before, Figure after, String note) {
		return switch (after) {
		case ChartSpec chart -> over(before.charts().getFirst(), chart).withNote(note);
		case PageSpec page -> page;
		case PanelSpec panels -> {
			List<ChartSpec> charts = new ArrayList<>();
			for (int i = 0; i < panels.charts().size(); i++) {
				charts.add(i < before.charts().size() ? over(before.charts().get(i), panels.charts().get(i)) : panels.charts().get(i));
			}
			List<String> notes = new ArrayList<>(panels.notes());
			notes.add(note);
			yield new PanelSpec(panels.title(), panels.columns(), charts, panels.legend(), notes);
		}
		};
	}

	private static ChartSpec over(ChartSpec before, ChartSpec after) {
		List<SeriesSpec> series = new ArrayList<>();
		for (SeriesSpec s : before.series()) {
			if (s.kind() == SeriesKind.LINE) {
				series.add(new SeriesSpec(BEFORE, s.kind(), s.x(), s.y(), null, null, s.yAxis(),
						new SeriesStyle(SeriesStyle.NEUTRAL, false, false, series.isEmpty())));
			}
		}
		series.addAll(after.series());
		return after.withSeries(series);
	}

	private LiveFigures() {
	}
}
