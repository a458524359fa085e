package org.starling.workflow.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.starling.nca.table.ReportedComparison;
import org.starling.nca.table.ReportedComparison.Record;
import org.starling.nca.table.ReportedComparison.Verdict;
import org.starling.tables.NumberText;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportText;

/** Parameters that the study's source reported beside the calculated ones, record by record. */
final class ReportedSection {

	private static final int MOST = 2000;
	private static final List<Column> COLUMNS = List.of(Column.number("Record", ""), Column.text("Profile"), Column.text("Parameter"),
			Column.number("Reported", ""), Column.number("Calculated", ""), Column.text("Unit"), Column.text("Verdict"), Column.text("Reason"));

	private ReportedSection() {
	}

	/** @param comparison null: none */
	static List<ReportBlock> of(ReportedComparison comparison) {
		if (comparison == null) {
			return List.of();
		}
		List<ReportBlock> blocks = new ArrayList<>();
		blocks.add(new Heading(2, "Parameters that the source reported"));
		blocks.add(new Paragraph("The study's source reported its own parameters (the domain PP). " + SummarySection.counts(comparison)
				+ ". A record agrees within a relative difference of " + NumberText.format(100 * comparison.tolerance())
				+ " %; impossible is a negative value; refused: a value is reported where the calculation refuses one, with its reason."));
		grid(blocks, "Records that do not agree", comparison.records().stream().filter(r -> r.verdict() != Verdict.AGREES).toList());
		grid(blocks, "Records that agree", comparison.records().stream().filter(r -> r.verdict() == Verdict.AGREES).toList());
		return blocks;
	}

	private static void grid(List<ReportBlock> blocks, String caption, List<Record> records) {
		if (records.isEmpty()) {
			return;
		}
		blocks.add(new Grid(caption + ": " + records.size(), COLUMNS, records.stream().limit(MOST)
				.map(r -> List.of(String.valueOf(r.row()), r.profile(), r.code(), entered(r.reported()), ReportText.number(r.calculated()), r.unit(),
						r.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '), r.reason()))
				.toList()));
		if (records.size() > MOST) {
			blocks.add(new Paragraph((records.size() - MOST) + " further records are not shown."));
		}
	}

	private static String entered(double value) {
		return Double.isNaN(value) ? "–" : NumberText.format(value).replace('-', '−');
	}
}
