package org.starling.workflow.figure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.PageSpec;
import org.starling.chart.export.ChartExporter;
import org.starling.chart.export.ChartFormats;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.DocumentEntry;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.workflow.RunCharts;

/** Makes pages of the charts of stored runs. Reads files on the calling thread; computes nothing anew. */
public final class FigurePages {

	private FigurePages() {
	}

	/**
	 * The page, ready to be drawn.
	 *
	 * @param base folder that the projects' paths are relative to
	 * @throws IOException when a project, a run or a chart that the page names is not there
	 */
	public static PageSpec of(FigurePage page, Path base) throws IOException {
		List<Figure> figures = new ArrayList<>();
		for (FigurePanel panel : page.panels()) {
			figures.add(figure(panel, base));
		}
		return new PageSpec(page.title(), page.columnCount(), figures, page.hasLetters());
	}

	/**
	 * Writes it in the one of {@link ChartFormats} that the file's name says.
	 *
	 * @throws IOException              when the file can't be written
	 * @throws IllegalArgumentException when the name's ending is of no format
	 */
	public static void export(FigurePage page, PageSpec drawn, Path file) throws IOException {
		ChartExporter exporter = new ChartExporter(page.chartTheme(), ChartViewport.AUTOMATIC);
		exporter.write(drawn, ChartFormats.of(file), page.size(), page.resolution(), file);
	}

	private static Figure figure(FigurePanel panel, Path base) throws IOException {
		ProjectFolder project = ProjectFolder.open(panel.project() == null ? base : base.resolve(panel.project()));
		DocumentEntry entry = simulation(project, panel.simulation());
		String input = project.relativize(entry.path());
		List<RunRecord> runs = new RunStore(project.resultsFolder()).list().stream().filter(r -> r.head().input().equals(input))
				.filter(r -> panel.run() == null || r.id().startsWith(panel.run())).toList();
		if (runs.isEmpty()) {
			throw new IOException(project.path() + ": \"" + panel.simulation() + "\" has no run"
					+ (panel.run() == null ? "; run it first" : " " + panel.run()));
		}
		List<Figure> figures = RunCharts.of(project, project.load(entry.path(), Simulation.class), runs.getFirst().id());
		Figure found = pick(figures, panel);
		return panel.look() == null ? found : panel.look().apply(found);
	}

	private static DocumentEntry simulation(ProjectFolder project, String name) throws IOException {
		for (DocumentEntry entry : project.simulations()) {
			String file = entry.path().getFileName().toString();
			if (name.equals(entry.name()) || name.equals(file) || name.equals(file.replaceFirst("\\.simulation$", ""))) {
				return entry;
			}
		}
		throw new IOException(project.path() + ": there is no simulation \"" + name + "\"; there are "
				+ project.simulations().stream().map(DocumentEntry::name).toList());
	}

	private static Figure pick(List<Figure> figures, FigurePanel panel) throws IOException {
		String wanted = panel.figure() == null ? "1" : panel.figure();
		for (Figure figure : figures) {
			if (figure.title().equals(wanted)) {
				return figure;
			}
		}
		int place = wanted.matches("\\d{1,4}") ? Integer.parseInt(wanted) : 0;
		if (place < 1 || place > figures.size()) {
			throw new IOException("\"" + panel.simulation() + "\" has no chart \"" + wanted + "\"; it has "
					+ figures.stream().map(Figure::title).toList());
		}
		return figures.get(place - 1);
	}
}
