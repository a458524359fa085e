package org.starling.workflow;

import java.util.List;
import java.util.Map;

import org.starling.results.ItemStatus;
import org.starling.results.RunStatus;
import org.starling.tables.Table;

/**
 * What a simulation gave, before it is stored.
 *
 * @param status COMPLETE, PARTIAL when some subject failed, FAILED when all did, CANCELLED
 * @param tables by the names in {@link RunTables}, in order
 * @param items  one entry a subject
 * @param milliseconds what the solves took
 */
public record SimulationOutcome(RunStatus status, String message, Map<String, Table> tables, List<ItemStatus> items,
		double milliseconds) {

	public SimulationOutcome {
		tables = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(tables));
		items = List.copyOf(items);
	}
}
