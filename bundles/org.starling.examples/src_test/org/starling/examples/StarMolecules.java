package org.starling.examples;

import java.util.ArrayList;
import java.util.List;

import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculeKind;
import org.starling.model.molecule.MoleculePackage.Literals;
import org.starling.model.molecule.MoleculeProperty;

/** Structures of the compounds whose names the simulated study uses. Structures and molar masses are theirs; nothing else is known here. */
final class StarMolecules {

	private record Structure(String name, String smiles, String formula, double molarMass, String notes) {
	}

	private static final List<Structure> STRUCTURES = List.of(
			new Structure("Toremifene", "CN(C)CCOc1ccc(cc1)/C(=C(/CCCl)\\c1ccccc1)/c1ccccc1", "C26H28ClNO", 405.97,
					"Chlorinated tamoxifen, (Z)."),
			new Structure("Afimoxifene", "CC/C(=C(\\c1ccc(O)cc1)/c1ccc(OCCN(C)C)cc1)/c1ccccc1", "C26H29NO2", 387.52,
					"4-Hydroxytamoxifen, (Z)."),
			new Structure("Droloxifene", "CC/C(=C(\\c1cccc(O)c1)/c1ccc(OCCN(C)C)cc1)/c1ccccc1", "C26H29NO2", 387.52,
					"3-Hydroxytamoxifen, (E): the same arrangement as (Z)-tamoxifen."),
			new Structure("Lasofoxifene", "C1CCN(C1)CCOc1ccc(cc1)[C@H]1[C@H](CCc2c1ccc(O)c2)c1ccccc1", "C28H31NO2", 413.56,
					"(5R,6S), a naphthalene of the third generation."),
			new Structure("Nafoxidine", "COc1ccc2c(c1)CCC(=C2c1ccc(OCCN2CCCC2)cc1)c1ccccc1", "C29H31NO2", 425.57,
					"A dihydronaphthalene of the first generation."));

	private StarMolecules() {
	}

	/** Tamoxifen with the properties of the whole-body example, then the others. */
	static List<Molecule> all() {
		List<Molecule> all = new ArrayList<>(List.of(PbpkMolecules.tamoxifen()));
		STRUCTURES.forEach(s -> all.add(molecule(s)));
		return all;
	}

	private static Molecule molecule(Structure s) {
		Molecule m = Make.make(Molecule.class, Literals.MOLECULE);
		m.setName(s.name);
		m.setKind(MoleculeKind.SMALL);
		m.setSmiles(s.smiles);
		m.setFormula(s.formula);
		m.setNotes("A selective oestrogen receptor modulator. " + s.notes
				+ " The simulated study of this project uses its name; the study's numbers are invented.");
		MoleculeProperty mass = Make.make(MoleculeProperty.class, Literals.MOLECULE_PROPERTY);
		mass.setKey("molarMass");
		mass.setQuantity(Make.quantity(s.molarMass, "g/mol",
				Make.calculated("from the formula and the standard atomic weights of IUPAC 2021")));
		m.getProperties().add(mass);
		return m;
	}
}
