package org.starling.examples;

import static org.starling.examples.Make.literature;

import org.starling.model.base.Origin;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculeKind;
import org.starling.model.molecule.MoleculePackage.Literals;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.pbpk.molecule.CompoundValue;

/** The molecules of the whole-body example. */
final class PbpkMolecules {

	static final String LABEL = "Nolvadex (tamoxifen citrate) tablets, US prescribing information, clinical pharmacology";

	private PbpkMolecules() {
	}

	static Molecule theophylline() {
		Molecule m = TheophyllineMolecule.create();
		add(m, "permeability", 3e-5, "cm/s", null, Make.assumed("of Caco-2 cells, as high as that of caffeine, because 96 ± 8 % of an oral dose"
				+ " are available (" + TheophyllineMolecule.GOODMAN + ")"));
		clearance(m, PbpkModels.theophyllineClearance());
		return m;
	}

	/** A lipophilic base that is a selective oestrogen receptor modulator. */
	static Molecule tamoxifen() {
		Molecule m = Make.make(Molecule.class, Literals.MOLECULE);
		m.setName("Tamoxifen");
		m.setKind(MoleculeKind.SMALL);
		m.setSmiles("CC/C(=C(\\c1ccccc1)/c1ccc(OCCN(C)C)cc1)/c1ccccc1");
		m.setFormula("C26H29NO");
		m.setCasNumber("10540-29-1");
		m.setNotes("A selective oestrogen receptor modulator; a lipophilic base.");
		add(m, "molarMass", 371.52, "g/mol", null, Make.calculated("from the formula and the standard atomic weights of IUPAC 2021"));
		add(m, "logP", 7.1, "", "octanol/water", Make.calculated("XLogP3, PubChem CID 2733526 (tamoxifen)"));
		add(m, "pKa", 8.85, "", "BASE", literature("Nolvadex (tamoxifen citrate) tablets, US prescribing information, description", null));
		add(m, "permeability", 2e-5, "cm/s", null, Make.assumed("of Caco-2 cells, as high as of other lipophilic bases such as propranolol"));
		MoleculeProperty unbound = add(m, "fractionUnbound", 0.015, "", null, literature(
				"more than 98 % bound, mostly to albumin: Lien EA, Solheim E, Lea OA et al., Cancer Res 49:2175–2183 (1989); 1.5 % is within", null));
		unbound.setSpecies("human");
		unbound.setMedium("plasma");
		clearance(m, PbpkModels.tamoxifenClearance());
		return m;
	}

	/** Of unbound drug by the whole human liver: other species are scaled from it. */
	private static void clearance(Molecule molecule, CompoundValue value) {
		add(molecule, "intrinsicClearance", value.value(), value.unit(), "liver, unbound", Make.calculated(value.source())).setSpecies("human");
	}

	private static MoleculeProperty add(Molecule molecule, String key, double value, String unit, String qualifier, Origin origin) {
		MoleculeProperty property = Make.make(MoleculeProperty.class, Literals.MOLECULE_PROPERTY);
		property.setKey(key);
		property.setQuantity(Make.quantity(value, unit, origin));
		property.setQualifier(qualifier);
		molecule.getProperties().add(property);
		return property;
	}
}
