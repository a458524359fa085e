package org.starling.quantization.ui.energies;

import java.util.List;
import java.util.Locale;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.starling.model.molecule.Molecule;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.quantization.EnergyDriver;
import org.starling.model.quantization.QuantizationPackage.Literals;
import org.starling.model.store.Documents;

/** Choices of method, basis and driver in a grid of two columns, with which new calculations are made. UI thread. */
final class MethodGroup {

	/**
	 * What is chosen.
	 *
	 * @param reference null: by the multiplicity
	 */
	record Choice(String method, String reference, String basis, EnergyDriver driver) {

		/** A calculation of a molecule, in no document yet. */
		EnergyCalculation of(Molecule molecule) {
			EnergyCalculation calculation = Documents.create(EnergyCalculation.class, Literals.ENERGY_CALCULATION);
			calculation.setMolecule(molecule);
			calculation.setMethod(method);
			calculation.setReference(reference);
			calculation.setBasis(basis);
			calculation.setDriver(driver);
			return calculation;
		}
	}

	private static final List<String> FIELDS = List.of("rhf", "uhf", "rohf"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	private final Combo method;
	private final Combo basis;
	private final Combo driver;

	/** @param first method that is proposed */
	MethodGroup(Composite area, String first, EnergyDriver proposed) {
		method = combo(area, Messages.Field_method);
		FIELDS.forEach(method::add);
		Programs.methods(null).stream().filter(m -> !m.equals("hf")).forEach(method::add); //$NON-NLS-1$
		method.select(Math.max(0, method.indexOf(first)));
		basis = combo(area, Messages.Field_basis);
		Programs.bases(null).forEach(basis::add);
		basis.select(0);
		driver = combo(area, Messages.Field_driver);
		for (EnergyDriver one : EnergyDriver.VALUES) {
			driver.add(one.getName().charAt(0) + one.getName().substring(1).toLowerCase(Locale.ROOT));
		}
		driver.select(proposed.getValue());
	}

	private static Combo combo(Composite area, String text) {
		Label label = new Label(area, SWT.NONE);
		label.setText(text + ':');
		Combo combo = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	Choice choice() {
		boolean field = FIELDS.contains(method.getText());
		return new Choice(field ? "hf" : method.getText(), field ? method.getText() : null, basis.getText(), EnergyDriver.get(driver.getSelectionIndex())); //$NON-NLS-1$
	}
}
