package org.starling.pbpk.structure.internal;

import java.util.ArrayList;
import java.util.List;

import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Compartment;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.InitialAssignment;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Rule;
import org.starling.model.pkmodel.RuleKind;
import org.starling.ode.OdeSolvers;

/** Puts the values at the start beside the formulas that compute them, so that a table of the model shows numbers. */
public final class StartValues {

	private StartValues() {
	}

	/** @throws org.starling.kinetics.checks.ModelException when the model has errors */
	public static void fill(Model model) {
		List<Element> derived = new ArrayList<>(model.getInitialAssignments().stream().map(InitialAssignment::getTarget).toList());
		model.getRules().stream().filter(r -> r.getKind() == RuleKind.ASSIGNMENT).map(Rule::getTarget).forEach(derived::add);
		double[] values = ModelSimulator.of(model, null, new OdeSolvers(List.of()))
				.valuesAtStart(derived.stream().map(Element::getSymbol).toList(), SimulationSetup.at(0));
		for (int i = 0; i < values.length; i++) {
			quantity(derived.get(i)).setValue(values[i]);
		}
	}

	private static Quantity quantity(Element e) {
		return switch (e) {
		case Compartment c -> c.getSize();
		case Parameter p -> p.getQuantity();
		default -> throw new IllegalStateException(e.getSymbol());
		};
	}
}
