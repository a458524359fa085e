package org.starling.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.starling.tables.Table;

class RunStatisticsTest {

	@Test
	void costsAreAddedAndNotesAreSaidOnce() {
		Table table = Table.builder().number("steps", null, new double[] { 40, 2 })
				.number("rejected", null, new double[] { 3, 0 })
				.text(RunTables.MESSAGE, new String[] { "auto chose a: x", "auto chose a: x" }).build();
		RunStatistics sum = RunStatistics.of(Map.of(RunTables.STATISTICS, table), 1.75).orElseThrow();
		assertEquals(new RunStatistics(2, 42, 3, 1.75, List.of("auto chose a: x")), sum);
		assertTrue(RunStatistics.of(Map.of(), 0).isEmpty());
	}
}
