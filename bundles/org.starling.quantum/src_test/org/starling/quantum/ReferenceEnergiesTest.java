package org.starling.quantum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.starling.quantum.qcschema.Batch;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Energies, orbitals and properties of Psi4 1.3.2, through the JSON that the command line takes. All of them with starling.quantum.all. */
class ReferenceEnergiesTest {

	/** Psi4 took CODATA 2014. */
	private static final double ANGSTROM = 0.52917721067;
	private static final boolean ALL = Boolean.getBoolean("starling.quantum.all");
	private static final String FREQUENCIES = "frequencies_cm-1";
	private static final String GRADIENT = "gradient_hartree_per_bohr";
	private static final Set<String> SAMPLE = Set.of("H2_0.7414", "H2_2.0", "HeH+_0.772", "LiH_1.5949", "OH_0.9697", "N_atom", "H2O");

	private final Deviations deviations = new Deviations();

	@Test
	void psi4HasTheSameEnergies() throws IOException {
		String shared = System.getProperty("starling.shared.data");
		Path file = Path.of(shared == null ? "none" : shared, "quantum", "reference_energies.json");
		assumeTrue(Files.isRegularFile(file), "the reference data are not there");
		JsonObject data = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
		int compared = 0;
		for (JsonElement element : data.getAsJsonArray("records")) {
			JsonObject record = element.getAsJsonObject();
			if (isWanted(record)) {
				compare(record, data.getAsJsonObject("geometries").getAsJsonObject(text(record, "mol")));
				compared++;
			}
		}
		if (ALL) {
			System.out.println(compared + " records\n" + deviations.table());
		}
		assertEquals(List.of(), deviations.faults());
		assertTrue(compared > (ALL ? 340 : 20), compared + " records");
	}

	private static boolean isWanted(JsonObject record) {
		String method = text(record, "method");
		if (ALL || record.has("dft_grid")) {
			return ALL || text(record, "driver").equals("energy")
					&& Set.of("OH_0.9697 B3LYP/6-31g*", "H2O PBE/sto-3g").contains(text(record, "mol") + " " + method + "/" + text(record, "basis"));
		}
		return SAMPLE.contains(text(record, "mol")) && record.get("nbf").getAsInt() < (Set.of("HF", "MP2").contains(method) ? 14 : 8);
	}

	/** Psi4's full interaction found the quintet here, our second state; its UHF is a saddle point, as the data say. */
	private static boolean isHigherState(JsonObject record) {
		return text(record, "mol").equals("N2_2.2") && (text(record, "reference").equals("UHF") || text(record, "method").equals("FCI"));
	}

	/** They take seconds. */
	private static boolean hasFrequencies(JsonObject record) {
		return record.has(FREQUENCIES) && ALL;
	}

	private static boolean hasGradient(JsonObject record) {
		return record.has(GRADIENT) && (text(record, "method").equals("HF") || record.has("dft_grid"));
	}

	private void compare(JsonObject record, JsonObject geometry) {
		JsonObject answer = Batch.run(request(record, geometry).toString(), (_, _) -> {
		}).get(0).getAsJsonObject();
		boolean functional = record.has("dft_grid");
		String method = text(record, "method");
		String where = text(record, "mol") + " " + method + " " + text(record, "reference") + "/" + text(record, "basis");
		if (!answer.get("success").getAsBoolean()) {
			deviations.fault(where + ": " + answer.get("error"));
			return;
		}
		JsonObject properties = answer.getAsJsonObject("properties");
		double energy = properties.get("return_energy").getAsDouble();
		if (isHigherState(record)) {
			assertTrue(energy < record.get("energy").getAsDouble(), where);
			return;
		}
		String fitted = text(record, "scf_type").equals("df") ? ", fitted" : "";
		deviations.compare("energy, " + (functional ? "functionals" : method) + fitted, functional ? 1e-5 : 1e-6, record.get("energy").getAsDouble(), energy, where);
		compareOf("ccsd_energy", record, properties, "ccsd_total_energy", "energy, CCSD", where);
		compareOf("scf_energy", record, properties, "scf_total_energy", "energy, field", where);
		compareLevels(record, answer.getAsJsonObject("wavefunction"), where);
		if (hasFrequencies(record)) {
			deviations.compare("vibrations (1/cm)", 0.5, record.getAsJsonArray(FREQUENCIES), answer.getAsJsonArray("return_result"), 1, where);
		}
		if (hasGradient(record)) {
			deviations.compare("gradient" + (functional ? ", functionals" : ", HF"), 1e-5, record.getAsJsonArray(GRADIENT),
					answer.getAsJsonArray("return_result"), 1, where);
		}
		if (record.has("dipole_debye") && (method.equals("HF") || functional)) {
			deviations.compare("dipole (D)", 1e-4, record.getAsJsonArray("dipole_debye"), properties.getAsJsonArray("scf_dipole_moment"), Constants.DEBYE, where);
			deviations.compare("charges of Mulliken", 1e-4, record.getAsJsonArray("mulliken"), answer.getAsJsonObject("extras").getAsJsonArray("mulliken_charges"),
					1, where);
		}
	}

