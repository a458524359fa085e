package org.starling.ui.editors.simulation;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.starling.model.simulation.Fit;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.store.Documents;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueAccess;
import org.starling.ui.emf.ValueFormat;

/** Whether a simulation also fits parameters. Unchecking drops the fit; undo brings it back. */
record FitPresence(String label, String name) implements ValueAccess {

	@Override
	public ValueFormat format() {
		return Formats.flag();
	}

	@Override
	public String text(EObject owner) {
		return Boolean.toString(((Simulation) owner).getFit() != null);
	}

	@Override
	public Command change(EditingDomain domain, EObject owner, String text) throws InvalidValueException {
		boolean wanted = (Boolean) format().parse(owner, text);
		if (wanted == (((Simulation) owner).getFit() != null)) {
			return null;
		}
		if (!wanted) {
			return SetCommand.create(domain, owner, SimulationPackage.Literals.SIMULATION__FIT, SetCommand.UNSET_VALUE);
		}
		Fit fit = Documents.create(Fit.class, SimulationPackage.Literals.FIT);
		fit.setName(name);
		return SetCommand.create(domain, owner, SimulationPackage.Literals.SIMULATION__FIT, fit);
	}

	@Override
	public boolean concerns(EObject owner, EObject object, EStructuralFeature feature) {
		return object == owner && feature == SimulationPackage.Literals.SIMULATION__FIT;
	}
}
