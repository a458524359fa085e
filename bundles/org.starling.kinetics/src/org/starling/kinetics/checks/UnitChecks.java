package org.starling.kinetics.checks;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.starling.kinetics.expression.UnitChecker;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.flat.FlatSystemBuilder;
import org.starling.kinetics.internal.model.Formula;
import org.starling.kinetics.internal.model.Formulas;
import org.starling.kinetics.internal.model.ModelUnits;
import org.starling.model.pkmodel.EventAssignment;
import org.starling.model.pkmodel.FunctionDefinition;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.KineticLaw;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.RuleKind;
import org.starling.model.pkmodel.Species;

/** Warns where the units of formulas do not fit what they are assigned to. For a model without errors. */
final class UnitChecks {

	private static final PkmodelPackage P = PkmodelPackage.eINSTANCE;

	private final Formulas formulas;
	private final ModelUnits units;
	private final Findings findings;
	/** Null when the model has errors. */
	private final FlatSystem system;

	UnitChecks(Model model, Formulas formulas, ModelUnits units, Findings findings) {
		this.formulas = formulas;
		this.units = units;
		this.findings = findings;
		this.system = findings.hasErrors() ? null : FlatSystemBuilder.build(model, null);
	}

	void check() {
		if (system == null) {
			return;
		}
		for (Formula f : formulas.all()) {
			if (f.owner() instanceof FunctionDefinition) {
				continue;
			}
			UnitChecker.Result result = UnitChecker.check(f.parsed(),
					name -> system.unit(f.locals().getOrDefault(name, name)).orElse(null), units.time(), formulas.functions(), expected(f));
			result.warnings().forEach(w -> findings.warning(f.owner(), f.feature(), w.text(), w.span()));
		}
	}

	private String ofDoses(EStructuralFeature field) {
		return field == P.getSpecies_DoseBioavailability() ? "1"
				: field == P.getSpecies_DoseRate() ? ModelUnits.quotient(units.substance(), units.time()) : units.time();
	}

	private String expected(Formula f) {
		EStructuralFeature field = f.feature();
		return switch (f.owner()) {
		case Rule r when r.getKind() == RuleKind.RATE -> ModelUnits.quotient(units.of(r.getTarget()), units.time());
		case Rule r -> units.of(r.getTarget());
		case InitialAssignment a -> units.of(a.getTarget());
		case EventAssignment a -> units.of(a.getTarget());
		case KineticLaw _ -> ModelUnits.quotient(units.extent(), units.time());
		case Observer o -> units.of(o);
		case Species _ -> ofDoses(field);
		default -> field == P.getEvent_Delay() ? units.time() : null;
		};
	}
}
