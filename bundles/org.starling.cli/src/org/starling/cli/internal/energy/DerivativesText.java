package org.starling.cli.internal.energy;

import java.io.PrintWriter;
import java.util.Locale;

import org.starling.quantum.Constants;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Gradients, geometries and vibrations for people to read. Stateless. */
final class DerivativesText {

	private static final int A_LINE = 6;

	private DerivativesText() {
	}

	/** Prints what there is of them in an AtomicResult. */
	static void print(JsonObject result, PrintWriter out) {
		JsonObject properties = result.getAsJsonObject("properties");
		JsonObject extras = result.getAsJsonObject("extras");
		JsonArray symbols = result.getAsJsonObject("molecule").getAsJsonArray("symbols");
		if (extras.has("optimization")) {
			out.println("Geometry: " + extras.get("optimization").getAsString() + "; in \u00e5ngstr\u00f6m");
			rows(symbols, result.getAsJsonObject("molecule").getAsJsonArray("geometry"), Constants.ANGSTROM, out);
		} else if (properties.has("return_gradient")) {
			out.println("Gradient in hartree per bohr");
			rows(symbols, properties.getAsJsonArray("return_gradient"), 1, out);
		}
		if (extras.has("wavenumbers")) {
			wavenumbers(extras.getAsJsonArray("wavenumbers"), out);
			thermochemistry(extras.getAsJsonObject("thermochemistry"), out);
		}
		if (extras.has("note")) {
			out.println("Note: " + extras.get("note").getAsString());
		}
	}

	private static void rows(JsonArray symbols, JsonArray numbers, double factor, PrintWriter out) {
		for (int a = 0; a < symbols.size(); a++) {
			out.printf(Locale.ROOT, "%-5s %14.8f %14.8f %14.8f%n", symbols.get(a).getAsString(), factor * numbers.get(3 * a).getAsDouble(),
					factor * numbers.get(3 * a + 1).getAsDouble(), factor * numbers.get(3 * a + 2).getAsDouble());
		}
	}

	private static void wavenumbers(JsonArray wavenumbers, PrintWriter out) {
		out.println("Vibrations in 1/cm");
		StringBuilder line = new StringBuilder();
		for (int m = 0; m < wavenumbers.size(); m++) {
			double value = wavenumbers.get(m).getAsDouble();
			line.append(String.format(Locale.ROOT, "%11s", String.format(Locale.ROOT, value < 0 ? "%.1fi" : "%.1f", Math.abs(value))));
			if (m % A_LINE == A_LINE - 1 || m == wavenumbers.size() - 1) {
				out.println(line);
				line.setLength(0);
			}
		}
	}

	private static void thermochemistry(JsonObject values, PrintWriter out) {
		out.printf(Locale.ROOT, "Ideal gas of rigid rotors and harmonic oscillators at %.2f K, %.0f Pa, symmetry number %d%n",
				values.get("temperature_kelvin").getAsDouble(), values.get("pressure_pascal").getAsDouble(), values.get("symmetry_number").getAsInt());
		EnergyText.line(out, "zero-point energy", values.get("zero_point_energy").getAsDouble(), "hartree");
		EnergyText.line(out, "enthalpy", values.get("enthalpy").getAsDouble(), "hartree");
		EnergyText.line(out, "free energy", values.get("free_energy").getAsDouble(), "hartree");
		EnergyText.line(out, "entropy", values.get("entropy_per_kelvin").getAsDouble() * Constants.KJ_PER_MOL * 1000, "J/mol/K");
		EnergyText.line(out, "heat capacity", values.get("heat_capacity_per_kelvin").getAsDouble() * Constants.KJ_PER_MOL * 1000,
				"J/mol/K at constant volume");
	}
}
