package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

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
