package org.starling.workflow;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.starling.results.RunRecord;
import org.starling.tables.Table;

/**
 * What the solver did in a run, summed over its trajectories; of a fit the last solve of each subject.
 *
 * @param milliseconds what it took; NaN when that is not known
 * @param notes what the solver said, such as what an automatic choice chose and why; each once, in the order of the run
 */
public record RunStatistics(int trajectories, long steps, long rejected, double milliseconds, List<String> notes) {

	public RunStatistics {
		notes = List.copyOf(notes);
	}

	/**
	 * Of a stored run, whose time is that from its start to its end.
	 *
	 * @param tables the run's tables by name; without {@link RunTables#STATISTICS} there is nothing to say
	 */
	public static Optional<RunStatistics> of(RunRecord run, Map<String, Table> tables) {
		return of(tables, run.ended() == null ? Double.NaN : Duration.between(run.started(), run.ended()).toMillis());
	}

	/** Of a run that is not stored. */
	static Optional<RunStatistics> of(Map<String, Table> tables, double milliseconds) {
		Table statistics = tables.get(RunTables.STATISTICS);
		if (statistics == null) {
			return Optional.empty();
		}
		Set<String> notes = new LinkedHashSet<>(Arrays.asList(statistics.texts(RunTables.MESSAGE).values()));
		notes.removeIf(n -> n == null || n.isBlank());
		return Optional.of(new RunStatistics(statistics.rows(), (long) sum(statistics, "steps"), (long) sum(statistics, "rejected"),
				milliseconds, List.copyOf(notes)));
	}

	private static double sum(Table table, String column) {
		return Arrays.stream(table.numbers(column).values()).filter(Double::isFinite).sum();
	}
}
