package org.starling.ui.charts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.starling.analysis.study.Profile;
import org.starling.analysis.study.StudyData;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;
import org.starling.chart.LegendPosition;
import org.starling.chart.PanelSpec;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.tables.samples.Sample;

/**
 * Measurements of a study as they are, before any model: for each matrix and compound all subjects in one chart, and a panel
 * for each. Values below a limit are counted in a note, not drawn. Any thread.
 */
final class StudyFigures {

	private static final int MOST_PANELS = 30;
	private static final int COLUMNS = 4;

	/** What is drawn together: samples that can be compared. */
	private record Group(String matrix, String compound, String unit) {
	}

	static List<Figure> of(StudyData data) {
		Map<Group, Integer> groups = new LinkedHashMap<>();
		for (Sample sample : data.accepted()) {
			if (sample.unit() != null) {
				int censored = Double.isNaN(sample.value()) ? 1 : 0;
				groups.merge(new Group(sample.matrix(), sample.compound(), sample.unit()), censored, Integer::sum);
			}
		}
		List<Figure> figures = new ArrayList<>();
		Map<String, Group> first = new LinkedHashMap<>();
		groups.forEach((group, censored) -> {
			// samples of one matrix and compound in several units are converted to the first of them
			if (first.putIfAbsent(group.matrix() + '\n' + group.compound(), group) == null) {
				add(data, group, censored, figures);
			}
		});
		return figures;
	}

	private static void add(StudyData data, Group group, int censored, List<Figure> figures) {
		List<Profile> profiles = data.profiles(group.matrix(), group.compound(), null, group.unit()).stream().map(Profile::quantified)
				.filter(p -> p.size() > 0).toList();
		if (profiles.isEmpty()) {
			return;
		}
		String title = group.compound() == null ? NLS.bind(Messages.Study_matrix, group.matrix())
				: NLS.bind(Messages.Study_matrixCompound, group.matrix(), group.compound());
		AxisSpec x = AxisSpec.linear(Messages.Study_time, data.timeUnit());
		AxisSpec y = AxisSpec.linear(Messages.Study_concentration, group.unit());
		List<SeriesSpec> series = new ArrayList<>();
		List<ChartSpec> panels = new ArrayList<>();
		for (Profile p : profiles) {
			String subject = NLS.bind(Messages.Study_subject, p.subject());
			SeriesSpec line = new SeriesSpec(subject, SeriesKind.LINE_AND_POINTS, p.times(), p.values(), null, null, 0, series.size());
			series.add(line);
			panels.add(ChartSpec.of(subject, x, y, new SeriesSpec(Messages.Study_measured, SeriesKind.LINE_AND_POINTS, p.times(),
					p.values(), null, null, 0, 0)));
		}
		ChartSpec all = new ChartSpec(title, x, List.of(y), series)
				.withLegend(profiles.size() > MOST_PANELS ? LegendPosition.NONE : LegendPosition.RIGHT);
		figures.add(censored == 0 ? all : all.withNote(NLS.bind(Messages.Study_censored, censored)));
		if (panels.size() > 1 && panels.size() <= MOST_PANELS) {
			figures.add(PanelSpec.of(NLS.bind(Messages.Study_bySubject, title), Math.min(COLUMNS, panels.size()), panels));
		}
	}

	private StudyFigures() {
	}
}
