package org.starling.ui.editors.simulation;

import java.util.Objects;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.starling.model.simulation.SimulationPackage;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueAccess;
import org.starling.ui.emf.ValueFormat;

/** The model of a simulation; another one takes along no variant, regimen or dosed species of the former. */
final class ModelChoice implements ValueAccess {

	private static final EReference[] OF_MODEL = { SimulationPackage.Literals.SIMULATION__VARIANT,
			SimulationPackage.Literals.SIMULATION__REGIMEN, SimulationPackage.Literals.SIMULATION__DOSE_SPECIES };

	private final FeatureValue model;

	ModelChoice(String label, ValueFormat format) {
		model = FeatureValue.of(label, format, SimulationPackage.Literals.SIMULATION__MODEL);
	}

	@Override
	public String label() {
		return model.label();
	}

	@Override
	public ValueFormat format() {
		return model.format();
	}

	@Override
	public String text(EObject owner) {
		return model.text(owner);
	}

	@Override
	public Command change(EditingDomain domain, EObject owner, String text) throws InvalidValueException {
		Command change = model.change(domain, owner, text);
		if (change == null) {
			return null;
		}
		EObject chosen = (EObject) model.format().parse(owner, text);
		CompoundCommand all = new CompoundCommand();
		all.append(change);
		for (EReference reference : OF_MODEL) {
			EObject part = (EObject) owner.eGet(reference);
			if (part != null && !Objects.equals(EcoreUtil.getRootContainer(part), chosen)) {
				all.append(SetCommand.create(domain, owner, reference, SetCommand.UNSET_VALUE));
			}
		}
		return all;
	}

	@Override
	public boolean concerns(EObject owner, EObject object, EStructuralFeature feature) {
		return model.concerns(owner, object, feature);
	}
}
