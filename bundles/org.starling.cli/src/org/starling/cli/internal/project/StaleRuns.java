package org.starling.cli.internal.project;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TextTable;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.workflow.RunContext;
import org.starling.workflow.SimulationState;
import org.starling.workflow.StaleRunner;

/** Brings a project's own results up to date and tells what was run and why. */
final class StaleRuns {

	/** @return the exit code: failures when a run is not complete */
	static int run(ProjectFolder project, RunContext context, PrintWriter out, PrintWriter err, boolean quiet) throws IOException {
		List<SimulationState> todo = StaleRunner.outOfDate(project);
		List<RunRecord> runs = StaleRunner.run(project, todo, context);
		if (!quiet && todo.isEmpty()) {
			out.println("All results are up to date.");
		} else if (!quiet) {
			TextTable table = new TextTable("SIMULATION", "WHY", "STATUS", "RUN");
			for (int k = 0; k < runs.size(); k++) {
				table.row(runs.get(k).head().title(), why(todo.get(k)), runs.get(k).status().name().toLowerCase(Locale.ROOT),
						runs.get(k).id());
			}
			table.print(out);
		}
		runs.stream().filter(r -> !r.message().isBlank()).forEach(r -> err.println(r.head().title() + ": " + r.message()));
		return runs.stream().allMatch(r -> r.status() == RunStatus.COMPLETE) ? ExitCodes.DONE : ExitCodes.FAILURES;
	}

	private static String why(SimulationState state) {
		return switch (state.freshness()) {
		case NOT_RUN -> "not run yet";
		case STALE -> "changed " + String.join(", ", state.changed());
		case UNFINISHED -> "last run did not finish";
		case CURRENT -> throw new IllegalArgumentException(state.simulation().name() + " is up to date");
		};
	}

	private StaleRuns() {
	}
}
