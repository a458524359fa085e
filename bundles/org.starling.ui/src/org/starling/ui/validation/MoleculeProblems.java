package org.starling.ui.validation;

import java.util.List;

import org.starling.model.base.Document;
import org.starling.model.molecule.Molecule;
import org.starling.ui.emf.Problem;
import org.starling.workflow.molecules.MoleculeCheck;

/** What does not fit in a molecule: SMILES, formula, charge, multiplicity, conformers. */
final class MoleculeProblems {

	static List<Problem> check(Document document) {
		return document instanceof Molecule molecule ? MoleculeCheck.check(molecule).stream().map(ModelCheck::problem).toList() : List.of();
	}

	private MoleculeProblems() {
	}
}
