package org.starling.quantization.energies;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.starling.model.quantization.EnergyDriver;
import org.starling.quantization.energies.EnergyRunner.Recorder;
import org.starling.quantum.Constants;
import org.starling.quantum.energy.EnergyResult;
import org.starling.quantum.optimize.InternalCoordinate;
import org.starling.quantum.optimize.InternalCoordinate.Kind;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyOutcome.Status;
import org.starling.quantum.scf.Orbitals;
import org.starling.star.structure.CompoundDescriptors;
import org.starling.tables.Table;

/** Tables of a run from what a program answered. Of a scan, levels and charges are those of the lowest point. */
final class EnergyTables {

	/** Empty orbitals above the LUMO whose coefficients are kept. */
	private static final int EMPTY = 10;
	private static final String HARTREE = "hartree";

	private final CalculationInput input;
	private final List<EnergyOutcome> outcomes;
	private final Recorder recorder;
	private final double seconds;
	/** The point whose numbers count; -1 when there is none. */
	private final int best;

	/** @param outcomes one for each point that was tried */
	EnergyTables(CalculationInput input, List<EnergyOutcome> outcomes, Recorder recorder, double seconds) {
		this.input = input;
		this.outcomes = outcomes;
		this.recorder = recorder;
		this.seconds = seconds;
		int lowest = -1;
		for (int k = 0; k < outcomes.size(); k++) {
			if (outcomes.get(k).isConverged() && (lowest < 0 || outcomes.get(k).energy() < outcomes.get(lowest).energy())) {
				lowest = k;
			}
		}
		best = lowest;
	}

	StoredEnergy stored(String runId) {
		EnergyOutcome last = outcomes.getLast();
		Status status = last.status() == Status.CANCELLED ? Status.CANCELLED : best >= 0 ? Status.CONVERGED : last.status();
		List<Recorder.Iteration> iterations = recorder.iterations();
		double change = iterations.isEmpty() ? Double.NaN : iterations.getLast().change();
		int count = iterations.isEmpty() ? 0 : iterations.getLast().number();
		StoredEnergy.Numbers numbers = StoredEnergy.Numbers.none(change, count, seconds);
		String description = "";
		if (best >= 0) {
			EnergyOutcome outcome = outcomes.get(best);
			Answer answer = new Answer(outcome);
			description = outcome.method();
			long failed = outcomes.stream().filter(o -> !o.isConverged()).count();
			numbers = new StoredEnergy.Numbers(outcome.energy(), answer.homo(), answer.lumo(), answer.dipole(), answer.property("calcinfo_nbasis"), count,
					change, seconds, outcomes.size(), failed);
		}
		return new StoredEnergy(runId, input.id(), input.hash(), input.subject().molecule(), input.subject().id(), input.level().label(),
				input.driver().getName(), status, message(), description, numbers);
	}

	private String message() {
		if (best < 0) {
			return outcomes.getLast().message();
		}
		List<String> parts = new ArrayList<>();
		long failed = outcomes.stream().filter(o -> !o.isConverged()).count();
		if (failed > 0) {
			EnergyOutcome first = outcomes.stream().filter(o -> !o.isConverged()).findFirst().orElseThrow();
			parts.add(failed + " of " + outcomes.size() + " points have no energy: " + first.message());
		}
		parts.add(height());
		Answer answer = new Answer(outcomes.get(best));
		parts.add(answer.note("note"));
		parts.add(answer.note("optimization"));
		String stability = answer.note("stability");
		parts.add(answer.property("stability_eigenvalue") < 0 || stability.contains("unstable") ? stability : "");
		parts.removeIf(String::isEmpty);
		return String.join("; ", parts);
	}

	/** Of an angle or a torsion, how far the highest point lies above the lowest: the barrier as far as the points show it. */
	private String height() {
		if (input.scan() == null || input.scan().coordinate().kind() == Kind.DISTANCE) {
			return "";
		}
		int highest = best;
		for (int k = 0; k < outcomes.size(); k++) {
			highest = outcomes.get(k).isConverged() && outcomes.get(k).energy() > outcomes.get(highest).energy() ? k : highest;
		}
		InternalCoordinate coordinate = input.scan().coordinate();
		double[] values = input.scan().range().values();
		return highest == best ? "" : String.format(Locale.ROOT, "%s: %s %s lies %.3f kcal/mol above %s", coordinate.label(), plain(values[highest]),
				coordinate.kind().unit(), Constants.KCAL_PER_MOL * (outcomes.get(highest).energy() - outcomes.get(best).energy()), plain(values[best]));
	}

