package org.starling.sbml.suite;

import java.util.List;

import org.starling.sbml.suite.SuiteResult.Status;
import org.starling.tables.Table;

/** How all cases of a suite went. */
public record SuiteSummary(List<SuiteResult> results) {

	public SuiteSummary {
		results = List.copyOf(results);
	}

	public long count(Status status) {
		return results.stream().filter(r -> r.status() == status).count();
	}

	/** A row a case: case, kind, status, cause. */
	public Table table() {
		return Table.builder().text("case", texts(r -> r.id()))
				.text("kind", texts(r -> r.timeCourse() ? "TimeCourse" : "FluxBalanceSteadyState"))
				.text("status", texts(r -> r.status().name().toLowerCase(java.util.Locale.ROOT)))
				.text("cause", texts(r -> r.cause().isEmpty() ? null : r.cause())).build();
	}

	private String[] texts(java.util.function.Function<SuiteResult, String> field) {
		return results.stream().map(field).toArray(String[]::new);
	}
}
