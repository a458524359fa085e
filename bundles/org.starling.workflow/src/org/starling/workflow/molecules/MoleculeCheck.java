package org.starling.workflow.molecules;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.starling.chemistry.Atom;
import org.starling.chemistry.Formula;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.Structure;
import org.starling.kinetics.checks.ModelMessage;
import org.starling.kinetics.checks.ModelMessage.Severity;
import org.starling.model.molecule.Conformer;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;

/** What is wrong with a molecule: its SMILES, and what does not fit it. Some milliseconds; any thread. */
public final class MoleculeCheck {

	private final Molecule molecule;
	private final List<ModelMessage> found = new ArrayList<>();

	private MoleculeCheck(Molecule molecule) {
		this.molecule = molecule;
	}

	/** In the order of the fields. */
	public static List<ModelMessage> check(Molecule molecule) {
		MoleculeCheck check = new MoleculeCheck(molecule);
		check.smiles();
		molecule.getConformers().forEach(check::conformer);
		return List.copyOf(check.found);
	}

	private void smiles() {
		String smiles = molecule.getSmiles();
		if (smiles == null || smiles.isBlank()) {
			return;
		}
		try {
			Structure structure = Smiles.parse(smiles);
			if (structure.atoms().stream().noneMatch(a -> a.symbol().equals(Atom.ANY))) {
				compare(structure);
			}
		} catch (SmilesException e) {
			error(molecule, MoleculePackage.Literals.MOLECULE__SMILES, "SMILES, character " + (e.position() + 1) + ": " + e.getMessage());
		} catch (IllegalArgumentException e) {
			error(molecule, MoleculePackage.Literals.MOLECULE__SMILES, "SMILES: " + e.getMessage());
		}
	}

	private void compare(Structure structure) {
		String formula = Formula.of(structure).text();
		String stated = molecule.getFormula();
		if (stated != null && !stated.isBlank() && !stated.strip().equals(formula) && !stated.strip().equals(uncharged(formula))) {
			warning(MoleculePackage.Literals.MOLECULE__FORMULA, "the formula is " + stated.strip() + " and the SMILES is " + formula
					+ "; take over what is calculated, or mend the SMILES");
		}
		if (structure.charge() != molecule.getCharge()) {
			warning(MoleculePackage.Literals.MOLECULE__CHARGE, "the charge is " + signed(molecule.getCharge()) + " and that of the SMILES is "
					+ signed(structure.charge()) + "; an ion is written with its charge, such as C[NH3+]");
		}
		int electrons = MoleculeImport.electrons(structure) + structure.charge() - molecule.getCharge();
		int multiplicity = molecule.getMultiplicity();
		if (multiplicity < 1 || multiplicity - 1 > electrons || (electrons - multiplicity + 1) % 2 != 0) {
			error(molecule, MoleculePackage.Literals.MOLECULE__MULTIPLICITY, "a multiplicity of " + multiplicity + " can't be with " + electrons
					+ " electrons; it is " + (electrons % 2 == 0 ? "1, 3, 5, …" : "2, 4, 6, …"));
		}
	}

	private static String uncharged(String formula) {
		return formula.replaceFirst("[+-]\\d*$", "");
	}

	private static String signed(int charge) {
		return charge > 0 ? "+" + charge : charge < 0 ? "\u2212" + -charge : "0";
	}

	private void conformer(Conformer conformer) {
		try {
			Structure structure = MoleculeConformers.structure(molecule, conformer);
			String formula = uncharged(Formula.of(structure).text());
			String stated = molecule.getFormula();
			if (stated != null && !stated.isBlank() && !uncharged(stated.strip()).equals(formula)) {
				found.add(new ModelMessage(Severity.WARNING, conformer, MoleculePackage.Literals.CONFORMER__SYMBOLS, "conformer " + conformer.getName()
						+ " has the atoms " + formula + " and the molecule is " + stated.strip(), null));
			}
		} catch (IllegalArgumentException e) {
			error(conformer, MoleculePackage.Literals.CONFORMER__COORDINATES, "conformer " + conformer.getName() + ": " + e.getMessage());
		}
	}

	private void error(EObject object, EStructuralFeature feature, String text) {
		found.add(new ModelMessage(Severity.ERROR, object, feature, text, null));
	}

	private void warning(EStructuralFeature feature, String text) {
		found.add(new ModelMessage(Severity.WARNING, molecule, feature, text, null));
	}
}
