package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark's answers are right: errors against a closed form and published values stay near the tolerance. */
class BenchTest {

	private final Terminal terminal = new Terminal();

	@Test
	void errorsFollowTheTolerance(@TempDir Path folder) throws IOException {
		Path chart = folder.resolve("chart.svg");
		assertEquals(0, terminal.run("bench", "ode", "--model", "pk2,HIRES", "--solver", "rodas4,rodas5p", "--rtol", "1e-6",
				"--seconds", "0.01", "--chart", chart.toString()), terminal.err());
		List<String> lines = terminal.out().lines().toList();
		assertEquals(5, lines.size(), terminal.out());
		List<String> head = List.of(lines.getFirst().split(","));
		for (String line : lines.subList(1, lines.size())) {
			String[] row = line.split(",");
			assertTrue(Double.parseDouble(row[head.indexOf("error_all")]) < 1e-4, line);
			assertTrue(Double.parseDouble(row[head.indexOf("min_us")]) > 0, line);
		}
		String drawn = Files.readString(chart);
		for (String text : List.of("pk2", "HIRES", "rodas4", "rodas5p", "Time of a run")) {
			assertTrue(drawn.contains(text), text);
		}
	}

	@Test
	void aChangeIsSeenSoon() {
		assertEquals(0, terminal.run("bench", "edit", "--repeat", "1"), terminal.err());
		List<String> lines = terminal.out().lines().toList();
		assertEquals(List.of("parameter", "equation"), lines.stream().skip(1).map(l -> l.split(",")[0]).toList());
	}

	@Test
	void aPopulationIsSolvedInLanesAndAlone() {
		assertEquals(0, terminal.run("bench", "ensemble", "--n", "1", "--repeat", "1", "--rtol", "1e-4"), terminal.err());
		List<String[]> rows = terminal.out().lines().skip(1).map(l -> l.split(",")).toList();
		assertEquals(List.of("lanes", "alone"), rows.stream().map(r -> r[0]).toList());
		assertTrue(rows.stream().allMatch(r -> r[3].equals("1") && Double.parseDouble(r[9]) < 1e-4));
	}

	@Test
	void unknownModelIsNamed() {
		assertTrue(terminal.run("bench", "ode", "--model", "nothing") != 0);
		assertTrue(terminal.err().contains("nothing"), terminal.err());
	}
}
