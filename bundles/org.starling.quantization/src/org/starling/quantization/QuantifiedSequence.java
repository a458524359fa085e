package org.starling.quantization;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.starling.files.Sha256;
import org.starling.lcms.quantitation.CalibrationCurve;
import org.starling.lcms.quantitation.PeakAreas;
import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.lcms.quantitation.RunQuantitation;
import org.starling.lcms.quantitation.SequenceFile;
import org.starling.lcms.quantitation.SequenceRow;
import org.starling.lcms.quantitation.Weighting;

/**
 * A run with where it comes from.
 *
 * @param file      the sequence table
 * @param sha256    of its bytes
 * @param model     form of the curve
 * @param weighting of the calibrators
 * @param run       the quantified run
 */
public record QuantifiedSequence(Path file, String sha256, CalibrationCurve.Model model, Weighting weighting, RunQuantitation run) {

	/**
	 * Reads and quantifies.
	 *
	 * @param areas how injections are integrated; null when the table has areas
	 * @throws IOException              when a file cannot be read
	 * @throws IllegalArgumentException when a cell does not say what it has to
	 */
	public static QuantifiedSequence read(Path file, PeakAreas areas, CalibrationCurve.Model model, Weighting weighting) throws IOException {
		List<SequenceRow> rows = SequenceFile.read(file, areas);
		return new QuantifiedSequence(file, Sha256.of(file), model, weighting, RunQuantitation.of(rows, model, weighting));
	}

	/**
	 * One analyte of a run that was quantified by its own settings.
	 *
	 * @param file its sequence table
	 * @throws IOException when the table cannot be read
	 */
	public static QuantifiedSequence of(Path file, AnalyteResult result) throws IOException {
		return new QuantifiedSequence(file, Sha256.of(file), result.analyte().model(), result.analyte().weighting(), result.run());
	}
}
