package org.starling.quantum.energy;

import java.util.Locale;

import org.starling.quantum.Version;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisTable;
import org.starling.quantum.scf.Reference;

/**
 * How an energy is calculated.
 *
 * @param basis      name of the basis set
 * @param spherical  whether functions from d on are real solid harmonics; null for what the set means
 * @param frozenCore whether the electrons of noble-gas cores stay out of the correlation
 */
public record EnergyModel(Method method, Reference reference, String basis, Boolean spherical, boolean frozenCore) {

	/** All that the number means, on one line: energies with different lines are not to be subtracted. */
	public String description() {
		BasisTable table = BasisLibrary.table(basis);
		String shape = spherical == null ? "spherical or Cartesian as the set means" : spherical ? "spherical" : "Cartesian";
		return String.format(Locale.ROOT, "%s%s/%s (%s; %s), exact integrals%s, bohr CODATA 2018, Starling %s", method == Method.HF ? ""
				: method.name() + " on ", reference, table.name(), table.source().get(1), shape,
				method == Method.HF ? "" : frozenCore ? ", frozen core" : ", all electrons correlated", Version.TEXT);
	}
}
