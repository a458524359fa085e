package org.starling.quantization.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

import org.starling.lcms.chromatogram.ChromatogramProcessing;
import org.starling.lcms.chromatogram.PeakDetector;
import org.starling.lcms.quantitation.CalibrationCurve;
import org.starling.lcms.quantitation.HandLimits;
import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.lcms.quantitation.RunData;
import org.starling.lcms.quantitation.RunMethod;
import org.starling.lcms.quantitation.Weighting;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.model.bioanalysis.Analyte;
import org.starling.model.bioanalysis.BaselineKind;
import org.starling.model.bioanalysis.Calibration;
import org.starling.model.bioanalysis.CalibrationModel;
import org.starling.model.bioanalysis.CalibrationWeighting;
import org.starling.model.bioanalysis.IntegrationLimits;
import org.starling.model.bioanalysis.Transition;

/** What an analytical run of a project says, in the engine's words. Reads objects that nobody changes meanwhile; any thread. */
public final class AnalyticalRuns {

	private AnalyticalRuns() {
	}

	/**
	 * How a run is quantified.
	 *
	 * @throws IllegalArgumentException when something is missing or can't be; the message names it
	 */
	public static RunMethod method(AnalyticalRun run) {
		if (run.getAnalytes().isEmpty()) {
			throw new IllegalArgumentException("the run names no analyte; add one with its transition and that of its internal standard");
		}
		List<RunMethod.Analyte> analytes = new ArrayList<>();
		for (Analyte analyte : run.getAnalytes()) {
			if (analytes.stream().anyMatch(other -> other.name().equals(name(analyte)))) {
				throw new IllegalArgumentException("two analytes have the name \"" + name(analyte) + "\"; give each its own");
			}
			analytes.add(analyte(analyte));
		}
		return new RunMethod(analytes, processing(run), limits(run));
	}

	private static String name(Analyte analyte) {
		return analyte.getName() == null ? "" : analyte.getName();
	}

	private static RunMethod.Analyte analyte(Analyte analyte) {
		Calibration calibration = analyte.getCalibration();
		CalibrationCurve.Model model = calibration == null ? CalibrationCurve.Model.LINEAR : model(calibration.getModel());
		Weighting weighting = calibration == null ? Weighting.INVERSE_SQUARE : weighting(calibration.getWeighting());
		return new RunMethod.Analyte(name(analyte), transition(analyte.getTransition(), analyte), transition(analyte.getStandard(), analyte),
				number(analyte.getEarliestApex()), number(analyte.getLatestApex()), model, weighting,
				calibration == null ? Double.NaN : number(calibration.getLowest()),
				calibration == null ? Double.NaN : number(calibration.getHighest()), analyte.getConcentrationUnit());
	}

	private static CalibrationCurve.Model model(CalibrationModel model) {
		return switch (model) {
			case LINEAR -> CalibrationCurve.Model.LINEAR;
			case QUADRATIC -> CalibrationCurve.Model.QUADRATIC;
		};
	}

	private static Weighting weighting(CalibrationWeighting weighting) {
		return switch (weighting) {
			case ONE -> Weighting.ONE;
			case INVERSE -> Weighting.INVERSE;
			case INVERSE_SQUARE -> Weighting.INVERSE_SQUARE;
		};
	}

	/** Null for a transition that says nothing: a table with areas needs none. */
	private static org.starling.lcms.chromatogram.Transition transition(Transition transition, Analyte analyte) {
		if (transition == null || transition.getPrecursorMz() == 0 && transition.getProductMz() == 0) {
			return null;
		}
		if (!(transition.getPrecursorMz() > 0) || !(transition.getProductMz() > 0) || !(transition.getToleranceMz() > 0)) {
			throw new IllegalArgumentException("analyte " + name(analyte) + ": a transition needs two m/z and a tolerance above 0, not "
					+ transition.getPrecursorMz() + "/" + transition.getProductMz() + " ± " + transition.getToleranceMz());
		}
		return new org.starling.lcms.chromatogram.Transition(transition.getPrecursorMz(), transition.getProductMz(), transition.getToleranceMz());
	}

	private static double number(Double number) {
		return number == null ? Double.NaN : number;
	}

	private static ChromatogramProcessing processing(AnalyticalRun run) {
		if (run.getProcessing() == null) {
			return ChromatogramProcessing.DEFAULT;
		}
		boolean snip = run.getProcessing().getBaseline() == BaselineKind.SNIP;
		return new ChromatogramProcessing(new PeakDetector(run.getProcessing().getSmoothing(), run.getProcessing().getThreshold()),
				snip ? run.getProcessing().getBaselineHalfWidth() : 0);
	}

	private static List<HandLimits> limits(AnalyticalRun run) {
		List<HandLimits> all = new ArrayList<>();
		for (IntegrationLimits limits : run.getLimits()) {
			Analyte analyte = limits.getTransition() == null ? null : (Analyte) limits.getTransition().eContainer();
			org.starling.lcms.chromatogram.Transition transition = analyte == null ? null : transition(limits.getTransition(), analyte);
			if (transition != null && limits.getInjection() != null) {
				all.add(new HandLimits(limits.getInjection(), transition, limits.getStart(), limits.getEnd()));
			}
		}
		return all;
	}

	/**
	 * The table of injections.
	 *
	 * @param project the project's folder
	 * @throws IllegalArgumentException when the run names none
	 */
	public static Path sequence(AnalyticalRun run, Path project) {
		if (run.getSequence() == null || run.getSequence().isBlank()) {
			throw new IllegalArgumentException("the run names no table of injections; choose one on its first page, or import a run");
		}
		return project.resolve(run.getSequence());
	}

	/** Where the names of injections' files begin. */
	public static Path rawFolder(AnalyticalRun run, Path project) {
		String folder = run.getRawFolder();
		return folder == null || folder.isBlank() ? sequence(run, project).toAbsolutePath().getParent() : project.resolve(folder);
	}

	/**
	 * Reads and quantifies a run.
	 *
	 * @param project   the project's folder
	 * @param cancelled asked before each spectrum and chromatogram
	 * @param progress  told the share of the files that is read
	 * @throws IOException                                when the table of injections cannot be read
	 * @throws IllegalArgumentException                   when run or table say what can't be; the message names it
	 * @throws java.util.concurrent.CancellationException when cancelled
	 */
	public static QuantifiedRun quantify(AnalyticalRun run, Path project, BooleanSupplier cancelled, DoubleConsumer progress)
			throws IOException {
		RunMethod method = method(run);
		return QuantifiedRun.of(RunData.read(sequence(run, project), rawFolder(run, project), cancelled, progress), method);
	}
}
