package org.starling.workflow.report.sections;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.starling.model.simulation.Simulation;
import org.starling.workflow.ProjectValidation.Finding;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Items;
import org.starling.workflow.report.ReportBlock.Notice;
import org.starling.workflow.report.ReportBlock.Tone;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportText;
import org.starling.workflow.report.ReportedRun;

/** How much there is, and whether the results can be relied on. */
final class OverviewSection {

	private OverviewSection() {
	}

	static List<ReportBlock> of(ReportContent content) throws IOException {
		List<ReportBlock> blocks = new ArrayList<>();
		List<String> items = new ArrayList<>();
		items.add(count(content.molecules().size(), "molecule") + ", " + count(content.models().size(), "model") + ", "
				+ (content.studies().size() == 1 ? "1 study" : content.studies().size() + " studies") + ", "
				+ count(content.simulations().size(), "simulation") + ".");
		List<Finding> findings = content.findings();
		long errors = findings.stream().filter(Finding::error).count();
		items.add(count((int) errors, "error") + " and " + count(findings.size() - (int) errors, "warning")
				+ " of the validation stand under Validation.");
		blocks.add(new Items(items));
		long stale = content.runs().stream().filter(ReportedRun::isStale).count();
		long missing = content.simulations().stream().filter(s -> content.run(s) == null).count();
		if (stale > 0) {
			blocks.add(new Notice(Tone.WARN, (stale == 1 ? "1 result is" : stale + " results are")
					+ " stale: files that it was computed from have changed since. Run it again before it is used."));
		}
		if (missing > 0) {
			blocks.add(new Notice(Tone.WARN, (missing == 1 ? "1 simulation has" : missing + " simulations have") + " no results."));
		}
		List<List<String>> rows = new ArrayList<>();
		for (Simulation simulation : content.simulations()) {
			ReportedRun run = content.run(simulation);
			rows.add(List.of(ReportText.orEmpty(simulation.getName()), simulation.getModel() == null ? "" : ReportText.orEmpty(simulation.getModel().getName()),
					simulation.getStudy() == null ? "" : ReportText.orEmpty(simulation.getStudy().getName()),
					run == null ? "0" : String.valueOf(run.run().items().size()),
					run == null ? "not run" : run.run().status().name().toLowerCase(Locale.ROOT), run == null ? "" : run.isStale() ? "stale" : "current"));
		}
		if (!rows.isEmpty()) {
			blocks.add(new Grid("Simulations", List.of(Column.text("Simulation"), Column.text("Model"), Column.text("Study"),
					Column.number("Trajectories", ""), Column.text("Status"), Column.text("Results")), rows));
		}
		return blocks;
	}

	private static String count(int n, String what) {
		return n + " " + what + (n == 1 ? "" : "s");
	}
}
