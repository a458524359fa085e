package org.starling.ui.emf;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
	private final List<EReference> way;
	private final FeaturePath path;

	/** As {@link #QuantityValue(String, EReference, ValueFormat, ValueFormat)}, for a quantity of a part of the owner, which is made when it is missing. */
	public QuantityValue(String label, EReference part, EReference reference, ValueFormat number, ValueFormat unit) {
		this(label, List.of(part, reference), number, unit);
	}

	/**
	 * @param reference containment of the quantity in the owner
	 * @param number    which numbers are allowed
	 * @param unit      which units are allowed
	 */
	public QuantityValue(String label, EReference reference, ValueFormat number, ValueFormat unit) {
		this(label, List.of(reference), number, unit);
	}

	private QuantityValue(String label, List<EReference> way, ValueFormat number, ValueFormat unit) {
		this.label = label;
		this.way = way;
		this.reference = way.getLast();
		this.number = number;
		this.unit = unit;
		this.path = to(BasePackage.Literals.QUANTITY__VALUE);
	}

	private FeaturePath to(EStructuralFeature leaf) {
		return FeaturePath.of(Stream.concat(way.stream(), Stream.of(leaf)).toArray(EStructuralFeature[]::new));
	}

	/** The object that has the quantity, or null when it isn't there yet. */
	public EObject holder(EObject owner) {
		return FeaturePath.of(way.toArray(EStructuralFeature[]::new)).holder(owner);
	}

	/** The access to the unit alone, for a column or field of its own. */
	public FeatureValue unitAccess(String unitLabel) {
		return FeatureValue.of(unitLabel, unit,
				Stream.concat(way.stream(), Stream.of(BasePackage.Literals.QUANTITY__UNIT)).toArray(EStructuralFeature[]::new));
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
		EObject holder = holder(owner);
		Quantity quantity = holder == null ? null : (Quantity) holder.eGet(reference);
		if (quantity == null) {
			Quantity fresh = BaseFactory.eINSTANCE.createQuantity();
			fresh.setValue((Double) value);
			fresh.setUnit((String) unitText);
			return FeaturePath.of(way.toArray(EStructuralFeature[]::new)).set(domain, owner, fresh);
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
