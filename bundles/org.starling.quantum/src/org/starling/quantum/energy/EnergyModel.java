package org.starling.quantum.energy;

import java.util.Locale;

import org.starling.quantum.Geometry;
import org.starling.quantum.Version;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisTable;
import org.starling.quantum.fitting.FittingBasis;
import org.starling.quantum.scf.Reference;

/**
 * How an energy is calculated.
 *
 * @param basis      name of the basis set
 * @param spherical  whether functions from d on are real solid harmonics; null for what the set means
 * @param frozenCore whether the electrons of noble-gas cores stay out of the correlation
 * @param fitting    whether integrals are fitted
 */
public record EnergyModel(Method method, Reference reference, String basis, Boolean spherical, boolean frozenCore, Fitting fitting) {

	/** With the default of density fitting. */
	public EnergyModel(Method method, Reference reference, String basis, Boolean spherical, boolean frozenCore) {
		this(method, reference, basis, spherical, frozenCore, Fitting.AUTOMATIC);
	}

	/** All that the number means for a molecule, on one line: energies with different lines are not to be subtracted. */
	public String description(Geometry geometry) {
		BasisTable table = BasisLibrary.table(basis);
		String shape = spherical == null ? "spherical or Cartesian as the set means" : spherical ? "spherical" : "Cartesian";
		return String.format(Locale.ROOT, "%s%s/%s (%s; %s), %s%s, bohr CODATA 2018, Starling %s", method == Method.HF ? ""
				: method.name() + " on ", reference, table.name(), table.source().get(1), shape,
				integrals(geometry), method == Method.HF ? "" : frozenCore ? ", frozen core" : ", all electrons correlated", Version.TEXT);
	}

	private String integrals(Geometry geometry) {
		if (!fitting.isOn(BasisLibrary.basis(basis, geometry, spherical).functions())) {
			return "exact integrals";
		}
		return "density fitting with " + FittingBasis.ofField(basis, geometry)
				+ (method == Method.HF ? "" : " and " + FittingBasis.ofCorrelation(basis, geometry));
	}
}
