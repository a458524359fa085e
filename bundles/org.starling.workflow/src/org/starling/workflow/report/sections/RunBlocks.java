package org.starling.workflow.report.sections;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.starling.results.ItemStatus;
import org.starling.results.RunHead;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;
import org.starling.workflow.RunTables;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Fact;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Items;
import org.starling.workflow.report.ReportBlock.Notice;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportBlock.Tone;
import org.starling.workflow.report.ReportText;
import org.starling.workflow.report.ReportedRun;

/** What there is to say of every run. */
final class RunBlocks {

	private static final int MOST_REMARKS = 100;

	private RunBlocks() {
	}

	/** How a run ended and whether it is stale, with what its items have to say. */
	static List<ReportBlock> state(ReportedRun reported) {
		RunRecord run = reported.run();
		List<ReportBlock> blocks = new ArrayList<>();
		String status = run.status().name().toLowerCase(Locale.ROOT);
		blocks.add(new Notice(tone(run.status()), Character.toUpperCase(status.charAt(0)) + status.substring(1)
				+ (run.message().isBlank() ? "" : ": " + run.message())));
		blocks.add(new Notice(reported.isStale() ? Tone.WARN : Tone.GOOD, Character.toUpperCase(reported.state().charAt(0))
				+ reported.state().substring(1)));
		List<ItemStatus> remarks = run.items().stream().filter(i -> !i.message().isBlank()).toList();
		if (!remarks.isEmpty()) {
			blocks.add(new Items(remarks.stream().limit(MOST_REMARKS)
					.map(i -> (i.item().isEmpty() ? "" : i.item() + ", ") + i.returnCode() + ": " + i.message()).toList()));
		}
		if (remarks.size() > MOST_REMARKS) {
			blocks.add(new Paragraph((remarks.size() - MOST_REMARKS) + " further messages stand in run.json."));
		}
		return blocks;
	}

	private static Tone tone(RunStatus status) {
		return switch (status) {
		case COMPLETE -> Tone.GOOD;
		case PARTIAL, CANCELLED, RUNNING -> Tone.WARN;
		case FAILED, INTERRUPTED -> Tone.BAD;
		};
	}

	/** What computed a run, and when. */
	static List<Fact> facts(RunRecord run) {
		RunHead head = run.head();
		List<Fact> facts = new ArrayList<>();
		facts.add(new Fact("Solver", (head.solverId() + " " + head.solverVersion()).strip()));
		facts.add(new Fact("Solver options", head.solverOptions().entrySet().stream().map(e -> e.getKey() + " = " + e.getValue())
				.collect(Collectors.joining(", "))));
		facts.add(new Fact("Seed", head.seed() == null ? "none: no random numbers were drawn" : head.seed().toString()));
		facts.add(new Fact("Computed by", "Starling " + head.engineVersion()));
		facts.add(new Fact("Run", run.id() + (run.ended() == null ? ""
				: ", " + ReportText.number(Duration.between(run.started(), run.ended()).toMillis() / 1000.0) + " s"), true));
		facts.add(new Fact("SHA-256 of its inputs", head.inputs().files().isEmpty() ? "" : head.inputs().overall()));
		return facts;
	}

	/** A small table as it is; numbers without a unit are counts. */
	static Grid plain(String caption, Table table) {
		List<org.starling.tables.Column> shown = table.columns().stream().filter(c -> !c.name().equals(RunTables.MESSAGE)).toList();
		List<Column> columns = shown.stream().map(c -> c instanceof NumberColumn
				? Column.number(title(c), c.unit()) : Column.text(title(c))).toList();
		List<List<String>> cells = new ArrayList<>();
		for (int i = 0; i < table.rows(); i++) {
			List<String> row = new ArrayList<>();
			for (org.starling.tables.Column column : shown) {
				row.add(column instanceof NumberColumn n && n.unit() == null ? ReportText.count(n.value(i))
						: column instanceof NumberColumn n ? ReportText.number(n.value(i)) : ReportText.orEmpty(column.text(i)));
			}
			cells.add(row);
		}
		return new Grid(caption, columns, cells);
	}

	static String title(org.starling.tables.Column column) {
		String name = column.name().replace('_', ' ');
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}
}
