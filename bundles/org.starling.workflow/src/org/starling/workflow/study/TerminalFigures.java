package org.starling.workflow.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;
import org.starling.chart.PanelSpec;
import org.starling.chart.export.FigureSize;
import org.starling.nca.NcaParameter;
import org.starling.nca.Refusal;
import org.starling.nca.table.AnalysedCurves;
import org.starling.star.profiles.ProfileChart;
import org.starling.star.study.StudyAnalysis;

/** Profiles with their terminal regressions on a logarithmic axis, a panel each. */
final class TerminalFigures {

	private static final int PANELS = 12;
	private static final int MOST = 60;
	private static final int COLUMNS = 3;

	private final List<Figure> figures = new ArrayList<>();
	private int drawn;
	private int leftOut;

	TerminalFigures(StudyAnalysis analysis) {
		for (AnalysedCurves curves : analysis.nca().curves()) {
			Map<String, List<Integer>> groups = new LinkedHashMap<>();
			for (int p = 0; p < curves.results().profiles(); p++) {
				if (curves.results().refusal(p, NcaParameter.CMAX) == Refusal.NONE) {
					String[] keys = curves.profiles().keys().get(p);
					boolean mean = analysis.sparseMatrices().contains(keys[1]);
					groups.computeIfAbsent(title(Arrays.copyOfRange(keys, mean ? 2 : 1, keys.length)), _ -> new ArrayList<>()).add(p);
				}
			}
			groups.forEach((title, profiles) -> group(analysis, curves, title, profiles));
		}
	}

	List<Figure> figures() {
		return figures;
	}

	/** Low enough that two figures of two rows stand on a page. */
	static FigureSize size(Figure figure) {
		return figure instanceof PanelSpec panels ? new FigureSize(180, 26 + 42 * panels.rows()) : new FigureSize(180, 80);
	}

	/** Profiles without a panel. */
	int leftOut() {
		return leftOut;
	}

	private static String title(String[] keys) {
		return Arrays.stream(keys).filter(k -> !k.isEmpty()).collect(Collectors.joining(", "));
	}

	private void group(StudyAnalysis analysis, AnalysedCurves curves, String title, List<Integer> profiles) {
		for (int from = 0; from < profiles.size(); from += PANELS) {
			List<Integer> own = profiles.subList(from, Math.min(profiles.size(), from + PANELS));
			if (drawn + own.size() > MOST) {
				leftOut += own.size();
				continue;
			}
			drawn += own.size();
			List<ChartSpec> panels = own.stream().map(p -> panel(analysis, curves, p)).toList();
			String name = "Terminal regressions" + (title.isEmpty() ? "" : ": " + title);
			figures.add(panels.size() == 1 ? panels.getFirst().withTitle(name + ", " + panels.getFirst().title())
					: PanelSpec.of(name, Math.min(COLUMNS, panels.size()), panels));
		}
	}

	private static ChartSpec panel(StudyAnalysis analysis, AnalysedCurves curves, int profile) {
		String[] keys = curves.profiles().keys().get(profile);
		ChartSpec spec = ProfileChart.of(curves.profiles(), curves.results(), profile, List.of(), true).spec();
		return spec.withTitle(analysis.sparseMatrices().contains(keys[1]) ? keys[1] : keys[0]);
	}
}