	private void compareOf(String key, JsonObject record, JsonObject properties, String name, String kind, String where) {
		if (record.has(key)) {
			deviations.compare(kind, 1e-6, record.get(key).getAsDouble(), properties.get(name).getAsDouble(), where);
		}
	}

	/** The level of one electron is its energy, which one of Psi4's is not within 1e-4. */
	private void compareLevels(JsonObject record, JsonObject levels, String where) {
		if (record.get("nalpha").getAsInt() + record.get("nbeta").getAsInt() == 1 && text(record, "reference").equals("UHF")) {
			deviations.compare("levels of one electron", 1e-6, record.get("energy").getAsDouble(), levels.getAsJsonArray("scf_eigenvalues_a").get(0).getAsDouble(), where);
			return;
		}
		for (String spin : List.of("alpha", "beta")) {
			JsonArray found = levels.getAsJsonArray("scf_eigenvalues_" + spin.charAt(0));
			int occupied = record.get("n" + spin).getAsInt();
			if (record.has("homo_" + spin)) {
				deviations.compare("orbital energies", 1e-5, record.get("homo_" + spin).getAsDouble(), found.get(occupied - 1).getAsDouble(), where);
			}
			if (record.has("lumo_" + spin)) {
				deviations.compare("orbital energies", 1e-5, record.get("lumo_" + spin).getAsDouble(), found.get(occupied).getAsDouble(), where);
			}
		}
		if (record.has("orbital_energies")) {
			deviations.compare("orbital energies", 1e-5, record.getAsJsonArray("orbital_energies"), levels.getAsJsonArray("scf_eigenvalues_a"), 1, where);
		}
	}

	private static JsonObject request(JsonObject record, JsonObject geometry) {
		JsonArray symbols = new JsonArray();
		JsonArray places = new JsonArray();
		for (JsonElement atom : geometry.getAsJsonArray("atoms")) {
			symbols.add(atom.getAsJsonArray().get(0));
			for (int k = 1; k < 4; k++) {
				places.add(atom.getAsJsonArray().get(k).getAsDouble() / ANGSTROM);
			}
		}
		JsonObject molecule = new JsonObject();
		molecule.add("symbols", symbols);
		molecule.add("geometry", places);
		molecule.add("molecular_charge", record.get("charge"));
		molecule.add("molecular_multiplicity", record.get("mult"));
		JsonObject model = new JsonObject();
		model.addProperty("method", text(record, "method").toLowerCase(Locale.ROOT));
		model.add("basis", record.get("basis"));
		JsonObject keywords = new JsonObject();
		keywords.add("reference", record.get("reference"));
		keywords.add("scf_type", record.get("scf_type"));
		keywords.add("puream", record.get("spherical"));
		if (record.has("frozen_core")) {
			keywords.add("frozen_core", record.get("frozen_core"));
		}
		if (record.has("dft_grid")) {
			keywords.add("dft_radial_points", record.getAsJsonObject("dft_grid").get("radial"));
			keywords.add("dft_spherical_points", record.getAsJsonObject("dft_grid").get("angular"));
		}
		JsonObject request = new JsonObject();
		request.add("molecule", molecule);
		request.addProperty("driver", hasFrequencies(record) ? "frequencies" : hasGradient(record) ? "gradient" : "energy");
		request.add("model", model);
		request.add("keywords", keywords);
		return request;
	}

	private static String text(JsonObject object, String key) {
		return object.get(key).getAsString();
	}
}
