package org.starling.cli.internal.lcms;

import java.io.IOException;
import java.nio.file.Path;

import org.starling.lcms.quantitation.CalibrationCurve;
import org.starling.lcms.quantitation.PeakAreas;
import org.starling.lcms.quantitation.Weighting;
import org.starling.quantization.QuantifiedSequence;

import picocli.CommandLine.Option;

/** How the calibrators of a table become a curve. */
public final class CurveOptions {

	@Option(names = "--model", description = "Of the curve of a table: linear or quadratic. Default: ${DEFAULT-VALUE}.", defaultValue = "linear")
	private String model;

	@Option(names = "--weighting", description = "Of its calibrators: 1, 1/x or 1/x2. Default: ${DEFAULT-VALUE}.", defaultValue = "1/x2")
	private String weighting;

	/**
	 * Reads a sequence and quantifies it.
	 *
	 * @param areas how peaks are integrated where the table names files; null for a table of areas
	 * @throws IOException when a file can't be read
	 */
	public QuantifiedSequence read(Path sequence, PeakAreas areas) throws IOException {
		return QuantifiedSequence.read(sequence, areas, CalibrationCurve.Model.of(model), Weighting.of(weighting));
	}
}
