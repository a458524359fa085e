package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.examples.ExampleProjects;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.tables.Table;

class EnsembleCommandTest {

	@TempDir
	Path temp;

	private final Terminal terminal = new Terminal();

	/**
	 * One subject has no clearance: what is in depot and plasma stays the dose. One has a clearance that is no number; one a symbol
	 * that the model does not have.
	 */
	@Test
	void variantsOfATableGoToTheStoreWithTheirStatus() throws IOException {
		Path model = ExampleProjects.copyTo("theophylline", temp.resolve("project")).resolve("models/one-compartment-oral.model");
		Path variants = Files.writeString(temp.resolve("variants.csv"), "id,CL,V\nnone,0,30\nusual,2.8,32\nwrong,2.8,0\n");
		Path out = temp.resolve("results");
		assertEquals(1, terminal.run("ensemble", model, "--variants", variants, "--dose", "depot=320", "--times", "0,1,8,24", "--outputs",
				"depot,C.amount", "--lanes", "ALWAYS", "--solver", "rodas5p", "--out", out), terminal.err());
		RunStore store = new RunStore(out);
		RunRecord run = store.list().getFirst();
		assertEquals(RunStatus.PARTIAL, run.status());
		assertEquals(3, run.items().size());
		Table runs = store.read(run.id(), "runs");
		assertEquals("SUCCESS SUCCESS", String.join(" ", runs.texts("status").value(0), runs.texts("status").value(1)));
		assertTrue(!runs.texts("status").value(2).equals("SUCCESS") && !runs.texts("message").value(2).isBlank());
		Table curves = store.read(run.id(), "curves");
		for (int row = 0; row < 4; row++) {
			assertEquals("none", curves.texts("subject").value(row));
			assertEquals(320, curves.numbers("depot").value(row) + curves.numbers("C.amount").value(row), 1e-3);
		}
		Table quantiles = store.read(run.id(), "quantiles");
		assertEquals(8, quantiles.rows());
		assertEquals(2, quantiles.numbers("runs").value(0));
		assertEquals(320, quantiles.numbers("p50").value(0), 1e-9);
	}

	@Test
	void eitherATableOrDrawsAreNeeded() {
		assertEquals(2, terminal.run("ensemble", "x.model", "--out", temp));
		assertTrue(terminal.err().contains("--variants"), terminal.err());
	}
}
