package org.starling.kinetics.internal.model;

import java.util.HashMap;
import java.util.Map;

import org.starling.model.base.Quantity;
import org.starling.model.molecule.Molecule;
import org.starling.model.molecule.MoleculeProperty;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.UnitDefinition;
import org.starling.units.MolarMass;
import org.starling.units.Units;

/**
 * In which unit each symbol of a model is meant. Time, amounts of species and volumes of compartments are in the model's
 * units, whatever unit their quantity is stated in; a parameter is in the unit that it states. A unit is text, null when it
 * is not stated.
 */
public final class ModelUnits {

	private static final System.Logger LOG = System.getLogger(ModelUnits.class.getName());
	private static final String MOLAR_MASS = "molarMass";

	private final Model model;
	private final Map<String, String> definitions = new HashMap<>();

	public ModelUnits(Model model) {
		this.model = model;
		for (UnitDefinition d : model.getUnitDefinitions()) {
			definitions.put(d.getSymbol(), d.getDefinition());
		}
	}

	public String time() {
		return resolve(model.getTimeUnit());
	}

	public String substance() {
		return resolve(model.getSubstanceUnit());
	}

	public String extent() {
		String extent = resolve(model.getExtentUnit());
		return extent == null || extent.isBlank() ? substance() : extent;
	}

	/** Of a compartment's size: the model's volume unit for three dimensions, else the unit that the size states. */
	public String size(Compartment c) {
		return c == null ? null
				: c.getSpatialDimensions() == 3 ? resolve(model.getVolumeUnit())
						: c.getSize() == null ? null : unit(c.getSize());
	}

	public String concentration(Species s) {
		return quotient(substance(), size(s.getCompartment()));
	}

	/** The unit of an element's symbol in formulas. */
	public String of(Element e) {
		return switch (e) {
		case null -> null;
		case Compartment c -> size(c);
		case Species s -> isAmount(s) ? substance() : concentration(s);
		case Parameter p -> p.getQuantity() == null ? null : unit(p.getQuantity());
		case Reaction _ -> quotient(extent(), time());
		case Observer o -> resolve(o.getUnit());
		case org.starling.model.pkmodel.Participant _ -> "1";
		default -> null;
		};
	}

	/** Whether a species' symbol means its amount and not its concentration. */
	public static boolean isAmount(Species s) {
		return s.isSubstanceUnitsOnly() || s.getCompartment() == null || s.getCompartment().getSpatialDimensions() == 0;
	}

	public String unit(Quantity q) {
		return resolve(q.getUnit());
	}

	/** A name that the model defines stands for its definition. */
	public String resolve(String unit) {
		return unit == null ? null : definitions.getOrDefault(unit, unit);
	}

	/** {@code a/b} as text, null when either is not stated. */
	public static String quotient(String a, String b) {
		return a == null || b == null ? null : group(a) + "/" + group(b);
	}

	private static String group(String unit) {
		return unit.isBlank() ? "1" : unit.chars().anyMatch(c -> "/.·*".indexOf(c) >= 0) ? "(" + unit + ")" : unit;
	}

	/**
	 * A quantity's value in another unit; as it stands when either unit is not stated.
	 *
	 * @param gramPerMole molar mass, or NaN when there is none
	 * @throws IllegalArgumentException when the units do not fit or are none
	 */
	public static double convert(double value, String from, String to, double gramPerMole) {
		return from == null || to == null || from.equals(to) ? value : MolarMass.convert(value, from, to, gramPerMole);
	}

	/** Whether a quantity in one unit can be said in the other; also when either is not stated. */
	public static boolean convertible(String from, String to, double gramPerMole) {
		return from == null || to == null
				|| (Double.isNaN(gramPerMole) ? Units.compatible(from, to) : MolarMass.convertible(from, to));
	}

	/**
	 * The molar mass of a species' molecule in g/mol, NaN when it has none.
	 *
	 * @throws IllegalArgumentException when its unit is not one of a molar mass
	 */
	public static double molarMass(Species s) {
		Molecule molecule = s.getMolecule();
		if (molecule == null) {
			return Double.NaN;
		}
		for (MoleculeProperty property : molecule.getProperties()) {
			Quantity q = property.getQuantity();
			if (MOLAR_MASS.equals(property.getKey()) && q != null && q.getValue() != null) {
				return MolarMass.gramPerMole(q.getValue(), q.getUnit());
			}
		}
		return Double.NaN;
	}

	/** The molar mass as {@link #molarMass}, NaN also when its unit is none; {@code ModelChecks} reports that at the species. */
	public static double molarMassOrNaN(Species s) {
		try {
			return molarMass(s);
		} catch (IllegalArgumentException e) {
			LOG.log(System.Logger.Level.DEBUG, "the molar mass of {0} is left out: {1}", s.getSymbol(), e.getMessage());
			return Double.NaN;
		}
	}
}
