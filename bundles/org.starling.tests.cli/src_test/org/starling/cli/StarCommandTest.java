package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command keeps each compound, says what it lacks, and names wrong keys. */
class StarCommandTest {

	private static final String DATA = """
			animal,drug,tissue,h,ng/mL
			a1,x,plasma,1,10
			a2,x,plasma,1,10
			a1,x,tumour,1,40
			a2,x,tumour,1,40
			a1,y,plasma,1,5
			a2,y,plasma,1,6
			""";
	private static final String MAP = """
			{"subject": "animal", "analyte": "drug", "tissue": "tissue", "time": "h", "concentration": "ng/mL", "timeUnit": "h",
			 "concentrationUnit": "ng/mL", "sampling": "sparse", "star": {"plasma": "plasma", "diseased": "tumour"}}
			""";
	private static final String COMPOUNDS = "compound,potency (nmol/L),potencyKind,potencyGeometricSE\nx,5,IC50,1\ny,5,IC50,1\n";
	private static final String THRESHOLDS = """
			{"provenance": "made up for a test", "potency": {"kind": "IC50", "unit": "nmol/L", "high": 10, "adequate": 100},
			 "exposure": {"diseasedPlasma": 2}, "decision": 0.8}
			""";

	private final Terminal terminal = new Terminal();
	@TempDir
	private Path folder;
	private Path out;

	@BeforeEach
	void write() throws IOException {
		Files.writeString(folder.resolve("data.csv"), DATA);
		Files.writeString(folder.resolve("map.json"), MAP);
		Files.writeString(folder.resolve("compounds.csv"), COMPOUNDS);
		Files.writeString(folder.resolve("t.json"), THRESHOLDS);
		out = folder.resolve("out");
	}

	/** The files of the command put into a study of a project give the same classes, and a report. */
	@Test
	void theFilesMakeAStudyOfAProject() throws IOException {
		Path project = folder.resolve("project");
		assertEquals(0, terminal.run("import", folder.resolve("data.csv"), "--map", folder.resolve("map.json"), "--compounds",
				folder.resolve("compounds.csv"), "--thresholds", folder.resolve("t.json"), "--project", project, "--name", "study"), terminal.err());
		assertEquals(0, terminal.run("study", project.resolve("studies/study.study"), "--star", out.resolve("star.csv"), "--nca",
				out.resolve("nca.csv"), "--report", out.resolve("r.html"), "--date", "none"), terminal.err());
		List<String> lines = Files.readAllLines(out.resolve("star.csv"));
		assertTrue(lines.get(1).startsWith("x,") && lines.get(1).contains(",I,DECIDED,"), lines.get(1));
		assertTrue(lines.get(2).contains(",REFUSED,"), lines.get(2));
		assertTrue(Files.readString(out.resolve("nca.csv")).contains("SPARSEAL"));
		assertTrue(Files.readString(out.resolve("r.html")).contains("made up for a test"));
		assertEquals(2, terminal.run("study", project.resolve("studies/study.study"), "--report", out.resolve("r.doc")));
	}

	@Test
	void eachCompoundStandsInTheTable() throws IOException {
		assertEquals(0, run("--thresholds", folder.resolve("t.json"), "--n", "100"), terminal.err());
		List<String> lines = Files.readAllLines(out.resolve("star.csv"));
		assertEquals(3, lines.size());
		assertTrue(lines.get(1).startsWith("x,") && lines.get(1).contains(",I,DECIDED,"), lines.get(1));
		assertTrue(lines.get(2).contains(",REFUSED,") && lines.get(2).contains("no area in tumour: there are no samples"), lines.get(2));
		assertTrue(Files.readString(out.resolve("plane.svg")).contains("made up for a test"));
		assertTrue(Files.size(out.resolve("plane.png")) > 1000);
		assertTrue(Files.readString(out.resolve("thresholds.json")).contains("made up for a test"));
	}

	@Test
	void withoutThresholdsThereIsNoClass() throws IOException {
		assertEquals(0, run(), terminal.err());
		assertTrue(terminal.err().contains("no thresholds are stated"), terminal.err());
		assertTrue(Files.readString(out.resolve("star.csv")).contains("REFUSED"));
	}

	@Test
	void wrongKeysAreNamed() throws IOException {
		Path wrong = Files.writeString(folder.resolve("wrong.json"), THRESHOLDS.replace("adequate", "medium"));
		assertEquals(1, run("--thresholds", wrong));
		assertTrue(terminal.err().contains("unknown key \"potency.medium\""), terminal.err());
		Files.writeString(folder.resolve("compounds.csv"), COMPOUNDS.replace("potencyKind", "type"));
		assertEquals(1, run("--thresholds", folder.resolve("t.json")));
		assertTrue(terminal.err().contains("unknown column \"type\""), terminal.err());
	}

	@Test
	void tissuesComeFromTheMapAlone() {
		assertEquals(2, run("--options", "star={}"));
		assertTrue(terminal.err().contains("can't replace the key \"star\""), terminal.err());
	}

	@Test
	void theExampleSaysThatItIsSimulated() throws IOException {
		Path example = folder.resolve("example");
		assertEquals(0, terminal.run("example", "star", example, "--seed", "7"), terminal.err());
		List<String> samples = Files.readAllLines(example.resolve("samples.csv"));
		assertTrue(samples.stream().skip(1).allMatch(l -> l.endsWith(",simulated")));
		assertEquals(0, terminal.run("star", example.resolve("samples.csv"), "--map", example.resolve("map.json"), "--compounds",
				example.resolve("compounds.csv"), "--out", out, "--options", "bootstrap={\"replicates\": 20, \"seed\": 1}"), terminal.err());
		assertTrue(terminal.err().contains("3 rows left out"), terminal.err());
		List<String> rows = Files.readAllLines(out.resolve("star.csv"));
		assertEquals(7, rows.size());
		assertTrue(rows.stream().skip(1).allMatch(l -> l.endsWith(",invented for the simulated study")));
		assertEquals(1, terminal.run("example", "star", example, "--seed", "7"), "nothing is overwritten");
	}

	private int run(Object... more) {
		Object[] fixed = { "star", folder.resolve("data.csv"), "--map", folder.resolve("map.json"), "--compounds",
				folder.resolve("compounds.csv"), "--out", out };
		Object[] all = java.util.Arrays.copyOf(fixed, fixed.length + more.length);
		System.arraycopy(more, 0, all, fixed.length, more.length);
		return terminal.run(all);
	}
}
