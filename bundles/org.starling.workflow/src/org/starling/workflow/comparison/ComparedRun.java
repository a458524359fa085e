package org.starling.workflow.comparison;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.results.TableInfo;
import org.starling.tables.Table;

/**
 * A run that is compared with others.
 *
 * @param label  how it is called in legends and headings; no two runs of a comparison have the same
 * @param run    what is known of it
 * @param tables its tables by the names in {@link org.starling.workflow.RunTables}
 */
public record ComparedRun(String label, RunRecord run, Map<String, Table> tables) {

	public ComparedRun {
		Objects.requireNonNull(label, "label");
		Objects.requireNonNull(run, "run");
		tables = Map.copyOf(tables);
	}

	/** Reads a run with all of its tables. */
	public static ComparedRun read(RunStore store, String runId, String label) throws IOException {
		RunRecord run = store.record(runId);
		Map<String, Table> tables = new LinkedHashMap<>();
		for (TableInfo table : run.tables()) {
			tables.put(table.name(), store.read(runId, table.name()));
		}
		return new ComparedRun(label, run, tables);
	}

	Table table(String name) {
		return tables.get(name);
	}
}
