package org.starling.nca.table;

import org.starling.nca.Measure;
import org.starling.units.MolarMass;
import org.starling.units.UnitConversionException;
import org.starling.units.Units;

/**
 * Units of all parameters from those of time, concentration and dose, and the factor that brings clearances and volumes, computed as dose by
 * concentration, into theirs: mg and ug/L give L/h and L. A missing unit leaves those that need it out.
 */
public final class NcaUnits {

	private final String time;
	private final String concentration;
	private final String dose;
	private final String substance;
	private final String space;
	private final String volume;
	private final String perWeight;
	private final double factor;
	private final String problem;

	/**
	 * @param time          null when not known
	 * @param concentration null when not known
	 * @param dose          null when not known; {@code mg/kg} when no body weight is
	 * @param volumeUnit    of volumes; null: litres where concentrations are by volume
	 * @param gramPerMole   NaN when not known
	 */
	public NcaUnits(String time, String concentration, String dose, String volumeUnit, double gramPerMole) {
		this.time = blankToNull(time);
		this.concentration = blankToNull(concentration);
		this.dose = blankToNull(dose);
		int slash = this.concentration == null ? -1 : this.concentration.indexOf('/');
		substance = slash > 0 ? this.concentration.substring(0, slash) : null;
		space = slash > 0 ? this.concentration.substring(slash + 1) : null;
		String mass = this.dose;
		String weight = "";
		int by = this.dose == null ? -1 : this.dose.indexOf('/');
		if (by > 0) {
			mass = this.dose.substring(0, by);
			weight = this.dose.substring(by);
		}
		perWeight = weight;
		double found = 1;
		String trouble = null;
		String unit = null;
		if (mass != null && substance != null) {
			unit = volumeUnit != null ? volumeUnit : Units.isValid(space) && Units.compatible(space, "L") ? "L" : space;
			try {
				found = MolarMass.factor(mass, substance, gramPerMole) * Units.factor(space, unit);
			} catch (UnitConversionException e) {
				trouble = e.getMessage();
			}
		} else if (this.dose != null && this.concentration != null) {
			unit = this.dose + "/(" + this.concentration + ")";
		}
		volume = unit;
		factor = found;
		problem = trouble;
	}

	private static String blankToNull(String text) {
		return text == null || text.isBlank() ? null : text;
	}

	/** Why clearances and volumes can't be computed; null when they can. */
	public String problem() {
		return problem;
	}

	/** What a value computed in the units given is multiplied by. */
	public double factor(Measure measure) {
		return measure == Measure.CLEARANCE || measure == Measure.VOLUME ? factor : 1;
	}

	/** UCUM text of a parameter's unit; empty for pure numbers, null when a unit that it needs isn't known. */
	public String unit(Measure measure) {
		return switch (measure) {
		case NUMBER -> "";
		case PERCENT -> "%";
		case CONCENTRATION -> concentration;
		case TIME -> time;
		case RATE_CONSTANT -> time == null ? null : "1/" + time;
		case AREA -> product("." + time);
		case MOMENT_AREA -> product("." + squared());
		case CONCENTRATION_PER_DOSE -> perDose("");
		case AREA_PER_DOSE -> time == null ? null : perDose("." + time);
		case VOLUME -> volume == null ? null : volume + perWeight;
		case CLEARANCE -> volume == null || time == null ? null : volume + "/" + time + perWeight;
		case AMOUNT -> substance;
		case EXCRETION_RATE -> substance == null || time == null ? null : substance + "/" + time;
		};
	}

	private String squared() {
		return time != null && time.chars().allMatch(Character::isLetter) ? time + "2" : "(" + time + ")2";
	}

	private String product(String factor) {
		if (concentration == null || time == null) {
			return null;
		}
		return substance == null ? concentration + factor : substance + factor + "/" + space;
	}

	private String perDose(String factor) {
		if (concentration == null || dose == null) {
			return null;
		}
		String weight = perWeight.isEmpty() ? "" : "." + perWeight.substring(1);
		String mass = perWeight.isEmpty() ? dose : dose.substring(0, dose.indexOf('/'));
		return substance == null ? "(" + concentration + factor + weight + ")/" + mass : substance + factor + weight + "/" + space + "/" + mass;
	}
}
