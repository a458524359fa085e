package org.starling.ui.structure;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.starling.chemistry.Formula;
import org.starling.model.base.BaseFactory;
import org.starling.model.base.Origin;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculePackage;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.store.Documents;

/** Formula, charge and molar mass of a molecule from its structure, as one step of undo. */
public final class CalculatedFormula {

	private static final String MOLAR_MASS = "molarMass"; //$NON-NLS-1$
	private static final double DIGITS = 1000;

	/**
	 * A molar mass that is there is replaced, whatever its origin: the step can be undone. The label is the caller's.
	 *
	 * @param look of a structure with a formula
	 */
	public static CompoundCommand command(EditingDomain domain, Molecule molecule, StructureLook look) {
		Formula formula = look.formula();
		CompoundCommand command = new CompoundCommand();
		command.append(SetCommand.create(domain, molecule, MoleculePackage.Literals.MOLECULE__FORMULA, formula.text()));
		if (look.charge() != molecule.getCharge()) {
			command.append(SetCommand.create(domain, molecule, MoleculePackage.Literals.MOLECULE__CHARGE, look.charge()));
		}
		if (!Double.isNaN(formula.molarMass())) {
			Quantity quantity = quantity(formula);
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

	private static Quantity quantity(Formula formula) {
		Quantity quantity = BaseFactory.eINSTANCE.createQuantity();
		quantity.setValue(Math.round(formula.molarMass() * DIGITS) / DIGITS);
		quantity.setUnit("g/mol"); //$NON-NLS-1$
		Origin origin = BaseFactory.eINSTANCE.createOrigin();
		origin.setKind(OriginKind.CALCULATED);
		origin.setMethod("from the SMILES, standard atomic weights of IUPAC 2021"); //$NON-NLS-1$
		quantity.setOrigin(origin);
		return quantity;
	}

	private CalculatedFormula() {
	}
}
