package org.starling.ui.structure;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.starling.chemistry.Formula;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.store.Documents;
import org.starling.workflow.molecules.MoleculeImport;

/** Formula, charge and molar mass of a molecule from its structure, as one step of undo. */
public final class CalculatedFormula {

	private static final String MOLAR_MASS = "molarMass"; //$NON-NLS-1$

	/**
	 * A molar mass that is there is replaced, whatever its origin: the step can be undone. The label is the caller's.
	 *
	 * @param look of a structure with a formula
	 */
	public static CompoundCommand command(EditingDomain domain, Molecule molecule, StructureLook look) {
		return command(domain, molecule, look.formula(), look.charge());
	}

	/** As {@link #command(EditingDomain, Molecule, StructureLook)}, from a formula and a net charge. */
	public static CompoundCommand command(EditingDomain domain, Molecule molecule, Formula formula, int charge) {
		CompoundCommand command = new CompoundCommand();
		command.append(SetCommand.create(domain, molecule, MoleculePackage.Literals.MOLECULE__FORMULA, formula.text()));
		if (charge != molecule.getCharge()) {
			command.append(SetCommand.create(domain, molecule, MoleculePackage.Literals.MOLECULE__CHARGE, charge));
		}
		if (!Double.isNaN(formula.molarMass())) {
			Quantity quantity = MoleculeImport.molarMass(formula, "the SMILES"); //$NON-NLS-1$
			MoleculeProperty there = molecule.getProperties().stream().filter(p -> MOLAR_MASS.equals(p.getKey())).findFirst().orElse(null);
			if (there == null) {
				MoleculeProperty property = Documents.create(MoleculeProperty.class, MoleculePackage.Literals.MOLECULE_PROPERTY);
				property.setKey(MOLAR_MASS);
				property.setQuantity(quantity);
				command.append(AddCommand.create(domain, molecule, MoleculePackage.Literals.MOLECULE__PROPERTIES, property));
			} else {
				command.append(SetCommand.create(domain, there, MoleculePackage.Literals.MOLECULE_PROPERTY__QUANTITY, quantity));
			}
		}
		return command;
	}

	private CalculatedFormula() {
	}
}
