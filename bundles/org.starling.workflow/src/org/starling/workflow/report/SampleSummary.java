package org.starling.workflow.report;

import java.util.Arrays;
import java.util.List;

import org.starling.workflow.report.ReportBlock.Column;

/** The usual description of a parameter over subjects. */
public final class SampleSummary {

	/** Headings of {@link #row}. */
	public static final List<Column> COLUMNS = List.of(Column.text("Parameter"), Column.text("Unit"),
			Column.number("n", ""), Column.number("Mean", ""), Column.number("SD", ""), Column.number("CV", "%"),
			Column.number("Geo. mean", ""), Column.number("Median", ""), Column.number("Min", ""),
			Column.number("Max", ""));

	private SampleSummary() {
	}

	/** @param sorted finite values, ascending; the standard deviation has n − 1 in the denominator */
	public static List<String> row(String parameter, String unit, double[] sorted) {
		int n = sorted.length;
		double mean = Arrays.stream(sorted).average().orElse(Double.NaN);
		double sd = n < 2 ? Double.NaN
				: Math.sqrt(Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum() / (n - 1));
		double geometric = n > 0 && sorted[0] > 0 ? Math.exp(Arrays.stream(sorted).map(Math::log).average().orElse(Double.NaN))
				: Double.NaN;
		double median = n == 0 ? Double.NaN : n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
		return List.of(parameter, unit, String.valueOf(n), ReportText.number(mean), ReportText.number(sd),
				ReportText.number(100 * sd / mean),
				ReportText.number(geometric), ReportText.number(median), n == 0 ? "–" : ReportText.number(sorted[0]),
				n == 0 ? "–" : ReportText.number(sorted[n - 1]));
	}
}
