package org.starling.ui.charts.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.starling.chart.Figure;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.DocumentEntry;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.workflow.RunCharts;
import org.starling.workflow.figure.FigurePanel;

/**
 * A chart that can be put on a page.
 *
 * @param label  simulation and title, for people
 * @param panel  where it comes from
 * @param figure the chart, in the look that the project keeps
 */
public record AvailableChart(String label, FigurePanel panel, Figure figure) {

	/** The charts of the newest run of each simulation. Reads files: on a worker thread. */
	public static List<AvailableChart> of(ProjectFolder project) throws IOException {
		List<AvailableChart> charts = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (RunRecord run : new RunStore(project.resultsFolder()).list()) {
			for (DocumentEntry entry : project.simulations()) {
				if (run.head().input().equals(project.relativize(entry.path())) && seen.add(run.head().input())) {
					Simulation simulation = project.load(entry.path(), Simulation.class);
					List<Figure> figures = RunCharts.of(project, simulation, run.id());
					for (int k = 0; k < figures.size(); k++) {
						String title = figures.get(k).title();
						String name = entry.path().getFileName().toString().replaceFirst("\\.simulation$", ""); //$NON-NLS-1$ //$NON-NLS-2$
						charts.add(new AvailableChart(simulation.getName() + ": " + (title.isBlank() ? String.valueOf(k + 1) : title), //$NON-NLS-1$
								new FigurePanel(project.path().toString(), name, null, String.valueOf(k + 1), null), figures.get(k)));
					}
				}
			}
		}
		return charts;
	}
}
