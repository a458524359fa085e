package org.starling.results;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What {@code run.json} says of a run.
 *
 * @param id the name of its folder; ids sort by time of start
 * @param head what was known at the start
 * @param status how it ended
 * @param message for people; empty when there is nothing to say
 * @param started UTC
 * @param ended UTC; null when the run did not end by itself
 * @param items one entry a trajectory, in the order of the computation
 * @param tables in the order of writing
 */
public record RunRecord(String id, RunHead head, RunStatus status, String message, Instant started, Instant ended,
		List<ItemStatus> items, List<TableInfo> tables) {

	public RunRecord {
		Objects.requireNonNull(id, "id");
		Objects.requireNonNull(head, "head");
		Objects.requireNonNull(status, "status");
		message = Objects.requireNonNullElse(message, "");
		Objects.requireNonNull(started, "started");
		items = items == null ? List.of() : List.copyOf(items);
		tables = tables == null ? List.of() : List.copyOf(tables);
	}

	/** What was written under a name; empty when the run has no such table. */
	public Optional<TableInfo> table(String name) {
		return tables.stream().filter(table -> table.name().equals(name)).findFirst();
	}

	/** Whether the files that the numbers depend on are not what they were at the run. */
	public boolean isStale(InputHash currentInputs) {
		return !head.inputs().overall().equals(currentInputs.overall());
	}

	RunRecord withStatus(RunStatus newStatus, String newMessage, Instant end) {
		return new RunRecord(id, head, newStatus, newMessage, started, end, items, tables);
	}

	RunRecord withoutTables() {
		return new RunRecord(id, head, status, message, started, ended, items, List.of());
	}
}
