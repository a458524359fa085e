package org.starling.ui.wizards;

import org.starling.model.base.BasePackage;
import org.starling.model.base.Origin;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.store.Documents;

/** Values that a wizard sets; each says that it is assumed until the person says better. */
final class Quantities {

	static Quantity assumed(double value, String unit, String source) {
		Quantity quantity = of(value, unit);
		Origin origin = Documents.create(Origin.class, BasePackage.Literals.ORIGIN);
		origin.setKind(OriginKind.ASSUMED);
		origin.setSource(source);
		quantity.setOrigin(origin);
		return quantity;
	}

	static Quantity of(double value, String unit) {
		Quantity quantity = Documents.create(Quantity.class, BasePackage.Literals.QUANTITY);
		quantity.setValue(value);
		quantity.setUnit(unit);
		return quantity;
	}

	private Quantities() {
	}
}
