package org.starling.kinetics.flat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Unary;
import org.starling.kinetics.expression.UnaryOperator;
import org.starling.kinetics.internal.model.Formula;
import org.starling.kinetics.internal.model.Formulas;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Species;

/** Rates of reactions and what they do to the amounts of species, by stoichiometry and conversion factor. */
final class ReactionFlattener {

	/**
	 * How many times faster than its formula says a fast reaction runs, so that it is in equilibrium at all times within what
	 * the solver's tolerance can see (SBML Level 3 Version 1 core, section 4.11.1).
	 */
	private static final double FAST = 1e9;

	private static final PkmodelPackage P = PkmodelPackage.eINSTANCE;

	private final FlatSystemBuilder builder;
	private final FlatDraft draft;
	private final Map<Species, List<Expression>> terms = new LinkedHashMap<>();

	ReactionFlattener(FlatSystemBuilder builder) {
		this.builder = builder;
		this.draft = builder.draft;
	}

	void flatten() {
		for (Reaction r : builder.model.getReactions()) {
			for (Participant p : r.getParticipants()) {
				if (isSet(p.getSymbol())) {
					builder.value(p, p.getStoichiometry());
				}
			}
			if (r.getKineticLaw() != null) {
				rate(r);
				r.getParticipants().forEach(p -> term(r, p));
			}
		}
		terms.forEach((species, sum) -> draft.reactionRates.put(species, sum(sum)));
	}

	private void rate(Reaction r) {
		for (Parameter p : r.getKineticLaw().getParameters()) {
			String name = Formulas.localName(r, p);
			draft.constant(name, Expression.number(builder.values.parameter(p)), draft.units.of(p));
			draft.inputs.put(name, new FlatSystem.Input(name, null, false));
		}
		Formula law = draft.formulas.of(r.getKineticLaw(), P.getKineticLaw_Expression());
		draft.define(r.getSymbol(), draft.resolved(law), draft.units.of(r));
	}

	private void term(Reaction r, Participant p) {
		Species s = p.getSpecies();
		if (p.getRole() == ParticipantRole.MODIFIER || s.isBoundary() || s.isConstant()) {
			return;
		}
		Expression term = Expression.symbol(r.getSymbol());
		if (isSet(p.getSymbol())) {
			term = times(Expression.symbol(p.getSymbol()), term);
		} else if (p.getStoichiometry() != 1) {
			term = times(Expression.number(p.getStoichiometry()), term);
		}
		String factor = isSet(s.getConversionFactor()) ? s.getConversionFactor() : builder.model.getConversionFactor();
		if (isSet(factor)) {
			term = times(Expression.symbol(factor), term);
		}
		if (r.isFast()) {
			term = times(Expression.number(FAST), term);
		}
		boolean consumed = p.getRole() == ParticipantRole.REACTANT;
		terms.computeIfAbsent(s, x -> new ArrayList<>()).add(consumed ? new Unary(UnaryOperator.NEGATE, term) : term);
	}

	/** A sum whose depth grows with the logarithm of its length. */
	private static Expression sum(List<Expression> terms) {
		if (terms.size() == 1) {
			return terms.getFirst();
		}
		int half = (terms.size() + 1) / 2;
		Expression right = sum(terms.subList(half, terms.size()));
		Expression left = sum(terms.subList(0, half));
		return right instanceof Unary n ? new Binary(BinaryOperator.SUBTRACT, left, n.operand())
				: new Binary(BinaryOperator.ADD, left, right);
	}

	private static Expression times(Expression a, Expression b) {
		return new Binary(BinaryOperator.MULTIPLY, a, b);
	}

	private static boolean isSet(String text) {
		return text != null && !text.isBlank();
	}
}