	private static String plain(double value) {
		return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
	}

	Map<String, Table> all(StoredEnergy stored) {
		Map<String, Table> tables = new LinkedHashMap<>();
		tables.put(StoredEnergies.RESULTS, row(input, stored));
		if (!recorder.iterations().isEmpty()) {
			tables.put(StoredEnergies.CONVERGENCE, convergence());
		}
		if (best >= 0) {
			Answer answer = new Answer(outcomes.get(best));
			put(tables, StoredEnergies.ORBITALS, orbitals(answer));
			put(tables, StoredEnergies.CHARGES, PropertyTables.charges(answer));
			put(tables, StoredEnergies.BONDS, PropertyTables.bonds(answer));
			put(tables, StoredEnergies.VIBRATIONS, PropertyTables.vibrations(answer));
			put(tables, StoredEnergies.THERMOCHEMISTRY, PropertyTables.thermochemistry(answer));
			put(tables, StoredEnergies.GEOMETRY, geometry(answer));
			if (input.scan() == null && input.subject().atoms().isEmpty()) {
				put(tables, CompoundDescriptors.TABLE, descriptors(stored));
			}
			if (recorder.field() != null && input.scan() == null) {
				tables.put(StoredEnergies.COEFFICIENTS, coefficients(recorder.field()));
			}
		}
		if (input.scan() != null) {
			tables.put(StoredEnergies.SCAN, scan());
		}
		put(tables, StoredEnergies.LOG, log());
		tables.put(StoredEnergies.MESSAGES, Table.builder().text("answer", outcomes.stream().map(o -> o.result().toString()).toArray(String[]::new)).build());
		return tables;
	}

	private static void put(Map<String, Table> tables, String name, Table table) {
		if (table.rows() > 0) {
			tables.put(name, table);
		}
	}

	/** The table {@link StoredEnergies#RESULTS}. */
	static Table row(CalculationInput input, StoredEnergy e) {
		StoredEnergy.Numbers n = e.numbers();
		return Table.builder().text("calculation", one(e.calculation())).text("input", one(e.input())).text("title", one(input.title()))
				.text("molecule", one(e.molecule())).text("molecule_id", one(e.moleculeId())).text("conformer", one(input.subject().conformer()))
				.text("level", one(e.level())).text("method", one(input.level().method())).text("basis", one(input.level().basis()))
				.text("driver", one(e.driver())).text("provider", one(input.provider())).text("status", one(e.status().name()))
				.text("message", one(e.message())).text("description", one(e.description())).number("energy", HARTREE, one(n.energy()))
				.number("homo", HARTREE, one(n.homo())).number("lumo", HARTREE, one(n.lumo())).number("gap", HARTREE, one(n.gap()))
				.number("dipole", "debye", one(n.dipole())).number("functions", "1", one(n.functions())).number("iterations", "1", one(n.iterations()))
				.number("last_change", HARTREE, one(n.lastChange())).number("seconds", "s", one(n.seconds())).number("points", "1", one(n.points()))
				.number("failed", "1", one(n.failed())).build();
	}

	private static String[] one(String text) {
		return new String[] { text };
	}

	private static double[] one(double number) {
		return new double[] { number };
	}

	private Table convergence() {
		List<Recorder.Iteration> all = recorder.iterations();
		return Table.builder().number("point", "1", all.stream().mapToDouble(i -> i.point() + 1).toArray())
				.number("iteration", "1", all.stream().mapToDouble(Recorder.Iteration::number).toArray())
				.number("energy", HARTREE, all.stream().mapToDouble(Recorder.Iteration::energy).toArray())
				.number("change", HARTREE, all.stream().mapToDouble(Recorder.Iteration::change).toArray())
				.text("rung", all.stream().map(Recorder.Iteration::rung).toArray(String[]::new)).build();
	}

