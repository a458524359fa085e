package org.starling.workflow.report.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.starling.results.RunRecord;
import org.starling.workflow.EngineVersion;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Fact;
import org.starling.workflow.report.ReportBlock.Facts;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportedRun;

/** Which program computed what, from which files. */
final class ProvenanceSection {

	private ProvenanceSection() {
	}

	static List<ReportBlock> of(ReportContent content) {
		List<ReportBlock> blocks = new ArrayList<>();
		List<Fact> versions = new ArrayList<>();
		EngineVersion.all().forEach((name, version) -> versions.add(new Fact(name, version)));
		blocks.add(new Facts(versions));
		List<List<String>> runs = new ArrayList<>();
		List<List<String>> files = new ArrayList<>();
		for (ReportedRun reported : content.runs()) {
			RunRecord run = reported.run();
			runs.add(List.of(run.head().input(), run.head().kind(), run.head().engineVersion(), run.id(), run.started().toString(),
					run.head().inputs().files().isEmpty() ? "" : run.head().inputs().overall(), reported.isStale() ? "stale" : "current"));
			Map<String, String> changed = new TreeMap<>();
			reported.changed().forEach(f -> changed.put(f, run.head().inputs().files().getOrDefault(f, "")));
			changed.forEach((file, hash) -> files.add(List.of(run.head().input(), file, hash)));
		}
		if (!runs.isEmpty()) {
			blocks.add(new Grid("Runs", List.of(Column.text("Input"), Column.text("Kind"), Column.text("Starling"), Column.clock("Run"),
					Column.clock("Started (UTC)"), Column.code("SHA-256 of all inputs"), Column.text("State")), runs));
		}
		if (!files.isEmpty()) {
			blocks.add(new Grid("Files that have changed since a run", List.of(Column.text("Run of"), Column.text("File"),
					Column.code("SHA-256 at the run")), files));
		}
		return blocks;
	}
}
