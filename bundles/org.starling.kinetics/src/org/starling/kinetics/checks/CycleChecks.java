package org.starling.kinetics.checks;

import java.util.HashMap;
import java.util.Map;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.flat.AlgebraicRules;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.flat.FlatSystemBuilder;
import org.starling.kinetics.internal.model.Dependencies;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Observer;
import org.starling.model.pkmodel.PkmodelPackage;
import org.starling.model.pkmodel.Reaction;
import org.starling.model.pkmodel.Rule;

/** No value is needed to compute itself, neither during the run nor at its start. */
final class CycleChecks {

	private static final PkmodelPackage P = PkmodelPackage.eINSTANCE;

	private final Model model;
	private final Findings findings;

	CycleChecks(Model model, Findings findings) {
		this.model = model;
		this.findings = findings;
	}

	void check() {
		try {
			FlatSystem system = FlatSystemBuilder.build(model, null,
					(rule, text) -> findings.warning(rule, P.getRule_Expression(), text));
			Map<String, Expression> atStart = new HashMap<>(system.definitions());
			atStart.putAll(system.initialValues());
			Dependencies.order(atStart);
		} catch (Dependencies.CircularException e) {
			report(e);
		} catch (AlgebraicRules.UnsolvableException e) {
			findings.error(e.rule(), P.getRule_Expression(), e.getMessage());
		} catch (UnsupportedOperationException e) {
			findings.error(model, null, e.getMessage());
		}
	}

	private void report(Dependencies.CircularException e) {
		String text = "circular: " + e.getMessage() + "; each needs the next to be computed";
		for (String name : e.cycle()) {
			for (Rule rule : model.getRules()) {
				if (names(rule.getTarget(), name)) {
					findings.error(rule, P.getRule_Expression(), text);
					return;
				}
			}
			for (InitialAssignment a : model.getInitialAssignments()) {
				if (names(a.getTarget(), name)) {
					findings.error(a, P.getInitialAssignment_Expression(), text);
					return;
				}
			}
		}
		for (Reaction r : model.getReactions()) {
			if (r.getKineticLaw() != null && e.cycle().contains(r.getSymbol())) {
				findings.error(r.getKineticLaw(), P.getKineticLaw_Expression(), text);
				return;
			}
		}
		for (Observer o : model.getObservers()) {
			if (e.cycle().contains(o.getSymbol())) {
				findings.error(o, P.getObserver_Expression(), text);
				return;
			}
		}
		findings.error(model, P.getModel_Rules(), text);
	}

	private static boolean names(Element target, String name) {
		return target != null && (name.equals(target.getSymbol()) || name.startsWith(target.getSymbol() + "."));
	}
}
