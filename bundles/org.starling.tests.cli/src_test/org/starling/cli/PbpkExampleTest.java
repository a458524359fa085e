package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.examples.ExampleProjects;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunStatus;
import org.starling.tables.Table;
import org.starling.workflow.RunContext;
import org.starling.workflow.SimulationEngine;
import org.starling.workflow.SimulationException;
import org.starling.workflow.SimulationOutcome;
import org.starling.workflow.SimulationOverrides;

/** The example of whole-body models against what is published. */
class PbpkExampleTest {

	@TempDir
	Path temp;

	private SimulationOutcome compute(ProjectFolder project, String simulation) throws IOException, SimulationException {
		SimulationOutcome outcome = SimulationEngine.compute(
				project.load(project.path().resolve("simulations/" + simulation + ".simulation"), Simulation.class), SimulationOverrides.NONE,
				RunContext.standard());
		assertEquals(RunStatus.COMPLETE, outcome.status(), outcome.message());
		return outcome;
	}

	/**
	 * Areas under the observed concentrations of Boeckmann, Sheiner and Beal (1994) are predicted within a factor of two for everybody.
	 * Tamoxifen: 122 ng/mL at steady state of 20 mg a day (US prescribing information); 10 to 60 times as much in tissues (Lien et al. 1991),
	 * which is predicted within a factor of two.
	 */
	@Test
	void predictionsAgreeWithWhatIsPublished() throws IOException, SimulationException {
		ProjectFolder project = ProjectFolder.open(ExampleProjects.copyTo("pbpk", temp.resolve("pbpk")));
		assertEquals(List.of(), project.problems());
		List<Double> ratios = ratios(compute(project, "theophylline-human").tables().get("observations"));
		assertEquals(12, ratios.size());
		assertTrue(ratios.stream().allMatch(r -> r > 0.5 && r < 2), ratios.toString());
		assertTrue(compute(project, "theophylline-rat").tables().containsKey("curves"));
		Table star = compute(project, "tamoxifen-star").tables().get("curves");
		double plasma = lastDay(star, "plasma");
		assertEquals(0.122, plasma, 0.2 * 0.122);
		for (String tissue : List.of("tumour", "uterus")) {
			double ratio = lastDay(star, tissue) / plasma;
			assertTrue(ratio > 5 && ratio < 120, tissue + " over plasma: " + ratio);
		}
	}

	private static double lastDay(Table curves, String observer) {
		double[] values = curves.numbers(observer).values();
		return Arrays.stream(values, values.length - 24, values.length).average().orElseThrow();
	}

	/** Trapezoids over the same times of predicted and observed concentrations, their ratio by subject. */
	private static List<Double> ratios(Table observations) {
		Map<String, double[]> last = new LinkedHashMap<>();
		Map<String, double[]> areas = new LinkedHashMap<>();
		for (int i = 0; i < observations.rows(); i++) {
			String subject = observations.texts("subject").value(i);
			double[] now = { observations.numbers("time").value(i), observations.numbers("predicted").value(i),
					observations.numbers("observed").value(i) };
			double[] before = last.put(subject, now);
			double[] area = areas.computeIfAbsent(subject, _ -> new double[2]);
			for (int k = 0; before != null && k < 2; k++) {
				area[k] += (now[0] - before[0]) * (now[k + 1] + before[k + 1]) / 2;
			}
		}
		List<Double> ratios = new ArrayList<>();
		areas.values().forEach(a -> ratios.add(a[0] / a[1]));
		return ratios;
	}
}
