package org.starling.quantum.tck;

import org.starling.quantum.Geometry;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.qcschema.Driver;
import org.starling.sdk.contract.Expect;

/** Energies that are published; for programs of electrons and basis sets. */
final class LiteratureChecks extends CheckGroup {

	private static final String HINT = "Look for a wrong unit of the geometry (bohr), a wrong basis set, fitted integrals by default, or loose convergence.";

	LiteratureChecks(Subject subject) {
		super(subject);
		if (!subject.hasFields()) {
			return;
		}
		// W. J. Hehre, R. F. Stewart, J. A. Pople, J Chem Phys 51 (1969) 2657
		energy("hf", "STO-3G", Molecules.HELIUM, "helium", -2.80778, 6e-6);
		// A. Szabo, N. S. Ostlund, Modern Quantum Chemistry, 1989, section 3.5.2
		energy("hf", "STO-3G", Molecules.HYDROGEN, "hydrogen", -1.1167, 6e-5);
		// T. D. Crawford's programming projects 3 to 6
		energy("hf", "STO-3G", Molecules.WATER, "water", -74.942079928192, 1e-7);
		energy("mp2", "STO-3G", Molecules.WATER, "water", -74.942079928192 - 0.049149636120, 2e-7);
		energy("ccsd", "STO-3G", Molecules.WATER, "water", -74.942079928192 - 0.070680088376, 5e-7);
		energy("ccsd(t)", "STO-3G", Molecules.WATER, "water", -74.942079928192 - 0.070680088376 - 0.000099877272, 5e-7);
	}

	private void energy(String method, String basis, Geometry molecule, String name, double expected, double tolerance) {
		if (subject().hasMethod(method)) {
			add("energy: " + method + "/" + basis + " of " + name, () -> Expect.close(expected, subject().energy(new EnergyProblem(molecule, Driver.ENERGY,
					method, basis)), tolerance, method + "/" + basis + " of " + name + " in hartree", HINT));
		}
	}
}
