package org.starling.quantization.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

import org.eclipse.osgi.util.NLS;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.MarkerShape;
import org.starling.chart.MarkerSpec;
import org.starling.chart.SeriesSpec;
import org.starling.chart.SeriesStyle;
import org.starling.lcms.quantitation.CalibrationCurve;
import org.starling.lcms.quantitation.QuantifiedRow;
import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.lcms.quantitation.RunQuantitation;
import org.starling.lcms.quantitation.SampleType;
import org.starling.lcms.regression.PolynomialFit;
import org.starling.quantization.ui.Digits;
import org.starling.tables.Table;

/** A calibration as charts, as a sentence and as a table. */
final class CalibrationChart {

	private static final int POINTS = 200;
	private static final double PERCENT = 100;

	private final RunQuantitation run;
	private final String unit;

	CalibrationChart(AnalyteResult result) {
		run = result.run();
		unit = Objects.requireNonNullElse(result.analyte().unit(), ""); //$NON-NLS-1$
	}

	/** Ratios over nominal concentrations with the curve; null without curve. */
	ChartSpec curve() {
		CalibrationCurve curve = run.curve();
		if (curve == null) {
			return null;
		}
		double[] x = new double[2 * POINTS];
		for (int i = 0; i < POINTS; i++) { // dense at both ends, for either scale of the axis
			double share = i / (POINTS - 1.0);
			x[2 * i] = curve.lowest() + share * (curve.highest() - curve.lowest());
			x[2 * i + 1] = curve.lowest() * Math.pow(curve.highest() / curve.lowest(), share);
		}
		java.util.Arrays.sort(x);
		List<SeriesSpec> series = new ArrayList<>();
		series.add(SeriesSpec.line(Messages.Series_curve, x, java.util.Arrays.stream(x).map(curve.fit()::at).toArray()).withColour(0));
		points(series, row -> row.row().ratio());
		return new ChartSpec("", AxisSpec.linear(Messages.Axis_nominal, unit), List.of(AxisSpec.linear(Messages.Axis_ratio, "")), series) //$NON-NLS-1$ //$NON-NLS-2$
				.withMarker(MarkerSpec.vertical(run.lloq(), Messages.Marker_lloq)).withMarker(MarkerSpec.vertical(run.uloq(), Messages.Marker_uloq));
	}

	/** Back-calculated concentrations as a percentage of nominal; null without curve. */
	ChartSpec accuracy() {
		if (run.curve() == null) {
			return null;
		}
		List<SeriesSpec> series = new ArrayList<>();
		points(series, QuantifiedRow::accuracy);
		ChartSpec chart = new ChartSpec("", AxisSpec.log(Messages.Axis_nominal, unit), List.of(AxisSpec.linear(Messages.Axis_accuracy, "%").tight()), series); //$NON-NLS-1$ //$NON-NLS-2$
		for (double line : new double[] { 85, PERCENT, 115 }) {
			chart = chart.withMarker(MarkerSpec.horizontal(line, Digits.of(line) + " %")); //$NON-NLS-1$
		}
		return chart;
	}

	private void points(List<SeriesSpec> series, ToDoubleFunction<QuantifiedRow> y) {
		add(series, Messages.Series_calibrators, row -> row.row().type() == SampleType.CALIBRATOR && row.fitted(), y,
				new SeriesStyle(0, false, false, true, MarkerShape.CIRCLE));
		add(series, Messages.Series_rejected, row -> row.row().type() == SampleType.CALIBRATOR && !row.fitted(), y,
				new SeriesStyle(1, false, true, true, MarkerShape.CIRCLE));
		add(series, Messages.Series_qcs, row -> row.row().type() == SampleType.QC, y, new SeriesStyle(2, false, false, true, MarkerShape.SQUARE));
	}

	private void add(List<SeriesSpec> series, String name, Predicate<QuantifiedRow> which, ToDoubleFunction<QuantifiedRow> y, SeriesStyle style) {
		List<QuantifiedRow> rows = run.rows().stream().filter(which).filter(row -> Double.isFinite(y.applyAsDouble(row))).toList();
		if (!rows.isEmpty()) {
			series.add(SeriesSpec.points(name, rows.stream().mapToDouble(row -> row.row().nominal()).toArray(), rows.stream().mapToDouble(y).toArray())
					.withStyle(style));
		}
	}

	/** The curve's equation with standard errors, or why there is none. */
	String equation() {
		if (run.curve() == null) {
			return run.rules().stream().filter(rule -> rule.id().equals("calibration")).map(rule -> rule.text()).findFirst().orElse(""); //$NON-NLS-1$ //$NON-NLS-2$
		}
		PolynomialFit fit = run.curve().fit();
		String[] powers = { "", " x", " x\u00b2" }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		StringBuilder text = new StringBuilder("y = "); //$NON-NLS-1$
		for (int i = fit.coefficients().length - 1; i >= 0; i--) {
			text.append('(').append(Digits.of(fit.coefficients()[i])).append(" \u00b1 ") //$NON-NLS-1$
					.append(Double.isNaN(fit.standardErrors()[i]) ? "?" : Digits.of(fit.standardErrors()[i], 2)).append(')').append(powers[i]) //$NON-NLS-1$
					.append(i > 0 ? " + " : ""); //$NON-NLS-1$ //$NON-NLS-2$
		}
		return NLS.bind(Messages.Calibration_equation, new Object[] { text, run.curve().weighting().id().replace("x2", "x\u00b2"), //$NON-NLS-1$ //$NON-NLS-2$
				String.format(Locale.ROOT, "%.5f", fit.determination()), //$NON-NLS-1$
				Double.isNaN(fit.residualDeviation()) ? "?" : Digits.of(fit.residualDeviation(), 3), Digits.of(run.lloq()), Digits.of(run.uloq()), unit }); //$NON-NLS-1$
	}

	/** Calibrators and QCs with what became of them. */
	Table table() {
		List<QuantifiedRow> rows = run.rows().stream()
				.filter(row -> row.row().type() == SampleType.CALIBRATOR || row.row().type() == SampleType.QC).toList();
		return Table.builder().text(Messages.Column_sample, rows.stream().map(row -> row.row().sample()).toArray(String[]::new))
				.text(Messages.Column_type, rows.stream().map(row -> row.row().type().id()).toArray(String[]::new))
				.number(Messages.Column_nominal, unit, numbers(rows, row -> row.row().nominal()))
				.number(Messages.Column_ratio, null, numbers(rows, row -> row.row().ratio()))
				.number(Messages.Column_backCalculated, unit, numbers(rows, QuantifiedRow::concentration))
				.number(Messages.Column_accuracy, "%", numbers(rows, QuantifiedRow::accuracy)) //$NON-NLS-1$
				.number(Messages.Column_allowed, "%", numbers(rows, row -> run.accuracyLimit(row.row()))) //$NON-NLS-1$
				.text(Messages.Column_status, rows.stream().map(this::status).toArray(String[]::new)).build();
	}

	private String status(QuantifiedRow row) {
		if (row.row().type() == SampleType.CALIBRATOR && !row.fitted()) {
			return row.flag();
		}
		return Math.abs(row.accuracy() - PERCENT) <= run.accuracyLimit(row.row()) ? Messages.Status_within
				: Double.isNaN(row.accuracy()) ? row.flag() : Messages.Status_outside;
	}

	private static double[] numbers(List<QuantifiedRow> rows, ToDoubleFunction<QuantifiedRow> number) {
		return rows.stream().mapToDouble(number).toArray();
	}
}
