package org.starling.workflow.organs;

import java.util.ArrayList;
import java.util.List;

import org.starling.kinetics.dosing.DoseInput;
import org.starling.kinetics.dosing.Dosing;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Species;

/**
 * What is given to the model: one of its regimens, or a single bolus at the start.
 *
 * @param regimen id of the regimen, null for a bolus
 * @param species symbol of the species that the bolus goes into, null for a regimen
 * @param amount  amount of the bolus in the model's substance unit
 */
public record OrganDose(String regimen, String species, double amount) {

	/** One of the model's regimens. */
	public static OrganDose of(Regimen regimen) {
		return new OrganDose(regimen.getId(), null, 0);
	}

	public static OrganDose bolus(String species, double amount) {
		return new OrganDose(null, species, amount);
	}

	/** The species into which a bolus makes sense: what reactions change, a lumen first, then blood, then the others. */
	public static List<String> targets(Model model) {
		List<String> lumen = new ArrayList<>();
		List<String> blood = new ArrayList<>();
		List<String> others = new ArrayList<>();
		for (Species s : model.getSpecies()) {
			if (!s.isConstant() && !s.isBoundary() && s.getSymbol() != null) {
				String organ = Organs.key(s.getCompartment());
				(Organs.isLumen(organ) ? lumen : Organs.isBlood(organ) ? blood : others).add(s.getSymbol());
			}
		}
		lumen.addAll(blood);
		lumen.addAll(others);
		return lumen;
	}

	/**
	 * The dose as inputs of the model's system.
	 *
	 * @throws IllegalArgumentException when the model has no such regimen or species
	 */
	public List<DoseInput> inputs(Model model, FlatSystem system) {
		if (regimen == null) {
			return species == null ? List.of() : List.of(DoseInput.bolus(species, 0, amount));
		}
		return Dosing.of(model.getRegimens().stream().filter(r -> regimen.equals(r.getId())).findFirst().orElseThrow(
				() -> new IllegalArgumentException("the model no longer has the chosen regimen; choose another")), system);
	}
}
