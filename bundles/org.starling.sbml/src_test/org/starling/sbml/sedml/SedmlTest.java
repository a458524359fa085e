package org.starling.sbml.sedml;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.model.base.BaseFactory;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.ValueOverride;
import org.starling.model.pkmodel.Variant;
import org.starling.model.simulation.AxisScale;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;
import org.starling.ode.OdeSolvers;
import org.starling.sbml.SbmlException;
import org.starling.sbml.archive.OmexImport;
import org.starling.sbml.archive.OmexReader;
import org.starling.sbml.archive.OmexWriter;

/** Experiments that others describe, against closed forms; and projects there and back. */
class SedmlTest {

	/** A decays by k = 0.1 /s from 8 mol in 2 L. */
	private static final String DECAY = """
			<?xml version="1.0" encoding="UTF-8"?>
			<sbml xmlns="http://www.sbml.org/sbml/level3/version2/core" level="3" version="2">
			<model id="decay" timeUnits="second" substanceUnits="mole" volumeUnits="litre" extentUnits="mole">
			<listOfCompartments><compartment id="V" size="2" spatialDimensions="3" constant="true"/></listOfCompartments>
			<listOfSpecies><species id="A" compartment="V" initialAmount="8" hasOnlySubstanceUnits="false" boundaryCondition="false"
			  constant="false"/></listOfSpecies>
			<listOfParameters><parameter id="k" value="0.1" constant="true"/></listOfParameters>
			<listOfReactions><reaction id="r" reversible="false"><listOfReactants><speciesReference species="A" stoichiometry="1"
			  constant="true"/></listOfReactants><kineticLaw><math xmlns="http://www.w3.org/1998/Math/MathML"><apply><times/><ci>k</ci>
			  <ci>A</ci><ci>V</ci></apply></math></kineticLaw></reaction></listOfReactions>
			</model></sbml>
			""";
	/** The document names Level 2, as many do whose model is of Level 3. */
	private static final String HEAD = """
			<?xml version="1.0" encoding="UTF-8"?>
			<sedML xmlns="http://sed-ml.org/sed-ml/level1/version3" level="1" version="3" xmlns:sbml="http://www.sbml.org/sbml/level2">
			<listOfModels>
			 <model id="m" language="urn:sedml:language:sbml" source="decay.xml"/>
			 <model id="fast" language="urn:sedml:language:sbml" source="#m"><listOfChanges>
			  <changeAttribute target="/sbml:sbml/sbml:model/sbml:listOfParameters/sbml:parameter[@id='k']/@value" newValue="0.3"/>
			  <computeChange target="/sbml:sbml/sbml:model/sbml:listOfSpecies/sbml:species[@id='A']/@initialAmount">
			   <listOfVariables><variable id="old" target="/sbml:sbml/sbml:model/sbml:listOfSpecies/sbml:species[@id='A']"/></listOfVariables>
			   <listOfParameters><parameter id="f" value="3"/></listOfParameters>
			   <math xmlns="http://www.w3.org/1998/Math/MathML"><apply><times/><ci>f</ci><ci>old</ci></apply></math></computeChange>
			 </listOfChanges></model></listOfModels>
			<listOfSimulations>
			 <uniformTimeCourse id="c" initialTime="0" outputStartTime="5" outputEndTime="15" numberOfPoints="4">
			  <algorithm kisaoID="KISAO:0000019"><listOfAlgorithmParameters><algorithmParameter kisaoID="KISAO:0000209" value="1e-10"/>
			  </listOfAlgorithmParameters></algorithm></uniformTimeCourse>
			 <uniformTimeCourse id="random" initialTime="0" outputStartTime="0" outputEndTime="1" numberOfPoints="4">
			  <algorithm kisaoID="KISAO:0000029"/></uniformTimeCourse>
			 <steadyState id="steady"><algorithm kisaoID="KISAO:0000282"/></steadyState></listOfSimulations>
			""";
	private static final String TARGET = "target=\"/sbml:sbml/sbml:model/sbml:listOfSpecies/sbml:species[@id='A']\"";
	private static final String MATH = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">";

	@TempDir
	private Path folder;

	private Path document(String tasksAndMore) throws IOException {
		Files.writeString(folder.resolve("decay.xml"), DECAY);
		return Files.writeString(folder.resolve("experiment.sedml"), HEAD + tasksAndMore + "</sedML>");
	}

	private static SimulatedCurves run(Simulation s, String output, double... times) {
		OdeSolvers solvers = OdeSolvers.fromServiceLoader(SedmlTest.class.getClassLoader());
		return ModelSimulator.of(s.getModel(), s.getVariant(), solvers).run(SimulationSetup.at(times).withStart(0).withOutputs(output)
				.withSolver(SolverSetting.defaults().withTolerances(1e-10, 1e-12)));
	}

