package org.starling.quantization.energies;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.starling.quantum.Constants;
import org.starling.quantum.provider.EnergyOutcome.Status;
import org.starling.tables.Table;

/** Calculations and what was found of them as a table, and how they stand in words. Stateless. */
public final class EnergyOverview {

	private EnergyOverview() {
	}

	private record Row(CalculationInput input, StoredEnergy energy, String state) {

		double number(ToDoubleFunction<StoredEnergy.Numbers> value, double factor) {
			return energy != null && energy.isConverged() ? factor * value.applyAsDouble(energy.numbers()) : Double.NaN;
		}
	}

	/** How a calculation stands: new, converged, not converged, refused, and whether something has changed since. */
	public static String state(CalculationInput input, StoredEnergies energies) {
		StoredEnergy energy = energies.of(input).orElse(null);
		if (energy == null) {
			return input.problem().isEmpty() ? "not calculated" : "incomplete";
		}
		String status = energy.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
		if (energy.status() == Status.CONVERGED && energy.numbers().failed() > 0) {
			status = "converged but for " + (int) energy.numbers().failed() + " points";
		}
		return energies.state(input) == StoredEnergies.State.STALE ? status + ", stale" : status;
	}

	/** Whether a calculation is to be done when all that is open is done: never tried as it is now, or cancelled. */
	public static boolean isOpen(CalculationInput input, StoredEnergies energies) {
		return energies.state(input) != StoredEnergies.State.CURRENT
				|| energies.of(input).map(energy -> energy.status() == Status.CANCELLED).orElse(true);
	}

	/** A row for each calculation. */
	public static Table table(List<CalculationInput> inputs, StoredEnergies energies) {
		List<Row> rows = inputs.stream().map(input -> new Row(input, energies.of(input).orElse(null), state(input, energies))).toList();
		double ev = Constants.ELECTRONVOLT;
		return Table.builder().text("calculation", texts(rows, row -> row.input.title())).text("molecule", texts(rows, row -> row.input.subject().molecule()))
				.text("conformer", texts(rows, row -> row.input.subject().conformer())).text("method", texts(rows, row -> row.input.level().label()))
				.text("driver", texts(rows, row -> row.input.driver().getName().toLowerCase(Locale.ROOT))).text("state", texts(rows, Row::state))
				.number("energy", "hartree", numbers(rows, StoredEnergy.Numbers::energy, 1))
				.number("energy (eV)", "eV", numbers(rows, StoredEnergy.Numbers::energy, ev))
				.number("energy (kJ/mol)", "kJ/mol", numbers(rows, StoredEnergy.Numbers::energy, Constants.KJ_PER_MOL))
				.number("energy (kcal/mol)", "kcal/mol", numbers(rows, StoredEnergy.Numbers::energy, Constants.KCAL_PER_MOL))
				.number("HOMO", "eV", numbers(rows, StoredEnergy.Numbers::homo, ev)).number("LUMO", "eV", numbers(rows, StoredEnergy.Numbers::lumo, ev))
				.number("gap", "eV", numbers(rows, StoredEnergy.Numbers::gap, ev))
				.number("dipole", "debye", numbers(rows, StoredEnergy.Numbers::dipole, 1))
				.text("description", texts(rows, row -> row.energy == null ? "" : row.energy.description()))
				.text("message", texts(rows, row -> row.energy == null ? row.input.problem() : row.energy.message()))
				.text("run", texts(rows, row -> row.energy == null ? "" : row.energy.runId())).build();
	}

	private static String[] texts(List<Row> rows, Function<Row, String> text) {
		return rows.stream().map(text).toArray(String[]::new);
	}

	private static double[] numbers(List<Row> rows, ToDoubleFunction<StoredEnergy.Numbers> value, double factor) {
		return rows.stream().mapToDouble(row -> row.number(value, factor)).toArray();
	}
}
