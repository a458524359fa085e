package org.starling.cli.internal.energy;

import java.io.PrintWriter;
import java.util.Locale;

import org.starling.quantum.Constants;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** An energy for people to read. Stateless. */
final class EnergyText {

	private EnergyText() {
	}

	/** Prints what an AtomicResult says, with units. */
	static void print(JsonObject result, PrintWriter out) {
		JsonObject properties = result.getAsJsonObject("properties");
		JsonObject extras = result.getAsJsonObject("extras");
		out.println(extras.get("description").getAsString());
		double energy = properties.get("return_energy").getAsDouble();
		line(out, "energy", energy, "hartree");
		double field = properties.has("scf_total_energy") ? properties.get("scf_total_energy").getAsDouble() : energy;
		if (field != energy) {
			line(out, "of it the field", field, "hartree");
			line(out, "correlation", energy - field, "hartree");
		}
		if (properties.has("scf_dispersion_correction_energy")) {
			line(out, "of it dispersion", properties.get("scf_dispersion_correction_energy").getAsDouble(), "hartree");
		}
		if (extras.has("t1_diagnostic")) {
			double t1 = extras.getAsJsonArray("t1_diagnostic").get(0).getAsDouble();
			out.printf(Locale.ROOT, "%-18s %18.4f%s%n", "T1 diagnostic", t1, t1 > 0.02 ? ": above 0.02 one determinant may be too few" : "");
		}
		if (extras.has("ci_energies")) {
			JsonArray states = extras.getAsJsonArray("ci_energies");
			for (int k = 0; k < states.size(); k++) {
				out.printf(Locale.ROOT, "state %-12d %18.8f hartree, S\u00b2 %.3f%n", k + 1, states.get(k).getAsDouble(),
						extras.getAsJsonArray("ci_spin_squared").get(k).getAsDouble());
			}
		}
		if (extras.has("solvation")) {
			solvation(out, extras.getAsJsonObject("solvation"));
		}
		if (properties.has("nuclear_repulsion_energy")) {
			line(out, "nuclear repulsion", properties.get("nuclear_repulsion_energy").getAsDouble(), "hartree");
		}
		if (result.get("wavefunction") instanceof JsonObject orbitals) {
			levels(out, orbitals.getAsJsonArray("scf_eigenvalues_a"), properties.get("calcinfo_nalpha").getAsInt());
		}
		if (properties.get("scf_dipole_moment") instanceof JsonArray dipole) {
			double square = 0;
			for (int k = 0; k < 3; k++) {
				square += dipole.get(k).getAsDouble() * dipole.get(k).getAsDouble();
			}
			line(out, "dipole moment", Math.sqrt(square) * Constants.DEBYE, "D");
		}
		JsonArray symbols = result.getAsJsonObject("molecule").getAsJsonArray("symbols");
		charges(out, "Mulliken", symbols, extras.getAsJsonArray("mulliken_charges"));
		further(out, symbols, extras);
		if (extras.has("stability")) {
			out.println("Stability: " + extras.get("stability").getAsString());
		}
		DerivativesText.print(result, out);
		if (extras.get("convergence") instanceof JsonArray rungs) {
			rungs.forEach(rung -> out.println(rung.getAsString()));
		}
	}

	private static void levels(PrintWriter out, JsonArray levels, int occupied) {
		if (occupied > 0) {
			line(out, "HOMO", levels.get(occupied - 1).getAsDouble() * Constants.ELECTRONVOLT, "eV");
		}
		if (occupied < levels.size()) {
			line(out, "LUMO", levels.get(occupied).getAsDouble() * Constants.ELECTRONVOLT, "eV");
			if (occupied > 0) {
				line(out, "gap", (levels.get(occupied).getAsDouble() - levels.get(occupied - 1).getAsDouble()) * Constants.ELECTRONVOLT, "eV");
			}
		}
	}

	private static void solvation(PrintWriter out, JsonObject solvation) {
		line(out, "of it polarization", solvation.get("polarization_energy").getAsDouble(), "hartree, half of what molecule and solvent feel of each other");
		out.printf(Locale.ROOT, "%-18s %18.4f bohr^2, volume %.4f bohr^3, %d points, charge %.6f; %.6f electrons lie outside%n", "cavity",
				solvation.get("cavity_area").getAsDouble(), solvation.get("cavity_volume").getAsDouble(), solvation.get("surface_points").getAsInt(),
				solvation.get("surface_charge").getAsDouble(), solvation.get("outlying_electrons").getAsDouble());
	}

	private static void charges(PrintWriter out, String name, JsonArray symbols, JsonArray charges) {
		if (charges == null) {
			return;
		}
		StringBuilder text = new StringBuilder();
		for (int a = 0; a < symbols.size(); a++) {
			text.append(String.format(Locale.ROOT, "%s%s%d %.4f", a == 0 ? "" : ", ", symbols.get(a).getAsString(), a + 1, charges.get(a).getAsDouble()));
		}
		out.println(name + " charges: " + text);
	}

	private static void further(PrintWriter out, JsonArray symbols, JsonObject extras) {
		charges(out, "ESP (Merz-Kollman)", symbols, extras.getAsJsonArray("esp_charges"));
		charges(out, "RESP (first stage)", symbols, extras.getAsJsonArray("resp_charges"));
		JsonArray tensor = extras.getAsJsonArray("polarizability");
		if (tensor != null) {
			line(out, "polarizability", (tensor.get(0).getAsDouble() + tensor.get(4).getAsDouble() + tensor.get(8).getAsDouble()) / 3,
					"bohr^3, the mean of xx, yy, zz");
		}
		JsonArray orders = extras.getAsJsonArray("bond_orders");
		for (int a = 0; orders != null && a < symbols.size(); a++) {
			for (int b = 0; b < a; b++) {
				double order = orders.get(a * symbols.size() + b).getAsDouble();
				if (order > 0.1) {
					out.printf(Locale.ROOT, "bond order %s%d-%s%d %.3f%n", symbols.get(b).getAsString(), b + 1, symbols.get(a).getAsString(), a + 1, order);
				}
			}
		}
	}

	static void line(PrintWriter out, String name, double value, String unit) {
		out.printf(Locale.ROOT, "%-18s %18.8f %s%n", name, value, unit);
	}
}
