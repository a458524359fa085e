package org.starling.quantum.energy;

import java.util.List;
import java.util.Locale;

import org.starling.quantum.Constants;

/**
 * A sum of energies with signs: of binding, a reaction, a conformer, atomization. Immutable.
 *
 * @param kind  what it is, in words
 * @param terms the energies
 */
public record EnergyDifference(String kind, List<Term> terms) {

	/** Hartree that numbers of chemistry are to be right to: 1 kcal/mol. */
	public static final double CHEMICAL_ACCURACY = 0.0016;

	/**
	 * @param name        of what has the energy
	 * @param coefficient with its sign
	 * @param energy      in hartree
	 * @param description see {@link EnergyModel#description(org.starling.quantum.Geometry)}
	 */
	public record Term(String name, double coefficient, double energy, String description) {
	}

	public EnergyDifference {
		terms = List.copyOf(terms);
	}

	public double hartree() {
		return terms.stream().mapToDouble(term -> term.coefficient * term.energy).sum();
	}

	public double kcalPerMol() {
		return hartree() * Constants.KCAL_PER_MOL;
	}

	public double kJPerMol() {
		return hartree() * Constants.KJ_PER_MOL;
	}

	/** Whether all energies mean the same. */
	public boolean isConsistent() {
		return terms.stream().map(Term::description).distinct().count() < 2;
	}

	/** The number with its units, and its size beside chemical accuracy. */
	public String text() {
		double size = Math.abs(hartree()) / CHEMICAL_ACCURACY;
		return String.format(Locale.ROOT, "%s: %.8f hartree, %.3f kcal/mol, %.3f kJ/mol (%s)", kind, hartree(), kcalPerMol(), kJPerMol(),
				size < 1 ? "below chemical accuracy, 1.6 mHa: no method here tells it from 0"
						: String.format(Locale.ROOT, "%.1f times chemical accuracy, 1.6 mHa", size));
	}

	/** What is wrong when energies do not mean the same; empty otherwise. */
	public String warning() {
		return isConsistent() ? "" : "these energies mean different things and should not be subtracted: "
				+ String.join(" | ", terms.stream().map(Term::description).distinct().toList());
	}
}
