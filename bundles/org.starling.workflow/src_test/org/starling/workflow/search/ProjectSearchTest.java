package org.starling.workflow.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.store.Documents;
import org.starling.model.store.ProjectFolder;

/** Values are found by words in any case and numbers by their value. */
class ProjectSearchTest {

	@Test
	void wordsNumbersAndStructuresAreFound(@TempDir Path folder) throws IOException {
		ProjectFolder project = ProjectFolder.create(folder.resolve("p"), "P");
		Molecule molecule = Documents.create(Molecule.class, MoleculePackage.Literals.MOLECULE);
		molecule.setName("Ethanol");
		molecule.setSmiles("CCO");
		molecule.setNotes("Cleared by oxidation");
		project.add(molecule);
		Model model = Documents.create(Model.class, PkmodelPackage.Literals.MODEL);
		model.setName("M");
		Parameter clearance = Documents.create(Parameter.class, PkmodelPackage.Literals.PARAMETER);
		clearance.setName("Clearance");
		clearance.setSymbol("CL");
		Quantity quantity = Documents.create(Quantity.class, BasePackage.Literals.QUANTITY);
		quantity.setValue(2.5);
		quantity.setUnit("L/h");
		clearance.setQuantity(quantity);
		model.getParameters().add(clearance);
		project.add(model);
		ProjectSearch search = ProjectSearch.of(ProjectFolder.open(project.path()));
		assertEquals(List.of(), search.unread());
		assertEquals(List.of("notes", "name"), search.find("CLEAR", 10).stream().map(SearchEntry::feature).toList());
		assertEquals(List.of("CCO"), search.find("cco", 10).stream().map(SearchEntry::text).toList());
		SearchEntry value = search.find("2.50", 10).getFirst();
		assertEquals("Clearance (CL)", value.object());
		assertEquals("value", value.feature());
		Parameter found = (Parameter) ProjectFolder.open(project.path()).load(Path.of(value.document())).eResource().getEObject(value.fragment()).eContainer();
		assertEquals("CL", found.getSymbol());
		assertTrue(search.find("clearance l/h", 10).stream().anyMatch(e -> e.text().equals("L/h")), "a word may stand in the object's name");
		assertEquals(1, search.find("c", 1).size());
	}
}
