package org.starling.ui.editors.model;

import org.starling.model.base.BaseFactory;
import org.starling.model.base.Quantity;

/** Quantities for new objects. */
final class Quantities {

	static Quantity of(double value, String unit) {
		Quantity quantity = BaseFactory.eINSTANCE.createQuantity();
		quantity.setValue(value);
		quantity.setUnit(unit);
		return quantity;
	}

	private Quantities() {
	}
}
