package org.starling.kinetics.checks;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.starling.kinetics.internal.model.FreeElements;
import org.starling.kinetics.internal.model.ModelUnits;
import org.starling.kinetics.internal.model.VariantValues;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.UnitDefinition;
import org.starling.units.UnitSyntaxException;
import org.starling.units.Units;

/** Values and units of compartments, species, parameters and of the model itself. */
final class QuantityChecks {

	private static final PkmodelPackage P = PkmodelPackage.eINSTANCE;

	private final Model model;
	private final ModelUnits units;
	private final Findings findings;
	private final QuantityCheck quantity;
	private final Set<Element> determined = new HashSet<>();

	QuantityChecks(Model model, ModelUnits units, Findings findings) {
		this.model = model;
		this.units = units;
		this.findings = findings;
		this.quantity = new QuantityCheck(units, findings);
		model.getInitialAssignments().forEach(a -> determined.add(a.getTarget()));
		model.getRules().stream().filter(r -> r.getKind() == RuleKind.ASSIGNMENT)
				.forEach(r -> determined.add(r.getTarget()));
		if (model.getRules().stream().anyMatch(r -> r.getKind() == RuleKind.ALGEBRAIC)) {
			// which of them the rules determine shows when they are solved
			determined.addAll(FreeElements.of(model, Set.of()).values());
		}
	}

	void check() {
		unitLike(P.getModel_TimeUnit(), model.getTimeUnit(), "h");
		unitOf(model, P.getModel_SubstanceUnit(), model.getSubstanceUnit());
		unitLike(P.getModel_VolumeUnit(), model.getVolumeUnit(), "L");
		unitOf(model, P.getModel_ExtentUnit(), model.getExtentUnit());
		for (UnitDefinition u : model.getUnitDefinitions()) {
			unitOf(u, P.getUnitDefinition_Definition(), u.getDefinition());
		}
		for (Observer o : model.getObservers()) {
			unitOf(o, P.getObserver_Unit(), o.getUnit());
		}
		model.getCompartments().forEach(this::compartment);
		model.getSpecies().forEach(this::species);
		model.getParameters().forEach(this::parameter);
		for (Reaction r : model.getReactions()) {
			if (r.getKineticLaw() != null) {
				r.getKineticLaw().getParameters().forEach(this::parameter);
			}
		}
	}

	private void unitLike(EStructuralFeature field, String unit, String example) {
		unitOf(model, field, unit);
		String resolved = units.resolve(unit);
		if (resolved != null && Units.isValid(resolved) && !Units.compatible(resolved, example)) {
			findings.warning(model, field, "a unit of " + Units.dimension(example) + " is expected, such as " + example + ", and \""
					+ resolved + "\" is one of " + Units.dimension(resolved));
		}
	}

	private void unitOf(EObject object, EStructuralFeature field, String unit) {
		try {
			Units.parse(units.resolve(unit));
		} catch (UnitSyntaxException e) {
			findings.error(object, field, e.getMessage());
		}
	}

	private void compartment(Compartment c) {
		boolean needed = !determined.contains(c) && c.getSpatialDimensions() != 0;
		if (quantity.check(c, P.getCompartment_Size(), c.getSize(), needed, units.size(c), Double.NaN)
				&& c.getSize().getValue() <= 0) {
			findings.error(c, P.getCompartment_Size(), "the size must be positive, not " + c.getSize().getValue());
		}
	}

	private void parameter(Parameter p) {
		quantity.check(p, P.getParameter_Quantity(), p.getQuantity(), !determined.contains(p), null, Double.NaN);
	}

	private void species(Species s) {
		if (s.getCompartment() == null && !s.isSubstanceUnitsOnly()) {
			findings.error(s, P.getSpecies_Compartment(),
					"the compartment is missing, by whose size its concentration is known; choose one or mark the species as an amount");
			return;
		}
		double molarMass = molarMass(s);
		boolean hasAmount = VariantValues.hasValue(s.getInitialAmount());
		boolean hasConcentration = VariantValues.hasValue(s.getInitialConcentration());
		if (hasAmount && hasConcentration) {
			findings.warning(s, P.getSpecies_InitialConcentration(),
					"both an initial amount and an initial concentration are given; the amount is used");
		}
		if (hasConcentration && s.getCompartment() == null) {
			findings.error(s, P.getSpecies_Compartment(), "an initial concentration needs a compartment");
		}
		if (!hasAmount && !hasConcentration && !determined.contains(s)) {
			findings.error(s, P.getSpecies_InitialAmount(), "the initial value is missing; enter 0 when it starts empty");
		}
		amount(s, P.getSpecies_InitialAmount(), s.getInitialAmount(), units.substance(), molarMass);
		amount(s, P.getSpecies_InitialConcentration(), s.getInitialConcentration(), units.concentration(s), molarMass);
	}

	private void amount(Species s, EStructuralFeature field, Quantity q, String unit,
			double molarMass) {
		if (quantity.check(s, field, q, false, unit, molarMass) && q.getValue() < 0) {
			findings.warning(s, field, "the initial value is negative: " + q.getValue());
		}
	}

	private double molarMass(Species s) {
		try {
			return ModelUnits.molarMass(s);
		} catch (IllegalArgumentException e) {
			findings.error(s, P.getSpecies_Molecule(), "the molar mass of its molecule: " + e.getMessage());
			return Double.NaN;
		}
	}
}
