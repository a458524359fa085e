package org.starling.quantum.basis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.starling.quantum.Element;
import org.starling.quantum.Geometry;

/**
 * The basis sets of this bundle. A table has a heading of comments with its source; then for each element its symbol, and for each group of
 * shells with common exponents a line of letters, one a shell (s, p, d, …; capitals for Cartesian functions), followed by a line a primitive:
 * exponent and the coefficient of each shell. Thread-safe.
 */
public final class BasisLibrary {

	private static final String LETTERS = "spdfghik";
	private static final List<String> NAMES = List.of("STO-3G", "STO-6G", "MINI", "3-21G", "6-31G", "6-31G*", "6-31G**", "6-31+G*", "6-31++G**",
			"6-311G", "6-311G*", "6-311G**", "6-311++G**", "6-311+G(2d,p)", "LANL2DZ", "cc-pVDZ", "cc-pVTZ", "cc-pVQZ", "cc-pCVDZ", "aug-cc-pVDZ",
			"aug-cc-pVTZ", "def2-SV(P)", "def2-SVP", "def2-SVPD", "def2-TZVP", "def2-TZVPD", "def2-TZVPP", "def2-QZVP", "pcseg-1", "pcseg-2",
			"cc-pVDZ-RIFIT", "cc-pVTZ-RIFIT", "aug-cc-pVDZ-RIFIT", "cc-pVDZ-JKFIT", "cc-pVTZ-JKFIT", "def2-SVP-RIFIT", "def2-TZVP-RIFIT", "def2-universal-JFIT",
			"def2-universal-JKFIT", "sap_grasp_large", "sap_helfem_large");
	/** The fitting set for double-zeta sets: that for triple-zeta sets without the functions of the highest angular momentum of each element. */
	private static final String SMALLER_FIT = "cc-pVDZ-JKFIT";
	private static final Map<String, BasisTable> LOADED = new ConcurrentHashMap<>();

	private BasisLibrary() {
	}

	/** Names of the sets for orbitals; those that fit densities and potentials are not among them. */
	public static List<String> names() {
		return NAMES.stream().filter(name -> !name.endsWith("FIT") && !name.startsWith("sap_")).toList();
	}

	/**
	 * A set by its name in any case; {@code 6-31g(d)}, {@code 6-31g(d,p)} and the like name those with stars.
	 *
	 * @throws IllegalArgumentException when there is none; the message lists the names
	 */
	public static BasisTable table(String name) {
		String wanted = name.strip().toLowerCase(Locale.ROOT).replace("(d,p)", "**").replace("(d)", "*");
		for (String known : NAMES) {
			if (known.equalsIgnoreCase(wanted)) {
				BasisTable loaded = LOADED.get(known);
				if (loaded == null) {
					loaded = known.equals(SMALLER_FIT) ? smaller(table("cc-pVTZ-JKFIT")) : read(known);
					LOADED.put(known, loaded);
				}
				return loaded;
			}
		}
		throw new IllegalArgumentException("there is no basis set \"" + name + "\"; there are " + String.join(", ", names()));
	}

	/**
	 * The functions of a set on a molecule.
	 *
	 * @param spherical null for what the set means, else whether functions from d on are real solid harmonics
	 * @throws IllegalArgumentException when there is no such set, or it lacks an element
	 */
	public static BasisSet basis(String name, Geometry geometry, Boolean spherical) {
		return BasisSet.of(table(name), geometry, spherical);
	}

	private static BasisTable smaller(BasisTable larger) {
		Map<Integer, List<BasisTable.ElementShell>> shells = new HashMap<>();
		larger.shells().forEach((element, all) -> {
			int top = all.stream().mapToInt(shell -> shell.momenta()[0]).max().orElse(0);
			shells.put(element, all.stream().filter(shell -> shell.momenta()[0] < top).toList());
		});
		List<String> source = new ArrayList<>(larger.source());
		source.set(0, larger.source().getFirst() + ", without the functions of the highest angular momentum");
		return new BasisTable(SMALLER_FIT, larger.role(), List.copyOf(source), Map.copyOf(shells));
	}

	private static String file(String name) {
		return name.toLowerCase(Locale.ROOT).replace("(", "_").replace(")", "").replace(",", "_").replace("+", "p").replace("*", "s") + ".basis";
	}

	private static BasisTable read(String name) {
		String file = "tables/" + file(name);
		try (InputStream in = BasisLibrary.class.getResourceAsStream(file)) {
			if (in == null) {
				throw new IllegalStateException("the table " + file + " is missing from this bundle");
			}
			return new Reader(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))).read();
		} catch (IOException e) {
			throw new UncheckedIOException("the table " + file + " can't be read", e);
		}
	}

	/** Reads one table. */
	private static final class Reader {

		private final String name;
		private final BufferedReader lines;
		private final List<String> heading = new ArrayList<>();
		private final Map<Integer, List<BasisTable.ElementShell>> shells = new HashMap<>();
		private final List<double[]> rows = new ArrayList<>();
		private String letters = "";
		private int element;

		Reader(String name, BufferedReader lines) {
			this.name = name;
			this.lines = lines;
		}

		BasisTable read() throws IOException {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				String text = line.strip();
				if (text.startsWith("#")) {
					heading.add(text.substring(1).strip());
				} else if (Character.isLetter(text.charAt(0))) {
					finish();
					if (line.startsWith(" ")) {
						letters = text.replace(" ", "");
					} else {
						element = Element.number(text);
					}
				} else {
					rows.add(numbers(text.split(" ")));
				}
			}
			finish();
			String first = heading.getFirst();
			return new BasisTable(name, first.substring(first.lastIndexOf('(') + 1, first.length() - 1), List.copyOf(heading.subList(1, heading.size())),
					Map.copyOf(shells));
		}

		private static double[] numbers(String[] words) {
			double[] numbers = new double[words.length];
			for (int i = 0; i < words.length; i++) {
				numbers[i] = Double.parseDouble(words[i]);
			}
			return numbers;
		}

		/** Shells of different angular momentum stay together; contractions of the same one become shells of their own primitives. */
		private void finish() {
			if (!letters.isEmpty()) {
				List<BasisTable.ElementShell> all = shells.computeIfAbsent(element, _ -> new ArrayList<>());
				boolean together = letters.chars().distinct().count() == letters.length();
				if (together) {
					all.add(shell(0, letters.length()));
				} else {
					for (int c = 0; c < letters.length(); c++) {
						all.add(shell(c, c + 1));
					}
				}
			}
			rows.clear();
			letters = "";
		}

		private BasisTable.ElementShell shell(int from, int to) {
			List<double[]> used = rows.stream().filter(row -> Arrays.stream(row, from + 1, to + 1).anyMatch(c -> c != 0)).toList();
			int[] momenta = new int[to - from];
			double[][] coefficients = new double[to - from][];
			boolean spherical = true;
			for (int c = from; c < to; c++) {
				int column = c + 1;
				char letter = letters.charAt(c);
				spherical &= Character.isLowerCase(letter);
				momenta[c - from] = LETTERS.indexOf(Character.toLowerCase(letter));
				coefficients[c - from] = used.stream().mapToDouble(row -> row[column]).toArray();
			}
			return new BasisTable.ElementShell(used.stream().mapToDouble(row -> row[0]).toArray(), momenta, coefficients, spherical);
		}
	}
}
