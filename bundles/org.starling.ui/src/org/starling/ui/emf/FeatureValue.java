package org.starling.ui.emf;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.domain.EditingDomain;

/** A value that stands in one feature, reached by a {@link FeaturePath}. */
public final class FeatureValue implements ValueAccess {

	private final String label;
	private final ValueFormat format;
	private final FeaturePath path;

	private FeatureValue(String label, ValueFormat format, FeaturePath path) {
		this.label = label;
		this.format = format;
		this.path = path;
	}

	/** @param features the way to the value, see {@link FeaturePath#of} */
	public static FeatureValue of(String label, ValueFormat format, EStructuralFeature... features) {
		return new FeatureValue(label, format, FeaturePath.of(features));
	}

	@Override
	public String label() {
		return label;
	}

	@Override
	public ValueFormat format() {
		return format;
	}

	@Override
	public String text(EObject owner) {
		return format.format(path.get(owner));
	}

	@Override
	public Command change(EditingDomain domain, EObject owner, String text) throws InvalidValueException {
		return path.set(domain, owner, format.parse(owner, text));
	}

	@Override
	public boolean concerns(EObject owner, EObject object, EStructuralFeature feature) {
		return path.concerns(owner, object, feature);
	}
}
