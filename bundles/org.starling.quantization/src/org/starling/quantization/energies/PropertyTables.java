package org.starling.quantization.energies;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.quantum.Constants;
import org.starling.tables.Table;

/** Tables of a run of what belongs to an energy beside its levels. Each is without rows when the answer has nothing of it. Stateless. */
final class PropertyTables {

	/** Bonds of a lower order are none. */
	private static final double BOND = 0.1;

	private PropertyTables() {
	}

	/** A row for each atom. */
	static Table charges(Answer answer) {
		String[] symbols = answer.symbols();
		double[] mulliken = answer.extras("mulliken_charges");
		if (mulliken.length != symbols.length) {
			return Table.builder().build();
		}
		Table.Builder table = Table.builder().number("atom", "1", count(symbols.length)).text("symbol", symbols).number("mulliken", "1", mulliken);
		for (String key : new String[] { "lowdin_charges", "esp_charges", "resp_charges" }) {
			double[] values = answer.extras(key);
			if (values.length == symbols.length) {
				table.number(key.replace("_charges", ""), "1", values);
			}
		}
		return table.build();
	}

	/** A row for each pair of atoms between which there is a bond, the strongest first. */
	static Table bonds(Answer answer) {
		String[] symbols = answer.symbols();
		double[] orders = answer.extras("bond_orders");
		int n = symbols.length;
		List<int[]> pairs = new ArrayList<>();
		for (int a = 0; orders.length == n * n && a < n; a++) {
			for (int b = a + 1; b < n; b++) {
				if (orders[a * n + b] >= BOND) {
					pairs.add(new int[] { a, b });
				}
			}
		}
		if (pairs.isEmpty()) {
			return Table.builder().build();
		}
		pairs.sort((p, q) -> Double.compare(orders[q[0] * n + q[1]], orders[p[0] * n + p[1]]));
		return Table.builder().text("bond", pairs.stream().map(p -> symbols[p[0]] + (p[0] + 1) + "\u2013" + symbols[p[1]] + (p[1] + 1)).toArray(String[]::new))
				.number("first", "1", pairs.stream().mapToDouble(p -> p[0] + 1).toArray())
				.number("second", "1", pairs.stream().mapToDouble(p -> p[1] + 1).toArray())
				.number("order", "1", pairs.stream().mapToDouble(p -> orders[p[0] * n + p[1]]).toArray())
				.number("distance", "Ao", pairs.stream().mapToDouble(p -> distance(answer.places(), p)).toArray()).build();
	}

	private static double distance(double[] places, int[] pair) {
		double square = 0;
		for (int k = 0; k < 3; k++) {
			double d = places[3 * pair[0] + k] - places[3 * pair[1] + k];
			square += d * d;
		}
		return Math.sqrt(square);
	}

	/** A row for each vibration; wavenumbers of imaginary ones are negative. */
	static Table vibrations(Answer answer) {
		double[] wavenumbers = answer.extras("wavenumbers");
		double[] masses = answer.extras("reduced_masses");
		return wavenumbers.length == 0 || masses.length != wavenumbers.length ? Table.builder().build()
				: Table.builder().number("mode", "1", count(wavenumbers.length)).number("wavenumber", "cm-1", wavenumbers).number("reduced_mass", "u", masses)
						.build();
	}

	/** Functions of an ideal gas of rigid rotors and harmonic oscillators, a row each. */
	static Table thermochemistry(Answer answer) {
		if (Double.isNaN(answer.thermochemistry("zero_point_energy"))) {
			return Table.builder().build();
		}
		double joule = 1000 * Constants.KJ_PER_MOL;
		String[] keys = { "temperature_kelvin", "pressure_pascal", "symmetry_number", "zero_point_energy", "energy", "enthalpy", "free_energy",
				"entropy_per_kelvin", "heat_capacity_per_kelvin" };
		double[] values = Arrays.stream(keys).mapToDouble(answer::thermochemistry).toArray();
		values[7] *= joule;
		values[8] *= joule;
		return Table.builder().text("quantity", new String[] { "temperature", "pressure", "symmetry number", "zero-point energy", "energy", "enthalpy",
				"free energy", "entropy", "heat capacity" }).number("value", null, values)
				.text("unit", new String[] { "K", "Pa", "", "hartree", "hartree", "hartree", "hartree", "J/mol/K", "J/mol/K" }).build();
	}

	private static double[] count(int n) {
		double[] numbers = new double[n];
		Arrays.setAll(numbers, k -> k + 1);
		return numbers;
	}
}
