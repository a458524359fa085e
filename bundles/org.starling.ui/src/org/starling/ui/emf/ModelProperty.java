package org.starling.ui.emf;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EcorePackage;
import org.eclipse.emf.edit.provider.IItemPropertyDescriptor;
import org.starling.model.base.BasePackage;

/** One line of the Properties view. */
record ModelProperty(EObject object, IItemPropertyDescriptor descriptor, String category) {

	EStructuralFeature feature() {
		return (EStructuralFeature) descriptor.getFeature(object);
	}

	String id() {
		return category + '/' + feature().getName();
	}

	String name() {
		return descriptor.getDisplayName(object);
	}

	ValueAccess access() {
		return FeatureValue.of(name(), format(), feature());
	}

	/** Ids are given once and never edited. */
	boolean editable() {
		EStructuralFeature feature = feature();
		return feature != BasePackage.Literals.IDENTIFIED__ID && feature != BasePackage.Literals.DOCUMENT__FORMAT_VERSION
				&& (feature instanceof EReference || !feature.isMany() || isTextList(feature));
	}

	private static boolean isTextList(EStructuralFeature feature) {
		return feature.getEType() == EcorePackage.Literals.ESTRING;
	}

	private ValueFormat format() {
		EStructuralFeature feature = feature();
		if (feature instanceof EReference reference) {
			return reference.isMany() ? Formats.references(o -> candidates()) : Formats.reference(o -> candidates());
		}
		if (feature == BasePackage.Literals.QUANTITY__UNIT) {
			return Formats.unit();
		}
		if (feature.isMany()) {
			return isTextList(feature) ? Formats.textList() : Formats.numberList();
		}
		return switch (((EAttribute) feature).getEAttributeType()) {
		case EEnum type -> Formats.enumeration(type);
		case EDataType t when t == EcorePackage.Literals.EINT || t == EcorePackage.Literals.EINTEGER_OBJECT ->
			Formats.integer(Integer.MIN_VALUE, Integer.MAX_VALUE);
		case EDataType t when t == EcorePackage.Literals.EDOUBLE ->
			Formats.requiredNumber(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
		case EDataType t when t == EcorePackage.Literals.EDOUBLE_OBJECT -> Formats.number();
		case EDataType t when t == EcorePackage.Literals.EBOOLEAN -> Formats.flag();
		default -> Formats.text();
		};
	}

	private List<EObject> candidates() {
		Collection<?> choices = Objects.requireNonNullElse(descriptor.getChoiceOfValues(object), List.of());
		return choices.stream().filter(EObject.class::isInstance).map(EObject.class::cast).toList();
	}
}
