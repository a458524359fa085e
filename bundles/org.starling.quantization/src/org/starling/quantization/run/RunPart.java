package org.starling.quantization.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.starling.lcms.quantitation.QuantifiedRun;
import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.model.bioanalysis.AnalyticalRun;
import org.starling.quantization.QuantifiedSequence;
import org.starling.quantization.RunImportOptions;

/**
 * One analyte of an analytical run on its way into a study.
 *
 * @param source  what was quantified
 * @param options how it goes into the study: run and compound have their names there
 */
public record RunPart(QuantifiedSequence source, RunImportOptions options) {

	/**
	 * The analytes of a run.
	 *
	 * @param quantified the run's results, in the order of its analytes
	 * @param project    the project's folder
	 * @param name       of the run in the study; of several analytes each has its own name behind it
	 * @param compound   what was measured; null: what each analyte says
	 * @param unit       of the concentrations; null: what each analyte says
	 * @param author     who decides, for the audit trail
	 * @throws IOException              when the table of injections can't be read
	 * @throws IllegalArgumentException when an analyte has no unit
	 */
	public static List<RunPart> of(AnalyticalRun run, QuantifiedRun quantified, Path project, String name, String compound, String unit, String author)
			throws IOException {
		List<RunPart> parts = new ArrayList<>();
		for (int i = 0; i < quantified.results().size(); i++) {
			AnalyteResult result = quantified.results().get(i);
			String called = run.getAnalytes().get(i).getCompound();
			String measured = compound != null ? compound : called == null || called.isBlank() ? result.analyte().name() : called;
			String stated = unit == null ? result.analyte().unit() : unit;
			if (stated == null || stated.isBlank()) {
				throw new IllegalArgumentException("the analyte " + result.analyte().name() + " has no unit of concentrations; state it");
			}
			String own = quantified.results().size() == 1 ? name : name + " " + result.analyte().name();
			parts.add(new RunPart(QuantifiedSequence.of(AnalyticalRuns.sequence(run, project), result),
					RunImportOptions.named(own, measured, stated).by(author, Clock.systemUTC())));
		}
		return parts;
	}

	/** The same with other choices on what stands in the way, see {@link RunImportOptions#with}. */
	public RunPart with(boolean forced, boolean replacing) {
		return new RunPart(source, options.with(forced, replacing));
	}
}
