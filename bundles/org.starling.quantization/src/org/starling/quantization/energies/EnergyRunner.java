package org.starling.quantization.energies;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.starling.quantum.Version;
import org.starling.quantum.energy.EnergyResult;
import org.starling.quantum.provider.EnergyMonitor;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyOutcome.Status;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.provider.EnergyProvider;
import org.starling.quantum.provider.EnergyProviders;
import org.starling.results.RunHead;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.results.RunWriter;
import org.starling.tables.Table;

/**
 * Runs calculations and keeps each in a run of its own, which is on the disk when the calculation ends: what is done before a crash or a
 * cancel stays. Used by one thread at a time.
 */
public final class EnergyRunner {

	private static final System.Logger LOG = System.getLogger(EnergyRunner.class.getName());

	private final RunStore store;
	private final String document;
	private final EnergyProviders providers;

	/**
	 * @param results   the project's folder of runs
	 * @param document  file of the calculations, relative to the project folder with slashes
	 * @param providers the programs at hand
	 */
	public EnergyRunner(Path results, String document, EnergyProviders providers) {
		store = new RunStore(results);
		this.document = document;
		this.providers = providers;
	}

	/**
	 * Calculates on the calling thread. What can't be calculated is a result that says why, not an exception.
	 *
	 * @param monitor is told of iterations and asked whether to stop
	 * @return what was kept; a cancelled calculation is kept where points of a scan were done, else its run id is empty
	 * @throws IOException when the run can't be written
	 */
	public StoredEnergy run(CalculationInput input, EnergyMonitor monitor) throws IOException {
		Recorder recorder = new Recorder(monitor);
		long start = System.nanoTime();
		try (RunWriter writer = store.begin(head(input))) {
			List<EnergyOutcome> outcomes = new ArrayList<>();
			try {
				EnergyProvider provider = providers.byId(input.provider());
				provider.unavailable().ifPresent(reason -> {
					throw new IllegalArgumentException(provider.name() + ": " + reason);
				});
				List<EnergyProblem> problems = CalculationProblems.of(input);
				for (int k = 0; k < problems.size() && !monitor.cancelled(); k++) {
					recorder.point = k;
					if (input.scan() != null) {
						monitor.note(String.format(Locale.ROOT, "point %d of %d, %.4f %s", k + 1, problems.size(), input.scan().range().values()[k],
								input.scan().coordinate().kind().unit()));
					}
					outcomes.add(provider.run(problem(input, problems.get(k), outcomes), recorder));
				}
				if (outcomes.size() < problems.size()) {
					outcomes.add(EnergyOutcome.failed(problems.get(outcomes.size()), Status.CANCELLED, "the calculation was cancelled"));
				}
			} catch (IllegalArgumentException e) {
				LOG.log(System.Logger.Level.DEBUG, "refused", e);
				return refused(input, writer, e.getMessage());
			}
			double seconds = (System.nanoTime() - start) * 1e-9;
			EnergyTables tables = new EnergyTables(input, outcomes, recorder, seconds);
			StoredEnergy stored = tables.stored(writer.id());
			boolean any = outcomes.stream().anyMatch(EnergyOutcome::isConverged);
			if (stored.status() == Status.CANCELLED && !any) {
				return tables.stored("");
			}
			return commit(writer, stored, tables.all(stored));
		}
	}

	/** The next one; where a scan relaxes it follows the last geometry that was found. */
	private static EnergyProblem problem(CalculationInput input, EnergyProblem next, List<EnergyOutcome> outcomes) {
		EnergyOutcome before = input.isRelaxed() ? outcomes.reversed().stream().filter(EnergyOutcome::isConverged).findFirst().orElse(null) : null;
		return before == null ? next : CalculationProblems.after(before, input, next, outcomes.size());
	}

	private StoredEnergy refused(CalculationInput input, RunWriter writer, String message) throws IOException {
		StoredEnergy stored = new StoredEnergy(writer.id(), input.id(), input.hash(), input.subject().molecule(), input.subject().id(),
				input.level().label(), input.driver().getName(), Status.REFUSED, message, "", StoredEnergy.Numbers.none(Double.NaN, 0, 0));
		return commit(writer, stored, Map.of(StoredEnergies.RESULTS, EnergyTables.row(input, stored)));
	}

	private static StoredEnergy commit(RunWriter writer, StoredEnergy stored, Map<String, Table> tables) throws IOException {
		for (Map.Entry<String, Table> table : tables.entrySet()) {
			writer.write(table.getKey(), table.getValue());
		}
		writer.item(stored.molecule() + ", " + stored.level(), stored.status().name(), stored.message());
		RunStatus status = switch (stored.status()) {
		case CONVERGED -> stored.numbers().failed() > 0 ? RunStatus.PARTIAL : RunStatus.COMPLETE;
		case CANCELLED -> RunStatus.CANCELLED;
		default -> RunStatus.FAILED;
		};
		writer.commit(status, stored.message());
		return stored;
	}

	private RunHead head(CalculationInput input) {
		Map<String, String> options = new LinkedHashMap<>();
		options.put("calculation", input.id());
		options.put("input", input.hash());
		options.put("method", input.level().method());
		options.put("basis", input.level().basis());
		options.put("driver", input.driver().getName());
		options.putAll(input.level().keywords());
		String version = providers.all().stream().filter(p -> p.id().equals(input.provider())).map(EnergyProvider::version).findFirst().orElse("");
		return RunHead.of(StoredEnergies.KIND, input.title(), document).withSolver(input.provider(), version, options).withEngineVersion(Version.TEXT);
	}

	/** Keeps what a monitor is told. */
	static final class Recorder implements EnergyMonitor {

		/** An iteration of a point of a scan. */
		record Iteration(int point, int number, double energy, double change, String rung) {
		}

		private final EnergyMonitor listener;
		private final List<Iteration> iterations = new ArrayList<>();
		private final List<String> notes = new ArrayList<>();
		private EnergyResult field;
		private int point;

		Recorder(EnergyMonitor listener) {
			this.listener = listener;
		}

		@Override
		public void iteration(int n, double energy, double change, String rung) {
			iterations.add(new Iteration(point, n, energy, change, rung));
			listener.iteration(n, energy, change, rung);
		}

		@Override
		public boolean cancelled() {
			return listener.cancelled();
		}

		@Override
		public void note(String line) {
			notes.add(line);
			listener.note(line);
		}

		@Override
		public void field(EnergyResult result) {
			field = result;
			listener.field(result);
		}

		List<Iteration> iterations() {
			return iterations;
		}

		List<String> notes() {
			return notes;
		}

		/** The last; null when the provider has none. */
		EnergyResult field() {
			return field;
		}
	}
}
