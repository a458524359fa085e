package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Energies by the program or model that a person names. */
class EnergyProvidersCommandTest {

	private final Terminal terminal = new Terminal();

	@Test
	void providersAreListedWithWhatTheyAre() {
		assertEquals(0, terminal.run("energy", "providers", "--methods"), terminal.err());
		assertTrue(terminal.out().lines().anyMatch(l -> l.startsWith("starling") && l.endsWith("available")), terminal.out());
		assertTrue(terminal.out().lines().anyMatch(l -> l.startsWith("psi4") && (l.endsWith("available") || l.contains("looked in PATH"))), terminal.out());
		assertTrue(terminal.out().contains("methods: hf, mp2"), terminal.out());
	}

	@Test
	void aNamedProviderAnswersAndATimeLimitEndsIt(@TempDir Path folder) throws IOException {
		Path helium = Files.writeString(folder.resolve("he.xyz"), "1\n\nHe 0 0 0\n");
		Path json = folder.resolve("he.json");
		assertEquals(0, terminal.run("energy", helium, "--provider", "starling", "--basis", "sto-3g", "--json", json), terminal.err());
		JsonObject result = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
		// W. J. Hehre, R. F. Stewart, J. A. Pople, J Chem Phys 51 (1969) 2657
		assertEquals(-2.80778, result.get("return_result").getAsDouble(), 1e-5);
		assertEquals(1, terminal.run("energy", helium, "--time-limit", "0"));
		assertTrue(terminal.err().contains("cancelled"), terminal.err());
		assertEquals(2, terminal.run("energy", helium, "--provider", "gone"));
		assertTrue(terminal.err().contains("known are [starling, psi4"), terminal.err());
	}
}
