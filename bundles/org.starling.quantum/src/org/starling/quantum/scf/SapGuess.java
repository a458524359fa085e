package org.starling.quantum.scf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisTable;
import org.starling.quantum.integrals.OneElectron;

/**
 * The first Fock matrix: electrons in the superposed potentials of the atoms (S. Lehtola, J Chem Theory Comput 15 (2019) 1593), which are
 * tabulated as those of Gaussian charges (S. Lehtola, L. Visscher, E. Engel, J Chem Phys 152 (2020) 144105). Stateless.
 */
final class SapGuess {

	private SapGuess() {
	}

	/** The electrons' part of the potential. */
	static DMatrixRMaj screening(Geometry geometry, OneElectron integrals) {
		BasisTable table = BasisLibrary.table("sap_helfem_large");
		List<double[]> charges = new ArrayList<>();
		for (int atom = 0; atom < geometry.atoms(); atom++) {
			if (geometry.nuclearCharge(atom) == 0) {
				continue;
			}
			for (BasisTable.ElementShell shell : table.shells(geometry.number(atom))) {
				for (int i = 0; i < shell.exponents().length; i++) {
					charges.add(new double[] { -shell.coefficients()[0][i], shell.exponents()[i], geometry.at(atom, 0), geometry.at(atom, 1),
							geometry.at(atom, 2) });
				}
			}
		}
		double[] values = charges.stream().mapToDouble(c -> c[0]).toArray();
		double[] exponents = charges.stream().mapToDouble(c -> c[1]).toArray();
		double[] places = charges.stream().flatMapToDouble(c -> Arrays.stream(c, 2, 5)).toArray();
		return integrals.potential(values, exponents, places);
	}
}
