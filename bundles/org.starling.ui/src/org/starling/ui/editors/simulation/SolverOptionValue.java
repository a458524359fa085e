package org.starling.ui.editors.simulation;

import java.util.List;
import java.util.Objects;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.RemoveCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SimulationFactory;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.simulation.SolverChoice;
import org.starling.model.simulation.SolverOption;
import org.starling.ode.OptionDescriptor;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueAccess;
import org.starling.ui.emf.ValueFormat;

/** An option that the chosen solver declares. The default is not stored. */
final class SolverOptionValue implements ValueAccess {

	private final OptionDescriptor option;
	private final ValueFormat format = new OptionFormat();

	SolverOptionValue(OptionDescriptor option) {
		this.option = option;
	}

	@Override
	public String label() {
		return option.label();
	}

	@Override
	public ValueFormat format() {
		return format;
	}

	@Override
	public String text(EObject owner) {
		SolverOption stored = stored((Simulation) owner);
		return stored == null ? option.defaultValue() : Objects.toString(stored.getValue(), ""); //$NON-NLS-1$
	}

	private SolverOption stored(Simulation simulation) {
		return simulation.getSolver() == null ? null
				: simulation.getSolver().getOptions().stream().filter(o -> option.id().equals(o.getKey())).findFirst()
						.orElse(null);
	}

	@Override
	public Command change(EditingDomain domain, EObject owner, String text) throws InvalidValueException {
		Simulation simulation = (Simulation) owner;
		String value = (String) format.parse(owner, text);
		SolverOption stored = stored(simulation);
		boolean isDefault = value.equals(option.defaultValue());
		if (stored == null) {
			return isDefault ? null : add(domain, simulation, value);
		}
		if (value.equals(stored.getValue())) {
			return null;
		}
		return isDefault ? RemoveCommand.create(domain, stored)
				: SetCommand.create(domain, stored, SimulationPackage.Literals.SOLVER_OPTION__VALUE, value);
	}

	private Command add(EditingDomain domain, Simulation simulation, String value) {
		SolverOption fresh = SimulationFactory.eINSTANCE.createSolverOption();
		fresh.setKey(option.id());
		fresh.setValue(value);
		SolverChoice choice = simulation.getSolver();
		if (choice != null) {
			return AddCommand.create(domain, choice, SimulationPackage.Literals.SOLVER_CHOICE__OPTIONS, fresh);
		}
		SolverChoice made = (SolverChoice) EcoreUtil.create(SimulationPackage.Literals.SOLVER_CHOICE);
		made.getOptions().add(fresh);
		return SetCommand.create(domain, simulation, SimulationPackage.Literals.SIMULATION__SOLVER, made);
	}

	@Override
	public boolean concerns(EObject owner, EObject object, EStructuralFeature feature) {
		return object instanceof SolverOption stored && option.id().equals(stored.getKey());
	}

	private final class OptionFormat implements ValueFormat {
		@Override
		public Kind kind() {
			return switch (option.type()) {
			case BOOLEAN -> Kind.FLAG;
			case CHOICE -> Kind.CHOICE;
			case REAL, INTEGER -> Kind.NUMBER;
			};
		}

		@Override
		public String format(Object value) {
			return Objects.toString(value, ""); //$NON-NLS-1$
		}

		@Override
		public Object parse(EObject owner, String text) throws InvalidValueException {
			String value = text.isBlank() ? option.defaultValue() : text.strip();
			try {
				option.validate(value);
				return value;
			} catch (IllegalArgumentException e) {
				throw new InvalidValueException(e.getMessage());
			}
		}

		@Override
		public List<String> choices(EObject owner) {
			return option.choices();
		}
	}
}
