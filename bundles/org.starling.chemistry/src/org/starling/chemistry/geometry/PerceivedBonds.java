package org.starling.chemistry.geometry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.chemistry.Atom;
import org.starling.chemistry.Bond;
import org.starling.chemistry.Elements;
import org.starling.chemistry.Structure;

/**
 * Bonds of structures that state none: atoms nearer than 1.3 times the sum of their radii of single bonds (Pyykkö and Atsumi 2009). Two hydrogens
 * are joined only when they are all there is. Orders can't be told from distances alone and are 1. Stateless.
 */
public final class PerceivedBonds {

	private static final double STRETCHED = 1.3;
	/** Of elements that have no radius, in picometre. */
	private static final int OTHERWISE = 100;
	private static final double SHORTEST = 0.3;
	/** Å; above the longest bond, that of two caesium atoms aside. */
	private static final double CELL = 5.5;

	private PerceivedBonds() {
	}

	/**
	 * The same structure when it has bonds or no places in space, else one with bonds of order 1 by distance.
	 */
	public static Structure in(Structure structure) {
		if (!structure.bonds().isEmpty() || !structure.hasCoordinates3D()) {
			return structure;
		}
		return Structure.of(structure.name(), structure.atoms(), of(structure.atoms(), structure.coordinates3D()), structure.stereo(), structure.notes())
				.withCoordinates3D(structure.coordinates3D());
	}

	/**
	 * In the order of their atoms.
	 *
	 * @param places x, y, z of each atom in ångström
	 */
	public static List<Bond> of(List<Atom> atoms, double[][] places) {
		Map<Long, List<Integer>> cells = new HashMap<>();
		List<Bond> bonds = new ArrayList<>();
		for (int a = 0; a < places.length; a++) {
			double[] p = places[a];
			for (int i = -1; i <= 1; i++) {
				for (int j = -1; j <= 1; j++) {
					for (int k = -1; k <= 1; k++) {
						for (int b : cells.getOrDefault(key(p, i, j, k), List.of())) {
							if (joined(atoms, places, b, a)) {
								bonds.add(new Bond(b, a, 1, false));
							}
						}
					}
				}
			}
			cells.computeIfAbsent(key(p, 0, 0, 0), x -> new ArrayList<>()).add(a);
		}
		return bonds;
	}

	private static boolean joined(List<Atom> atoms, double[][] places, int a, int b) {
		int first = atoms.get(a).number();
		int second = atoms.get(b).number();
		if (first == 1 && second == 1 && atoms.size() > 2) {
			return false;
		}
		double distance = Measures.distance(places[a], places[b]);
		return distance > SHORTEST && distance < STRETCHED * (radius(first) + radius(second)) / 100;
	}

	private static int radius(int number) {
		return Elements.covalentRadius(number) > 0 ? Elements.covalentRadius(number) : OTHERWISE;
	}

	private static long key(double[] p, int i, int j, int k) {
		return cell(p[0], i) << 42 | cell(p[1], j) << 21 | cell(p[2], k);
	}

	private static long cell(double x, int step) {
		return (long) Math.floor(x / CELL) + step & 0x1fffff;
	}
}
