package org.starling.workflow.report.sections;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

import org.starling.chart.ChartSpec;
import org.starling.chart.export.FigureSize;
import org.starling.pbpk.population.PopulationCharts;
import org.starling.results.TableInfo;
import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;
import org.starling.workflow.EnsembleRunner;
import org.starling.workflow.PopulationRunner;
import org.starling.workflow.RunTables;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Drawing;
import org.starling.workflow.report.ReportBlock.Fact;
import org.starling.workflow.report.ReportBlock.Facts;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportText;
import org.starling.workflow.report.ReportedRun;

/** Runs that stand in no document of their own: populations with exposures and percentiles, ensembles, and what else was stored. */
final class PopulationsSection {

	private static final int MOST_CHARTS = 6;
	private static final int MOST_ROWS = 200;

	private PopulationsSection() {
	}

	static List<ReportBlock> of(ReportContent content) throws IOException {
		List<ReportBlock> blocks = new ArrayList<>();
		for (ReportedRun run : content.otherRuns()) {
			content.requireNotCancelled();
			blocks.add(new Heading(3, run.run().head().kind() + ": " + run.run().head().title()));
			blocks.addAll(RunBlocks.state(run));
			List<Fact> facts = new ArrayList<>(List.of(new Fact("Input", run.run().head().input()),
					new Fact("Trajectories", String.valueOf(run.run().items().size()))));
			facts.addAll(RunBlocks.facts(run.run()));
			facts.add(new Fact("Tables", String.join(", ", run.run().tables().stream().map(TableInfo::name).toList())));
			blocks.add(new Facts(facts));
			table(run, PopulationRunner.SUMMARY, "Exposures over the subjects", blocks);
			table(run, PopulationRunner.FOREST, "Exposures by covariate", blocks);
			percentiles(run, blocks);
		}
		return blocks;
	}

	private static void table(ReportedRun run, String name, String caption, List<ReportBlock> blocks) throws IOException {
		Table table = run.table(name);
		if (table == null) {
			return;
		}
		List<ReportBlock.Column> columns = new ArrayList<>();
		for (Column column : table.columns()) {
			String title = RunBlocks.title(column);
			columns.add(column instanceof NumberColumn ? ReportBlock.Column.number(title, column.unit()) : ReportBlock.Column.text(title));
		}
		List<List<String>> rows = new ArrayList<>();
		for (int i = 0; i < Math.min(MOST_ROWS, table.rows()); i++) {
			List<String> row = new ArrayList<>();
			for (Column column : table.columns()) {
				row.add(column instanceof NumberColumn n ? ReportText.number(n.value(i)) : ReportText.orEmpty(column.text(i)));
			}
			rows.add(row);
		}
		blocks.add(new Grid(caption, columns, rows));
		if (table.rows() > MOST_ROWS) {
			blocks.add(new Paragraph((table.rows() - MOST_ROWS) + " further rows stand in the table " + name + " of the run."));
		}
	}

	private static void percentiles(ReportedRun run, List<ReportBlock> blocks) throws IOException {
		Table quantiles = run.table(EnsembleRunner.QUANTILES);
		if (quantiles == null) {
			return;
		}
		List<String> outputs = List.copyOf(new LinkedHashSet<>(Arrays.asList(quantiles.texts(RunTables.OBSERVER).values())));
		for (String output : outputs.subList(0, Math.min(MOST_CHARTS, outputs.size()))) {
			ChartSpec chart = PopulationCharts.percentiles(quantiles, output);
			blocks.add(new Drawing(chart, FigureSize.FULL_WIDTH));
		}
		if (outputs.size() > MOST_CHARTS) {
			blocks.add(new Paragraph((outputs.size() - MOST_CHARTS) + " further outputs stand in the table " + EnsembleRunner.QUANTILES + " of the run."));
		}
	}
}
