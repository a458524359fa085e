package org.starling.kinetics.dosing;

import java.util.ArrayList;
import java.util.List;

import org.starling.kinetics.checks.ModelChecks;
import org.starling.kinetics.checks.ModelException;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.internal.model.ModelUnits;
import org.starling.kinetics.internal.model.VariantValues;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Regimen;

/**
 * Turns what was prescribed into inputs of a system. An oral dose is one into the species of the absorption site. The lag time
 * delays every dose; the bioavailability scales the amount, so that an infusion of given rate becomes shorter and one of given
 * duration weaker (as NONMEM does with RATE; NONMEM Users Guide part VI, PREDPP).
 */
public final class Dosing {

	private Dosing() {
	}

	/**
	 * The inputs of a regimen in its order, one a dose. Must be called by the thread that owns the model.
	 *
	 * @throws ModelException           when a dose is incomplete or asks for what can't be simulated
	 * @throws IllegalArgumentException when a dose goes to a species that the system does not have
	 */
	public static List<DoseInput> of(Regimen regimen, FlatSystem system) {
		Model model = (Model) regimen.eContainer();
		ModelChecks.requireNoErrors(regimen);
		ModelUnits units = new ModelUnits(model);
		List<DoseInput> inputs = new ArrayList<>();
		for (Dose dose : regimen.getDoses()) {
			inputs.add(input(dose, system, units));
		}
		return inputs;
	}

	private static DoseInput input(Dose d, FlatSystem system, ModelUnits units) {
		double time = value(units, d.getTime(), units.time(), Double.NaN, 0);
		if (d.getSpecies() == null) {
			return DoseInput.reset(time);
		}
		String species = d.getSpecies().getSymbol();
		double molarMass = system.doseTarget(species).molarMass();
		String rateUnit = ModelUnits.quotient(units.substance(), units.time());
		double amount = value(units, d.getAmount(), units.substance(), molarMass, 0);
		DoseInput input = DoseInput.bolus(species, time, amount)
				.withLagTime(value(units, d.getLagTime(), units.time(), Double.NaN, Double.NaN))
				.withBioavailability(value(units, d.getBioavailability(), "1", Double.NaN, Double.NaN));
		input = switch (d.getKind()) {
		case BOLUS -> input;
		case INFUSION_RATE -> input.withInflow(DoseInput.Inflow.RATE, value(units, d.getRate(), rateUnit, molarMass, 0));
		case INFUSION_DURATION ->
			input.withInflow(DoseInput.Inflow.DURATION, value(units, d.getDuration(), units.time(), Double.NaN, 0));
		case MODELLED_RATE -> input.withInflow(DoseInput.Inflow.MODELLED_RATE, 0);
		case MODELLED_DURATION -> input.withInflow(DoseInput.Inflow.MODELLED_DURATION, 0);
		};
		double interval = value(units, d.getInterval(), units.time(), Double.NaN, 0);
		input = input.repeated(interval, d.getAdditional()).atSteadyState(d.getSteadyState(), interval);
		return d.isReset() ? input.afterReset() : input;
	}

	private static double value(ModelUnits units, Quantity q, String unit, double molarMass, double otherwise) {
		return VariantValues.hasValue(q) ? ModelUnits.convert(q.getValue(), units.unit(q), unit, molarMass) : otherwise;
	}

	/**
	 * An input from plain values, such as a subject's administration.
	 *
	 * @param amountUnit   unit of the amount; null for the system's substance unit
	 * @param timeUnit     unit of time and duration; null for the system's time unit
	 * @param duration     0 for a bolus
	 * @throws IllegalArgumentException when a unit does not fit, a molar mass is missing, or the species can't be dosed
	 */
	public static DoseInput administration(FlatSystem system, String species, double amount, String amountUnit, double time,
			double duration, String timeUnit) {
		double molarMass = system.doseTarget(species).molarMass();
		double inSubstance = ModelUnits.convert(amount, amountUnit, system.substanceUnit(), molarMass);
		return new DoseInput(species, ModelUnits.convert(time, timeUnit, system.timeUnit(), Double.NaN), inSubstance,
				ModelUnits.convert(duration, timeUnit, system.timeUnit(), Double.NaN));
	}
}
