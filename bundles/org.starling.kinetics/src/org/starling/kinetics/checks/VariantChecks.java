package org.starling.kinetics.checks;

import java.util.HashSet;
import java.util.Set;

import org.starling.kinetics.internal.model.Labels;
import org.starling.kinetics.internal.model.ModelUnits;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;
import org.starling.model.pkmodel.ValueOverride;
import org.starling.model.pkmodel.Variant;
import org.starling.units.Units;

/** The values of a variant fit what they replace. */
final class VariantChecks {

	private static final PkmodelPackage P = PkmodelPackage.eINSTANCE;

	private final Model model;
	private final ModelUnits units;
	private final Findings findings;
	private final QuantityCheck quantity;
	private final Set<Element> assigned = new HashSet<>();

	VariantChecks(Model model, ModelUnits units, Findings findings) {
		this.model = model;
		this.units = units;
		this.findings = findings;
		this.quantity = new QuantityCheck(units, findings);
		model.getRules().stream().filter(r -> r.getKind() == RuleKind.ASSIGNMENT).forEach(r -> assigned.add(r.getTarget()));
	}

	void check(Variant variant) {
		variant.getOverrides().forEach(this::override);
	}

	private void override(ValueOverride o) {
		Element target = o.getTarget();
		if (target == null || !ReferenceChecks.isPartOf(model, target)) {
			findings.error(o, P.getValueOverride_Target(),
					target == null ? "the target is missing" : "the target is not part of this model");
			return;
		}
		if (assigned.contains(target)) {
			findings.error(o, P.getValueOverride_Target(), "an assignment rule determines the target at all times");
			return;
		}
		switch (target) {
		case Compartment c -> check(o, units.size(c), Double.NaN);
		case Parameter p -> check(o, units.of(p), Double.NaN);
		case Species s -> species(o, s);
		default -> findings.error(o, P.getValueOverride_Target(),
				Labels.of(target) + " has no value of its own; choose a compartment, species or parameter");
		}
	}

	private void species(ValueOverride o, Species s) {
		double molarMass = ModelUnits.molarMassOrNaN(s);
		String unit = o.getQuantity() == null ? null : units.unit(o.getQuantity());
		boolean known = unit != null && Units.isValid(unit) && Units.isValid(units.substance());
		boolean amount = !known ? ModelUnits.isAmount(s)
				: ModelUnits.convertible(unit, units.substance(), molarMass);
		check(o, amount ? units.substance() : units.concentration(s), molarMass);
	}

	private void check(ValueOverride o, String unit, double molarMass) {
		quantity.check(o, P.getValueOverride_Quantity(), o.getQuantity(), true, unit, molarMass);
	}
}
