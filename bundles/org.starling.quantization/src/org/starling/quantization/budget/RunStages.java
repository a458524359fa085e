package org.starling.quantization.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.starling.adc.propagation.DigitizedPeak;
import org.starling.adc.propagation.PeakAreaError;
import org.starling.lcms.quantitation.CalibrationCurve;
import org.starling.lcms.quantitation.QuantifiedRow;
import org.starling.lcms.quantitation.SequenceRow;
import org.starling.quantization.budget.BudgetStage.Kind;
import org.starling.quantization.budget.Digitization.AreaError;
import org.starling.quantization.budget.RunErrors.Concentration;

/** The part of the chain that lies within a run: area, ratio and concentration at the lowest and the highest calibrator. */
final class RunStages {

	private static final double LIMIT = 0.20;
	private static final int GRID = 60;

	private final BudgetRun run;
	private final RunErrors errors;
	private final CalibrationCurve curve;
	private final List<String> messages = new ArrayList<>();

	RunStages(BudgetRun run, RunErrors errors) {
		this.run = run;
		this.errors = errors;
		curve = run.quantitation().curve();
	}

	List<BudgetStage> stages() {
		List<BudgetStage> stages = new ArrayList<>();
		for (boolean low : new boolean[] { true, false }) {
			QuantifiedRow row = calibrator(low ? curve.lowest() : curve.highest());
			String of = run.name() + (low ? ", LLOQ " : ", ULOQ ") + row.row().nominal() + (run.unit().isEmpty() ? "" : " " + run.unit());
			SequenceRow injection = row.row();
			AreaError area = errors.area(injection.analyteArea());
			AreaError ratio = errors.ratio(injection);
			String note = area.method() == PeakAreaError.Method.ANALYTIC ? "closed form of the quantization"
					: "quantization by simulation: noise is below half a step, or the peak clips";
			stages.add(stage(Kind.AREA, of, injection.analyteArea(), "", area, note));
			stages.add(stage(Kind.RATIO, of, injection.ratio(), "", ratio, ""));
			concentration(row, of, stages);
		}
		return stages;
	}

	private void concentration(QuantifiedRow row, String of, List<BudgetStage> stages) {
		Concentration known;
		try {
			known = errors.of(row);
		} catch (IllegalArgumentException e) {
			messages.add(run.name() + ": " + e.getMessage());
			return;
		}
		double x = known.value();
		Map<ErrorSource, Double> parts = new EnumMap<>(ErrorSource.class);
		known.own().forEach((source, variance) -> parts.put(source, variance / (x * x)));
		parts.merge(ErrorSource.QUANTIZATION, errors.quantizationOfCurve(known.sensitivities(), known.sensitivities()) / (x * x), Double::sum);
		parts.put(ErrorSource.CALIBRATION, errors.restOfCurve(known.sensitivities(), known.sensitivities()) / (x * x));
		parts.put(ErrorSource.QUANTIZATION_BIAS, known.bias() * known.bias() / (x * x));
		stages.add(new BudgetStage(Kind.CONCENTRATION, of, x, run.unit(), parts, known.bias() / x, Double.NaN, Double.NaN, Double.NaN,
				"a sample with the response of the calibrator"));
	}

	private static BudgetStage stage(Kind kind, String of, double value, String unit, AreaError error, String note) {
		Map<ErrorSource, Double> parts = new EnumMap<>(ErrorSource.class);
		double square = value * value;
		parts.put(ErrorSource.QUANTIZATION, error.quantization() / square);
		parts.put(ErrorSource.QUANTIZATION_BIAS, error.bias() * error.bias() / square);
		parts.put(ErrorSource.DETECTOR_NOISE, error.noise() / square);
		parts.put(ErrorSource.ION_COUNTING, error.counting() / square);
		return new BudgetStage(kind, of, value, unit, parts, error.bias() / value, Double.NaN, Double.NaN, Double.NaN, note);
	}

	/** The fitted calibrator at a level, of several the one with the middle ratio. */
	private QuantifiedRow calibrator(double level) {
		List<QuantifiedRow> rows = run.quantitation().rows().stream().filter(row -> row.fitted() && row.row().nominal() == level)
				.sorted(Comparator.comparingDouble(row -> row.row().ratio())).toList();
		return rows.get(rows.size() / 2);
	}

	ConverterFacts facts() {
		Digitization digitization = run.digitization();
		SequenceRow low = calibrator(curve.lowest()).row();
		double step = digitization.converter().lsb();
		double top = run.quantitation().rows().stream().filter(QuantifiedRow::fitted)
				.mapToDouble(row -> Math.max(row.row().analyteArea(), row.row().standardArea())).max().orElseThrow();
		int clipped = 0;
		for (QuantifiedRow row : run.quantitation().rows()) {
			clipped += clips(row.row().analyteArea()) || clips(row.row().standardArea()) ? 1 : 0;
		}
		if (clipped > 0) {
			messages.add(run.name() + ": peaks of " + clipped + " injections exceed the full scale of the converter, which clips them");
		}
		return new ConverterFacts(run.name(), step, digitization.peak(low.analyteArea()).height() / step,
				digitization.peak(top).height() / digitization.converter().fullScale(), limit(low), curve.lowest(), clipped);
	}

	private boolean clips(double area) {
		DigitizedPeak peak = run.digitization().peak(Double.isNaN(area) ? 0 : area);
		return run.digitization().converter().clips(peak.height());
	}

	/** Downwards from the highest calibrator, on a logarithmic grid to a thousandth of the lowest one. */
	private double limit(SequenceRow low) {
		double from = curve.highest();
		double to = curve.lowest() / 1000;
		double perConcentration = low.analyteArea() / low.nominal();
		double limit = Double.NaN;
		for (int i = 0; i <= GRID; i++) {
			double concentration = from * Math.pow(to / from, (double) i / GRID);
			AreaError error = run.digitization().error(concentration * perConcentration);
			if (!(Math.abs(error.bias()) + 2 * Math.sqrt(error.quantization()) <= LIMIT * concentration * perConcentration)) {
				return limit;
			}
			limit = concentration;
		}
		return limit;
	}

	/** To be asked for last. */
	List<String> messages() {
		return messages;
	}
}