	@Test
	void changesOutputsPlotsAndScansOfOthersAreRunAndTheRestIsNamed() throws IOException {
		SedmlImport read = SedmlReader.read(document("""
				<listOfTasks><task id="t" modelReference="fast" simulationReference="c"/>
				 <task id="gillespie" modelReference="m" simulationReference="random"/>
				 <task id="ss" modelReference="m" simulationReference="steady"/>
				 <repeatedTask id="scan" range="r" resetModel="true"><listOfRanges><uniformRange id="r" start="0.1" end="10" numberOfPoints="2"
				  type="log"/></listOfRanges><listOfChanges><setValue range="r" modelReference="fast"
				  target="/sbml:sbml/sbml:model/sbml:listOfParameters/sbml:parameter[@id='k']">%s<apply><times/><cn>2</cn><ci>r</ci></apply></math>
				  </setValue></listOfChanges><listOfSubTasks><subTask order="1" task="t"/></listOfSubTasks></repeatedTask></listOfTasks>
				<listOfDataGenerators>
				 <dataGenerator id="time"><listOfVariables><variable id="x" taskReference="t" symbol="urn:sedml:symbol:time"/></listOfVariables>
				  %s<ci>x</ci></math></dataGenerator>
				 <dataGenerator id="twice"><listOfVariables><variable id="y" taskReference="t" %s/></listOfVariables><listOfParameters>
				  <parameter id="two" value="2"/></listOfParameters>%s<apply><times/><ci>two</ci><ci>y</ci></apply></math></dataGenerator>
				</listOfDataGenerators>
				<listOfOutputs><plot2D id="p" name="A over time"><listOfCurves><curve id="c1" logX="false" logY="true" xDataReference="time"
				 yDataReference="twice"/></listOfCurves></plot2D><plot3D id="q"/></listOfOutputs>
				""".formatted(MATH, MATH, TARGET, MATH)));
		assertEquals(List.of("t", "scan"), read.simulations().stream().map(Simulation::getName).toList());
		Simulation t = read.simulations().getFirst();
		assertEquals(List.of(5.0, 7.5, 10.0, 12.5, 15.0), t.getOutputTimes());
		assertEquals(1e-10, t.getSolver().getRelativeTolerance());
		assertEquals(List.of("twice"), t.getOutputs());
		assertEquals(AxisScale.LOG, t.getCharts().getFirst().getYAxis().getScale());
		double[] twice = run(t, "twice", 0, 5, 10).values()[0];
		assertArrayEquals(new double[] { 24, 24 * Math.exp(-1.5), 24 * Math.exp(-3) }, twice, 1e-7, "2·(3·8/2)·exp(−0.3 t)");
		assertArrayEquals(new double[] { 0.2, 2, 20 },
				read.simulations().getLast().getScan().getAxes().getFirst().getValues().stream().mapToDouble(v -> v).toArray(), 1e-12);
		String messages = read.messages().toString();
		assertTrue(messages.contains("'gillespie'") && messages.contains("random reactions"), messages);
		assertTrue(messages.contains("steadyState") && messages.contains("plot3D"), messages);
		assertEquals(1, read.models().size(), "two tasks, one model");
	}

	@Test
	void whatCannotBeReadIsRefusedWithItsLine() throws IOException {
		assertTrue(refusal("<listOfTasks><task id='t' modelReference='nothing' simulationReference='c'/></listOfTasks>").contains("'nothing'"));
		assertTrue(refusal("").contains("it has no task"));
		Path outside = document("<listOfTasks><task id='t' modelReference='m' simulationReference='c'/></listOfTasks>");
		Files.writeString(outside, Files.readString(outside).replace("decay.xml", "../../secret.xml"));
		assertTrue(assertThrows(SbmlException.class, () -> SedmlReader.read(outside)).getMessage().contains("leads out of"));
		Files.writeString(outside, Files.readString(outside).replace("../../secret.xml", "https://example.org/m.xml"));
		assertTrue(assertThrows(SbmlException.class, () -> SedmlReader.read(outside)).getMessage().contains("nothing is fetched"));
		Files.writeString(outside, "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><sedML>&e;</sedML>");
		assertTrue(assertThrows(SbmlException.class, () -> SedmlReader.read(outside)).getMessage().contains("DTD"));
	}

	private String refusal(String tasks) throws IOException {
		Path file = document(tasks);
		return assertThrows(SbmlException.class, () -> SedmlReader.read(file)).getMessage();
	}

