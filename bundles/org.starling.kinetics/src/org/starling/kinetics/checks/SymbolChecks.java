package org.starling.kinetics.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.starling.kinetics.expression.ExpressionParser;
import org.starling.kinetics.internal.model.Labels;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Event;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.UnitDefinition;

/** Symbols are there, are identifiers, mean nothing else, and stand for one thing each. */
final class SymbolChecks {

	private static final PkmodelPackage P = PkmodelPackage.eINSTANCE;

	private final Model model;
	private final Findings findings;
	private final Map<String, EObject> global = new HashMap<>();

	SymbolChecks(Model model, Findings findings) {
		this.model = model;
		this.findings = findings;
	}

	void check() {
		List<Element> elements = new ArrayList<>();
		elements.addAll(model.getFunctions());
		elements.addAll(model.getCompartments());
		elements.addAll(model.getSpecies());
		elements.addAll(model.getParameters());
		elements.addAll(model.getReactions());
		elements.addAll(model.getEvents());
		elements.addAll(model.getObservers());
		for (Element e : elements) {
			if (isWellFormed(e, P.getElement_Symbol(), e.getSymbol(), e instanceof Event)) {
				claim(e, P.getElement_Symbol(), e.getSymbol());
			}
		}
		model.getReactions().forEach(this::reaction);
		Set<String> units = new HashSet<>();
		for (UnitDefinition u : model.getUnitDefinitions()) {
			if (u.getSymbol() == null || u.getSymbol().isBlank() || !units.add(u.getSymbol())) {
				findings.error(u, P.getElement_Symbol(), "a unit's name must be given and be used once");
			}
		}
	}

	private void reaction(Reaction r) {
		for (Participant p : r.getParticipants()) {
			if (isWellFormed(p, P.getElement_Symbol(), p.getSymbol(), true)) {
				claim(p, P.getElement_Symbol(), p.getSymbol());
			}
		}
		if (r.getKineticLaw() == null) {
			return;
		}
		Set<String> local = new HashSet<>();
		for (Parameter p : r.getKineticLaw().getParameters()) {
			if (isWellFormed(p, P.getElement_Symbol(), p.getSymbol(), false) && !local.add(p.getSymbol())) {
				findings.error(p, P.getElement_Symbol(), "the reaction has two local parameters of this symbol");
			}
		}
	}

	/** Whether there is a symbol that may be claimed. */
	private boolean isWellFormed(EObject object, EStructuralFeature field, String symbol, boolean optional) {
		if (symbol == null || symbol.isBlank()) {
			if (!optional) {
				findings.error(object, field, "the symbol is missing, by which formulas name it");
			}
			return false;
		}
		if (!ExpressionParser.isIdentifier(symbol)) {
			findings.error(object, field,
					"a symbol consists of letters, digits and '_' and does not begin with a digit; '" + symbol + "' does not");
			return false;
		}
		if (ExpressionParser.isReserved(symbol)) {
			findings.error(object, field, "'" + symbol + "' means something else in formulas; choose another symbol");
			return false;
		}
		return true;
	}

	private void claim(EObject object, EStructuralFeature field, String symbol) {
		EObject first = global.putIfAbsent(symbol, object);
		if (first != null) {
			findings.error(object, field, "the symbol '" + symbol + "' is taken by " + Labels.of(first));
		}
	}
}
