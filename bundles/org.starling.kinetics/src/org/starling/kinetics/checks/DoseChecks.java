package org.starling.kinetics.checks;

import org.eclipse.emf.ecore.EReference;
import org.starling.kinetics.internal.model.ModelUnits;
import org.starling.kinetics.internal.model.VariantValues;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Dose;
import org.starling.model.pkmodel.DoseKind;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.SteadyState;

/** Doses say what they need to say, and no more than can be simulated. */
final class DoseChecks {

	private static final PkmodelPackage P = PkmodelPackage.eINSTANCE;

	private final Model model;
	private final ModelUnits units;
	private final Findings findings;
	private final QuantityCheck quantity;

	DoseChecks(Model model, ModelUnits units, Findings findings) {
		this.model = model;
		this.units = units;
		this.findings = findings;
		this.quantity = new QuantityCheck(units, findings);
	}

	void check(Regimen regimen) {
		regimen.getDoses().forEach(this::dose);
	}

	private void dose(Dose d) {
		boolean resetOnly = d.isReset() && d.getSpecies() == null;
		double molarMass = resetOnly ? Double.NaN : species(d);
		boolean constant = d.getSteadyState() != SteadyState.NONE && isConstantInfusion(d);
		positive(d, P.getDose_Amount(), d.getAmount(), !resetOnly && !constant, units.substance(), molarMass, true);
		quantity.check(d, P.getDose_Time(), d.getTime(), true, units.time(), Double.NaN);
		positive(d, P.getDose_Rate(), d.getRate(), d.getKind() == DoseKind.INFUSION_RATE,
				ModelUnits.quotient(units.substance(), units.time()), molarMass, false);
		positive(d, P.getDose_Duration(), d.getDuration(), d.getKind() == DoseKind.INFUSION_DURATION, units.time(),
				Double.NaN, false);
		positive(d, P.getDose_LagTime(), d.getLagTime(), false, units.time(), Double.NaN, true);
		positive(d, P.getDose_Bioavailability(), d.getBioavailability(), false, "1", Double.NaN, true);
		positive(d, P.getDose_Interval(), d.getInterval(), 
				d.getAdditional() > 0 || d.getSteadyState() != SteadyState.NONE && !isConstantInfusion(d), units.time(),
				Double.NaN, false);
		modelled(d);
		if (d.getAdditional() < 0) {
			findings.error(d, P.getDose_Additional(), "the number of additional doses is negative: " + d.getAdditional());
		}
	}

	/** An infusion without amount is one that has run for ever and ends with the record. */
	private static boolean isConstantInfusion(Dose d) {
		boolean rate = d.getKind() == DoseKind.INFUSION_RATE || d.getKind() == DoseKind.MODELLED_RATE;
		return rate && (!VariantValues.hasValue(d.getAmount()) || d.getAmount().getValue() == 0);
	}

	private void modelled(Dose d) {
		if (d.getSpecies() == null) {
			return;
		}
		if (d.getKind() == DoseKind.MODELLED_RATE && isBlank(d.getSpecies().getDoseRate())) {
			findings.error(d, P.getDose_Kind(), "its rate is modelled, and species '" + d.getSpecies().getSymbol()
					+ "' has no formula for the rate of doses");
		}
		if (d.getKind() == DoseKind.MODELLED_DURATION && isBlank(d.getSpecies().getDoseDuration())) {
			findings.error(d, P.getDose_Kind(), "its duration is modelled, and species '" + d.getSpecies().getSymbol()
					+ "' has no formula for the duration of doses");
		}
	}

	private static boolean isBlank(String text) {
		return text == null || text.isBlank();
	}

	/** Checks where it goes; returns the molar mass there. */
	private double species(Dose d) {
		Species s = d.getSpecies();
		if (s == null || !ReferenceChecks.isPartOf(model, s)) {
			findings.error(d, P.getDose_Species(),
					s == null ? "the species is missing that receives it" : "the species is not part of this model");
			return Double.NaN;
		}
		boolean assigned = model.getRules().stream()
				.anyMatch(r -> r.getKind() == RuleKind.ASSIGNMENT && r.getTarget() == s);
		if (s.isConstant() || assigned) {
			findings.error(d, P.getDose_Species(), "species '" + s.getSymbol() + "' can't receive a dose, because it is "
					+ (assigned ? "determined by an assignment rule" : "constant"));
		}
		return ModelUnits.molarMassOrNaN(s);
	}

	private void positive(Dose d, EReference field, Quantity q, boolean needed, String unit, double molarMass,
			boolean orZero) {
		if (quantity.check(d, field, q, needed, unit, molarMass) && (q.getValue() < 0 || !orZero && q.getValue() == 0)) {
			findings.error(d, field, "the " + field.getName() + " must " + (orZero ? "not be negative" : "be positive")
					+ ", and is " + q.getValue());
		}
	}
}
