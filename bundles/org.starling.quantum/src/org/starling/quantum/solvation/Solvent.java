package org.starling.quantum.solvation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.starling.quantum.dft.Lebedev;

/**
 * A solvent without structure. Permittivities of named ones are those of the Minnesota Solvent Descriptor Database (P. Winget, D. M. Dolney, D. J. Giesen, C.
 * J. Cramer, D. G. Truhlar, University of Minnesota 2010), at 25 °C.
 *
 * @param name         as texts have it
 * @param permittivity relative to that of the vacuum, at rest; infinite for a conductor
 * @param points       on the sphere of each atom; one of the sizes of {@link Lebedev}
 */
public record Solvent(String name, double permittivity, int points) {

	/** Usual number of points on a sphere. */
	public static final int POINTS = 110;

	private static final String NUMBER = "epsilon=";
	private static final Map<String, Double> NAMED = new LinkedHashMap<>();

	static {
		String table = "water 78.355 acetone 20.493 acetonitrile 35.688 benzene 2.2706 carbontetrachloride 2.2280 chloroform 4.7113 cyclohexane 2.0165"
				+ " dichloromethane 8.93 diethylether 4.2400 dmf 37.219 dmso 46.826 ethanol 24.852 ethylacetate 5.9867 heptane 1.9113 hexane 1.8819"
				+ " methanol 32.613 octanol 9.8629 thf 7.4257 toluene 2.3741";
		String[] words = table.split(" ");
		for (int i = 0; i < words.length; i += 2) {
			NAMED.put(words[i], Double.valueOf(words[i + 1]));
		}
	}

	/**
	 * @throws IllegalArgumentException when the permittivity is below 1, or there is no such rule on the sphere
	 */
	public Solvent {
		if (!(permittivity >= 1)) {
			throw new IllegalArgumentException("the permittivity of a solvent is 1 at least, not " + permittivity);
		}
		if (Arrays.stream(Lebedev.sizes()).noneMatch(n -> n == points)) {
			throw new IllegalArgumentException("there is no rule of " + points + " points on the sphere for the cavity of a solvent; there are "
					+ Arrays.stream(Lebedev.sizes()).mapToObj(Integer::toString).collect(Collectors.joining(", ")));
		}
	}

	/**
	 * @param text   the name of a solvent, or its permittivity as in epsilon=4.7
	 * @param points on the sphere of each atom
	 * @throws IllegalArgumentException when it is neither; the message lists the names
	 */
	public static Solvent of(String text, int points) {
		String wanted = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
		if (wanted.startsWith(NUMBER)) {
			try {
				return new Solvent(wanted, Double.parseDouble(wanted.substring(NUMBER.length())), points);
			} catch (NumberFormatException e) {
				throw new IllegalArgumentException("a permittivity is a number, as in epsilon=4.7, not \"" + text + "\"", e);
			}
		}
		Double known = NAMED.get(wanted);
		if (known == null) {
			throw new IllegalArgumentException("the solvent \"" + text + "\" is not known; there are " + String.join(", ", NAMED.keySet())
					+ ", and any by its permittivity as in epsilon=4.7");
		}
		return new Solvent(wanted, known, points);
	}

	/** Part of a conductor's charges that it has, (ε − 1)/ε. */
	double factor() {
		return Double.isInfinite(permittivity) ? 1 : (permittivity - 1) / permittivity;
	}

	/** All that it means for an energy. */
	public String description() {
		String number = name.startsWith(NUMBER) ? name : String.format(Locale.ROOT, "%s (epsilon %s)", name, permittivity);
		return "CPCM " + number + ", spheres of 1.2 Bondi radii with " + points + " points each, electrostatics alone";
	}
}
