package org.starling.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.examples.ExampleProjects;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.ensemble.Ensemble;
import org.starling.kinetics.ensemble.EnsembleContext;
import org.starling.kinetics.ensemble.EnsembleVariant;
import org.starling.results.RunHead;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.workflow.EnsembleRunner;
import org.starling.workflow.RunContext;

class InterruptionTest {

	@TempDir
	Path temp;

	/** Interrupted in its fourth run, an ensemble keeps three, and the process would not end before they are stored. */
	@Test
	void whatIsFinishedIsStoredBeforeTheProcessEnds() throws IOException, InterruptedException {
		StringWriter err = new StringWriter();
		Path model = ExampleProjects.copyTo("theophylline", temp.resolve("project")).resolve("models/one-compartment-oral.model");
		ModelSimulator simulator = ModelSimulator.of(InputFiles.model(model, new PrintWriter(err)), null,
				RunContext.standard().solvers());
		AtomicReference<Thread> end = new AtomicReference<>();
		RunStore store = new RunStore(temp.resolve("results"));
		try (Interruption interruption = new Interruption(new PrintWriter(err, true), "what is done is kept")) {
			Ensemble ensemble = Ensemble.of(simulator, SimulationSetup.at(0, 24), 1000, index -> {
				if (index == 3) {
					end.set(Thread.ofPlatform().start(interruption::interrupt));
					while (!interruption.wished()) {
						Thread.onSpinWait();
					}
				}
				return EnsembleVariant.of("subject " + index, java.util.Map.of());
			});
			RunRecord stored = EnsembleRunner.run(ensemble, List.of(), store, RunHead.of(EnsembleRunner.ENSEMBLE, "test", "test"),
					new EnsembleContext(1, interruption::wished, _ -> {
					})).record();
			assertTrue(end.get().isAlive(), "the end waits");
			assertEquals(RunStatus.CANCELLED, stored.status());
			assertTrue(stored.message().startsWith("cancelled; 3 of 1000 runs complete"), stored.message());
		}
		end.get().join(10_000);
		assertFalse(end.get().isAlive());
		RunRecord read = store.list().getFirst();
		assertEquals(RunStatus.CANCELLED, read.status());
		String[] statuses = store.read(read.id(), EnsembleRunner.RUNS).texts("status").values();
		assertEquals(List.of("SUCCESS", "SUCCESS", "SUCCESS", "CANCELLED"), List.of(statuses));
		assertTrue(err.toString().contains("stopping; what is done is kept"), err.toString());
	}

	/** At most four times a second. */
	@Test
	void progressIsShownOnATerminalAlone() {
		for (boolean terminal : new boolean[] { true, false }) {
			StringWriter err = new StringWriter();
			long[] nanos = { 0 };
			try (ProgressLine line = new ProgressLine(new PrintWriter(err), 1000, "runs", terminal, () -> nanos[0])) {
				line.at(0.1);
				nanos[0] = 260_000_000;
				line.at(0.37);
			}
			assertEquals(terminal, err.toString().contains("370 of 1000 runs (37 %)"), err.toString());
			assertFalse(err.toString().contains("100 of"), err.toString());
		}
	}
}
