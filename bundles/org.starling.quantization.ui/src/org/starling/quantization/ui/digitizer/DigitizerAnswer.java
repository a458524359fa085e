package org.starling.quantization.ui.digitizer;

import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.quantization.budget.QuantizationBudget;
import org.starling.quantization.digitizer.RunDigitizer;

/**
 * What was found of an analyte's digitizer.
 *
 * @param analyte   that it is of
 * @param digitizer step, histogram and other converters
 * @param budget    from the step to concentrations, or on to classes; null when there is none
 * @param problem   why there is no budget, for the person; empty when there is one
 */
record DigitizerAnswer(AnalyteResult analyte, RunDigitizer digitizer, QuantizationBudget budget, String problem) {
}
