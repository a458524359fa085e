package org.starling.workflow.prediction;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.starling.star.FoldErrors;
import org.starling.tables.Table;

/**
 * A study's tissues against a simulation of one of its compounds.
 *
 * @param study      name of the study
 * @param simulation name of the simulation
 * @param compound   of the study
 * @param unit       of concentrations
 * @param timeUnit   of times
 * @param areaUnit   of areas
 * @param tissues    in the order of the study's analysis: plasma, diseased, normal ones; empty when refused
 * @param warnings   what a person must know before believing it
 * @param refusal    why there is no comparison; empty when there is one
 */
public record PredictionComparison(String study, String simulation, String compound, String unit, String timeUnit, String areaUnit,
		List<TissuePrediction> tissues, List<String> warnings, String refusal) {

	public PredictionComparison {
		tissues = List.copyOf(tissues);
		warnings = List.copyOf(warnings);
	}

	/** No comparison, for a reason. */
	public static PredictionComparison refused(String study, String simulation, String compound, String why) {
		return new PredictionComparison(study, simulation, compound, "", "", "", List.of(), List.of(), why);
	}

	/** Of the areas of all tissues. */
	public FoldErrors areas() {
		return FoldErrors.of(numbers(TissuePrediction::predictedArea), numbers(TissuePrediction::observedArea));
	}

	/** Of the ratios to plasma of all tissues. */
	public FoldErrors ratios() {
		return FoldErrors.of(numbers(TissuePrediction::predictedRatio), numbers(TissuePrediction::observedRatio));
	}

	/** One sentence with bias, precision and the share within two-fold. */
	public static String text(FoldErrors errors) {
		return errors.n() == 0 ? "nothing to compare" : String.format(Locale.ROOT, "AFE %.2f, AAFE %.2f, %d of %d within two-fold",
				errors.average(), errors.absolute(), errors.withinTwoFold(), errors.n());
	}

	/** A row for each tissue. */
	public Table table() {
		return Table.builder().text("tissue", texts(TissuePrediction::tissue)).text("observer", texts(TissuePrediction::observer))
				.number("start", timeUnit, numbers(TissuePrediction::start)).number("end", timeUnit, numbers(TissuePrediction::end))
				.number("AUC observed", areaUnit, numbers(TissuePrediction::observedArea))
				.number("AUC observed SE", areaUnit, numbers(TissuePrediction::observedError))
				.number("AUC predicted", areaUnit, numbers(TissuePrediction::predictedArea))
				.number("AUC fold error", null, numbers(TissuePrediction::areaFold))
				.number("to plasma observed", null, numbers(TissuePrediction::observedRatio))
				.number("to plasma predicted", null, numbers(TissuePrediction::predictedRatio))
				.number("to plasma fold error", null, numbers(TissuePrediction::ratioFold))
				.number("samples", null, numbers(t -> t.concentrations().n())).number("samples AFE", null, numbers(t -> t.concentrations().average()))
				.number("samples AAFE", null, numbers(t -> t.concentrations().absolute()))
				.number("samples within two-fold", null, numbers(t -> t.concentrations().withinTwoFold()))
				.text("reason", texts(TissuePrediction::reason)).build();
	}

	private String[] texts(Function<TissuePrediction, String> field) {
		return tissues.stream().map(field).toArray(String[]::new);
	}

	private double[] numbers(ToDoubleFunction<TissuePrediction> field) {
		return tissues.stream().mapToDouble(field).toArray();
	}
}
