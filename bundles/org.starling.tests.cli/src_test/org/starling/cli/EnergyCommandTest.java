package org.starling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** Energies from the command line, beside published ones, and what is said of requests that can't be answered. */
class EnergyCommandTest {

	/** Energies of H2 in STO-3G at 1.4 bohr and of H: A. Szabo, N. S. Ostlund, Modern Quantum Chemistry, Dover 1996, tables 3.2 and 3.11. */
	private static final double HYDROGEN = -1.1167;
	private static final double ATOM = -0.46658;

	private final Terminal terminal = new Terminal();

	@TempDir
	private Path folder;

	private Path xyz(String name, String... atoms) throws IOException {
		return Files.writeString(folder.resolve(name), atoms.length + "\n\n" + String.join("\n", atoms) + "\n");
	}

	private double number(String pattern) {
		Matcher matcher = Pattern.compile(pattern).matcher(terminal.out());
		assertTrue(matcher.find(), terminal.out());
		return Double.parseDouble(matcher.group(1));
	}

	/** Full interaction of H2 in STO-3G at 0.7414 ångström has -1.137270 hartree; UHF of far atoms twice that of one. */
	@Test
	void scanOfHydrogen() throws IOException {
		Path csv = folder.resolve("h2.csv");
		Path chart = folder.resolve("h2.svg");
		assertEquals(0, terminal.run("energy", "scan", "[H][H]", "--basis", "sto-3g", "--from", "0.7414", "--to", "8", "--points", "2", "--csv", csv, "--chart",
				chart), terminal.err());
		List<String> rows = Files.readAllLines(csv);
		assertEquals("distance (Angstrom),rhf (hartree),uhf (hartree),fci (hartree)", rows.getFirst());
		String[] near = rows.get(1).split(",");
		String[] far = rows.get(2).split(",");
		assertEquals(-1.137270, Double.parseDouble(near[3]), 1e-6);
		assertEquals(2 * ATOM, Double.parseDouble(far[2]), 2e-5);
		assertEquals(2 * ATOM, Double.parseDouble(far[3]), 2e-5);
		assertTrue(Double.parseDouble(far[1]) > 2 * ATOM + 0.2, far[1]);
		assertTrue(Files.readString(chart).contains("<svg"), "no chart");
	}

	/** The barrier of ethane in STO-3G is 2.9 kcal/mol: W. J. Hehre, L. Radom, P. v. R. Schleyer, J. A. Pople, Ab Initio Molecular Orbital Theory, Wiley 1986. */
	@Test
	void barrierOfEthane() throws IOException {
		Path ethane = xyz("ethane.xyz", "C 0 0 0.765", "C 0 0 -0.765", "H 1.01 0 1.16", "H -0.505 0.8747 1.16", "H -0.505 -0.8747 1.16", "H -1.01 0 -1.16",
				"H 0.505 -0.8747 -1.16", "H 0.505 0.8747 -1.16");
		assertEquals(0, terminal.run("energy", "scan", ethane, "--atoms", "3,1,2,6", "--from", "60", "--to", "0", "--points", "2", "--basis", "sto-3g"),
				terminal.err());
		assertEquals(2.9, number("torsion 3-1-2-6: 0.000 less 60.00 degree: \\S+ hartree, (\\S+) kcal/mol"), 0.05);
		assertTrue(terminal.out().contains("times chemical accuracy"), terminal.out());
		assertTrue(terminal.run("energy", "scan", ethane, "--atoms", "3,1,2,2") != 0);
		assertTrue(terminal.err().contains("a torsion of four different ones"), terminal.err());
	}

