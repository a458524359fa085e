package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.examples.ExampleProjects;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Runs go into a study and their errors on to its classes, from the shell. */
class RunCommandsTest {

	private static final List<String> CONVERTER = List.of("--bits", "8", "--full-scale", "100000", "--noise", "200", "--half-width", "0.08", "--interval",
			"0.005", "--draws", "0", "--replicates", "60", "--what-if-bits", "16", "--what-if-gain", "64", "--what-if-averaging", "4");

	@TempDir
	private Path temp;
	private final Terminal terminal = new Terminal();

	private int run(List<String> first, List<String> then) {
		return terminal.run(java.util.stream.Stream.concat(first.stream(), then.stream()).toArray());
	}

	@Test
	void aRunIsImportedOnceAndReplacedWhenAsked() throws IOException {
		Path project = ExampleProjects.copyTo("runs", temp.resolve("runs"));
		Path study = project.resolve("studies/tissues.study");
		List<String> command = List.of("lcms", "import", project.resolve("data/plasma.csv").toString(), "--study", study.toString(), "--unit", "ng/mL");
		assertEquals(1, run(command, List.of()));
		assertTrue(terminal.err().contains("has imported a run \"plasma\" already"), terminal.err());
		assertEquals(0, run(command, List.of("--replace", "--author", "somebody")), terminal::err);
		Path samples = project.resolve("data/Two-runs-simulated.samples.csv");
		assertTrue(Files.readString(samples).contains("\"analysed again in run \"\"plasma\"\", row 27\""));
		assertEquals(0, run(List.of("lcms", "import", project.resolve("analytical-runs/plasma.analyticalrun").toString(), "--study", study.toString(),
				"--run", "again", "--dry-run"), List.of("--replace")), terminal::err);
	}

	@Test
	void theBudgetReachesTheClasses() throws IOException {
		Path study = ExampleProjects.copyTo("runs", temp.resolve("runs")).resolve("studies/tissues.study");
		Path chart = temp.resolve("waterfall.svg");
		assertEquals(0, run(List.of("adc", "budget", "--study", study.toString(), "--json", "--out", chart.toString()), CONVERTER), terminal::err);
		JsonObject budget = JsonParser.parseString(terminal.out()).getAsJsonObject();
		assertEquals(390.625, budget.getAsJsonArray("converters").get(0).getAsJsonObject().get("step").getAsDouble(), 0, "100000/256");
		assertEquals(5, budget.getAsJsonArray("whatIf").size());
		assertEquals("III", budget.getAsJsonArray("whatIf").get(0).getAsJsonObject().get("class").getAsString());
		assertTrue(Files.readString(chart).contains("Biological variability"));
		assertEquals(0, run(List.of("adc", "budget"), CONVERTER), terminal::err);
		assertTrue(terminal.out().contains("example, tissue:plasma"), terminal.out());
	}
}
