package org.starling.cli.internal.lcms;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.starling.lcms.chromatogram.ChromatogramProcessing;
import org.starling.lcms.chromatogram.Transition;
import org.starling.lcms.quantitation.HandLimits;
import org.starling.lcms.quantitation.PeakAreas;

import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which transitions of the files of a sequence are analyte and internal standard. */
final class TransitionOptions {

	@Option(names = "--analyte", paramLabel = "Q1/Q3", description = "Transition of the analyte, for a sequence that names files.")
	private String analyte;

	@Option(names = "--standard", paramLabel = "Q1/Q3", description = "Transition of the internal standard, for a sequence that names files.")
	private String standard;

	/**
	 * How peaks become areas; null when no transition is stated.
	 *
	 * @param from   earliest apex in minutes, or NaN
	 * @param to     latest apex in minutes, or NaN
	 * @param limits table of limits set by hand, or null
	 * @throws ParameterException when one of the two is missing
	 */
	PeakAreas areas(CommandLine command, double from, double to, Path limits) throws IOException {
		if ((analyte == null) != (standard == null)) {
			throw new ParameterException(command, "--analyte and --standard go together");
		}
		return analyte == null ? null
				: new PeakAreas(Transition.parse(analyte), Transition.parse(standard), ChromatogramProcessing.DEFAULT, from, to,
						limits == null ? List.of() : HandLimits.read(limits));
	}
}
