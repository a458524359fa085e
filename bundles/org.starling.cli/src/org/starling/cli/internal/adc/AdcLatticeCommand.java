package org.starling.cli.internal.adc;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.starling.adc.lattice.Lattice;
import org.starling.adc.lattice.LatticeJson;
import org.starling.adc.lattice.LatticeKind;
import org.starling.adc.lattice.RunLattice;
import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.lcms.ProblemLines;
import org.starling.lcms.ReadProblem;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling adc lattice}: the step of the detector in a file's intensities. */
@Command(name = "lattice", mixinStandardHelpOptions = true, sortOptions = false, description = "Find the step that recorded intensities are multiples of,"
		+ " and what makes it: a digitizer, counted ions, or the rounding of 32-bit numbers. Exit code 1 when the file is damaged.",
		footer = { "", "Example: starling adc lattice run.mzML --json" })
final class AdcLatticeCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", description = "mzML or mzXML, as it is or compressed by gzip.")
	private Path file;

	@Option(names = "--json", description = "JSON; docs/adc.md lists the keys.")
	private boolean json;

	@Option(names = "--all", description = "Each array that was looked at.")
	private boolean all;

	@Override
	public Integer call() throws IOException {
		RunLattice run = RunLattice.of(file);
		PrintWriter out = spec.commandLine().getOut();
		if (json) {
			out.println(LatticeJson.text(file.toString(), run));
		} else {
			out.println(file + ": " + describe(run.lattice()) + (run.source().isEmpty() ? "" : ", by its " + run.source()));
			run.lattice().evidence().statements().forEach(statement -> out.println("  " + statement));
			if (run.saturated() > 0) {
				out.println("  in " + run.saturated() + " arrays the signal stands at a limit: detector or converter are saturated");
			}
			if (all) {
				run.parts().forEach(part -> out.println(part.id() + ": " + describe(part.lattice()) + "; "
						+ String.join("; ", part.lattice().evidence().statements())));
			}
		}
		if (!json) {
			ProblemLines.print(file, run.problems(), spec.commandLine().getErr());
		}
		return run.problems().stream().anyMatch(ReadProblem::isError) ? ExitCodes.FAILURES : ExitCodes.DONE;
	}

	private static String describe(Lattice lattice) {
		return lattice.kind() == LatticeKind.NONE ? "no lattice" : lattice.kind().id() + ", step " + AdcJson.digits(lattice.step());
	}
}
