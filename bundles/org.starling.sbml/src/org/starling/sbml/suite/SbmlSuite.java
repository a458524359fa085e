package org.starling.sbml.suite;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.checks.ModelException;
import org.starling.ode.OdeSolvers;
import org.starling.sbml.SbmlException;
import org.starling.sbml.suite.SuiteResult.Status;
import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedWriter;

/** Runs all cases of a folder in this process and compares them with their expected numbers. Works on the calling thread. */
public final class SbmlSuite {

	private static final Logger LOG = System.getLogger(SbmlSuite.class.getName());

	private static final int MAX_STEPS = 100_000;
	private static final double MARGIN = 1e-4;

	/** How far the numbers of a model that was written and read again may differ. */
	private static final double COPY = 1e-9;

	private final OdeSolvers solvers;
	private final SolverSetting setting;
	private final boolean copies;

	public SbmlSuite(OdeSolvers solvers) {
		this(solvers, new SolverSetting(SolverSetting.AUTO, Map.of(), 1e-6, 1e-9, MAX_STEPS), false);
	}

	private SbmlSuite(OdeSolvers solvers, SolverSetting setting, boolean copies) {
		this.solvers = solvers;
		this.setting = setting;
		this.copies = copies;
	}

	/** The same that also writes each model as SBML, reads that, and wants the same numbers within a relative 1e-9. */
	public SbmlSuite withCopies() {
		return new SbmlSuite(solvers, setting, true);
	}

	/**
	 * All cases of a folder.
	 *
	 * @param out    where {@code NNNNN.csv} of each case and {@code summary.csv} are written; null to write nothing
	 * @param watch  told of each case when it is done
	 * @throws IOException when the folder can't be read or the results can't be written
	 */
	public SuiteSummary run(Path folder, Path out, Consumer<SuiteResult> watch) throws IOException {
		return run(SuiteCase.in(folder), out, watch);
	}

	/** These cases; otherwise as {@link #run(Path, Path, Consumer)}. */
	public SuiteSummary run(List<SuiteCase> cases, Path out, Consumer<SuiteResult> watch) throws IOException {
		if (out != null) {
			Files.createDirectories(out);
		}
		List<SuiteResult> results = new ArrayList<>();
		for (SuiteCase one : cases) {
			SuiteResult result = run(one, out);
			results.add(result);
			watch.accept(result);
		}
		SuiteSummary summary = new SuiteSummary(results);
		if (out != null) {
			DelimitedWriter.write(summary.table(), out.resolve("summary.csv"));
		}
		return summary;
	}

	private SolverSetting finer(SuiteSettings settings) {
		return setting.withTolerances(Math.clamp(settings.relative() * MARGIN, 1e-10, 1e-6),
				Math.clamp(settings.absolute() * MARGIN, 1e-14, 1e-6));
	}

	/**
	 * Simulates a case and compares it with the published results. What goes wrong is part of the result.
	 *
	 * @param out folder for the numbers; null for none
	 */
	public SuiteResult run(SuiteCase one, Path out) throws IOException {
		SuiteSettings settings;
		try {
			settings = SuiteSettings.read(one.settings());
		} catch (IOException e) {
			return new SuiteResult(one.id(), true, Status.UNSUPPORTED, e.toString());
		}
		boolean course = settings.isTimeCourse();
		try {
			CaseRun run = new CaseRun(one, settings, solvers, finer(settings));
			Table table = run.table();
			if (out != null) {
				DelimitedWriter.write(table, out.resolve(one.id() + ".csv"));
			}
			if (one.results() == null) {
				return new SuiteResult(one.id(), course, Status.NOT_COMPARED, "there are no expected numbers");
			}
			String difference = CaseComparison.difference(one.results(), table, settings);
			if (copies && difference.isEmpty()) {
				difference = CaseComparison.differenceOfCopy(table, run.tableOfCopy(), COPY);
			}
			return new SuiteResult(one.id(), course, difference.isEmpty() ? Status.PASSED : Status.FAILED, difference);
		} catch (SbmlException | ModelException | UnsupportedOperationException e) {
			return new SuiteResult(one.id(), course, Status.UNSUPPORTED, e.getMessage());
		} catch (CaseRun.StoppedException e) {
			return new SuiteResult(one.id(), course, Status.FAILED, e.getMessage());
		} catch (RuntimeException e) {
			// one faulty case must not end the run of the others
			LOG.log(Level.WARNING, "case " + one.id() + " failed", e);
			return new SuiteResult(one.id(), course, Status.FAILED, e.toString());
		}
	}
}
