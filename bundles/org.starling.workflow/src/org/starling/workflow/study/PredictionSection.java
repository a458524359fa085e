package org.starling.workflow.study;

import java.util.ArrayList;
import java.util.List;

import org.starling.chart.Figure;
import org.starling.chart.export.FigureSize;
import org.starling.workflow.prediction.PredictionCharts;
import org.starling.workflow.prediction.PredictionComparison;
import org.starling.workflow.prediction.TissuePrediction;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Drawing;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Items;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportText;

/** What a simulation predicts for the tissues that were measured. */
final class PredictionSection {

	private static final int DIGITS = 4;
	private static final int FOLD_DIGITS = 3;

	private PredictionSection() {
	}

	/** @param comparison null: none was asked for */
	static List<ReportBlock> of(PredictionComparison comparison) {
		if (comparison == null) {
			return List.of();
		}
		List<ReportBlock> blocks = new ArrayList<>();
		blocks.add(new Heading(2, "Prediction"));
		if (!comparison.refusal().isEmpty()) {
			blocks.add(new Paragraph("The simulation " + comparison.simulation() + " could not be compared: " + comparison.refusal() + "."));
			return blocks;
		}
		blocks.add(new Paragraph("The simulation " + comparison.simulation() + " against the samples of " + comparison.compound()
				+ ". Areas are over the same span; a fold error is predicted over observed. Areas: " + PredictionComparison.text(comparison.areas())
				+ ". Ratios to plasma: " + PredictionComparison.text(comparison.ratios())
				+ ". AFE is the average fold error, AAFE the absolute one (Obach et al., J Pharmacol Exp Ther 1997;283:46–58)."));
		List<String> said = new ArrayList<>(comparison.warnings());
		comparison.tissues().stream().map(TissuePrediction::reason).filter(r -> !r.isEmpty()).forEach(said::add);
		if (!said.isEmpty()) {
			blocks.add(new Items(said));
		}
		blocks.add(new Grid("Observed and predicted, " + comparison.compound(),
				List.of(Column.text("Tissue"), Column.number("AUC observed", comparison.areaUnit()), Column.number("SE", comparison.areaUnit()),
						Column.number("AUC predicted", comparison.areaUnit()), Column.number("Fold", ""), Column.number("To plasma observed", ""),
						Column.number("predicted", ""), Column.number("Fold", ""), Column.number("Samples", ""), Column.number("AFE", ""),
						Column.number("AAFE", ""), Column.number("Within two-fold", "")),
				comparison.tissues().stream().map(PredictionSection::row).toList()));
		for (Figure figure : PredictionCharts.of(comparison)) {
			blocks.add(new Drawing(figure, FigureSize.FULL_WIDTH));
		}
		return blocks;
	}

	private static List<String> row(TissuePrediction t) {
		return List.of(t.tissue(), text(t.observedArea(), DIGITS), text(t.observedError(), FOLD_DIGITS), text(t.predictedArea(), DIGITS),
				text(t.areaFold(), FOLD_DIGITS), text(t.observedRatio(), FOLD_DIGITS), text(t.predictedRatio(), FOLD_DIGITS),
				text(t.ratioFold(), FOLD_DIGITS), String.valueOf(t.concentrations().n()), text(t.concentrations().average(), FOLD_DIGITS),
				text(t.concentrations().absolute(), FOLD_DIGITS), String.valueOf(t.concentrations().withinTwoFold()));
	}

	private static String text(double value, int digits) {
		return Double.isFinite(value) ? ReportText.significant(value, digits) : "";
	}
}
