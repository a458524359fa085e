package org.starling.ui.emf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.starling.model.base.BaseFactory;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Quantity;

/** The number of a quantity; a text with a unit behind the number, such as {@code 2.8 L/h}, sets both at once. */
public final class QuantityValue implements ValueAccess {

	private static final Pattern NUMBER_AND_UNIT = Pattern
			.compile("\\s*([+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s+(\\S.*?)\\s*"); //$NON-NLS-1$

	private final String label;
	private final EReference reference;
	private final ValueFormat number;
	private final ValueFormat unit;
	private final FeaturePath path;

	/**
	 * @param reference containment of the quantity in the owner
	 * @param number    which numbers are allowed
	 * @param unit      which units are allowed
	 */
	public QuantityValue(String label, EReference reference, ValueFormat number, ValueFormat unit) {
		this.label = label;
		this.reference = reference;
		this.number = number;
		this.unit = unit;
		this.path = FeaturePath.of(reference, BasePackage.Literals.QUANTITY__VALUE);
	}

	/** The access to the unit alone, for a column or field of its own. */
	public FeatureValue unitAccess(String unitLabel) {
		return FeatureValue.of(unitLabel, unit, reference, BasePackage.Literals.QUANTITY__UNIT);
	}

	public EReference reference() {
		return reference;
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public ValueFormat format() {
		return number;
	}

	@Override
	public String text(EObject owner) {
		return number.format(path.get(owner));
	}

	@Override
	public Command change(EditingDomain domain, EObject owner, String text) throws InvalidValueException {
		Matcher matcher = NUMBER_AND_UNIT.matcher(text);
		if (!matcher.matches()) {
			Object value = number.parse(owner, text);
			return path.set(domain, owner, value);
		}
		return setBoth(domain, owner, number.parse(owner, matcher.group(1)), unit.parse(owner, matcher.group(2)));
	}

	private Command setBoth(EditingDomain domain, EObject owner, Object value, Object unitText) {
		Quantity quantity = (Quantity) owner.eGet(reference);
		if (quantity == null) {
			Quantity fresh = BaseFactory.eINSTANCE.createQuantity();
			fresh.setValue((Double) value);
			fresh.setUnit((String) unitText);
			return SetCommand.create(domain, owner, reference, fresh);
		}
		Quantity wanted = EcoreUtil.copy(quantity);
		wanted.setValue((Double) value);
		wanted.setUnit((String) unitText);
		if (EcoreUtil.equals(wanted, quantity)) {
			return null;
		}
		CompoundCommand both = new CompoundCommand();
		both.append(SetCommand.create(domain, quantity, BasePackage.Literals.QUANTITY__VALUE, value));
		both.append(SetCommand.create(domain, quantity, BasePackage.Literals.QUANTITY__UNIT, unitText));
		return both;
	}

	@Override
	public boolean concerns(EObject owner, EObject object, EStructuralFeature feature) {
		return path.concerns(owner, object, feature);
	}
}
