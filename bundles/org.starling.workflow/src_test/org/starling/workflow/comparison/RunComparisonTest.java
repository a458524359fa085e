package org.starling.workflow.comparison;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.starling.chart.ChartSpec;
import org.starling.results.RunHead;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.tables.Table;
import org.starling.workflow.RunTables;
import org.starling.workflow.comparison.ComparisonRow.Section;

/** Runs of C = C0·exp(−k·t), whose area to T is C0/k·(1 − exp(−k·T)) and whose half-life is ln 2/k. */
class RunComparisonTest {

	private static ComparedRun run(String label, double c0, String unit, double factor, double clearance, String clearanceUnit) {
		double[] t = java.util.stream.IntStream.rangeClosed(0, 100).mapToDouble(i -> 0.12 * i).toArray();
		double[] c = java.util.Arrays.stream(t).map(x -> factor * c0 * Math.exp(-0.5 * x)).toArray();
		String[] none = new String[t.length];
		java.util.Arrays.fill(none, "");
		Table curves = Table.builder().text("subject", none).number("time", "h", t).number("plasma", unit, c).build();
		Table inputs = Table.builder().text("kind", new String[] { "setting", "value", "value" })
				.text("name", new String[] { "model", "CL", "V" }).number("value", null, new double[] { Double.NaN, clearance, 10 })
				.text("unit", new String[] { null, clearanceUnit, "L" }).text("text", new String[] { "One", null, null }).build();
		RunHead head = RunHead.of("simulation", label, "simulations/" + label + ".simulation").withSolver("auto", "1", Map.of());
		return new ComparedRun(label, new RunRecord("id", head, RunStatus.COMPLETE, "", Instant.EPOCH, null, List.of(), List.of()),
				Map.of(RunTables.CURVES, curves, RunTables.INPUTS, inputs));
	}

	private static ComparisonRow row(RunComparison comparison, String name) {
		return comparison.rows().stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
	}

	@Test
	void convertibleUnitsAreConvertedAndResultsAreThoseOfTheExponential() {
		RunComparison comparison = RunComparison.of(List.of(run("a", 10, "mg/L", 1, 5, "L/h"), run("b", 20, "ug/L", 1000, 5000, "mL/h")));
		assertEquals(List.of(), comparison.refusals());
		ChartSpec chart = (ChartSpec) comparison.figures().getFirst();
		assertEquals("mg/L", chart.y().getFirst().unit());
		assertEquals(20, chart.series().get(1).y()[0], 1e-12);
		assertEquals(List.of("10", "20"), row(comparison, "Largest value").values());
		ComparisonRow area = row(comparison, "Area to the last value");
		assertEquals("mg.h/L", area.unit());
		assertEquals(10 / 0.5 * (1 - Math.exp(-6)), Double.parseDouble(area.values().getFirst()), 1e-6, "log trapezoids are exact");
		assertEquals(2, area.ratios().get(1), 1e-9);
		assertEquals(Math.log(2) / 0.5, Double.parseDouble(row(comparison, "Terminal half-life").values().get(1)), 1e-7);
		assertTrue(comparison.rows().stream().noneMatch(r -> r.section() == Section.PARAMETER), "5 L/h are 5000 mL/h: " + comparison.rows());
		assertEquals(List.of("simulations/a.simulation", "simulations/b.simulation"), row(comparison, "document").values());
	}

	@Test
	void otherDimensionsAreRefusedWithAMessage() {
		RunComparison comparison = RunComparison
				.of(List.of(run("a", 10, "mg/L", 1, 5, "L/h"), run("b", 10, "mol/L", 1, 4, "L/h"), run("c", 10, "mg/L", 1, 4, "L")));
		assertEquals(2, comparison.refusals().size(), comparison.refusals().toString());
		assertTrue(comparison.refusals().get(0).startsWith("CL: L/h and L in c"), comparison.refusals().get(0));
		assertTrue(comparison.refusals().get(1).contains("plasma of b is in mol/L"), comparison.refusals().get(1));
		assertEquals(List.of("a", "c"), ((ChartSpec) comparison.figures().getFirst()).series().stream().map(s -> s.name()).toList());
		assertEquals(List.of("10", "", "10"), row(comparison, "Largest value").values());
		assertEquals(0.8, row(comparison, "CL").ratios().get(1));
		Table table = comparison.table();
		assertArrayEquals(new String[] { "section", "name", "item", "unit", "a", "b", "c", "ratio b", "ratio c" }, table.names().toArray());
	}

	@Test
	void runsOfOneNameAreToldApart() {
		ComparedRun one = run("a", 10, "mg/L", 1, 5, "L/h");
		assertThrows(IllegalArgumentException.class, () -> RunComparison.of(List.of(one)));
		List<String> labels = RunComparison.of(List.of(one, one)).runs().stream().map(ComparedRun::label).toList();
		assertEquals(2, labels.stream().distinct().count(), labels.toString());
	}
}
