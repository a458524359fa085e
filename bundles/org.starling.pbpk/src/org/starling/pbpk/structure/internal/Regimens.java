package org.starling.pbpk.structure.internal;

import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.DoseKind;
import org.starling.model.pkmodel.PkmodelPackage.Literals;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Species;
import org.starling.model.store.Documents;
import org.starling.pbpk.structure.DoseSettings;
import org.starling.pbpk.structure.Route;
import org.starling.units.MolarMass;
import org.starling.units.Units;

/** A regimen for each dose of the settings. */
final class Regimens {

	private final ModelWriter writer;
	private final double bodyWeight;

	/** @param bodyWeight kg */
	Regimens(ModelWriter writer, double bodyWeight) {
		this.writer = writer;
		this.bodyWeight = bodyWeight;
	}

	void write(DoseSettings d, Drug drug) {
		String symbol = switch (d.route()) {
		case INTRAVENOUS, INFUSION -> drug.venous().getSymbol();
		case ORAL -> drug.lumen().mouth().getSymbol();
		case SUBCUTANEOUS -> drug.symbol(Depots.SUBCUTANEOUS);
		case INHALED -> drug.symbol(Depots.AIRWAYS);
		};
		Regimen r = regimen(d, drug.title(d.route().title()));
		Dose dose = dose(r, d, writer.species(symbol));
		if (d.route() == Route.INHALED) {
			Dose swallowed = dose(r, d, drug.lumen().mouth());
			double share = writer.value(drug.symbol("F_airways"));
			dose.setBioavailability(Values.calculated(share, "1", drug.symbol("F_airways")));
			swallowed.setBioavailability(Values.calculated(1 - share, "1", "1 - " + drug.symbol("F_airways")));
		}
	}

	/** The same into a species of another template. */
	void write(DoseSettings d, String title, Species into) {
		dose(regimen(d, title), d, into);
	}

	private Regimen regimen(DoseSettings d, String title) {
		Regimen r = Documents.create(Regimen.class, Literals.REGIMEN);
		long before = writer.model().getRegimens().stream().filter(o -> o.getName().startsWith(title)).count();
		r.setName(before == 0 ? title : title + " " + (before + 1));
		r.setNotes(d.amount() + " " + d.unit());
		writer.model().getRegimens().add(r);
		return r;
	}

	private Dose dose(Regimen r, DoseSettings d, Species into) {
		Dose dose = Documents.create(Dose.class, Literals.DOSE);
		dose.setSpecies(into);
		dose.setAmount(amount(d));
		dose.setTime(stated(d.timeHour(), "h"));
		dose.setKind(d.durationHour() > 0 ? DoseKind.INFUSION_DURATION : DoseKind.BOLUS);
		if (d.durationHour() > 0) {
			dose.setDuration(stated(d.durationHour(), "h"));
		}
		if (d.additional() > 0) {
			dose.setInterval(stated(d.intervalHour(), "h"));
			dose.setAdditional(d.additional());
		}
		r.getDoses().add(dose);
		return dose;
	}

	private static Quantity stated(double value, String unit) {
		return Values.quantity(value, unit, OriginKind.ASSUMED, "as prescribed", null);
	}

	/** Per kg of body weight as mg or umol of this body. */
	private Quantity amount(DoseSettings d) {
		if (MolarMass.convertible(d.unit(), "mg")) {
			return stated(d.amount(), d.unit());
		}
		String unit = Units.compatible(d.unit(), "mg/kg") ? "mg" : ModelWriter.AMOUNT;
		return Values.calculated(Units.convert(d.amount(), d.unit(), unit + "/kg") * bodyWeight, unit,
				d.amount() + " " + d.unit() + " at " + bodyWeight + " kg");
	}
}