	private static Table orbitals(Answer answer) {
		List<double[]> rows = new ArrayList<>();
		List<String> spins = new ArrayList<>();
		boolean restricted = answer.isRestricted();
		for (char spin : restricted ? new char[] { 'a' } : new char[] { 'a', 'b' }) {
			double[] levels = answer.levels(spin);
			for (int k = 0; k < levels.length; k++) {
				rows.add(new double[] { k + 1, levels[k], k < answer.occupied(spin) ? restricted ? 2 : 1 : 0 });
				spins.add(restricted ? "both" : spin == 'a' ? "up" : "down");
			}
		}
		return Table.builder().text("spin", spins.toArray(String[]::new)).number("orbital", "1", rows.stream().mapToDouble(r -> r[0]).toArray())
				.number("energy", HARTREE, rows.stream().mapToDouble(r -> r[1]).toArray())
				.number("electrons", "1", rows.stream().mapToDouble(r -> r[2]).toArray()).build();
	}

	/** What stands beside the exposures of compounds. */
	private Table descriptors(StoredEnergy stored) {
		String level = stored.level() + (input.driver() == EnergyDriver.OPTIMIZE ? ", optimised" : "");
		StoredEnergy.Numbers n = stored.numbers();
		String[] names = { "HOMO", "LUMO", "gap", "dipole" };
		double[] values = { StoredEnergy.electronvolt(n.homo()), StoredEnergy.electronvolt(n.lumo()), StoredEnergy.electronvolt(n.gap()), n.dipole() };
		int[] known = IntStream.range(0, names.length).filter(k -> Double.isFinite(values[k])).toArray();
		return Table.builder().text("molecule_id", IntStream.of(known).mapToObj(_ -> stored.moleculeId()).toArray(String[]::new))
				.text("descriptor", IntStream.of(known).mapToObj(k -> names[k]).toArray(String[]::new))
				.text("level", IntStream.of(known).mapToObj(_ -> level).toArray(String[]::new))
				.text("unit", IntStream.of(known).mapToObj(k -> k < 3 ? "eV" : "debye").toArray(String[]::new))
				.number("value", null, IntStream.of(known).mapToDouble(k -> values[k]).toArray()).build();
	}

	private static Table geometry(Answer answer) {
		String[] symbols = answer.symbols();
		double[] places = answer.places();
		if (places.length != 3 * symbols.length) {
			return Table.builder().build();
		}
		Table.Builder table = Table.builder().text("symbol", symbols);
		for (int k = 0; k < 3; k++) {
			double[] axis = new double[symbols.length];
			for (int a = 0; a < axis.length; a++) {
				axis[a] = places[3 * a + k];
			}
			table.number("xyz".substring(k, k + 1), "Ao", axis);
		}
		return table.build();
	}

	private Table scan() {
		int n = outcomes.size();
		Kind kind = input.scan().coordinate().kind();
		return Table.builder().number(kind.title(), ScanCurve.unit(kind), Arrays.copyOf(input.scan().range().values(), n))
				.number("energy", HARTREE, outcomes.stream().mapToDouble(o -> o.isConverged() ? o.energy() : Double.NaN).toArray())
				.text("status", outcomes.stream().map(o -> o.status().name()).toArray(String[]::new))
				.text("message", outcomes.stream().map(EnergyOutcome::message).toArray(String[]::new)).build();
	}

	private Table log() {
		List<String> lines = new ArrayList<>(recorder.notes());
		if (best >= 0) {
			lines.addAll(List.of(new Answer(outcomes.get(best)).lines("convergence")));
		}
		return Table.builder().text("line", lines.toArray(String[]::new)).build();
	}

	private static Table coefficients(EnergyResult result) {
		List<double[]> rows = new ArrayList<>();
		List<String> spins = new ArrayList<>();
		boolean restricted = result.field().alpha().coefficients() == result.field().beta().coefficients();
		add(rows, spins, restricted ? "both" : "up", result.field().alpha());
		if (!restricted) {
			add(rows, spins, "down", result.field().beta());
		}
		return Table.builder().text("spin", spins.toArray(String[]::new)).number("orbital", "1", rows.stream().mapToDouble(r -> r[0]).toArray())
				.number("function", "1", rows.stream().mapToDouble(r -> r[1]).toArray())
				.number("coefficient", "1", rows.stream().mapToDouble(r -> r[2]).toArray()).build();
	}

	private static void add(List<double[]> rows, List<String> spins, String spin, Orbitals orbitals) {
		DMatrixRMaj c = orbitals.coefficients();
		int kept = Math.min(orbitals.size(), orbitals.occupied() + EMPTY);
		for (int k = 0; k < kept; k++) {
			for (int f = 0; f < c.numRows; f++) {
				rows.add(new double[] { k + 1, f + 1, c.get(f, k) });
				spins.add(spin);
			}
		}
	}
}
