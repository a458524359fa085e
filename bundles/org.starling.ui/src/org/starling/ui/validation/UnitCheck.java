package org.starling.ui.validation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Document;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.study.StudyPackage;
import org.starling.ui.emf.ExpectedUnits;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.Problem;
import org.starling.ui.emf.ValueFormat;
import org.starling.units.Units;

/** Every unit in a document is a unit, and measures what its place asks for. Thread-safe on objects that don't change. */
final class UnitCheck {

	private static final ValueFormat ANY = Formats.unit();

	private static final Map<EAttribute, ValueFormat> UNIT_TEXTS = Map.of(PkmodelPackage.Literals.MODEL__TIME_UNIT,
			Formats.unit(o -> List.of("h")), PkmodelPackage.Literals.MODEL__SUBSTANCE_UNIT, ANY, //$NON-NLS-1$
			PkmodelPackage.Literals.MODEL__VOLUME_UNIT, Formats.unit(o -> List.of("L")), //$NON-NLS-1$
			PkmodelPackage.Literals.MODEL__EXTENT_UNIT, ANY, PkmodelPackage.Literals.OBSERVER__UNIT, ANY,
			PkmodelPackage.Literals.UNIT_DEFINITION__DEFINITION, ANY, StudyPackage.Literals.COLUMN_MAPPING__UNIT, ANY,
			SimulationPackage.Literals.CHART_AXIS__UNIT, ANY);

	static List<Problem> check(Document document) {
		List<Problem> found = new ArrayList<>();
		checkTexts(document, found);
		for (Iterator<EObject> objects = document.eAllContents(); objects.hasNext();) {
			EObject object = objects.next();
			checkTexts(object, found);
			if (object instanceof Quantity quantity && object.eContainmentFeature() instanceof EReference reference) {
				checkUnit(quantity, BasePackage.Literals.QUANTITY__UNIT, quantity.getUnit(),
						ExpectedUnits.format(reference), object.eContainer(), found);
			}
		}
		return found;
	}

	private static void checkTexts(EObject object, List<Problem> found) {
		UNIT_TEXTS.forEach((attribute, format) -> {
			if (attribute.getEContainingClass().isSuperTypeOf(object.eClass()) && object.eGet(attribute) instanceof String unit) {
				checkUnit(object, attribute, unit, format, object, found);
			}
		});
	}

	private static void checkUnit(EObject object, EStructuralFeature feature, String unit, ValueFormat format,
			EObject owner, List<Problem> found) {
		try {
			format.parse(owner, unit == null ? "" : unit); //$NON-NLS-1$
		} catch (InvalidValueException e) {
			boolean misspelt = unit != null && !Units.isValid(unit);
			found.add(new Problem(Problem.Severity.ERROR, object, feature, e.getMessage(),
					misspelt ? UnitSpelling.nearest(unit) : null));
		}
	}

	private UnitCheck() {
	}
}
