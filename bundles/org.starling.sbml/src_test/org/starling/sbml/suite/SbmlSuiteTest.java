package org.starling.sbml.suite;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.ode.OdeSolvers;

/** The share of the SBML Test Suite's time courses that pass. */
class SbmlSuiteTest {

	/** What is reached, so that it is never lost again. */
	private static final double REACHED = 0.99;

	@TempDir
	Path out;

	@Test
	void timeCourses() throws IOException {
		Path folder = Path.of(System.getProperty("starling.shared.data", "")).resolve("sbml");
		Assumptions.assumeTrue(Files.isDirectory(folder), "the cases of the SBML Test Suite are not there: " + folder);
		SbmlSuite suite = new SbmlSuite(OdeSolvers.fromServiceLoader(getClass().getClassLoader()));
		SuiteSummary summary = suite.run(folder, out, result -> {
		});
		assertTrue(summary.timeCoursesPassed() >= REACHED, () -> summary.timeCoursesPassed() + " pass: " + summary.results().stream()
				.filter(r -> r.status() != SuiteResult.Status.PASSED).map(Object::toString).toList());
		assertTrue(Files.exists(out.resolve("summary.csv")));
	}
}
