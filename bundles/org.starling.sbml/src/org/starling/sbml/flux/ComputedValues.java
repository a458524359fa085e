package org.starling.sbml.flux;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.model.pkmodel.Element;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Parameter;
import org.starling.model.pkmodel.Participant;
import org.starling.ode.solvers.StandardSolvers;

/** Values at time 0 of parameters and stoichiometries, those that initial assignments, rules or events set included. */
final class ComputedValues {

	private final Model model;
	private final Set<Element> computed = new HashSet<>();
	private SimulatedCurves atStart;

	ComputedValues(Model model) {
		this.model = model;
		model.getInitialAssignments().forEach(a -> computed.add(a.getTarget()));
		model.getRules().forEach(r -> computed.add(r.getTarget()));
		model.getEvents().forEach(e -> e.getAssignments().forEach(a -> computed.add(a.getTarget())));
	}

	/** NaN when there is none. */
	double of(Parameter p) {
		if (computed.contains(p)) {
			return start(p);
		}
		return p.getQuantity() == null || p.getQuantity().getValue() == null ? Double.NaN : p.getQuantity().getValue();
	}

	double stoichiometry(Participant p) {
		return FluxProblem.finite(computed.contains(p) ? start(p) : p.getStoichiometry(),
				"the stoichiometry of '" + p.getSpecies().getSymbol() + "'");
	}

	private double start(Element element) {
		if (atStart == null) {
			List<String> symbols = computed.stream().filter(e -> e != null && e.getSymbol() != null).map(Element::getSymbol).toList();
			atStart = ModelSimulator.of(model, null, StandardSolvers.registry())
					.run(SimulationSetup.at(0).withOutputs(symbols.toArray(String[]::new)));
		}
		return atStart.values()[atStart.names().indexOf(element.getSymbol())][0];
	}
}