	private ProjectFolder project() throws IOException {
		SedmlImport read = SedmlReader.read(document("<listOfTasks><task id='t' modelReference='m' simulationReference='c'/></listOfTasks>"));
		ProjectFolder project = ProjectFolder.create(folder.resolve("project"), "decay");
		Model model = read.models().getFirst();
		Variant variant = Documents.create(Variant.class, PkmodelPackage.Literals.VARIANT);
		variant.setName("slow");
		ValueOverride slow = Documents.create(ValueOverride.class, PkmodelPackage.Literals.VALUE_OVERRIDE);
		Parameter k = model.getParameters().getFirst();
		slow.setTarget(k);
		slow.setQuantity(BaseFactory.eINSTANCE.createQuantity());
		slow.getQuantity().setValue(0.02);
		slow.getQuantity().setUnit(k.getQuantity().getUnit());
		variant.getOverrides().add(slow);
		model.getVariants().add(variant);
		Simulation simulation = read.simulations().getFirst();
		simulation.setVariant(variant);
		simulation.getOutputs().add("A");
		project.add(model);
		project.add(simulation);
		Files.writeString(project.dataFolder().resolve("a.csv"), "x\n1\n");
		return project;
	}

	@Test
	void anArchiveGivesTheProjectBackAndToOthersTheSameCurve() throws IOException {
		ProjectFolder project = project();
		Path archive = folder.resolve("decay.omex");
		OmexWriter.write(project, archive);
		byte[] first = Files.readAllBytes(archive);
		OmexWriter.write(project, archive);
		assertArrayEquals(first, Files.readAllBytes(archive), "the same project, the same bytes");

		OmexImport restored = OmexReader.read(archive, folder.resolve("again"));
		assertTrue(restored.restored());
		assertEquals(texts(project.path()), texts(restored.folder()));

		// what other programs see: without our own files
		Path others = Files.createDirectories(folder.resolve("others"));
		try (java.nio.file.FileSystem zip = java.nio.file.FileSystems.newFileSystem(archive)) {
			for (String name : List.of("simulations.sedml", "decay_slow.xml")) {
				Files.copy(zip.getPath("experiments", name), others.resolve(name));
			}
		}
		OmexImport foreign = OmexReader.read(others.resolve("simulations.sedml"), folder.resolve("foreign"));
		assertFalse(foreign.restored());
		ProjectFolder made = ProjectFolder.open(foreign.folder());
		Simulation again = made.load(made.simulations().getFirst().path(), Simulation.class);
		assertEquals(List.of("A"), again.getOutputs());
		assertEquals(4 * Math.exp(-0.02 * 15), run(again, "A", 0, 15).values()[0][1], 1e-8);
	}

	private static Map<String, String> texts(Path root) throws IOException {
		Map<String, String> texts = new TreeMap<>();
		try (Stream<Path> files = Files.walk(root)) {
			for (Path f : files.filter(Files::isRegularFile).filter(f -> !f.toString().contains("/.starling")).toList()) {
				texts.put(root.relativize(f).toString(), Files.readString(f));
			}
		}
		return texts;
	}

	@Test
	void badArchivesLeaveNothingBehind() throws IOException {
		Path target = folder.resolve("target");
		for (String name : List.of("../evil.txt", "/etc/evil.txt", "a/../../evil.txt", "C:\\evil.txt")) {
			Path archive = zip(name, "x".getBytes(StandardCharsets.UTF_8));
			assertTrue(assertThrows(IOException.class, () -> OmexReader.read(archive, target)).getMessage().contains("leads out"), name);
		}
		Path bomb = zip("zeros.csv", new byte[40 << 20]);
		assertTrue(assertThrows(IOException.class, () -> OmexReader.read(bomb, target)).getMessage().contains("unpacks to more"));
		Path empty = zip("a.csv", new byte[3]);
		assertTrue(assertThrows(IOException.class, () -> OmexReader.read(empty, target)).getMessage().contains("nothing to import"));
		Path none = Files.writeString(folder.resolve("none.omex"), "no archive");
		assertTrue(assertThrows(IOException.class, () -> OmexReader.read(none, target)).getMessage().contains("no archive that can be read"));
		assertThrows(NoSuchFileException.class, () -> OmexReader.read(folder.resolve("missing.omex"), target));
		try (Stream<Path> left = Files.list(folder)) {
			assertTrue(left.noneMatch(f -> f.getFileName().toString().startsWith(".import-") || f.equals(target)));
		}
	}

	private Path zip(String entry, byte[] content) throws IOException {
		Path archive = folder.resolve("bad.omex");
		try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
			out.putNextEntry(new ZipEntry(entry));
			out.write(content);
		}
		return archive;
	}
}
