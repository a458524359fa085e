package org.starling.lcms.quantitation;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import org.starling.tables.Table;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** A quantified run as a table of its injections, and its curve and verdict as JSON; docs/lcms.md says what each key means. */
public final class QuantitationOutput {

	private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

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
				.number("accuracy", "%", numbers(rows, QuantifiedRow::accuracy))
				.text("fitted", rows.stream().map(row -> row.row().type() == SampleType.CALIBRATOR ? row.fitted() ? "yes" : "no" : null)
						.toArray(String[]::new))
				.text("flag", rows.stream().map(row -> row.flag().isEmpty() ? null : row.flag()).toArray(String[]::new)).build();
	}

	private static double[] numbers(List<QuantifiedRow> rows, ToDoubleFunction<QuantifiedRow> number) {
		return rows.stream().mapToDouble(number).toArray();
	}

	/** Curve and verdict. */
	public static String json(RunQuantitation run) {
		JsonObject object = new JsonObject();
		object.addProperty("accepted", run.accepted());
		if (run.curve() != null) {
			JsonObject curve = new JsonObject();
			JsonArray coefficients = new JsonArray();
			JsonArray errors = new JsonArray();
			for (double b : run.curve().fit().coefficients()) {
				coefficients.add(b);
			}
			for (double error : run.curve().fit().standardErrors()) {
				errors.add(Double.isNaN(error) ? null : error);
			}
			curve.addProperty("weighting", run.curve().weighting().id());
			curve.add("coefficients", coefficients);
			curve.add("standardErrors", errors);
			curve.addProperty("r2", run.curve().fit().determination());
			curve.addProperty("lloq", run.lloq());
			curve.addProperty("uloq", run.uloq());
			object.add("curve", curve);
		}
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
		return GSON.toJson(object);
	}
}
