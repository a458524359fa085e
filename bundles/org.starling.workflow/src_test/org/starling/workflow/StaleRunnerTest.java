package org.starling.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;

/** Only what changed is run again. */
class StaleRunnerTest {

	@TempDir
	Path temp;

	private ProjectFolder project;

	private List<Freshness> states() throws Exception {
		return SimulationState.of(project).stream().map(SimulationState::freshness).toList();
	}

	private List<RunRecord> update() throws Exception {
		return StaleRunner.run(project, StaleRunner.outOfDate(project), RunContext.standard());
	}

	@Test
	void onlyWhatIsOutOfDateRuns() throws Exception {
		project = BolusProject.create(temp.resolve("bolus"));
		Simulation fit = project.load(project.simulations().getFirst().path(), Simulation.class);
		Simulation other = Documents.copy(fit);
		other.setName("Other");
		Model copy = Documents.copy(fit.getModel());
		other.setFit(null);
		other.setStudy(null);
		other.setModel(copy);
		other.setDoseSpecies(copy.getSpecies().getFirst());
		other.getSubjectMappings().clear();
		project.add(copy);
		project.add(other);
		assertEquals(List.of(Freshness.NOT_RUN, Freshness.NOT_RUN), states());
		assertEquals(2, update().size());
		assertEquals(List.of(Freshness.CURRENT, Freshness.CURRENT), states());
		assertEquals(0, update().size());

		copy.getParameters().getFirst().getQuantity().setValue(3.0);
		project.save(copy);
		List<SimulationState> todo = StaleRunner.outOfDate(project);
		assertEquals(List.of("Other"), todo.stream().map(s -> s.simulation().name()).toList());
		assertEquals(List.of(project.relativize(Path.of(copy.eResource().getURI().toFileString()))), todo.getFirst().changed());
		assertEquals(RunStatus.COMPLETE, update().getFirst().status());
		assertEquals(List.of(Freshness.CURRENT, Freshness.CURRENT), states());
		assertEquals(3, new RunStore(project.resultsFolder()).list().size());
	}
}
