package org.starling.quantum.qcschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.quantum.energy.EnergyDifference;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class DifferencesTest {

	private static JsonObject request(String symbols, String geometry, String method, String basis, String keywords) {
		return JsonParser.parseString("{\"molecule\": {\"symbols\": [" + symbols + "], \"geometry\": [" + geometry + "]}, \"driver\": \"energy\","
				+ " \"model\": {\"method\": \"" + method + "\", \"basis\": \"" + basis + "\"}, \"keywords\": {" + keywords + "}}").getAsJsonObject();
	}

	@Test
	void atomsOfTwoHeliumsHaveNoBindingFarAwayAndCounterpoiseTakesWhatIsBorrowedNearby() {
		List<EnergyDifference> far = Differences.binding(request("\"He\",\"He\"", "0,0,0,0,0,60", "hf", "6-31G", ""));
		assertEquals(0, far.getFirst().hartree(), 1e-9);
		assertEquals(0, far.getLast().hartree(), 1e-9);
		List<EnergyDifference> near = Differences.binding(request("\"He\",\"He\"", "0,0,0,0,0,5", "hf", "6-31G", ""));
		// functions of the other atom lower an atom's energy, and Hartree and Fock's helium repels helium
		assertTrue(near.getLast().hartree() > near.getFirst().hartree());
		assertTrue(near.getLast().hartree() > 0);
		assertTrue(near.getLast().text().contains("below chemical accuracy"), near.getLast().text());
	}

	/** A. Szabo, N. S. Ostlund, Modern Quantum Chemistry, Dover 1996: H2 in STO-3G at 1.4 bohr −1.1167, H −0.46658 hartree. */
	@Test
	void hydrogenComesApartIntoItsAtoms() {
		EnergyDifference difference = Differences.atomization(request("\"H\",\"H\"", "0,0,0,0,0,1.4", "hf", "STO-3G", ""));
		assertEquals(1.1167 - 2 * 0.46658, difference.hartree(), 1e-4);
		assertEquals(627.5095 * difference.hartree(), difference.kcalPerMol(), 1e-4);
		assertTrue(difference.isConsistent());
	}

	@Test
	void whatShouldNotBeSubtractedIsTold() {
		EnergyDifference mixed = Differences.of("reaction", List.of(
				new Differences.Side("a", -1, request("\"He\"", "0,0,0", "hf", "6-31G", "")),
				new Differences.Side("b", 1, request("\"He\"", "0,0,0", "mp2", "6-31G", ""))));
		assertFalse(mixed.isConsistent());
		assertTrue(mixed.warning().contains("MP2"), mixed.warning());
		assertThrows(IllegalArgumentException.class, () -> Differences.binding(request("\"H\",\"H\"", "0,0,0,0,0,1.4", "hf", "STO-3G", "")));
	}
}
