package org.starling.kinetics.checks;

import java.util.HashSet;
import java.util.Set;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Symbol;
import org.starling.kinetics.expression.Expression.UserCall;
import org.starling.kinetics.expression.ExpressionException;
import org.starling.kinetics.expression.Expressions;
import org.starling.kinetics.expression.Span;
import org.starling.kinetics.expression.UserFunction;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.internal.model.Formula;
import org.starling.kinetics.internal.model.Formulas;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.FunctionDefinition;
import org.starling.model.pkmodel.KineticLaw;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Species;

/** Formulas can be read, and every name in them is known. */
final class FormulaChecks {

	private final Formulas formulas;
	private final Findings findings;
	private final Set<String> symbols = new HashSet<>();

	FormulaChecks(Model model, Formulas formulas, Findings findings) {
		this.formulas = formulas;
		this.findings = findings;
		model.getCompartments().forEach(this::add);
		model.getParameters().forEach(this::add);
		model.getObservers().forEach((Observer o) -> add(o));
		for (Species s : model.getSpecies()) {
			add(s);
			symbols.add(FlatSystem.amountOf(s.getSymbol()));
			if (s.getCompartment() != null) {
				symbols.add(FlatSystem.concentrationOf(s.getSymbol()));
			}
		}
		model.getReactions().forEach(this::add);
	}

	private void add(Element e) {
		symbols.add(e.getSymbol());
	}

	private void add(Reaction r) {
		KineticLaw law = r.getKineticLaw();
		if (law != null) {
			symbols.add(r.getSymbol());
			for (Parameter p : law.getParameters()) {
				symbols.add(Formulas.localName(r, p));
			}
		}
		for (Participant p : r.getParticipants()) {
			symbols.add(p.getSymbol());
		}
	}

	void check() {
		for (Formula f : formulas.all()) {
			if (f.isValid()) {
				Expressions.visit(f.root(), e -> part(f, e));
			} else {
				ExpressionException e = f.exception();
				findings.error(f.owner(), f.feature(), e.getMessage() + " (character " + (e.position() + 1) + ")",
						new Span(e.position(), e.position() + e.length()));
			}
		}
		if (!findings.hasErrors()) {
			formulas.all().forEach(this::inline);
		}
	}

	private void part(Formula f, Expression e) {
		switch (e) {
		case Symbol s -> symbol(f, s);
		case UserCall c -> call(f, c);
		default -> {
			// numbers and operators name nothing
		}
		}
	}

	private void symbol(Formula f, Symbol s) {
		if (f.locals().containsKey(s.name())) {
			return;
		}
		if (f.owner() instanceof FunctionDefinition) {
			error(f, s, "'" + s.name() + "' is no argument of the function; a function knows its arguments only");
		} else if (!symbols.contains(s.name())) {
			error(f, s, "the symbol '" + s.name() + "' is not known" + hint(s.name()));
		}
	}

	private String hint(String name) {
		return symbols.stream().filter(known -> known != null && known.equalsIgnoreCase(name)).findFirst()
				.map(known -> "; did you mean '" + known + "'?").orElse("");
	}

	private void call(Formula f, UserCall c) {
		UserFunction function = formulas.functions().get(c.name());
		if (function == null) {
			error(f, c, symbols.contains(c.name()) ? "'" + c.name() + "' is no function; put '*' between it and '('"
					: "the function '" + c.name() + "' is not known");
		} else if (function.parameters().size() != c.arguments().size()) {
			error(f, c, "the function '" + c.name() + "' takes " + function.parameters().size() + " arguments, not "
					+ c.arguments().size());
		}
	}

	private void inline(Formula f) {
		try {
			UserFunction.inline(f.root(), formulas.functions());
		} catch (IllegalArgumentException e) {
			findings.error(f.owner(), f.feature(), e.getMessage());
		}
	}

	private void error(Formula f, Expression at, String text) {
		Span span = f.parsed().span(at);
		findings.error(f.owner(), f.feature(), text + " (character " + (span.start() + 1) + ")", span);
	}
}
