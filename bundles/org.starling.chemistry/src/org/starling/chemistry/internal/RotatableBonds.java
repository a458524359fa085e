package org.starling.chemistry.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.starling.chemistry.Bond;
import org.starling.chemistry.Structure;

/**
 * Bonds around which a turn makes another conformation (Veber et al., J Med Chem 2002;45:2615): single ones outside rings between atoms that have
 * other heavy neighbours, without those of amides and beside triple bonds.
 */
public final class RotatableBonds {

	private RotatableBonds() {
	}

	/** In the order of the structure's bonds. */
	public static List<Bond> of(Structure structure) {
		boolean[] ring = Rings.bonds(structure);
		List<Bond> found = new ArrayList<>();
		for (int b = 0; b < ring.length; b++) {
			Bond bond = structure.bonds().get(b);
			boolean middle = heavy(structure, bond.first()) > 1 && heavy(structure, bond.second()) > 1;
			if (!ring[b] && bond.order() == 1 && middle && !linear(structure, bond.first()) && !linear(structure, bond.second())
					&& !amide(structure, bond.first(), bond.second()) && !amide(structure, bond.second(), bond.first())) {
				found.add(bond);
			}
		}
		return found;
	}

	private static long heavy(Structure structure, int atom) {
		return structure.atoms().get(atom).number() == 1 ? 0
				: IntStream.of(structure.neighbours(atom)).filter(n -> structure.atoms().get(n).number() != 1).count();
	}

	/** Beside a triple bond a turn changes nothing. */
	private static boolean linear(Structure structure, int atom) {
		return IntStream.of(structure.bondsOf(atom)).anyMatch(b -> structure.bonds().get(b).order() == 3);
	}

	private static boolean amide(Structure structure, int carbon, int nitrogen) {
		return structure.atoms().get(carbon).symbol().equals("C") && structure.atoms().get(nitrogen).symbol().equals("N")
				&& IntStream.of(structure.bondsOf(carbon)).mapToObj(structure.bonds()::get)
						.anyMatch(b -> b.order() == 2 && structure.atoms().get(b.other(carbon)).symbol().equals("O"));
	}
}
