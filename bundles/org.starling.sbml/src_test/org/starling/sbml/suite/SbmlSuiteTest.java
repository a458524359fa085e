package org.starling.sbml.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.ode.OdeSolvers;

/** The cases of the SBML Test Suite, some of them also after their model was written and read again. */
class SbmlSuiteTest {

	/** They refer to a model in a file that is not beside them. */
	private static final List<String> INCOMPLETE = List.of("01167", "01473", "01476");
	/** How many cases, drawn once and for all, a build has time for; the command sbml-suite runs all of them. */
	private static final int CASES = Integer.getInteger("starling.sbml.cases", 80);
	/** How many of them are also written and read again; sbml-suite --round-trip does so with all. */
	private static final int COPIES = Integer.getInteger("starling.sbml.copies", 20);

	@TempDir
	Path out;

	@Test
	void allButThoseWithoutTheirFilesPass() throws IOException {
		Path folder = Path.of(System.getProperty("starling.shared.data", "")).resolve("sbml");
		Assumptions.assumeTrue(Files.isDirectory(folder), "the cases of the SBML Test Suite are not there: " + folder);
		SbmlSuite suite = new SbmlSuite(OdeSolvers.fromServiceLoader(getClass().getClassLoader()));
		List<SuiteCase> cases = new ArrayList<>(SuiteCase.in(folder));
		Collections.shuffle(cases, new Random(3));
		cases = cases.subList(0, Math.min(CASES, cases.size()));
		int copies = Math.min(COPIES, cases.size());
		List<SuiteResult> results = new ArrayList<>(suite.withCopies().run(cases.subList(0, copies), null, r -> {
		}).results());
		results.addAll(suite.run(cases.subList(copies, cases.size()), out, r -> {
		}).results());
		List<SuiteResult> others = results.stream().filter(r -> r.status() != SuiteResult.Status.PASSED && !INCOMPLETE.contains(r.id()))
				.toList();
		assertEquals(List.of(), others);
		assertTrue(Files.exists(out.resolve("summary.csv")));
	}
}
