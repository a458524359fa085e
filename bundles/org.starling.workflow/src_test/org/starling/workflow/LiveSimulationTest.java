package org.starling.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.chart.SeriesSpec;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.ProjectFolder;

/** Values are changed on the way; the curves are C = D/V·exp(−CL/V·t), those of the model's values stay behind in grey. */
class LiveSimulationTest {

	@TempDir
	Path temp;

	@Test
	void curvesFollowTheValuesAndTheModelsStayBehind() throws Exception {
		ProjectFolder project = BolusProject.create(temp.resolve("bolus"));
		Simulation simulation = project.load(project.simulations().getFirst().path(), Simulation.class);
		LiveSimulation live = LiveSimulation.of(simulation, RunContext.standard());
		LiveSimulation.Adjustable clearance = live.adjustables().getFirst();
		assertEquals("CL", clearance.symbol(), "what the fit estimates comes first");
		List<SeriesSpec> own = live.run(Map.of(), () -> false).figures().getFirst().charts().getFirst().series();
		assertEquals(2, own.size(), "a curve and its points");

		double twice = 2 * clearance.value();
		LiveSimulation.Answer answer = live.run(Map.of("CL", twice), () -> false);
		assertEquals("", answer.problem());
		assertEquals(2, answer.statistics().trajectories());
		List<SeriesSpec> series = answer.figures().getFirst().charts().getFirst().series();
		assertEquals(3, series.size());
		double[] before = series.get(0).y();
		double[] after = series.get(1).y();
		double[] times = series.get(1).x();
		double volume = live.adjustables().stream().filter(a -> a.symbol().equals("V")).findFirst().orElseThrow().value();
		for (int i = 1; i < times.length; i += 7) {
			double ratio = Math.exp(-clearance.value() / volume * times[i]);
			assertEquals(ratio, after[i] / before[i], 1e-5, "twice the clearance at " + times[i]);
		}
		assertEquals(own, live.run(Map.of("CL", clearance.value()), () -> false).figures().getFirst().charts().getFirst().series(),
				"back at the model's value the curves are its own");
	}
}
