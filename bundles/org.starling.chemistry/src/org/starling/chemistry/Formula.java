package org.starling.chemistry;

import java.util.Map;
import java.util.TreeMap;

import org.starling.chemistry.internal.IsotopeMasses;

/**
 * What a structure consists of.
 *
 * @param text               in Hill order (carbon, hydrogen, then by the alphabet), isotopes in brackets, the charge behind: {@code C26H29NO},
 *                           {@code C2[2H]6O}, {@code C5H14NO+}
 * @param molarMass          g/mol by the standard atomic weights (IUPAC 2021, abridged); a stated isotope counts with its own mass. NaN when an
 *                           element has no standard atomic weight
 * @param monoisotopicMass   in dalton, of the most abundant isotope of each element, mass of the electrons of the charge taken off; isotopic
 *                           masses of the Blue Obelisk data in CDK, to 1e-8. NaN when an element has no stable isotope
 * @param hydrogens          number of hydrogens of any isotope
 * @param heavyAtoms         number of other atoms
 */
public record Formula(String text, double molarMass, double monoisotopicMass, int hydrogens, int heavyAtoms) {

	/** CODATA 2018, in dalton. */
	private static final double ELECTRON_MASS = 5.48579909065e-4;

	/**
	 * @throws IllegalArgumentException when an atom may be any element, or an isotope is unknown
	 */
	public static Formula of(Structure structure) {
		Map<String, Integer> counts = new TreeMap<>(Formula::hill);
		double average = 0;
		double single = 0;
		int hydrogens = 0;
		for (Atom atom : structure.atoms()) {
			if (atom.symbol().equals(Atom.ANY)) {
				throw new IllegalArgumentException("an atom * has no mass: the structure is a fragment");
			}
			int number = atom.number();
			String key = atom.isotope() == 0 ? atom.symbol() : "[" + atom.isotope() + atom.symbol() + "]";
			counts.merge(key, 1, Integer::sum);
			counts.merge("H", atom.implicitHydrogens(), Integer::sum);
			hydrogens += atom.implicitHydrogens() + (number == 1 ? 1 : 0);
			average += (atom.isotope() == 0 ? weight(number) : IsotopeMasses.of(number, atom.isotope()))
					+ atom.implicitHydrogens() * weight(1);
			single += (atom.isotope() == 0 ? IsotopeMasses.mostAbundant(number) : IsotopeMasses.of(number, atom.isotope()))
					+ atom.implicitHydrogens() * IsotopeMasses.mostAbundant(1);
		}
		int charge = structure.charge();
		int heavy = (int) structure.atoms().stream().filter(a -> a.number() != 1).count();
		return new Formula(text(counts, charge), rounded(average), rounded(single - charge * ELECTRON_MASS), hydrogens, heavy);
	}

	/** Without the noise of a long sum. */
	private static double rounded(double mass) {
		return Double.isNaN(mass) ? mass : Math.rint(mass * 1e9) / 1e9;
	}

	private static double weight(int number) {
		double weight = Elements.standardAtomicWeight(number);
		return weight == 0 ? Double.NaN : weight;
	}

	private static String text(Map<String, Integer> counts, int charge) {
		boolean carbon = counts.keySet().stream().anyMatch(k -> bare(k).equals("C"));
		StringBuilder text = new StringBuilder();
		counts.entrySet().stream().filter(e -> e.getValue() > 0)
				.sorted((a, b) -> carbon ? hill(a.getKey(), b.getKey()) : alphabetic(a.getKey(), b.getKey()))
				.forEach(e -> text.append(e.getKey()).append(e.getValue() == 1 ? "" : e.getValue().toString()));
		if (charge != 0) {
			text.append(charge > 0 ? "+" : "-").append(Math.abs(charge) == 1 ? "" : Math.abs(charge));
		}
		return text.toString();
	}

	private static String bare(String key) {
		return key.replaceAll("[^A-Za-z]", "");
	}

	private static int hill(String a, String b) {
		int order = Integer.compare(rank(bare(a)), rank(bare(b)));
		return order != 0 ? order : alphabetic(a, b);
	}

	private static int alphabetic(String a, String b) {
		int order = bare(a).compareTo(bare(b));
		return order != 0 ? order : a.compareTo(b);
	}

	private static int rank(String symbol) {
		return switch (symbol) {
		case "C" -> 0;
		case "H" -> 1;
		default -> 2;
		};
	}
}
