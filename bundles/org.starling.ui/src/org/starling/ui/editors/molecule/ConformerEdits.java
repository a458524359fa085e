package org.starling.ui.editors.molecule;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.starling.chemistry.Formula;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.Structure;
import org.starling.model.molecule.Conformer;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.ui.structure.CalculatedFormula;

/** Commands on the conformers of a molecule. Nothing is executed here. */
final class ConformerEdits {

	private ConformerEdits() {
	}

	static Command standard(EditingDomain domain, Molecule molecule, Conformer conformer) {
		return SetCommand.create(domain, molecule, MoleculePackage.Literals.MOLECULE__DEFAULT_CONFORMER, conformer);
	}

	/** What refers to them, such as energies, forgets them. */
	static Command delete(EditingDomain domain, Collection<Conformer> conformers) {
		return DeleteCommand.create(domain, conformers);
	}

	static Command add(EditingDomain domain, Molecule molecule, Collection<Conformer> conformers) {
		return AddCommand.create(domain, molecule, MoleculePackage.Literals.MOLECULE__CONFORMERS, conformers);
	}

	/** Other places of the same atoms. */
	static Command places(EditingDomain domain, Map<Conformer, List<Double>> places) {
		CompoundCommand command = new CompoundCommand();
		places.forEach((conformer, all) -> command
				.append(SetCommand.create(domain, conformer, MoleculePackage.Literals.CONFORMER__COORDINATES, all)));
		return command;
	}

	/** Fills an empty molecule: SMILES, formula, charge and molar mass. */
	static CompoundCommand identity(EditingDomain domain, Molecule molecule, Structure structure) {
		CompoundCommand command = CalculatedFormula.command(domain, molecule, Formula.of(structure), structure.charge());
		if (!structure.bonds().isEmpty() || structure.atoms().size() == 1) {
			command.append(SetCommand.create(domain, molecule, MoleculePackage.Literals.MOLECULE__SMILES, Smiles.canonical(structure)));
		}
		return command;
	}
}
