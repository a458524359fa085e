package org.starling.ui.editors.simulation;

import java.util.function.Supplier;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueAccess;
import org.starling.ui.emf.ValueFormat;

/**
 * Whether a simulation has an optional part, such as a fit. Unchecking drops it; undo brings it back.
 *
 * @param reference single containment
 * @param make      makes the part
 */
record PartPresence(String label, EReference reference, Supplier<? extends EObject> make) implements ValueAccess {

	@Override
	public ValueFormat format() {
		return Formats.flag();
	}

	@Override
	public String text(EObject owner) {
		return Boolean.toString(owner.eGet(reference) != null);
	}

	@Override
	public Command change(EditingDomain domain, EObject owner, String text) throws InvalidValueException {
		boolean wanted = (Boolean) format().parse(owner, text);
		if (wanted == (owner.eGet(reference) != null)) {
			return null;
		}
		return SetCommand.create(domain, owner, reference, wanted ? make.get() : SetCommand.UNSET_VALUE);
	}

	@Override
	public boolean concerns(EObject owner, EObject object, EStructuralFeature feature) {
		return object == owner && feature == reference;
	}
}
