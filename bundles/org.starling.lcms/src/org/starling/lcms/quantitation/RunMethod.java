package org.starling.lcms.quantitation;

import java.util.List;
import java.util.Objects;

import org.starling.lcms.chromatogram.ChromatogramProcessing;
import org.starling.lcms.chromatogram.Transition;

/**
 * How a run is quantified.
 *
 * @param analytes   what is measured
 * @param processing how peaks are found
 * @param limits     limits of peaks that a person has set
 */
public record RunMethod(List<Analyte> analytes, ChromatogramProcessing processing, List<HandLimits> limits) {

	/**
	 * What is measured.
	 *
	 * @param name      of the analyte; columns of the sequence that are its own have it behind their name
	 * @param analyte   its transition; null when the sequence has areas
	 * @param standard  its internal standard's; null when the sequence has areas
	 * @param earliest  earliest apex in minutes; NaN: any
	 * @param latest    latest apex in minutes; NaN: any
	 * @param model     form of the curve
	 * @param weighting of its residuals
	 * @param lowest    calibrators below are left out; NaN: none is
	 * @param highest   calibrators above are left out; NaN: none is
	 * @param unit      of the nominal concentrations, UCUM; null when none is stated
	 */
	public record Analyte(String name, Transition analyte, Transition standard, double earliest, double latest, CalibrationCurve.Model model,
			Weighting weighting, double lowest, double highest, String unit) {

		public Analyte {
			Objects.requireNonNull(name);
			Objects.requireNonNull(model);
			Objects.requireNonNull(weighting);
		}
	}

	public RunMethod {
		analytes = List.copyOf(analytes);
		Objects.requireNonNull(processing);
		limits = List.copyOf(limits);
	}

	/** How an analyte's peaks are found; null when it names no transitions. */
	PeakAreas areas(Analyte analyte) {
		return analyte.analyte() == null || analyte.standard() == null ? null
				: new PeakAreas(analyte.analyte(), analyte.standard(), processing, analyte.earliest(), analyte.latest(), limits);
	}
}
