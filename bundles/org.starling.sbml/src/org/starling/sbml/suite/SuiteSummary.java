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

	/** The share of time-course cases that passed, from 0 to 1; NaN when there are none. */
	public double timeCoursesPassed() {
		List<SuiteResult> courses = results.stream().filter(SuiteResult::timeCourse).toList();
		return (double) courses.stream().filter(r -> r.status() == Status.PASSED).count() / courses.size();
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
