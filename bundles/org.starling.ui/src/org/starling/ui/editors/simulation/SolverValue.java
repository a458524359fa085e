package org.starling.ui.editors.simulation;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.DeleteCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SimulationPackage;
import org.starling.runtime.SolverRegistry;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueAccess;
import org.starling.ui.emf.ValueFormat;

/** The solver of a simulation. Another solver has other options, so those of the one before go with it, in one step of undo. */
final class SolverValue implements ValueAccess {

	private final FeatureValue id = FeatureValue.of(Messages.Field_solver, new SolverFormat(() -> SolverRegistry.platform().names()),
			SimulationPackage.Literals.SIMULATION__SOLVER, SimulationPackage.Literals.SOLVER_CHOICE__SOLVER_ID);

	@Override
	public String label() {
		return id.label();
	}

	@Override
	public ValueFormat format() {
		return id.format();
	}

	@Override
	public String text(EObject owner) {
		return id.text(owner);
	}

	@Override
	public Command change(EditingDomain domain, EObject owner, String text) throws InvalidValueException {
		Command change = id.change(domain, owner, text);
		Simulation simulation = (Simulation) owner;
		if (change == null || simulation.getSolver() == null || simulation.getSolver().getOptions().isEmpty()) {
			return change;
		}
		CompoundCommand both = new CompoundCommand(change.getLabel());
		both.append(change);
		both.append(DeleteCommand.create(domain, simulation.getSolver().getOptions()));
		return both;
	}

	@Override
	public boolean concerns(EObject owner, EObject object, EStructuralFeature feature) {
		return id.concerns(owner, object, feature);
	}
}
