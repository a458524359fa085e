package org.starling.quantum.basis;

import java.util.ArrayList;
import java.util.List;

import org.starling.quantum.Geometry;

/**
 * The functions of a basis set on the atoms of a molecule. Immutable as long as nobody changes the arrays of its shells.
 *
 * @param name      as in its table
 * @param shells    atom by atom
 * @param functions number of functions
 */
public record BasisSet(String name, List<Shell> shells, int functions) {

	public BasisSet {
		shells = List.copyOf(shells);
	}

	/** The shells of a molecule from those of its elements. */
	static BasisSet of(BasisTable table, Geometry geometry, Boolean spherical) {
		List<Shell> shells = new ArrayList<>();
		int first = 0;
		for (int atom = 0; atom < geometry.atoms(); atom++) {
			for (BasisTable.ElementShell shell : table.shells(geometry.number(atom))) {
				Shell placed = new Shell(atom, shell.exponents(), shell.momenta(), Contraction.normalised(shell),
						spherical == null ? shell.spherical() : spherical, first);
				shells.add(placed);
				first += placed.size();
			}
		}
		return new BasisSet(table.name(), shells, first);
	}

	/** For each function the index of its atom. */
	public int[] atoms() {
		int[] atoms = new int[functions];
		for (Shell shell : shells) {
			for (int i = 0; i < shell.size(); i++) {
				atoms[shell.first() + i] = shell.atom();
			}
		}
		return atoms;
	}

	/** Largest angular momentum. */
	public int top() {
		return shells.stream().mapToInt(Shell::top).max().orElse(0);
	}
}
