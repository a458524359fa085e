package org.starling.quantum.basis;

import java.util.List;
import java.util.Map;

import org.starling.quantum.Element;

/**
 * A basis set as tabulated: shells of each element. Immutable.
 *
 * @param name   as in the heading
 * @param role   {@code orbital}, {@code jkfit}, {@code rifit}, {@code jfit} or {@code guess}
 * @param source the heading's lines: description, version, references
 * @param shells by atomic number
 */
public record BasisTable(String name, String role, List<String> source, Map<Integer, List<ElementShell>> shells) {

	/**
	 * A shell, or several with common exponents, of an element.
	 *
	 * @param exponents    in bohr⁻²
	 * @param momenta      angular momentum of each shell
	 * @param coefficients of each shell and primitive, of normalised primitives
	 * @param spherical    whether the set means real solid harmonics
	 */
	public record ElementShell(double[] exponents, int[] momenta, double[][] coefficients, boolean spherical) {
	}

	/**
	 * The shells of an element.
	 *
	 * @throws IllegalArgumentException when the set has none
	 */
	public List<ElementShell> shells(int number) {
		List<ElementShell> found = shells.get(number);
		if (found == null) {
			throw new IllegalArgumentException("the basis set " + name + " has no functions for " + Element.symbol(number)
					+ "; choose another set, such as def2-SVP");
		}
		return found;
	}
}
