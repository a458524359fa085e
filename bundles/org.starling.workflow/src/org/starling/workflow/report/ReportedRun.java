package org.starling.workflow.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.results.TableInfo;
import org.starling.tables.Table;

/**
 * A stored run, as a report tells it. Tables are read when they are asked for.
 *
 * @param changed files that it was computed from and that have changed since or are gone; empty when the run is current
 */
public record ReportedRun(RunRecord run, List<String> changed, RunStore store) {

	public ReportedRun {
		changed = List.copyOf(changed);
	}

	/** Whether its numbers no longer follow from the files. */
	public boolean isStale() {
		return !changed.isEmpty();
	}

	/** {@code current}, or which files have changed. */
	public String state() {
		return changed.isEmpty() ? "current: computed from the files as they are" : "stale: changed since it was computed: " + String.join(", ", changed);
	}

	/** @return null when the run has no such table */
	public Table table(String name) throws IOException {
		return run.table(name).isEmpty() ? null : store.read(run.id(), name);
	}

	/** All tables by name; not for runs of ensembles, whose curves may be large. */
	public Map<String, Table> tables() throws IOException {
		Map<String, Table> tables = new LinkedHashMap<>();
		for (TableInfo info : run.tables()) {
			tables.put(info.name(), store.read(run.id(), info.name()));
		}
		return tables;
	}
}
