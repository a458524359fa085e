package org.starling.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.PanelSpec;
import org.starling.chart.export.ChartExporter;
import org.starling.chart.export.FigureSize;
import org.starling.files.FileNames;
import org.starling.model.simulation.Simulation;
import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedWriter;

/** The tables and charts of a project run as files that other programs open. */
public final class OutputFiles {

	private static final double DPI = 150;
	private static final double PANEL_ROW_MILLIMETRE = 52;

	private final Path out;
	private final ChartExporter exporter = new ChartExporter(ChartTheme.light(), ChartViewport.AUTOMATIC);
	private final Map<String, Integer> taken = new HashMap<>();

	OutputFiles(Path out) {
		this.out = out;
	}

	/** The size a figure is drawn at on a page 180 mm wide. */
	public static FigureSize size(Figure figure) {
		return figure instanceof PanelSpec panels ? new FigureSize(180, 24 + PANEL_ROW_MILLIMETRE * panels.rows())
				: new FigureSize(180, 110);
	}

	void tables(Simulation simulation, Map<String, Table> tables) throws IOException {
		for (Map.Entry<String, Table> table : tables.entrySet()) {
			DelimitedWriter.write(table.getValue(),
					out.resolve("tables").resolve(slug(simulation.getName()) + "-" + table.getKey() + ".csv"));
		}
	}

	/** @param prefix of the files' names */
	void charts(String prefix, List<? extends Figure> figures) throws IOException {
		for (Figure figure : figures) {
			String name = slug(prefix + " " + figure.title());
			int count = taken.merge(name, 1, Integer::sum);
			String file = count == 1 ? name : name + "-" + count;
			exporter.png(figure, size(figure), DPI, out.resolve("charts").resolve(file + ".png"));
			exporter.svg(figure, size(figure), out.resolve("charts").resolve(file + ".svg"));
		}
	}

	/** Lower-case words joined by hyphens: fit for every file system. */
	static String slug(String text) {
		String slug = FileNames.words(text);
		return slug.isEmpty() ? "unnamed" : slug;
	}
}
