package org.starling.sbml.sedml;

import java.util.List;

import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.Simulation;
import org.starling.sbml.SbmlMessage;

/**
 * What a SED-ML document describes, as far as it can be run here.
 *
 * @param models      in no resource yet, each once, in the order of their first use
 * @param simulations of these models, in no resource yet
 * @param messages    what was changed, and what can't be run here and was left out, with lines of the document
 */
public record SedmlImport(List<Model> models, List<Simulation> simulations, List<SbmlMessage> messages) {

	public SedmlImport {
		models = List.copyOf(models);
		simulations = List.copyOf(simulations);
		messages = List.copyOf(messages);
	}
}
