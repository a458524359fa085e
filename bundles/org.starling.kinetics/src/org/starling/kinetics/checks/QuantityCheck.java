package org.starling.kinetics.checks;

import java.util.Locale;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.starling.kinetics.internal.model.ModelUnits;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Parameter;
import org.starling.units.UnitSyntaxException;
import org.starling.units.Units;

/** One quantity: it is there, a number, and in a unit that can be converted to the one wanted. */
final class QuantityCheck {

	private final ModelUnits units;
	private final Findings findings;

	QuantityCheck(ModelUnits units, Findings findings) {
		this.units = units;
		this.findings = findings;
	}

	/**
	 * @param wanted      unit that the value is converted to, or null when it is used as it stands
	 * @param gramPerMole molar mass for conversions between mass and amount, or NaN
	 * @return whether there is a good value
	 */
	boolean check(EObject object, EStructuralFeature field, Quantity q, boolean needed, String wanted,
			double gramPerMole) {
		String what = field.getName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
		if (q == null || q.getValue() == null) {
			if (needed) {
				findings.error(object, field, "the value of its " + what + " is missing");
			}
			return false;
		}
		if (Double.isNaN(q.getValue()) || Double.isInfinite(q.getValue()) && !(object instanceof Parameter)) {
			findings.error(object, field, "the value of its " + what + " is not a finite number: " + q.getValue());
			return false;
		}
		String unit = units.unit(q);
		try {
			Units.parse(unit);
		} catch (UnitSyntaxException e) {
			findings.error(object, field, e.getMessage());
			return false;
		}
		return wanted == null || !Units.isValid(wanted) || convertible(object, field, what, unit, wanted, gramPerMole);
	}

	private boolean convertible(EObject object, EStructuralFeature field, String what, String unit, String wanted,
			double gramPerMole) {
		try {
			ModelUnits.convert(1, unit, wanted, gramPerMole);
			return true;
		} catch (IllegalArgumentException e) {
			findings.error(object, field, "the unit of its " + what + " does not fit the model: " + e.getMessage());
			return false;
		}
	}
}
