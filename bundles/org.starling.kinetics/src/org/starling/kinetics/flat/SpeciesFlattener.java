package org.starling.kinetics.flat;

import org.eclipse.emf.ecore.EAttribute;
import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.internal.model.Formula;
import org.starling.kinetics.internal.model.ModelUnits;
import org.starling.kinetics.internal.model.VariantValues;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Species;

/**
 * What a species is in the flat system: its amount as a state that reactions, a rate rule or events change; or, when a rate
 * rule says how its concentration changes, that concentration.
 */
final class SpeciesFlattener {

	private static final PkmodelPackage P = PkmodelPackage.eINSTANCE;

	private final FlatSystemBuilder builder;
	private final FlatDraft draft;

	SpeciesFlattener(FlatSystemBuilder builder) {
		this.builder = builder;
		this.draft = builder.draft;
	}

	void flatten(Species s) {
		draft.species.add(s.getSymbol());
		Expression assigned = builder.assignment(s);
		Expression rate = builder.rate(s);
		if (assigned != null) {
			draft.define(s.getSymbol(), assigned, draft.units.of(s));
			relate(s, s.getSymbol(), ModelUnits.isAmount(s));
		} else if (builder.residual(s) != null) {
			algebraicState(s);
		} else if (rate != null && !ModelUnits.isAmount(s)) {
			concentrationState(s, rate);
		} else {
			amount(s, rate);
		}
	}

	/** In the meaning that the symbol has in formulas. */
	private void algebraicState(Species s) {
		String name = s.getSymbol();
		draft.algebraicState(name, name, builder.residual(s), start(s, !ModelUnits.isAmount(s)), draft.units.of(s));
		relate(s, name, ModelUnits.isAmount(s));
		draft.inputs.put(name, new FlatSystem.Input(name, null, false));
	}

	private void concentrationState(Species s, Expression rate) {
		String name = FlatSystem.concentrationOf(s.getSymbol());
		String size = s.getCompartment().getSymbol();
		draft.state(name, s.getSymbol(), rate, start(s, true), draft.units.concentration(s));
		draft.concentrationStates.put(draft.stateIndex.get(name), size);
		draft.define(s.getSymbol(), Expression.symbol(name), draft.units.of(s));
		relate(s, name, false);
		draft.inputs.put(s.getSymbol(), new FlatSystem.Input(name, null, false));
		draft.inputs.put(name, new FlatSystem.Input(name, null, false));
		draft.inputs.put(FlatSystem.amountOf(s.getSymbol()), new FlatSystem.Input(name, size, true));
		doseTarget(s, name, size);
	}

	private void amount(Species s, Expression rate) {
		String name = FlatSystem.amountOf(s.getSymbol());
		boolean isAmount = ModelUnits.isAmount(s);
		String size = s.getCompartment() == null ? null : s.getCompartment().getSymbol();
		Expression start = start(s, false);
		if (s.isConstant()) {
			draft.constant(name, start, draft.units.substance());
		} else {
			Expression change = rate != null ? rate : draft.reactionRates.getOrDefault(s, Expression.ZERO);
			draft.state(name, s.getSymbol(), change, start, draft.units.substance());
			doseTarget(s, name, null);
		}
		Expression value = isAmount ? Expression.symbol(name) : over(name, size);
		draft.define(s.getSymbol(), value, draft.units.of(s));
		relate(s, name, true);
		draft.inputs.put(s.getSymbol(), new FlatSystem.Input(name, isAmount ? null : size, false));
		draft.inputs.put(name, new FlatSystem.Input(name, null, false));
		if (size != null) {
			draft.inputs.put(FlatSystem.concentrationOf(s.getSymbol()), new FlatSystem.Input(name, size, false));
		}
	}

	private void doseTarget(Species s, String state, String size) {
		draft.doseTargets.put(s.getSymbol(),
				new FlatSystem.DoseTarget(draft.stateIndex.get(state), size, ModelUnits.molarMass(s), doseFormulas(s)));
	}

	private DoseFormulas doseFormulas(Species s) {
		return new DoseFormulas(formula(s, P.getSpecies_DoseLagTime()), formula(s, P.getSpecies_DoseBioavailability()),
				formula(s, P.getSpecies_DoseRate()), formula(s, P.getSpecies_DoseDuration()));
	}

	private Expression formula(Species s, EAttribute field) {
		Formula formula = draft.formulas.of(s, field);
		return formula == null ? null : draft.resolved(formula);
	}

	/** Defines those of amount and concentration that {@code known} is not. */
	private void relate(Species s, String known, boolean knownIsAmount) {
		String amount = FlatSystem.amountOf(s.getSymbol());
		String concentration = FlatSystem.concentrationOf(s.getSymbol());
		String size = s.getCompartment() == null ? null : s.getCompartment().getSymbol();
		if (!known.equals(amount)) {
			draft.define(amount, knownIsAmount ? Expression.symbol(known) : times(known, size), draft.units.substance());
		}
		if (!known.equals(concentration) && size != null) {
			draft.define(concentration, knownIsAmount ? over(known, size) : Expression.symbol(known),
					draft.units.concentration(s));
		}
	}

	/** The amount, or concentration, at the start. */
	private Expression start(Species s, boolean concentration) {
		Expression assigned = builder.initialAssignment(s);
		VariantValues.SpeciesValue stated = builder.values.species(s);
		Expression value = assigned != null ? assigned : Expression.number(stated.value());
		boolean isConcentration = assigned != null ? !ModelUnits.isAmount(s) : stated.isConcentration();
		if (isConcentration == concentration) {
			return value;
		}
		return new Binary(concentration ? BinaryOperator.DIVIDE : BinaryOperator.MULTIPLY, value,
				Expression.symbol(s.getCompartment().getSymbol()));
	}

	private static Expression over(String name, String size) {
		return new Binary(BinaryOperator.DIVIDE, Expression.symbol(name), Expression.symbol(size));
	}

	private static Expression times(String name, String size) {
		return new Binary(BinaryOperator.MULTIPLY, Expression.symbol(name), Expression.symbol(size));
	}
}
