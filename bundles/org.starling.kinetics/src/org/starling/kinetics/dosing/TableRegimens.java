package org.starling.kinetics.dosing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.model.base.BaseFactory;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.DoseKind;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Species;
import org.starling.model.store.Documents;

/**
 * Makes regimens of the dosing records of an event table: one for all subjects that get the same. The opposite of
 * {@link Dosing#of(Regimen, FlatSystem)}. Covariates have no place in a regimen and are left out.
 */
public final class TableRegimens {

	private static final int MOST_NAMED = 5;

	private final Model model;

	private TableRegimens(Model model) {
		this.model = model;
	}

	/**
	 * To be called by the thread that owns the model, which stays as it is.
	 *
	 * @param subjects from {@link EventTableDosing} on the system of this model, in whose units they are
	 * @return in the order of the subjects; empty when nobody is dosed
	 */
	public static List<Regimen> of(List<EventTableDosing.Subject> subjects, Model model) {
		Map<List<DoseInput>, List<String>> same = new LinkedHashMap<>();
		for (EventTableDosing.Subject s : subjects) {
			if (!s.doses().isEmpty()) {
				same.computeIfAbsent(s.doses(), _ -> new ArrayList<>()).add(s.id());
			}
		}
		TableRegimens making = new TableRegimens(model);
		List<Regimen> regimens = new ArrayList<>();
		same.forEach((doses, ids) -> regimens.add(making.regimen(doses, ids)));
		return regimens;
	}

	private Regimen regimen(List<DoseInput> doses, List<String> ids) {
		Regimen regimen = Documents.create(Regimen.class, PkmodelPackage.Literals.REGIMEN);
		String named = String.join(", ", ids.subList(0, Math.min(MOST_NAMED, ids.size())));
		regimen.setName(ids.size() > MOST_NAMED ? "Subjects " + named + " and " + (ids.size() - MOST_NAMED) + " more"
				: (ids.size() == 1 ? "Subject " : "Subjects ") + named);
		doses.forEach(d -> regimen.getDoses().add(dose(d)));
		return regimen;
	}

	private Dose dose(DoseInput input) {
		Dose dose = Documents.create(Dose.class, PkmodelPackage.Literals.DOSE);
		String time = model.getTimeUnit();
		dose.setTime(quantity(input.time(), time));
		dose.setReset(input.reset());
		if (input.species() == null) {
			return dose;
		}
		dose.setSpecies(species(input.species()));
		dose.setAmount(quantity(input.amount(), model.getSubstanceUnit()));
		dose.setLagTime(stated(input.lagTime(), time));
		dose.setBioavailability(stated(input.bioavailability(), "1"));
		dose.setAdditional(input.additional());
		dose.setInterval(input.interval() > 0 ? quantity(input.interval(), time) : null);
		dose.setSteadyState(input.steadyState());
		switch (input.inflow()) {
		case BOLUS -> dose.setKind(DoseKind.BOLUS);
		case RATE -> {
			dose.setKind(DoseKind.INFUSION_RATE);
			dose.setRate(quantity(input.inflowValue(), rateUnit()));
		}
		case DURATION -> {
			dose.setKind(DoseKind.INFUSION_DURATION);
			dose.setDuration(quantity(input.inflowValue(), time));
		}
		case MODELLED_RATE -> dose.setKind(DoseKind.MODELLED_RATE);
		case MODELLED_DURATION -> dose.setKind(DoseKind.MODELLED_DURATION);
		}
		return dose;
	}

	private String rateUnit() {
		return model.getSubstanceUnit() == null || model.getTimeUnit() == null ? null : model.getSubstanceUnit() + "/" + model.getTimeUnit();
	}

	private Species species(String symbol) {
		return model.getSpecies().stream().filter(s -> symbol.equals(s.getSymbol())).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("the model has no species '" + symbol + "'"));
	}

	private static Quantity stated(double value, String unit) {
		return Double.isNaN(value) ? null : quantity(value, unit);
	}

	private static Quantity quantity(double value, String unit) {
		Quantity quantity = BaseFactory.eINSTANCE.createQuantity();
		quantity.setValue(value);
		quantity.setUnit(unit);
		return quantity;
	}
}
