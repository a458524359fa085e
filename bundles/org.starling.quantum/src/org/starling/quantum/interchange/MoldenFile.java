package org.starling.quantum.interchange;

import java.io.IOException;
import java.util.Locale;

import org.starling.quantum.Element;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.basis.Contraction;
import org.starling.quantum.basis.Shell;
import org.starling.quantum.scf.Orbitals;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.ScfResult;

/**
 * Molden files: molecule, basis and orbitals (G. Schaftenaar, J. H. Noordik, J Comput-Aided Mol Des 14 (2000) 123;
 * https://www.theochem.ru.nl/molden/molden_format.html). Coefficients are those of normalised functions, also Cartesian ones, and normalised
 * primitives. Stateless.
 */
public final class MoldenFile {

	private static final String LETTERS = "spdfg";

	private MoldenFile() {
	}

	/**
	 * @throws IllegalArgumentException when the basis has functions beyond g, or mixes spherical and Cartesian ones of a kind, for which the
	 *                                  format has no word
	 */
	public static void write(ScfResult field, Appendable out) throws IOException {
		Geometry geometry = field.geometry();
		BasisSet basis = field.basis();
		if (basis.top() >= LETTERS.length()) {
			throw new IllegalArgumentException("a Molden file can't hold functions beyond g, and " + basis.name() + " has them");
		}
		out.append("[Molden Format]\n[Title]\n").append(field.reference().name()).append('/').append(basis.name()).append("\n[Atoms] AU\n");
		for (int a = 0; a < geometry.atoms(); a++) {
			out.append(String.format(Locale.ROOT, "%-2s %5d %3d %20.12f %20.12f %20.12f%n", Element.symbol(geometry.number(a)), a + 1,
					geometry.number(a), geometry.at(a, 0), geometry.at(a, 1), geometry.at(a, 2)));
		}
		functions(basis, geometry, out);
		for (int l = 2; l <= basis.top(); l++) {
			if (MoldenOrder.isSpherical(basis, l)) {
				boolean mixed = l == 2 && basis.top() > 2 && !MoldenOrder.isSpherical(basis, 3);
				out.append(mixed ? "[5D10F]\n" : new String[] { "[5D]\n", "[7F]\n", "[9G]\n" }[l - 2]);
			}
		}
		out.append("[MO]\n");
		double[] factors = MoldenOrder.factors(basis);
		int[] order = MoldenOrder.order(basis);
		boolean pairs = field.reference() != Reference.UHF;
		orbitals(field.alpha(), pairs ? field.beta().occupied() : -1, "Alpha", factors, order, out);
		if (!pairs) {
			orbitals(field.beta(), -1, "Beta", factors, order, out);
		}
	}

	private static void functions(BasisSet basis, Geometry geometry, Appendable out) throws IOException {
		out.append("[GTO]\n");
		for (int a = 0; a < geometry.atoms(); a++) {
			out.append(String.format(Locale.ROOT, "%5d 0%n", a + 1));
			for (Shell shell : basis.shells()) {
				for (int s = 0; shell.atom() == a && s < shell.momenta().length; s++) {
					int l = shell.momenta()[s];
					out.append(String.format(Locale.ROOT, " %s %4d 1.00%n", LETTERS.charAt(l), shell.exponents().length));
					for (int i = 0; i < shell.exponents().length; i++) {
						double zeta = shell.exponents()[i];
						out.append(String.format(Locale.ROOT, "%24.14E %24.14E%n", zeta, shell.coefficients()[s][i] / Contraction.primitive(zeta, l)));
					}
				}
			}
			out.append('\n');
		}
	}

	/** @param both number of lowest orbitals with two electrons; −1 when each spin has its own */
	private static void orbitals(Orbitals orbitals, int both, String spin, double[] factors, int[] order, Appendable out) throws IOException {
		for (int k = 0; k < orbitals.size(); k++) {
			int electrons = k < both ? 2 : k < orbitals.occupied() ? 1 : 0;
			out.append(String.format(Locale.ROOT, " Sym= A%n Ene= %.12f%n Spin= %s%n Occup= %d%n", orbitals.energies()[k], spin, electrons));
			for (int i = 0; i < order.length; i++) {
				out.append(String.format(Locale.ROOT, "%5d %24.14E%n", i + 1, orbitals.coefficients().get(order[i], k) * factors[order[i]]));
			}
		}
	}

	/**
	 * @param geometry  atoms, with charge and multiplicity from the electrons in the orbitals
	 * @param basis     as written
	 * @param alpha     orbitals of spin up
	 * @param beta      of spin down; the same ones where the file does not tell spins apart
	 */
	public record Content(Geometry geometry, BasisSet basis, Orbitals alpha, Orbitals beta) {
	}

	/**
	 * @param source name of the file
	 * @throws IllegalArgumentException with file and line of what is wrong
	 */
	public static Content read(String source, String text) {
		return new MoldenReader(new NumberedLines(source, text)).read();
	}
}
