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
import org.starling.examples.ExampleProjects;

/** Commands on SBML files that the test writes. */
class SbmlCommandsTest {

	/** x' = −k·x from 8, so x = 8·exp(−k·t). */
	private static final String DECAY = """
			<sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2"><model id="decay" timeUnits="second">
			<listOfParameters><parameter id="x" value="8" constant="false"/><parameter id="k" value="0.5" constant="true"/></listOfParameters>
			<listOfRules><rateRule variable="x"><math xmlns="http://www.w3.org/1998/Math/MathML">
			<apply><times/><apply><minus/><ci>k</ci></apply><ci>x</ci></apply></math></rateRule></listOfRules></model></sbml>
			""";

	/** A → B at most 3, and a second way that the objective does not need. */
	private static final String FLUX = """
			<sbml xmlns="http://www.sbml.org/sbml/level3/version1/core" xmlns:fbc="http://www.sbml.org/sbml/level3/version1/fbc/version2"
			level="3" version="1" fbc:required="false"><model id="flux" fbc:strict="true">
			<listOfCompartments><compartment id="c" size="1" constant="true"/></listOfCompartments>
			<listOfSpecies><species id="A" compartment="c" hasOnlySubstanceUnits="true" boundaryCondition="false" constant="false"/></listOfSpecies>
			<listOfParameters><parameter id="zero" value="0" constant="true"/><parameter id="top" value="3" constant="true"/></listOfParameters>
			<listOfReactions><reaction id="feed" reversible="false" fast="false" fbc:lowerFluxBound="zero" fbc:upperFluxBound="top">
			<listOfProducts><speciesReference species="A" stoichiometry="2" constant="true"/></listOfProducts></reaction>
			<reaction id="drain" reversible="false" fast="false" fbc:lowerFluxBound="zero">
			<listOfReactants><speciesReference species="A" stoichiometry="1" constant="true"/></listOfReactants></reaction></listOfReactions>
			<fbc:listOfObjectives fbc:activeObjective="o"><fbc:objective fbc:id="o" fbc:type="maximize"><fbc:listOfFluxObjectives>
			<fbc:fluxObjective fbc:reaction="drain" fbc:coefficient="1"/></fbc:listOfFluxObjectives></fbc:objective></fbc:listOfObjectives>
			</model></sbml>
			""";

	@TempDir
	Path temp;

	private final Terminal terminal = new Terminal();
	private Path model;

	@BeforeEach
	void writeModel() throws IOException {
		model = Files.writeString(temp.resolve("decay.xml"), DECAY);
	}

	@Test
	void simulatesAtTimesWithAChangedParameter() {
		assertEquals(0, terminal.run("simulate", model, "--times", "1,2", "--set", "k=1", "--rtol", "1e-10", "--atol", "1e-12"),
				terminal.err());
		List<String> lines = terminal.out().lines().toList();
		assertEquals("time [s],x", lines.getFirst());
		assertEquals(8 * Math.exp(-1), Double.parseDouble(lines.get(1).split(",")[1]), 1e-8);
		assertEquals(8 * Math.exp(-2), Double.parseDouble(lines.get(2).split(",")[1]), 1e-8);
	}

	/** d/dk of 8·exp(−k·t) is −8·t·exp(−k·t). */
	@Test
	void writesSensitivitiesAsParquet() throws IOException {
		assertEquals(0, terminal.run("simulate", model, "--times", "0,3", "--sensitivities", "k", "--rtol", "1e-9", "--atol", "1e-12"),
				terminal.err());
		String[] row = terminal.out().lines().toList().get(2).split(",");
		assertEquals(-24 * Math.exp(-1.5), Double.parseDouble(row[2]), 1e-6);
		Path parquet = temp.resolve("new/curves.parquet");
		assertEquals(0, terminal.run("simulate", model, "--end", "2", "--points", "3", "--out", parquet), terminal.err());
		byte[] bytes = Files.readAllBytes(parquet);
		assertEquals("PAR1", new String(bytes, 0, 4, java.nio.charset.StandardCharsets.US_ASCII));
	}

