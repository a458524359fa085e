package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.examples.ExampleProjects;

class CommandsTest {

	@TempDir
	Path temp;

	private final Terminal terminal = new Terminal();
	private Path project;

	@BeforeEach
	void copyExample() throws IOException {
		project = ExampleProjects.copyTo("theophylline", temp.resolve("my project"));
	}

	@Test
	void helpListsTheCommands() {
		assertEquals(0, terminal.run("--help"));
		for (String command : List.of("run", "simulate", "equations", "solvers", "validate", "import", "results", "version")) {
			assertTrue(terminal.out().lines().anyMatch(l -> l.strip().startsWith(command)), command);
		}
	}

	@Test
	void equationsAsTextAndLatex() {
		String model = project.resolve("models/one-compartment-oral.model").toString();
		assertEquals(0, terminal.run("equations", model), terminal.err());
		assertTrue(terminal.out().contains("d(C.amount)/dt = absorption - elimination"), terminal.out());
		assertEquals(0, terminal.run("equations", model, "--latex"), terminal.err());
		assertTrue(terminal.out().contains("\\mathrm{absorption} &= \\mathrm{ka} \\cdot \\mathrm{depot}"), terminal.out());
	}

	@Test
	void wrongUsageIsTwo() {
		assertEquals(2, terminal.run());
		assertEquals(2, terminal.run("dance"));
		assertEquals(2, terminal.run("run", "caffeine", "--out", temp.resolve("x")));
		assertTrue(terminal.err().contains("neither a folder nor an example"), terminal.err());
		assertEquals(2, terminal.run("simulate", project.resolve("models/one-compartment-oral.model"), "--set", "Cl=3"));
		assertTrue(terminal.err().contains("'Cl' can't be set") && terminal.err().contains("CL"), terminal.err());
	}

	/** Twice the amount of a linear model gives twice the curve; the derivative by the amount's own place is linear too. */
	@Test
	void simulatesTheSubjectsOfADoseTable() throws IOException {
		Path table = Files.writeString(temp.resolve("doses.csv"),
				"ID,TIME,EVID,AMT,CMT\n1,0,1,100,1\n1,2,0,.,.\n1,5,0,.,.\n2,0,1,200,1\n2,2,0,.,.\n2,5,0,.,.\n");
		assertEquals(0, terminal.run("simulate", project.resolve("models/one-compartment-oral.model"), "--dose-table", table,
				"--sensitivities", "CL,V", "--rtol", "1e-9", "--atol", "1e-12"), terminal.err());
		List<String[]> rows = terminal.out().lines().map(l -> l.split(",")).toList();
		assertEquals(5, rows.size(), terminal.out());
		assertEquals("subject", rows.getFirst()[0]);
		assertTrue(List.of(rows.getFirst()).stream().anyMatch(c -> c.contains(")/d(CL)")), terminal.out());
		for (int c = 2; c < rows.getFirst().length; c++) {
			double once = Double.parseDouble(rows.get(2)[c]);
			assertEquals(2 * once, Double.parseDouble(rows.get(4)[c]), 1e-6 * Math.abs(once), rows.getFirst()[c]);
		}
	}

	@Test
	void aBadCellOfADoseTableIsNamed() throws IOException {
		Path table = Files.writeString(temp.resolve("doses.csv"), "ID,TIME,EVID,AMT,CMT\n1,0,1,much,1\n");
		assertEquals(2, terminal.run("simulate", project.resolve("models/one-compartment-oral.model"), "--dose-table", table));
		assertTrue(terminal.err().contains("line 2, column \"AMT\""), terminal.err());
	}

	@Test
	void solversAreListedWithCapabilities() {
		assertEquals(0, terminal.run("solvers", "--options"));
		assertTrue(terminal.out().contains("rodas4") && terminal.out().contains("stiff"), terminal.out());
	}

	@Test
	void examplesAreListedAndCopied() {
		assertEquals(0, terminal.run("example"));
		assertTrue(terminal.out().startsWith("theophylline: "), terminal.out());
		assertEquals(0, terminal.run("example", "theophylline", temp.resolve("copy")), terminal.err());
		assertTrue(Files.exists(temp.resolve("copy/project.starling")));
		assertEquals(1, terminal.run("example", "theophylline", temp.resolve("copy")));
		assertTrue(terminal.err().contains("not empty"), terminal.err());
		assertEquals(2, terminal.run("example", "theophylline"));
	}

