package org.starling.workflow.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.starling.chart.Figure;
import org.starling.star.study.StudyAnalysis;
import org.starling.tables.NumberText;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;
import org.starling.workflow.OutputFiles;
import org.starling.workflow.report.ReportBlock;
import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Drawing;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.SampleSummary;

/** Concentrations by matrix, compound and time, as tables and charts. */
final class SampleSection {

	private static final int MOST_ROWS = 1500;

	private SampleSection() {
	}

	static List<ReportBlock> of(StudyAnalysis analysis) {
		List<ReportBlock> blocks = new ArrayList<>();
		SampleGroups taken = new SampleGroups(analysis, false);
		if (taken.groups().isEmpty()) {
			return blocks;
		}
		blocks.add(new Heading(2, "Concentrations"));
		blocks.add(new Paragraph("Times are planned times after the dose where the study has them, else actual ones, in " + analysis.data().timeUnit()
				+ ". In means a sample below the limit of quantification counts as zero; geometric means exist where all values are above zero."));
		blocks.addAll(summary(analysis, taken));
		MeanFigures charts = new MeanFigures(analysis, taken);
		for (Figure figure : charts.figures()) {
			blocks.add(new Drawing(figure, OutputFiles.size(figure)));
		}
		if (charts.leftOut() > 0) {
			blocks.add(new Paragraph(charts.leftOut() + " further charts are not shown."));
		}
		return blocks;
	}

	private static List<ReportBlock> summary(StudyAnalysis analysis, SampleGroups taken) {
		List<Column> columns = new ArrayList<>(List.of(Column.text("Compound"), Column.text("Dose"), Column.text("Occasion"), Column.text("Matrix"),
				Column.number("Time", analysis.data().timeUnit())));
		columns.addAll(SampleSummary.COLUMNS.subList(1, SampleSummary.COLUMNS.size()));
		columns.add(7, Column.number("BLQ", ""));
		columns.add(8, Column.number("Excluded", ""));
		Map<SampleGroups.Key, TreeMap<Double, List<Sample>>> excluded = new SampleGroups(analysis, true).groups();
		List<List<String>> rows = new ArrayList<>();
		taken.groups().forEach((key, times) -> times.forEach((time, samples) -> {
			double[] values = samples.stream().mapToDouble(SampleSection::value).filter(v -> !Double.isNaN(v)).sorted().toArray();
			List<String> row = new ArrayList<>(List.of(key.compound(), key.dose(), key.occasion(), key.matrix(), NumberText.format(time)));
			row.addAll(SampleSummary.row("", key.unit(), values).subList(1, SampleSummary.COLUMNS.size()));
			long below = samples.stream().filter(s -> s.censoring() == Censoring.BLQ).count();
			int out = excluded.getOrDefault(key, new TreeMap<>()).getOrDefault(time, List.of()).size();
			row.add(7, below == 0 ? "" : String.valueOf(below));
			row.add(8, out == 0 ? "" : String.valueOf(out));
			rows.add(row);
		}));
		List<ReportBlock> blocks = new ArrayList<>();
		blocks.add(new Grid("Concentrations by time", columns, rows.subList(0, Math.min(rows.size(), MOST_ROWS))));
		if (rows.size() > MOST_ROWS) {
			blocks.add(new Paragraph((rows.size() - MOST_ROWS) + " further rows are not shown; the sample table has all values."));
		}
		return blocks;
	}

	/** Zero below the limit; NaN where there is no value. */
	static double value(Sample sample) {
		return sample.censoring() == Censoring.BLQ ? 0 : sample.censoring() == Censoring.ALQ ? Double.NaN : sample.value();
	}

	/** Mean and standard deviation; the latter NaN of one value. */
	static double[] meanAndDeviation(List<Sample> samples) {
		double[] values = samples.stream().mapToDouble(SampleSection::value).filter(v -> !Double.isNaN(v)).toArray();
		double mean = Arrays.stream(values).average().orElse(Double.NaN);
		double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
		return new double[] { mean, values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1)) };
	}
}
