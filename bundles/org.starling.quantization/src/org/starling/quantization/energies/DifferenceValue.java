package org.starling.quantization.energies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.quantization.EnergyDifferenceKind;
import org.starling.model.quantization.EnergyTerm;
import org.starling.quantum.energy.EnergyDifference;

/**
 * What a difference of a document comes to. Immutable.
 *
 * @param name    of the difference
 * @param kind    what it means
 * @param value   null when an energy is missing
 * @param problem which energy is missing; empty when none is
 * @param warning what is to be known of the value: energies that mean different things, or that are not up to date; may be empty
 */
public record DifferenceValue(String name, EnergyDifferenceKind kind, EnergyDifference value, String problem, String warning) {

	/** From the energies that are there. */
	public static DifferenceValue of(org.starling.model.quantization.EnergyDifference difference, StoredEnergies energies) {
		List<EnergyDifference.Term> terms = new ArrayList<>();
		List<String> stale = new ArrayList<>();
		String problem = difference.getTerms().isEmpty() ? "it has no terms; add the calculations it is made of, with their factors" : "";
		for (EnergyTerm term : difference.getTerms()) {
			EnergyCalculation calculation = term.getCalculation();
			if (calculation == null) {
				problem = problem.isEmpty() ? "a term has no calculation" : problem;
				continue;
			}
			CalculationInput input = CalculationInput.of(calculation);
			StoredEnergy energy = energies.of(input).filter(StoredEnergy::isConverged).orElse(null);
			if (energy == null) {
				problem = problem.isEmpty() ? "there is no energy of " + input.title() : problem;
			} else {
				terms.add(new EnergyDifference.Term(input.title(), term.getCoefficient(), energy.energy(), energy.description()));
				if (energies.state(input) == StoredEnergies.State.STALE) {
					stale.add(input.title());
				}
			}
		}
		String name = difference.getName() == null ? "" : difference.getName();
		if (!problem.isEmpty()) {
			return new DifferenceValue(name, difference.getKind(), null, problem, "");
		}
		EnergyDifference value = new EnergyDifference(name.isEmpty() ? difference.getKind().getName().toLowerCase(Locale.ROOT) : name, terms);
		String old = stale.isEmpty() ? "" : "no longer what is asked for: " + String.join(", ", stale);
		String warning = value.warning();
		return new DifferenceValue(name, difference.getKind(), value, "", old + (old.isEmpty() || warning.isEmpty() ? "" : "; ") + warning);
	}

	/** Size beside chemical accuracy, 1.6 mHa; NaN without a value. */
	public double timesChemicalAccuracy() {
		return value == null ? Double.NaN : Math.abs(value.hartree()) / EnergyDifference.CHEMICAL_ACCURACY;
	}
}
