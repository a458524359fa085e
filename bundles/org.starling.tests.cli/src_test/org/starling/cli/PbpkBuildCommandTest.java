package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.base.BaseFactory;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.store.Documents;
import org.starling.model.store.DocumentStore;

/** A model is built and simulated from the command line. */
class PbpkBuildCommandTest {

	@TempDir
	Path temp;

	private final Terminal terminal = new Terminal();

	private Path molecule(String name) throws IOException {
		Molecule m = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		m.setName(name);
		property(m, "molarMass", 300, "g/mol");
		property(m, "logP", 2, "");
		property(m, "fractionUnbound", 0.2, "");
		property(m, "intrinsicClearance", 0.4, "L/h");
		Path file = temp.resolve(name + ".molecule");
		DocumentStore.save(DocumentStore.create(file, m, DocumentStore.newResourceSet()));
		return file;
	}

	private static void property(Molecule m, String key, double value, String unit) {
		MoleculeProperty p = Documents.create(MoleculeProperty.class, MoleculePackage.Literals.MOLECULE_PROPERTY);
		Quantity q = BaseFactory.eINSTANCE.createQuantity();
		q.setValue(value);
		q.setUnit(unit);
		p.setKey(key);
		p.setQuantity(q);
		m.getProperties().add(p);
	}

	@Test
	void buildsAndSimulates() throws IOException {
		Path molecule = molecule("drug");
		Path out = temp.resolve("rat.model");
		assertEquals(0, terminal.run("pbpk", "build", "--molecule", molecule, "--species", "rat", "--route", "oral", "--dose", "5 mg/kg",
				"--permeability", "brain", "--tumour", "0.5 mL", "--out", out), terminal.err());
		assertTrue(terminal.err().contains("assumed: "), terminal.err());
		assertEquals(0, terminal.run("simulate", out, "--regimen", "Oral", "--times", "0,1,24"), terminal.err());
		assertTrue(terminal.out().startsWith("time [h],plasma [mg/L]"), terminal.out());
		Path sbml = temp.resolve("rat.xml");
		assertEquals(0, terminal.run("export", out, "--sbml", sbml, "--regimen", "Oral"), terminal.err());
		double[] own = at8("simulate", out, "--regimen", "Oral");
		double[] back = at8("simulate", sbml);
		assertTrue(own[1] > 0, terminal.out());
		for (int i = 0; i < own.length; i++) {
			assertEquals(own[i], back[i], 1e-7 * own[i], "column " + i + " read back from SBML");
		}
	}

	@Test
	void settingsThatArePrintedBuildTheSameModel() throws IOException {
		Path first = molecule("drug");
		Path second = molecule("inhibitor");
		Path settings = temp.resolve("settings.txt");
		assertEquals(0, terminal.run("pbpk", "build", "--molecule", first, "--molecule", second, "--species", "mouse", "--route", "infusion",
				"--route", "inhibitor/intravenous:2 umol", "--liver", "dispersion", "--process", "CYP3A4:metabolism:liver:1 mL/min>inhibitor",
				"--process", "inhibitor/UGT:metabolism:liver:1 umol/h:2 umol/L", "--interaction",
				"inhibitor:CYP3A4:mechanism-based:1 umol/L:2 1/h", "--print-settings"), terminal.err());
		Files.writeString(settings, terminal.out());
		assertTrue(terminal.out().contains("compounds.2.processes.1.km.value = 2.0"), terminal.out());
		Path out = temp.resolve("mouse.model");
		assertEquals(0, terminal.run("pbpk", "build", "--molecule", first, "--molecule", second, "--settings", settings, "--out", out),
				terminal.err());
		assertEquals(0, terminal.run("simulate", out, "--regimen", "Intravenous bolus, inhibitor", "--times", "0,1", "--outputs",
				"mass_balance"), terminal.err());
		assertEquals(2, Double.parseDouble(terminal.out().lines().toList().getLast().split(",")[1]), 2e-9);
	}

	private double[] at8(Object... command) {
		List<Object> all = new ArrayList<>(List.of(command));
		all.addAll(List.of("--times", "8", "--outputs", "C_liver,C_venous,C_brain_cells,C_tumour_cells", "--rtol", "1e-10", "--atol", "1e-13"));
		assertEquals(0, terminal.run(all.toArray()), terminal.err());
		return Arrays.stream(terminal.out().lines().toList().getLast().split(",")).mapToDouble(Double::parseDouble).toArray();
	}

	@Test
	void whatIsWrongIsOneLineThatNamesTheField() throws IOException {
		Path molecule = molecule("drug");
		assertEquals(2, terminal.run("pbpk", "build", "--molecule", molecule, "--route", "rectal", "--out", temp.resolve("x.model")));
		assertEquals("starling: \"rectal\", route: is no route; choose one of intravenous, infusion, oral, subcutaneous, inhaled",
				terminal.err().strip());
		assertEquals(2, terminal.run("pbpk", "build", "--molecule", molecule, "--permeability", "brain:-1 L/h", "--out", temp.resolve("x.model")));
		assertTrue(terminal.err().contains("organs.brain.capillary: must be a number that is not negative, not -1.0"), terminal.err());
	}
}
