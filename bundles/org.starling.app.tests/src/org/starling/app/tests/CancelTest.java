package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.ui.runs.Runs;
import org.starling.ui.runs.SimulationJob;

/** A long run is cancelled: its job ends at once, and the run is kept and says that it was cancelled. */
class CancelTest {

	private IProject project;

	@BeforeEach
	void open() throws CoreException {
		Projects.deleteAll();
		project = Projects.openExample();
	}

	@AfterEach
	void close() throws CoreException {
		Projects.deleteAll();
	}

	@Test
	void aCancelledRunEndsAtOnceAndIsLabelled() throws Exception {
		makeLong("simulations/one-compartment-prediction.simulation");
		SimulationJob job = Runs.start(List.of(project.getFile("simulations/one-compartment-prediction.simulation")),
				Workbench.page());
		Workbench.waitFor("the run to be under way", () -> job.getState() == Job.RUNNING);
		Workbench.settle(500);
		assertEquals(Job.RUNNING, job.getState(), "the run is long");
		job.cancel();
		Workbench.waitFor("the end of the job", () -> job.getResult() != null);
		RunStatus stored = new RunStore(project.getLocation().toPath().resolve("results")).list().getFirst().status();
		assertEquals(RunStatus.CANCELLED, stored);
		Workbench.waitFor("the tree", () -> Projects.contents(project).runs().size() == 1);
		Workbench.screenshot("run-cancelled");
	}

	/** Steps of at most a millisecond of model time, for years of it: hours of work for any solver. */
	private void makeLong(String file) throws IOException, CoreException {
		ProjectFolder folder = ProjectFolder.open(project.getLocation().toPath());
		Simulation simulation = folder.load(Path.of(file), Simulation.class);
		simulation.getEnd().setValue(1e9);
		simulation.getSolver().setSolverId("dormand-prince");
		simulation.getSolver().setMaxSteps(Integer.MAX_VALUE);
		folder.save(simulation);
		project.refreshLocal(IResource.DEPTH_INFINITE, null);
	}
}
