package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.molecule.Conformer;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.quantization.EnergyCalculations;
import org.starling.model.quantization.EnergyDifference;
import org.starling.model.quantization.EnergyTerm;
import org.starling.model.quantization.QuantizationPackage.Literals;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;

/** A project's document of energies from the shell. */
class EnergyProjectCommandTest {

	@TempDir
	private Path folder;
	private final Terminal terminal = new Terminal();

	/** H2 in STO-3G at 0.7414 ångström: the full interaction has −1.137270 hartree, the field −1.116684, so that 20.6 mHa are correlation. */
	@Test
	void calculatesOnceWhatADocumentAsksFor() throws IOException {
		ProjectFolder project = hydrogen();
		Path table = folder.resolve("energies.csv");
		assertEquals(0, terminal.run("energy", "project", project.path(), "--list"), terminal::err);
		assertTrue(terminal.out().contains("not calculated"), terminal.out());
		assertEquals(0, terminal.run("run", project.path(), "--stale"), terminal::err);
		assertTrue(terminal.out().contains("1 document of energies") && terminal.out().contains("starling energy project"), terminal.out());

		assertEquals(0, terminal.run("energy", "project", project.path(), "--document", "hydrogen", "--table", table), terminal::err);
		assertEquals(2, terminal.err().lines().filter(line -> line.contains(" hartree, ")).count(), terminal.err());
		assertTrue(terminal.err().contains("should not be subtracted"), "a field and a full interaction mean different things: " + terminal.err());
		assertTrue(terminal.out().contains("-1.13727"), terminal.out());
		assertTrue(terminal.out().contains("hartree, -12.9") && terminal.out().contains("12.9 times chemical accuracy"), terminal.out());
		List<String> rows = Files.readAllLines(table);
		assertEquals(3, rows.size());
		assertTrue(rows.getFirst().contains("HOMO"), rows.getFirst());

		assertEquals(0, terminal.run("energy", "project", project.path()), terminal::err);
		assertTrue(terminal.err().lines().noneMatch(line -> line.contains(" hartree, ")), "calculated twice: " + terminal.err());
		assertTrue(terminal.out().contains("-1.13727"), terminal.out());
		assertTrue(terminal.run("energy", "project", project.path(), "--document", "helium") != 0);
		assertTrue(terminal.err().contains("it has hydrogen.energies"), terminal.err());
	}

	private ProjectFolder hydrogen() throws IOException {
		ProjectFolder project = ProjectFolder.create(folder.resolve("p"), "p");
		Molecule molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		molecule.setName("hydrogen");
		Conformer conformer = Documents.create(Conformer.class, MoleculePackage.Literals.CONFORMER);
		conformer.getSymbols().addAll(List.of("H", "H"));
		conformer.getCoordinates().addAll(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.7414));
		molecule.getConformers().add(conformer);
		project.add(molecule);
		EnergyCalculations document = Documents.create(EnergyCalculations.class, Literals.ENERGY_CALCULATIONS);
		document.setName("hydrogen");
		EnergyDifference correlation = Documents.create(EnergyDifference.class, Literals.ENERGY_DIFFERENCE);
		correlation.setName("correlation");
		for (String method : List.of("fci", "hf")) {
			EnergyCalculation calculation = Documents.create(EnergyCalculation.class, Literals.ENERGY_CALCULATION);
			calculation.setMolecule(molecule);
			calculation.setMethod(method);
			calculation.setBasis("STO-3G");
			document.getCalculations().add(calculation);
			EnergyTerm term = Documents.create(EnergyTerm.class, Literals.ENERGY_TERM);
			term.setCalculation(calculation);
			term.setCoefficient(method.equals("fci") ? 1 : -1);
			correlation.getTerms().add(term);
		}
		document.getDifferences().add(correlation);
		project.add(document);
		return project;
	}
}
