package org.starling.lcms.quantitation;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.starling.tables.Table;
import org.starling.tables.json.JsonText;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A quantified run as a table of its injections, and its curve and verdict as JSON; docs/lcms.md says what each key means. */
public final class QuantitationOutput {

	private QuantitationOutput() {
	}

	/** @param unit of the concentrations, UCUM; null when there is none */
	public static Table table(RunQuantitation run, String unit) {
		List<QuantifiedRow> rows = run.rows();
		return Table.builder().text("sample", rows.stream().map(row -> row.row().sample()).toArray(String[]::new))
				.text("type", rows.stream().map(row -> row.row().type().id()).toArray(String[]::new))
				.number("nominal", unit, numbers(rows, row -> row.row().nominal()))
				.number("dilution", null, numbers(rows, row -> row.row().dilution()))
				.number("area", null, numbers(rows, row -> row.row().analyteArea()))
				.number("standardArea", null, numbers(rows, row -> row.row().standardArea()))
				.number("ratio", null, numbers(rows, row -> row.row().ratio()))
				.number("concentration", unit, numbers(rows, QuantifiedRow::concentration))
				.number("standardUncertainty", unit, numbers(rows, QuantifiedRow::standardUncertainty))
				.number("lower", unit, numbers(rows, row -> limit(row, row.prediction() == null ? Double.NaN : row.prediction().lower())))
				.number("upper", unit, numbers(rows, row -> limit(row, row.prediction() == null ? Double.NaN : row.prediction().upper())))
				.text("uncertaintyMethod", rows.stream().map(QuantitationOutput::method).toArray(String[]::new))
				.number("accuracy", "%", numbers(rows, QuantifiedRow::accuracy))
				.text("fitted", rows.stream().map(row -> row.row().type() == SampleType.CALIBRATOR ? row.fitted() ? "yes" : "no" : null)
						.toArray(String[]::new))
				.text("flag", rows.stream().map(row -> row.flag().isEmpty() ? null : row.flag()).toArray(String[]::new)).build();
	}

	private static double limit(QuantifiedRow row, double limit) {
		return Double.isFinite(limit) ? limit * row.row().dilution() : Double.NaN;
	}

	/** The method, or why it gives nothing. */
	private static String method(QuantifiedRow row) {
		return row.prediction() == null ? null : row.prediction().status() == InversePrediction.Status.FINITE ? InversePrediction.METHOD
				: InversePrediction.METHOD + ": " + row.prediction().status().id();
	}

	private static double[] numbers(List<QuantifiedRow> rows, ToDoubleFunction<QuantifiedRow> number) {
		return rows.stream().mapToDouble(number).toArray();
	}

	/** Curve and verdict. */
	public static String json(RunQuantitation run) {
		return JsonText.of(object(run));
	}

	static JsonObject object(RunQuantitation run) {
		JsonObject object = new JsonObject();
		object.addProperty("accepted", run.accepted());
		if (run.curve() != null) {
			JsonObject curve = new JsonObject();
			JsonArray coefficients = new JsonArray();
			JsonArray errors = new JsonArray();
			JsonArray covariance = new JsonArray();
			for (double b : run.curve().fit().coefficients()) {
				coefficients.add(b);
			}
			for (double error : run.curve().fit().standardErrors()) {
				errors.add(JsonText.number(error));
			}
			for (double[] line : run.curve().fit().covariance()) {
				JsonArray entries = new JsonArray();
				for (double entry : line) {
					entries.add(JsonText.number(entry));
				}
				covariance.add(entries);
			}
			curve.addProperty("weighting", run.curve().weighting().id());
			curve.add("coefficients", coefficients);
			curve.add("standardErrors", errors);
			curve.add("covariance", covariance);
			if (run.curve().fit().degreesOfFreedom() > 0) {
				JsonText.number(curve, "residualDeviation", run.curve().fit().residualDeviation());
			}
			curve.addProperty("degreesOfFreedom", run.curve().fit().degreesOfFreedom());
			JsonText.number(curve, "r2", run.curve().fit().determination());
			JsonText.number(curve, "lloq", run.lloq());
			JsonText.number(curve, "uloq", run.uloq());
			object.add("curve", curve);
		}
		JsonArray rejected = new JsonArray();
		for (Rejection rejection : run.rejections()) {
			JsonObject entry = new JsonObject();
			entry.addProperty("sample", rejection.row().sample());
			entry.addProperty("row", rejection.row().row());
			entry.addProperty("nominal", rejection.row().nominal());
			JsonText.number(entry, "accuracy", rejection.accuracy());
			JsonText.number(entry, "finalAccuracy", rejection.finalAccuracy());
			entry.addProperty("limit", rejection.limit());
			rejected.add(entry);
		}
		object.add("rejected", rejected);
		JsonObject uncertainty = new JsonObject();
		uncertainty.addProperty("method", InversePrediction.METHOD);
		uncertainty.addProperty("level", InversePrediction.LEVEL);
		object.add("uncertainty", uncertainty);
		JsonArray rules = new JsonArray();
		for (RuleVerdict rule : run.rules()) {
			JsonObject entry = new JsonObject();
			entry.addProperty("rule", rule.id());
			entry.addProperty("section", "ICH M10, " + rule.section());
			entry.addProperty("verdict", rule.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-'));
			entry.addProperty("text", rule.text());
			rules.add(entry);
		}
		object.add("rules", rules);
		return object;
	}
}