	/** What is wrong with one request stands in its place, and the others have their answers. */
	@Test
	void batchWithFaults() throws IOException {
		String water = "{\"symbols\": [\"O\", \"H\", \"H\"], \"geometry\": [0, 0, 0, 0, 1.43, 1.1, 0, -1.43, 1.1]";
		String rest = ", \"driver\": \"energy\", \"model\": {\"method\": \"hf\", \"basis\": \"sto-3g\"}}";
		String symbols = "\"C\"" + ", \"C\"".repeat(499);
		String places = IntStream.range(0, 500).mapToObj(a -> 2.6 * a + ", 0, 0").collect(Collectors.joining(", "));
		Path list = Files.writeString(folder.resolve("list.json"), "[{\"molecule\": " + water + "}" + rest + ",\n{\"molecule\": " + water
				+ ", \"molecular_multiplicity\": 2}" + rest + ",\n{\"molecule\": {\"symbols\": [\"H\", \"I\"], \"geometry\": [0, 0, 0, 0, 0, 3]}" + rest
				+ ",\n{\"molecule\": {\"symbols\": [\"H\", \"H\"], \"geometry\": [0, 0, 0, 0, 0, 0]}" + rest + ",\n{\"molecule\": {\"symbols\": [" + symbols
				+ "], \"geometry\": [" + places + "]}" + rest.replace("hf", "mp2") + ",\n{\"molecule\": " + water + "}" + rest + "]");
		Path answers = folder.resolve("answers.json");
		assertEquals(1, terminal.run("energy", "--batch", list, "--json", answers), terminal.err());
		JsonArray found = JsonParser.parseString(Files.readString(answers)).getAsJsonArray();
		String[] expected = { "", "multiplicity 2", "no basis sets for I", "0.0000 Angstrom apart", "functions of such a molecule fit", "" };
		for (int k = 0; k < expected.length; k++) {
			JsonObject answer = found.get(k).getAsJsonObject();
			assertEquals(expected[k].isEmpty(), answer.get("success").getAsBoolean(), expected[k]);
			if (!expected[k].isEmpty()) {
				assertTrue(answer.getAsJsonObject("error").get("error_message").getAsString().contains(expected[k]), answer.get("error").toString());
				assertTrue(answer.has("input_data"), "a FailedOperation says of what");
			}
		}
		assertEquals(found.get(0).getAsJsonObject().get("return_result"), found.get(5).getAsJsonObject().get("return_result"));
	}

	@Test
	void differences() throws IOException {
		double length = 1.4 * 0.529177210903;
		Path molecule = xyz("h2.xyz", "H 0 0 0", "H 0 0 " + length);
		Path atom = xyz("h.xyz", "H 0 0 0");
		double expected = 2 * ATOM - HYDROGEN;
		assertEquals(0, terminal.run("energy", "difference", "--atomization", molecule, "--basis", "sto-3g"), terminal.err());
		assertEquals(expected, number("atomization: (\\S+) hartree"), 1e-4);
		assertEquals(627.5095 * expected, number("hartree, (\\S+) kcal/mol"), 0.06);
		assertEquals(0, terminal.run("energy", "difference", "--reaction", "2 " + atom + ";2 -> " + molecule, "--basis", "sto-3g", "--reference", "uhf"),
				terminal.err());
		assertEquals(-expected, number("reaction: (\\S+) hartree"), 1e-4);
		// M. Born, Z Phys 1 (1920) 45, of a charge in a sphere of 1.2 times Bondi's radius
		assertEquals(0, terminal.run("energy", "difference", "--solvation", xyz("li.xyz", "Li 0 0 0"), "--charge", "1", "--basis", "sto-3g", "--solvent",
				"water"), terminal.err());
		assertEquals(-(1 - 1 / 78.355) / (2 * 1.2 * 1.82 / 0.529177210903), number("solvation, [^:]*: (\\S+) hartree"), 1e-4);
		assertEquals("", terminal.err());
	}

	/** One clear message each, and no file. */
	@Test
	void whatCantBeAnswered() throws IOException {
		Path water = xyz("water.xyz", "O 0 0 0.1173", "H 0 0.7572 -0.4692", "H 0 -0.7572 -0.4692");
		refused("10 electrons can't have the multiplicity 2; with the charge 0 it is 1, 3, 5", water, "--multiplicity", "2");
		refused("atoms 1 (H) and 2 (H) are 0.0500 Angstrom apart", xyz("close.xyz", "H 0 0 0", "H 0 0 0.05"));
		refused("there are no basis sets for I; they reach from H to Kr", xyz("iodide.xyz", "H 0 0 0", "I 0 0 1.6"));
		refused("by character 17: the branch opened here is not closed", "CC(=O)Oc1ccccc1C(=O");
		refused("there is no basis set \"6-31q\"", water, "--basis", "6-31q");
		refused("-d3bj", water, "--method", "pbe-d3");
		refused("the solvent \"wine\" is not known; there are water,", water, "--solvent", "wine");
		String[] chain = new String[500];
		for (int a = 0; a < chain.length; a++) {
			chain[a] = (a % 2 == 0 ? "C " : "O ") + 1.3 * a + " 0 0";
		}
		refused("functions of such a molecule fit. Take a smaller basis", xyz("chain.xyz", chain));
	}

	private void refused(String expected, Object... arguments) {
		Path answer = folder.resolve("answer.molden");
		Object[] all = new Object[arguments.length + 3];
		all[0] = "energy";
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		all[all.length - 2] = "--molden";
		all[all.length - 1] = answer;
		assertTrue(terminal.run(all) != 0, expected);
		assertTrue(terminal.err().contains(expected), terminal.err());
		assertTrue(terminal.err().lines().count() < 5 && !terminal.err().contains("Exception"), terminal.err());
		assertTrue(Files.notExists(answer), "a file of what was refused");
	}
}
