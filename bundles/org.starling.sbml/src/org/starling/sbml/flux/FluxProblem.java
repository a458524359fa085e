package org.starling.sbml.flux;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Objective;
import org.starling.model.pkmodel.ObjectiveTerm;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.ParticipantRole;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Species;

/**
 * A flux balance in numbers: rates v with lower ≤ v ≤ upper, S·v = 0, and the objective c·v.
 *
 * @param reactions     symbols
 * @param stoichiometry S, a row a species that must stay steady
 * @param objective     c
 */
record FluxProblem(List<String> reactions, List<double[]> stoichiometry, double[] lower, double[] upper, double[] objective,
		boolean maximize) {

	static FluxProblem of(Model model, Objective objective) {
		List<Reaction> reactions = model.getReactions();
		ComputedValues values = new ComputedValues(model);
		int n = reactions.size();
		double[] lower = new double[n];
		double[] upper = new double[n];
		Map<Species, double[]> rows = new LinkedHashMap<>();
		for (int j = 0; j < n; j++) {
			Reaction r = reactions.get(j);
			lower[j] = r.getLowerFluxBound() == null ? r.isReversible() ? Double.NEGATIVE_INFINITY : 0
					: bound(r.getLowerFluxBound(), values);
			upper[j] = r.getUpperFluxBound() == null ? Double.POSITIVE_INFINITY : bound(r.getUpperFluxBound(), values);
			for (Participant p : r.getParticipants()) {
				if (p.getRole() != ParticipantRole.MODIFIER && isBalanced(p.getSpecies())) {
					double sign = p.getRole() == ParticipantRole.PRODUCT ? 1 : -1;
					rows.computeIfAbsent(p.getSpecies(), _ -> new double[n])[j] += sign * values.stoichiometry(p);
				}
			}
		}
		double[] c = new double[n];
		for (ObjectiveTerm term : objective.getTerms()) {
			c[reactions.indexOf(term.getReaction())] += finite(term.getCoefficient(), "the coefficient of '"
					+ term.getReaction().getSymbol() + "' in the objective");
		}
		return new FluxProblem(reactions.stream().map(Element::getSymbol).toList(), new ArrayList<>(rows.values()), lower, upper, c,
				objective.isMaximize());
	}

	private static boolean isBalanced(Species species) {
		return species != null && !species.isBoundary() && !species.isConstant();
	}

	private static double bound(Parameter parameter, ComputedValues values) {
		double value = values.of(parameter);
		if (Double.isNaN(value)) {
			throw new IllegalArgumentException("the flux bound '" + parameter.getSymbol() + "' has no value");
		}
		return value;
	}

	static double finite(double value, String what) {
		if (!Double.isFinite(value)) {
			throw new IllegalArgumentException(what + " is " + value + ", not a number");
		}
		return value;
	}

	/** A sentence about the first reaction whose bounds leave no rate, or null. */
	String crossedBounds() {
		for (int j = 0; j < lower.length; j++) {
			if (lower[j] > upper[j] || lower[j] == Double.POSITIVE_INFINITY || upper[j] == Double.NEGATIVE_INFINITY) {
				return "the bounds " + lower[j] + " and " + upper[j] + " of reaction '" + reactions.get(j) + "' leave no rate";
			}
		}
		return null;
	}
}
