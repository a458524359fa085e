package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.examples.ExampleProjects;
import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedTable;

class PopulationCommandTest {

	@TempDir
	Path temp;

	private final Terminal terminal = new Terminal();
	private Path model;

	@BeforeEach
	void copy() throws IOException {
		model = ExampleProjects.copyTo("theophylline", temp.resolve("project")).resolve("models/one-compartment-oral.model");
	}

	/** The area to infinity is dose over clearance; one row has a text for a number, one subject a volume of nothing. */
	@Test
	void subjectsOfAFileHaveTheirExposureAndThoseThatFailTheirCause() throws IOException {
		Path file = Files.writeString(temp.resolve("mine.csv"), "id,CL [L/h],V\nslow,1.6,32\nusual,3200e-3,32\ntext,much,32\nempty,3,0\n");
		Path out = temp.resolve("out");
		assertEquals(1, terminal.run("population", "--model", model, "--subjects", file, "--dose", "depot=320", "--end", 96, "--points", 961, "--no-charts", "--out", out),
				terminal.err());
		assertTrue(terminal.err().contains("line 4, column \"CL [L/h]\": \"much\" is no number"), terminal.err());
		Table exposure = DelimitedTable.read(out.resolve("tables/exposure.csv"));
		assertEquals(2, exposure.rows());
		assertEquals(320 / 1.6, exposure.numbers("auc_inf").value(0), 0.2);
		assertEquals(320 / 3.2, exposure.numbers("auc_inf").value(1), 0.1);
		assertEquals("h.mg/L", exposure.texts("auc_unit").value(0));
		Table failures = DelimitedTable.read(out.resolve("tables/failures.csv"));
		assertEquals("text", failures.texts("subject").value(0));
		assertEquals("empty", failures.texts("subject").value(1));
		assertTrue(!failures.texts("message").value(1).isBlank());
		assertEquals(2, DelimitedTable.read(out.resolve("tables/quantiles.csv")).numbers("runs").value(50));
	}

	/** More clearance, less exposure; the same bytes with any number of threads. */
	@Test
	void drawnSubjectsDoNotDependOnThreadsAndAreComparedInThirds() throws IOException {
		for (int threads : new int[] { 1, 3 }) {
			assertEquals(0, terminal.run("population", "--model", model, "--n", 30, "--seed", 3, "--vary", "CL=lognormal(cv=0.4)", "--vary",
					"V=lognormal(cv=0.2)", "--correlate", "CL,V=0.5", "--dose", "depot=320", "--threads", threads, "--no-charts", "--out", temp.resolve("t" + threads)),
					terminal.err());
		}
		for (String table : new String[] { "exposure", "quantiles", "population", "forest" }) {
			assertEquals(Files.readString(temp.resolve("t1/tables/" + table + ".csv")), Files.readString(temp.resolve("t3/tables/" + table + ".csv")));
		}
		Table forest = DelimitedTable.read(temp.resolve("t1/tables/forest.csv"));
		assertEquals("CL: lowest third", forest.texts("covariate").value(0) + ": " + forest.texts("category").value(0));
		assertTrue(forest.numbers("low").value(0) > 1 && forest.numbers("high").value(2) < 1);
	}

	@Test
	void wrongOptionsAreNamed() throws IOException {
		assertEquals(2, terminal.run("population", "--model", model, "--out", temp));
		assertTrue(terminal.err().contains("--subjects"), terminal.err());
		assertEquals(2, terminal.run("population", "--model", model, "--n", 5, "--target", "bmi=1,2:1", "--out", temp));
		assertTrue(terminal.err().contains("bmi from 1.0 to 2.0"), terminal.err());
		assertEquals(2, terminal.run("population", "--model", model, "--n", 5, "--vary", "Cl=lognormal(cv=0.2)", "--out", temp));
		assertTrue(terminal.err().contains("no value 'Cl'"), terminal.err());
		Path rat = ExampleProjects.copyTo("pbpk", temp.resolve("pbpk")).resolve("models/theophylline-rat.model");
		assertEquals(2, terminal.run("population", "--model", rat, "--n", 5, "--species", "human", "--out", temp));
		assertTrue(terminal.err().contains("the model is of rat"), terminal.err());
	}
}