	@Test
	void versionNamesJava() {
		assertEquals(0, terminal.run("version"));
		assertTrue(terminal.out().contains("Java " + Runtime.version()), terminal.out());
	}

	/** C(2 h) of 320 mg with ka 1.59 /h, CL 3.5 L/h, V 35 L: 320·1.59/(35·1.49)·(e^−0.2 − e^−3.18) = 7.582… mg/L. */
	@Test
	void simulateWritesTheClosedForm() throws IOException {
		Path csv = temp.resolve("curve.csv");
		assertEquals(0, terminal.run("simulate", project.resolve("models/one-compartment-oral.model"), "--dose", "depot=320",
				"--set", "CL=3.5", "--end", "4", "--points", "3", "--rtol", "1e-9", "--atol", "1e-12", "--out", csv),
				terminal.err());
		List<String> lines = Files.readAllLines(csv);
		assertEquals("time [h],plasma [mg/L]", lines.getFirst());
		double expected = 320 * 1.59 / (35 * (1.59 - 0.1)) * (Math.exp(-0.2) - Math.exp(-3.18));
		assertEquals(expected, Double.parseDouble(lines.get(2).split(",")[1]), 1e-6);
	}

	@Test
	void simulateASimulationGivesEachSubject() {
		assertEquals(0, terminal.run("simulate", project.resolve("simulations/one-compartment-prediction.simulation"), "--points",
				"2"), terminal.err());
		assertEquals(1 + 12 * 2, terminal.out().lines().count());
		assertTrue(terminal.out().startsWith("subject,time [h],plasma [mg/L]"), terminal.out());
	}

	@Test
	void numericalTroubleAndMissingProjectsAreFailuresWithAMessage() throws IOException {
		assertEquals(1, terminal.run("validate", temp.resolve("nowhere")));
		assertTrue(terminal.err().contains("is no Starling project"), terminal.err());
		assertEquals(1, terminal.run("simulate", project.resolve("models/one-compartment-oral.model"), "--dose", "depot=1e30",
				"--set", "ka=1e300", "--rtol", "1e-14"), terminal.out());
		assertFalse(terminal.err().isBlank());
	}

	@Test
	void validateFindsAWrongSymbolAndABrokenFile() throws IOException {
		assertEquals(0, terminal.run("validate", project), terminal.out());
		Path model = project.resolve("models/one-compartment-oral.model");
		Files.writeString(model, Files.readString(model).replace("expression=\"CL*C\"", "expression=\"CL*Cx\""));
		Files.writeString(project.resolve("models/broken.model"), "<model");
		assertEquals(1, terminal.run("validate", project));
		assertTrue(terminal.out().contains("ERROR models/one-compartment-oral.model: "), terminal.out());
		assertTrue(terminal.out().contains("Cx"), terminal.out());
		assertTrue(terminal.out().contains("models/broken.model"), terminal.out());
	}

	@Test
	void importReportsABadRowWithLineAndColumn() throws IOException {
		Path csv = temp.resolve("samples.csv");
		Files.writeString(csv, """
				Subject,Time [h],Concentration [mg/L]
				1,0,0
				1,1,high
				1,2,3.5
				""");
		assertEquals(1, terminal.run("import", csv, "--project", project, "--name", "Second", "--compound", "Caffeine"),
				terminal.err());
		assertTrue(terminal.out().contains("line 3, column \"Concentration [mg/L]\" \"high\""), terminal.out());
		assertTrue(terminal.out().contains("3 samples of 1 subjects, 1 excluded"), terminal.out());
		assertTrue(Files.exists(project.resolve("studies/Second.study")));
	}

	@Test
	void aSimulationThatCannotRunFailsTheProjectRunAndIsReported() throws IOException {
		Path model = project.resolve("models/physiological.model");
		Files.writeString(model, Files.readString(model).replace("expression=\"CLint*fu*C_liver/Kp_liver\"",
				"expression=\"CLint*fu*C_liver/Kp_lever\""));
		Path out = temp.resolve("out");
		assertEquals(1, terminal.run("run", project, "--out", out));
		String report = Files.readString(out.resolve("report.html"));
		assertTrue(report.contains("Kp_lever"), "the report names the symbol");
		assertTrue(terminal.err().contains("Kp_lever"), terminal.err());
		assertTrue(report.contains("CONVERGED"), "the other simulations ran");
	}
}
