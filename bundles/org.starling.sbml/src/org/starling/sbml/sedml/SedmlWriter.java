package org.starling.sbml.sedml;

import java.util.List;

import org.starling.model.simulation.Simulation;
import org.starling.sbml.SbmlException;
import org.starling.sbml.internal.sedml.DocumentExport;

/**
 * Writes simulations as SED-ML Level 1 Version 3 with models in SBML: variants and doses stand in the model, each output is a data
 * generator and a column of a report, charts are plots, scans are repeated tasks. Studies, fits and solver options of our own
 * have no words there and are named in the messages. To be called by the thread that owns the simulations.
 */
public final class SedmlWriter {

	private SedmlWriter() {
	}

	/**
	 * @param simulations with their models; one without a model, or whose model SBML can't say, is left out with a message
	 * @throws SbmlException when nothing remains
	 */
	public static SedmlExport write(List<Simulation> simulations) throws SbmlException {
		return new DocumentExport().write(simulations);
	}
}
