package org.starling.workflow.molecules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.Structure;
import org.starling.chemistry.geometry.Conformer3D;
import org.starling.chemistry.io.StructureRecord;
import org.starling.chemistry.io.StructureText;
import org.starling.kinetics.checks.ModelMessage;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;

class MoleculeImportTest {

	private static final String WATER = "3\nwater\nO 0.0 0.0 0.1173\nH 0 0.7572 -0.4692\nH 0 -0.7572 -.4692\n";

	@Test
	void framesOfOneMoleculeAreItsConformers() throws Exception {
		List<Molecule> molecules = MoleculeImport.molecules(StructureText.read("w", WATER + WATER + WATER.replace("water", "other")), "w.xyz");
		assertEquals(List.of(2, 1), molecules.stream().map(m -> m.getConformers().size()).toList());
		Molecule water = molecules.getFirst();
		assertEquals("H2O", water.getFormula());
		assertEquals(18.015, water.getProperties().getFirst().getQuantity().getValue(), 1e-3, "IUPAC 2021");
		Structure structure = MoleculeConformers.structure(water, water.getConformers().getFirst());
		assertEquals(2, structure.bonds().size(), "by distance");
	}

	@Test
	void aConformerKeepsBondsChargesAndPlaces() throws Exception {
		Structure glycine = Conformer3D.of(Smiles.parse("[NH3+]CC(=O)[O-] glycine"), 1);
		Molecule molecule = MoleculeImport.molecule(new StructureRecord(glycine, Map.of("pKa", "2.34")), "g.sdf", "g");
		assertEquals("glycine", molecule.getName());
		assertEquals("2.34", molecule.getAnnotations().getFirst().getValue());
		Structure back = MoleculeConformers.structure(molecule, molecule.getConformers().getFirst());
		assertEquals(Smiles.canonical(glycine), Smiles.canonical(back));
		assertEquals(List.of(), MoleculeCheck.check(molecule));
	}

	@Test
	void whatDoesNotFitIsSaidAtItsField() {
		Molecule molecule = MoleculeImport.molecule(new StructureRecord(parse("CCO"), Map.of()), "x", "x");
		molecule.setMultiplicity(2);
		molecule.setCharge(0);
		assertEquals(List.of(MoleculePackage.Literals.MOLECULE__MULTIPLICITY), features(molecule));
		molecule.setCharge(1);
		assertEquals(List.of(MoleculePackage.Literals.MOLECULE__CHARGE), features(molecule), "25 electrons are a doublet");
		molecule.setFormula("C3H8O");
		assertTrue(features(molecule).contains(MoleculePackage.Literals.MOLECULE__FORMULA));
		molecule.setSmiles("CC(O");
		ModelMessage message = MoleculeCheck.check(molecule).getFirst();
		assertTrue(message.text().contains("character 3"), message.text());
	}

	private static Structure parse(String smiles) {
		try {
			return Smiles.parse(smiles);
		} catch (org.starling.chemistry.SmilesException e) {
			throw new AssertionError(e);
		}
	}

	private static List<EStructuralFeature> features(Molecule molecule) {
		return MoleculeCheck.check(molecule).stream().map(ModelMessage::feature).toList();
	}
}
