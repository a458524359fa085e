package org.starling.cli.internal.model;

import java.util.Map;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.starling.cli.internal.Quantities;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.PkmodelPackage.Literals;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Species;
import org.starling.model.store.Documents;

/** A regimen of one bolus a species, as the command line states it. */
final class BolusRegimen {

	private BolusRegimen() {
	}

	/**
	 * Adds the regimen to the loaded model; the file is not touched.
	 *
	 * @param doses amounts in the model's substance unit by symbol of the species
	 * @param time  when
	 */
	static Regimen add(Model model, Map<String, Double> doses, Quantity time) {
		Regimen regimen = Documents.create(Regimen.class, Literals.REGIMEN);
		regimen.setName("command line");
		doses.forEach((symbol, amount) -> {
			Species species = model.getSpecies().stream().filter(s -> symbol.equals(s.getSymbol())).findFirst()
					.orElseThrow(() -> new IllegalArgumentException("the model has no species '" + symbol + "'; it has "
							+ model.getSpecies().stream().map(Species::getSymbol).toList()));
			Dose dose = Documents.create(Dose.class, Literals.DOSE);
			dose.setSpecies(species);
			dose.setAmount(Quantities.of(amount, model.getSubstanceUnit()));
			dose.setTime(EcoreUtil.copy(time));
			regimen.getDoses().add(dose);
		});
		model.getRegimens().add(regimen);
		return regimen;
	}
}
