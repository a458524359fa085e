package org.starling.quantization.budget;

/**
 * What the converter's step means for a run.
 *
 * @param run          its name
 * @param step         LSB in the unit of the signal; 0 without a step
 * @param heightAtLloq height of the analyte's peak at the lowest calibrator in steps
 * @param topAtUloq    height of the highest peak of a calibrator as a share of the full scale
 * @param limit        lowest concentration from which on |bias| + 2σ of the conversion stays within 20 % of the area (ICH M10, 3.2.4, asks
 *                     as much of the LLOQ); NaN when it is above the highest calibrator
 * @param lloq         lowest calibrator of the curve
 * @param clipped      injections whose peaks exceed the full scale
 */
public record ConverterFacts(String run, double step, double heightAtLloq, double topAtUloq, double limit, double lloq, int clipped) {
}
