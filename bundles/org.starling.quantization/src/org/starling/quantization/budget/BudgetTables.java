package org.starling.quantization.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.starling.chart.AxisScale;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.LegendPosition;
import org.starling.chart.SeriesSpec;
import org.starling.star.StarAssessment.Status;
import org.starling.star.StarClass;
import org.starling.tables.Table;

/** A budget as tables and as a waterfall. Stateless. */
public final class BudgetTables {

	private static final double PERCENT = 100;
	private static final double HALF_BAR = 0.36;

	private BudgetTables() {
	}

	/** A row for each stage: relative standard uncertainty, all of it and by source, in percent. */
	public static Table stages(QuantizationBudget budget) {
		List<BudgetStage> stages = budget.stages();
		Table.Builder table = Table.builder().text("stage", texts(stages, stage -> stage.kind().id())).text("of", texts(stages, BudgetStage::of))
				.number("value", null, numbers(stages, BudgetStage::value)).text("unit", texts(stages, stage -> empty(stage.unit())))
				.number("u", "%", numbers(stages, stage -> PERCENT * stage.relativeUncertainty()));
		for (ErrorSource source : ErrorSource.values()) {
			table.number(source.id(), "%", numbers(stages, stage -> PERCENT * Math.sqrt(stage.variance(source))));
		}
		return table.number("bias", "%", numbers(stages, stage -> PERCENT * stage.bias()))
				.number("simulated", "%", numbers(stages, stage -> PERCENT * stage.simulated()))
				.number("lower", null, numbers(stages, BudgetStage::lower)).number("upper", null, numbers(stages, BudgetStage::upper))
				.text("note", texts(stages, stage -> empty(stage.note()))).build();
	}

	/** A row for each run. */
	public static Table converters(QuantizationBudget budget) {
		List<ConverterFacts> facts = budget.converters();
		return Table.builder().text("run", texts(facts, ConverterFacts::run)).number("step", null, numbers(facts, ConverterFacts::step))
				.number("heightAtLloq", null, numbers(facts, ConverterFacts::heightAtLloq))
				.number("topAtUloq", "%", numbers(facts, fact -> PERCENT * fact.topAtUloq()))
				.number("conversionLimit", null, numbers(facts, ConverterFacts::limit)).number("lloq", null, numbers(facts, ConverterFacts::lloq))
				.number("clipped", null, numbers(facts, ConverterFacts::clipped)).build();
	}

	/** A row for each compound and digitization; probabilities of classes where there are classes. */
	public static Table whatIfs(QuantizationBudget budget) {
		List<WhatIf> rows = budget.whatIfs();
		Table.Builder table = Table.builder().text("compound", texts(rows, WhatIf::compound)).text("change", texts(rows, row -> row.axis().id()))
				.number("to", null, numbers(rows, WhatIf::value)).number("u(AUC)", "%", numbers(rows, row -> PERCENT * row.exposure()))
				.number("u(Kp)", "%", numbers(rows, row -> PERCENT * row.partition()));
		if (rows.stream().anyMatch(row -> row.assessment() != null)) {
			for (StarClass c : StarClass.values()) {
				table.number("P(" + c.id() + ")", null, numbers(rows, row -> row.assessment() == null ? Double.NaN : row.assessment().probability(c)));
			}
			table.text("class", texts(rows, BudgetTables::stated)).text("changes", texts(rows, row -> row.changes() ? "yes" : "no"));
		}
		return table.build();
	}

	/** The class that is stated, else what became of it. */
	public static String stated(WhatIf row) {
		return row.assessment() == null ? null : row.assessment().status() == Status.DECIDED ? row.assessment().statedClass().id()
				: row.assessment().status().name().toLowerCase(Locale.ROOT);
	}

	private static String empty(String text) {
		return text.isEmpty() ? null : text;
	}

	private static <T> String[] texts(List<T> rows, Function<T, String> text) {
		return rows.stream().map(text).toArray(String[]::new);
	}

	private static <T> double[] numbers(List<T> rows, ToDoubleFunction<T> number) {
		return rows.stream().mapToDouble(number).toArray();
	}

	/**
	 * The waterfall: a column for each stage, its sources standing one on the other so that each top is the root of the sum of squares below
	 * it, and the last the whole uncertainty.
	 *
	 * @param stages those to be shown, such as one compound's
	 */
	public static ChartSpec waterfall(String title, List<BudgetStage> stages) {
		List<SeriesSpec> series = new ArrayList<>();
		double[] below = new double[stages.size()];
		for (ErrorSource source : ErrorSource.values()) {
			double[] x = new double[3 * stages.size()];
			double[] lower = new double[x.length];
			double[] upper = new double[x.length];
			boolean any = false;
			for (int i = 0; i < stages.size(); i++) {
				double from = below[i];
				double variance = stages.get(i).variance(source);
				below[i] += Double.isNaN(variance) ? 0 : variance;
				boolean shown = below[i] > from;
				any |= shown;
				for (int k = 0; k < 3; k++) {
					boolean gap = k == 2 || !shown;
					x[3 * i + k] = gap ? Double.NaN : i + 1 + (k == 0 ? -HALF_BAR : HALF_BAR);
					lower[3 * i + k] = gap ? Double.NaN : PERCENT * Math.sqrt(from);
					upper[3 * i + k] = gap ? Double.NaN : PERCENT * Math.sqrt(below[i]);
				}
			}
			if (any) {
				series.add(SeriesSpec.band(source.label(), x, lower, upper).withColour(source.colour()));
			}
		}
		return new ChartSpec(title, AxisSpec.categories("", stages.stream().map(BudgetTables::label).toList()),
				List.of(new AxisSpec("Relative standard uncertainty", "%", AxisScale.LINEAR, 0, Double.NaN)), series).withLegend(LegendPosition.BOTTOM);
	}

	private static String label(BudgetStage stage) {
		int comma = stage.of().lastIndexOf(", ");
		return stage.kind().id() + " " + (comma < 0 ? stage.of() : stage.of().substring(comma + 2));
	}
}
