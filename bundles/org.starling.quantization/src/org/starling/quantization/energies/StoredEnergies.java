package org.starling.quantization.energies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.starling.quantum.provider.EnergyOutcome.Status;
import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.tables.Table;

/** What the runs of a project keep of calculations of energies. Immutable; any thread. */
public final class StoredEnergies {

	/** Kind of the runs. */
	public static final String KIND = "energies";
	/** One row: what {@link StoredEnergy} has. */
	public static final String RESULTS = "energy_results";
	/** Levels by spin and number. */
	public static final String ORBITALS = "orbitals";
	/** A row for each atom. */
	public static final String CHARGES = "charges";
	/** Orders of bonds. */
	public static final String BONDS = "bond_orders";
	/** A row for each vibration. */
	public static final String VIBRATIONS = "vibrations";
	/** Functions of the ideal gas. */
	public static final String THERMOCHEMISTRY = "thermochemistry";
	/** A row for each iteration. */
	public static final String CONVERGENCE = "convergence";
	/** Lines of text. */
	public static final String LOG = "energy_log";
	/** Places of the atoms in ångström. */
	public static final String GEOMETRY = "geometry";
	/** Energies over distances. */
	public static final String SCAN = "scan";
	/** Request and answer of the QCSchema as text. */
	public static final String MESSAGES = "qcschema";
	/** Coefficients of the orbitals around the gap and of all occupied ones. */
	public static final String COEFFICIENTS = "coefficients";

	/** None. */
	public static final StoredEnergies NONE = new StoredEnergies(Map.of());

	/** How a result stands to what its calculation asks for now. */
	public enum State {
		/** never calculated */
		NEW,
		/** calculated as it is */
		CURRENT,
		/** something that counts has changed since */
		STALE
	}

	private final Map<String, List<StoredEnergy>> byCalculation;

	private StoredEnergies(Map<String, List<StoredEnergy>> byCalculation) {
		this.byCalculation = byCalculation;
	}

	/** Reads all runs of a project, on the calling thread. */
	public static StoredEnergies read(RunStore store) throws IOException {
		List<RunRecord> runs = store.list();
		if (runs.stream().noneMatch(run -> run.head().kind().equals(KIND) && run.table(RESULTS).isPresent())) {
			return NONE;
		}
		Table table = store.query("SELECT * FROM " + RESULTS + " ORDER BY run_id DESC");
		Map<String, List<StoredEnergy>> found = new LinkedHashMap<>();
		for (int row = 0; row < table.rows(); row++) {
			StoredEnergy energy = row(table, row, table.texts("run_id").value(row));
			found.computeIfAbsent(energy.calculation(), _ -> new ArrayList<>()).add(energy);
		}
		return new StoredEnergies(found);
	}

	/** With one more, the newest. */
	public StoredEnergies with(StoredEnergy energy) {
		Map<String, List<StoredEnergy>> all = new LinkedHashMap<>(byCalculation);
		List<StoredEnergy> mine = new ArrayList<>(all.getOrDefault(energy.calculation(), List.of()));
		mine.removeIf(other -> other.runId().equals(energy.runId()));
		mine.addFirst(energy);
		all.put(energy.calculation(), mine);
		return new StoredEnergies(all);
	}

	/** The newest of a calculation that holds for what it asks now, else the newest of all. */
	public Optional<StoredEnergy> of(CalculationInput input) {
		List<StoredEnergy> mine = all(input.id());
		String hash = input.hash();
		return mine.stream().filter(energy -> energy.input().equals(hash)).findFirst().or(() -> mine.stream().findFirst());
	}

	/** All of a calculation, the newest first. */
	public List<StoredEnergy> all(String calculation) {
		return byCalculation.getOrDefault(calculation, List.of());
	}

	/** Whether what is there is what the calculation asks for. */
	public State state(CalculationInput input) {
		return of(input).map(energy -> energy.input().equals(input.hash()) ? State.CURRENT : State.STALE).orElse(State.NEW);
	}

	static StoredEnergy row(Table table, int row, String runId) {
		return new StoredEnergy(runId, text(table, "calculation", row), text(table, "input", row), text(table, "molecule", row),
				text(table, "molecule_id", row), text(table, "level", row), text(table, "driver", row), Status.valueOf(text(table, "status", row)),
				text(table, "message", row), text(table, "description", row),
				new StoredEnergy.Numbers(number(table, "energy", row), number(table, "homo", row), number(table, "lumo", row),
						number(table, "dipole", row), number(table, "functions", row), number(table, "iterations", row),
						number(table, "last_change", row), number(table, "seconds", row), number(table, "points", row), number(table, "failed", row)));
	}

	private static String text(Table table, String column, int row) {
		String text = table.texts(column).value(row);
		return text == null ? "" : text;
	}

	private static double number(Table table, String column, int row) {
		return table.has(column) ? table.numbers(column).value(row) : Double.NaN;
	}
}