	@Test
	void brokenFilesEndInOneMessageWithItsLine() throws IOException {
		Files.writeString(model, DECAY.replace("<ci>k</ci>", "<ci>q</ci>"));
		assertEquals(1, terminal.run("simulate", model));
		assertEquals(1, terminal.err().lines().count(), terminal.err());
		assertTrue(terminal.err().contains("'q'"), terminal.err());
	}

	@Test
	void fluxGivesRatesAndSimulateNamesIt() throws IOException {
		Path flux = Files.writeString(temp.resolve("flux.xml"), FLUX);
		assertEquals(2, terminal.run("simulate", flux));
		assertTrue(terminal.err().contains("starling flux"), terminal.err());
		assertEquals(0, terminal.run("flux", flux), terminal.err());
		assertEquals(List.of("reaction,flux,lower_bound,upper_bound", "feed,3,0,3", "drain,6,0,Inf"),
				terminal.out().lines().toList());
		Files.writeString(flux, FLUX.replace("<parameter id=\"top\" value=\"3\"", "<parameter id=\"top\" value=\"INF\""));
		assertEquals(1, terminal.run("flux", flux));
		assertTrue(terminal.err().contains("UNBOUNDED"), terminal.err());
		Files.writeString(flux, FLUX.replace("<parameter id=\"zero\" value=\"0\"", "<parameter id=\"zero\" value=\"7\""));
		assertEquals(1, terminal.run("flux", flux));
		assertTrue(terminal.err().contains("INFEASIBLE") && terminal.err().contains("'feed'"), terminal.err());
	}

	@Test
	void importsIntoAProjectAndExportsWithDoses() throws IOException {
		Path project = ExampleProjects.copyTo("theophylline", temp.resolve("project"));
		assertEquals(0, terminal.run("import", model, "--project", project, "--name", "Decay"), terminal.out());
		assertTrue(Files.exists(project.resolve("models/Decay.model")), terminal.out());
		Path oral = project.resolve("models/one-compartment-oral.model");
		Path sbml = temp.resolve("oral.xml");
		assertEquals(2, terminal.run("export", oral, "--sbml", sbml, "--regimen", "never"));
		assertEquals(0, terminal.run("export", oral, "--sbml", sbml), terminal.err());
		assertTrue(terminal.err().contains("observer 'plasma': it is written as a parameter"), terminal.err());
		// the closed form of 320 mg by mouth, as for the model itself
		assertEquals(0, terminal.run("simulate", sbml, "--dose", "depot=320", "--set", "CL=3.5", "--times", "2", "--outputs", "plasma",
				"--rtol", "1e-9", "--atol", "1e-12"), terminal.err());
		double expected = 320 * 1.59 / (35 * (1.59 - 0.1)) * (Math.exp(-0.2) - Math.exp(-3.18));
		assertEquals(expected, Double.parseDouble(terminal.out().lines().toList().get(1).split(",")[1]), 1e-6);
	}

	@Test
	void suiteTellsPassedFromFailed() throws IOException {
		suiteCase("00001", "0,8\n1," + 8 * Math.exp(-0.5) + "\n");
		suiteCase("00002", "0,8\n1,5\n");
		Path out = temp.resolve("out");
		assertEquals(1, terminal.run("sbml-suite", temp, "--out", out));
		assertTrue(terminal.out().contains("00002 failed: 'x' is 4.85") && terminal.out().contains("1 passed, 1 failed, 0 unsupported"),
				terminal.out());
		assertTrue(Files.exists(out.resolve("00001.csv")) && Files.exists(out.resolve("summary.csv")));
		assertEquals(0, terminal.run("sbml-suite", temp, "--cases", "00001"), terminal.out());
		assertEquals(2, terminal.run("sbml-suite", temp, "--cases", "00003"));
	}

	private void suiteCase(String id, String rows) throws IOException {
		Path folder = Files.createDirectories(temp.resolve(id));
		Files.writeString(folder.resolve(id + "-sbml-l3v2.xml"), DECAY);
		Files.writeString(folder.resolve(id + "-settings.txt"),
				"start: 0\nduration: 1\nsteps: 1\nvariables: x\nabsolute: 0.0001\nrelative: 0.0001\namount:\nconcentration:\n");
		Files.writeString(folder.resolve(id + "-results.csv"), "time,x\n" + rows);
	}
}
