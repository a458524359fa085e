package org.starling.workflow.pbpk;

import java.util.List;
import java.util.Map;

import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.Species;

/**
 * What the whole-body model of one molecule predicts in the reference individual of one species. NaN is what could not be found.
 *
 * @param problem     why there is nothing else, empty when there is
 * @param bodyWeight  kg
 * @param clearance   of total drug in plasma, dose over area to infinity, L/h; over the bioavailability when the dose is absorbed
 * @param volume      at steady state, clearance times mean residence time, L; NaN when the dose is absorbed
 * @param halfLife    of the terminal phase, h
 * @param area        under the plasma concentration to infinity, mg.h/L
 * @param highest     plasma concentration, mg/L
 * @param partition   tissue:plasma partition coefficients
 * @param times       h
 * @param plasma      total concentration at the times, mg/L
 * @param assumptions a sentence each
 */
public record SpeciesResult(Species species, String problem, double bodyWeight, double clearance, double volume, double halfLife,
		double area, double highest, Map<Organ, Double> partition, double[] times, double[] plasma, List<String> assumptions) {

	static SpeciesResult failed(Species species, String problem) {
		double none = Double.NaN;
		return new SpeciesResult(species, problem, none, none, none, none, none, none, Map.of(), new double[0], new double[0], List.of());
	}

	/** Whether there are numbers. */
	public boolean isGood() {
		return problem.isEmpty();
	}
}
