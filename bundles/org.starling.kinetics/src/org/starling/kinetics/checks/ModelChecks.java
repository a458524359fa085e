package org.starling.kinetics.checks;

import java.util.List;

import org.starling.kinetics.internal.model.Formulas;
import org.starling.kinetics.internal.model.ModelUnits;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Regimen;
import org.starling.model.pkmodel.Variant;

/** Finds what is wrong with a model before it is simulated. Reads the model only; to be called by the thread that owns it. */
public final class ModelChecks {

	private ModelChecks() {
	}

	/** Everything: the equations, all variants and all regimens. Unit mismatches are warnings, never errors. */
	public static List<ModelMessage> check(Model model) {
		Findings findings = new Findings();
		system(model, findings);
		ModelUnits units = new ModelUnits(model);
		VariantChecks variants = new VariantChecks(model, units, findings);
		model.getVariants().forEach(variants::check);
		DoseChecks doses = new DoseChecks(model, units, findings);
		model.getRegimens().forEach(doses::check);
		return findings.list();
	}

	private static List<ModelMessage> check(Model model, Variant variant) {
		Findings findings = new Findings();
		system(model, findings);
		if (variant != null) {
			new VariantChecks(model, new ModelUnits(model), findings).check(variant);
		}
		return findings.list();
	}

	/**
	 * @param variant may be null
	 * @throws ModelException with the errors of the equations and the variant
	 */
	public static void requireNoErrors(Model model, Variant variant) {
		requireNoErrors(model, check(model, variant));
	}

	/** @throws ModelException with the errors of a regimen of a model, whose equations are not looked at */
	public static void requireNoErrors(Regimen regimen) {
		Model model = (Model) regimen.eContainer();
		Findings findings = new Findings();
		new DoseChecks(model, new ModelUnits(model), findings).check(regimen);
		requireNoErrors(model, findings.list());
	}

	private static void requireNoErrors(Model model, List<ModelMessage> messages) {
		List<ModelMessage> errors = messages.stream().filter(m -> m.severity() == ModelMessage.Severity.ERROR).toList();
		if (!errors.isEmpty()) {
			throw new ModelException(model.getName(), errors);
		}
	}

	private static void system(Model model, Findings findings) {
		Formulas formulas = new Formulas(model);
		ModelUnits units = new ModelUnits(model);
		new SymbolChecks(model, findings).check();
		new ReferenceChecks(model, findings).check();
		new QuantityChecks(model, units, findings).check();
		new RuleChecks(model, findings).check();
		new ReactionChecks(model, findings).check();
		new FormulaChecks(model, formulas, findings).check();
		if (!findings.hasErrors()) {
			new CycleChecks(model, findings).check();
			new UnitChecks(model, formulas, units, findings).check();
		}
	}
}
