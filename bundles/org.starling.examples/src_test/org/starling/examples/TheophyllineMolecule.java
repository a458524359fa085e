package org.starling.examples;

import static org.starling.examples.Make.literature;
import static org.starling.examples.Make.quantity;

import org.starling.model.base.Origin;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculeKind;
import org.starling.model.molecule.MoleculePackage.Literals;
import org.starling.model.molecule.MoleculeProperty;

/** The molecule of the theophylline example. */
final class TheophyllineMolecule {

	static final String GOODMAN = "Goodman & Gilman's The Pharmacological Basis of Therapeutics, 10th ed., McGraw-Hill 2001, "
			+ "Appendix II, table A-II-1";

	private TheophyllineMolecule() {
	}

	static Molecule create() {
		Molecule molecule = Make.make(Molecule.class, Literals.MOLECULE);
		molecule.setName("Theophylline");
		molecule.setKind(MoleculeKind.SMALL);
		molecule.setSmiles("CN1C2=C(NC=N2)C(=O)N(C)C1=O");
		molecule.setInchi("InChI=1S/C7H8N4O2/c1-10-5-4(8-3-9-5)6(12)11(2)7(10)13/h3H,1-2H3,(H,8,9)");
		molecule.setFormula("C7H8N4O2");
		molecule.setCasNumber("58-55-9");
		molecule.setNotes("1,3-Dimethylxanthine, a bronchodilator with a narrow therapeutic range (about 5 to 15 mg/L in "
				+ "plasma).");
		add(molecule, "molarMass", 180.16, "g/mol", null,
				Make.calculated("from the formula and the standard atomic weights of IUPAC 2021"));
		add(molecule, "logP", -0.02, "", "octanol/water",
				literature("Hansch C, Leo A, Hoekman D: Exploring QSAR. Hydrophobic, Electronic, and Steric Constants, American "
						+ "Chemical Society 1995", null));
		add(molecule, "pKa", 8.81, "", "ACID", literature("PubChem CID 2153 (theophylline), dissociation constant, after HSDB", null));
		add(molecule, "fractionUnbound", 0.44, "", "plasma", literature(GOODMAN + ": 56 ± 4 % bound in plasma", null));
		return molecule;
	}

	private static void add(Molecule molecule, String key, double value, String unit, String qualifier, Origin origin) {
		MoleculeProperty property = Make.make(MoleculeProperty.class, Literals.MOLECULE_PROPERTY);
		property.setKey(key);
		property.setQuantity(quantity(value, unit, origin));
		property.setQualifier(qualifier);
		if (key.equals("fractionUnbound")) {
			property.setSpecies("human");
			property.setMedium("plasma");
			property.setQualifier(null);
		}
		molecule.getProperties().add(property);
	}
}
