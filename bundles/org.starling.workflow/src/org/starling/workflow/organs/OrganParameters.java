package org.starling.workflow.organs;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.starling.kinetics.expression.ExpressionException;
import org.starling.kinetics.expression.ExpressionParser;
import org.starling.kinetics.expression.Expressions;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.Species;

/**
 * The parameters on which an organ depends: those in the rates of the reactions that its species take part in, in the formulas of its
 * sizes and species, and in the formulas of these parameters. A formula that can't be read counts as empty.
 */
public final class OrganParameters {

	private final Model model;
	private final Set<String> symbols = new LinkedHashSet<>();
	private final Deque<String> open = new ArrayDeque<>();

	private OrganParameters(Model model) {
		this.model = model;
	}

	/** In the order of the model. On the thread that owns it. */
	public static List<Parameter> of(Model model, Collection<Compartment> organ) {
		OrganParameters search = new OrganParameters(model);
		search.begin(organ);
		return model.getParameters().stream().filter(p -> search.symbols.contains(p.getSymbol())).toList();
	}

	private void begin(Collection<Compartment> organ) {
		List<Species> species = model.getSpecies().stream().filter(s -> organ.contains(s.getCompartment())).toList();
		organ.forEach(c -> open(c.getSymbol()));
		species.forEach(s -> open(s.getSymbol()));
		for (Reaction r : model.getReactions()) {
			if (r.getKineticLaw() != null && r.getParticipants().stream().anyMatch(p -> species.contains(p.getSpecies()))) {
				names(r.getKineticLaw().getExpression()).forEach(this::openParameter);
			}
		}
		while (!open.isEmpty()) {
			String symbol = open.pop();
			for (Rule rule : model.getRules()) {
				follow(rule.getTarget(), rule.getExpression(), symbol);
			}
			for (InitialAssignment start : model.getInitialAssignments()) {
				follow(start.getTarget(), start.getExpression(), symbol);
			}
		}
	}

	private void follow(Element target, String expression, String symbol) {
		if (target != null && symbol.equals(target.getSymbol())) {
			names(expression).forEach(this::openParameter);
		}
	}

	/** What a rate takes from other organs is theirs: only parameters are followed. */
	private void openParameter(String symbol) {
		if (model.getParameters().stream().anyMatch(p -> symbol.equals(p.getSymbol()))) {
			open(symbol);
		}
	}

	private void open(String symbol) {
		if (symbol != null && symbols.add(symbol)) {
			open.push(symbol);
		}
	}

	private static Set<String> names(String expression) {
		if (expression == null || expression.isBlank()) {
			return Set.of();
		}
		try {
			return Expressions.symbols(ExpressionParser.parse(expression));
		} catch (ExpressionException e) {
			return Set.of();
		}
	}
}
