package org.starling.cli.internal;

import org.starling.model.base.BaseFactory;
import org.starling.model.base.Quantity;

/** Quantities without an origin, for what a command line states. */
public final class Quantities {

	private Quantities() {
	}

	public static Quantity of(double value, String unit) {
		Quantity quantity = BaseFactory.eINSTANCE.createQuantity();
		quantity.setValue(value);
		quantity.setUnit(unit);
		return quantity;
	}
}
