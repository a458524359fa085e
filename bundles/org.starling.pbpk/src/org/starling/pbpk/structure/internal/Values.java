package org.starling.pbpk.structure.internal;

import org.starling.model.base.BasePackage;
import org.starling.model.base.Origin;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.store.Documents;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.physiology.SourcedValue;
import org.starling.units.MolarMass;
import org.starling.units.Units;

/** Quantities with their origin. */
public final class Values {

	private Values() {
	}

	/** @param value null when the model computes it */
	public static Quantity quantity(Double value, String unit, OriginKind kind, String source, String method) {
		Quantity q = Documents.create(Quantity.class, BasePackage.Literals.QUANTITY);
		q.setValue(value);
		q.setUnit(unit);
		Origin origin = Documents.create(Origin.class, BasePackage.Literals.ORIGIN);
		origin.setKind(kind);
		origin.setSource(source);
		origin.setMethod(method);
		q.setOrigin(origin);
		return q;
	}

	public static Quantity literature(double value, String unit, String source) {
		return quantity(value, unit, OriginKind.LITERATURE, source, null);
	}

	public static Quantity calculated(double value, String unit, String method) {
		return quantity(value, unit, OriginKind.CALCULATED, null, method);
	}

	public static Quantity assumed(double value, String unit, String why) {
		return quantity(value, unit, OriginKind.ASSUMED, why, null);
	}

	/** A number of a physiology times a factor, as {@code method} says; null for no more to say. */
	public static Quantity of(SourcedValue v, double factor, String unit, String method) {
		return quantity(v.value() * factor, unit, kind(v.source()), v.source(), method);
	}

	/** The tables say in the source what was assumed. */
	static OriginKind kind(String source) {
		return source.contains("assumed") ? OriginKind.ASSUMED : OriginKind.LITERATURE;
	}

	/**
	 * A stated number in another unit.
	 *
	 * @param object whose field it is, for a message
	 * @param key    the field
	 * @param gramPerMole molar mass, NaN when there is none
	 * @throws PbpkException when the unit does not fit, or the number is negative or none
	 */
	public static Quantity of(String object, String key, CompoundValue v, String unit, double gramPerMole) {
		double value = number(object, key, v, unit, gramPerMole);
		String method = unit.equals(v.unit()) ? null : "from " + v.value() + " " + v.unit();
		return quantity(value, unit, v.origin(), v.source(), method);
	}

	/** As {@link #of(String, String, CompoundValue, String, double)}, or the quantity for what is null. */
	public static Quantity orElse(String object, String key, CompoundValue v, String unit, double gramPerMole, Quantity otherwise) {
		return v == null ? otherwise : of(object, key, v, unit, gramPerMole);
	}

	private static double number(String object, String key, CompoundValue v, String unit, double gramPerMole) {
		if (!Double.isFinite(v.value()) || v.value() < 0) {
			throw problem(object, key, "must be a number that is not negative, not " + v.value(), "correct the value");
		}
		try {
			return Double.isNaN(gramPerMole) ? Units.convert(v.value(), v.unit(), unit)
					: MolarMass.convert(v.value(), v.unit(), unit, gramPerMole);
		} catch (IllegalArgumentException e) {
			throw problem(object, key, "is in " + (v.unit().isEmpty() ? "no unit" : v.unit()) + ", which can't be converted to " + unit,
					"state it in " + unit + " or a unit of the same kind");
		}
	}

	public static PbpkException problem(String object, String key, String text, String advice) {
		return new PbpkException(new PbpkProblem(object, key, text, advice));
	}
}
