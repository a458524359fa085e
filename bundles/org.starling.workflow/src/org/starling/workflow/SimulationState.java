package org.starling.workflow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.starling.model.store.DocumentEntry;
import org.starling.model.store.ProjectFolder;
import org.starling.results.InputHash;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;

/**
 * A simulation of a project beside its newest run.
 *
 * @param simulation the document
 * @param freshness how the run stands to the files
 * @param newest the newest run of that document; null when there is none
 * @param changed files that the newest run depended on and that have changed since or are gone, relative to the project; sorted
 */
public record SimulationState(DocumentEntry simulation, Freshness freshness, RunRecord newest, List<String> changed) {

	public SimulationState {
		Objects.requireNonNull(simulation, "simulation");
		Objects.requireNonNull(freshness, "freshness");
		changed = List.copyOf(changed);
	}

	/** All simulations of a project beside the runs in its own results. Hashes files on the calling thread, each once. */
	public static List<SimulationState> of(ProjectFolder project) throws IOException {
		List<RunRecord> runs = new RunStore(project.resultsFolder()).list();
		Set<Path> inputs = new HashSet<>();
		runs.forEach(r -> r.head().inputs().files().keySet().forEach(f -> inputs.add(Path.of(f))));
		return of(project, runs, InputHash.of(project.path(), inputs));
	}

	/**
	 * All simulations of a project beside given runs.
	 *
	 * @param runs the newest first
	 * @param now hashes of all files that the runs depended on, as they are now
	 */
	public static List<SimulationState> of(ProjectFolder project, List<RunRecord> runs, InputHash now) throws IOException {
		List<SimulationState> states = new ArrayList<>();
		for (DocumentEntry entry : project.simulations()) {
			String input = project.relativize(entry.path());
			Optional<RunRecord> newest = runs.stream().filter(r -> r.head().input().equals(input)).findFirst();
			states.add(newest.map(run -> of(entry, run, now))
					.orElseGet(() -> new SimulationState(entry, Freshness.NOT_RUN, null, List.of())));
		}
		return states;
	}

	private static SimulationState of(DocumentEntry entry, RunRecord run, InputHash now) {
		List<String> changed = run.head().inputs().files().entrySet().stream()
				.filter(e -> !e.getValue().equals(now.files().get(e.getKey()))).map(e -> e.getKey()).toList();
		boolean ended = run.status() != RunStatus.CANCELLED && run.status() != RunStatus.INTERRUPTED;
		return new SimulationState(entry, !changed.isEmpty() ? Freshness.STALE : ended ? Freshness.CURRENT : Freshness.UNFINISHED,
				run, changed);
	}
}
