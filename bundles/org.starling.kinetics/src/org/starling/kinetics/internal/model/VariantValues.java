package org.starling.kinetics.internal.model;

import java.util.HashMap;
import java.util.Map;

import org.starling.kinetics.flat.FlatSystem;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.ValueOverride;
import org.starling.model.pkmodel.Variant;

/** The values that a model states, those of a variant before the model's own, in the units that {@link FlatSystem} uses. */
public final class VariantValues {

	/**
	 * A species' value at the start.
	 *
	 * @param value          amount or concentration; NaN when none is stated
	 * @param isConcentration which of the two
	 */
	public record SpeciesValue(double value, boolean isConcentration) {
	}

	private final ModelUnits units;
	private final Map<Element, Quantity> overrides = new HashMap<>();

	public VariantValues(ModelUnits units, Variant variant) {
		this.units = units;
		if (variant != null) {
			for (ValueOverride o : variant.getOverrides()) {
				overrides.put(o.getTarget(), o.getQuantity());
			}
		}
	}

	public boolean overrides(Element element) {
		return overrides.containsKey(element);
	}

	/** A point, of no dimensions, counts as of size one. */
	public double size(Compartment c) {
		Quantity q = overrides.getOrDefault(c, c.getSize());
		if (c.getSpatialDimensions() == 0 && !hasValue(q)) {
			return 1;
		}
		return valueIn(q, units.size(c), Double.NaN);
	}

	public double parameter(Parameter p) {
		Quantity q = overrides.getOrDefault(p, p.getQuantity());
		return valueIn(q, units.of(p), Double.NaN);
	}

	public SpeciesValue species(Species s) {
		double molarMass = ModelUnits.molarMass(s);
		Quantity override = overrides.get(s);
		if (override != null) {
			String unit = units.unit(override);
			boolean amount = unit == null ? ModelUnits.isAmount(s)
					: ModelUnits.convertible(unit, units.substance(), molarMass);
			return value(s, override, !amount, molarMass);
		}
		if (hasValue(s.getInitialAmount())) {
			return value(s, s.getInitialAmount(), false, molarMass);
		}
		return value(s, s.getInitialConcentration(), true, molarMass);
	}

	private SpeciesValue value(Species s, Quantity q, boolean concentration, double molarMass) {
		String unit = concentration ? units.concentration(s) : units.substance();
		return new SpeciesValue(valueIn(q, unit, molarMass), concentration);
	}

	private double valueIn(Quantity q, String unit, double molarMass) {
		return hasValue(q) ? ModelUnits.convert(q.getValue(), units.unit(q), unit, molarMass) : Double.NaN;
	}

	public static boolean hasValue(Quantity q) {
		return q != null && q.getValue() != null;
	}
}
