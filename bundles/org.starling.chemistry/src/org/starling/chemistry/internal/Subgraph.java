package org.starling.chemistry.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.chemistry.Atom;
import org.starling.chemistry.Bond;
import org.starling.chemistry.Stereo;
import org.starling.chemistry.Structure;

/** Parts of a structure: what a cut bond led to becomes an attachment point or hydrogens. */
public final class Subgraph {

	private Subgraph() {
	}

	/**
	 * @param keep   which atoms stay
	 * @param labels of the attachment point that stands where a bond from a kept atom to one that goes was cut, by the index of the bond; 0 for
	 *               as many hydrogens as the bond's order
	 */
	public static Structure of(Structure structure, boolean[] keep, int[] labels) {
		int n = structure.atoms().size();
		int[] place = new int[n];
		Arrays.fill(place, -1);
		List<Atom> atoms = new ArrayList<>();
		for (int a = 0; a < n; a++) {
			if (keep[a]) {
				place[a] = atoms.size();
				atoms.add(structure.atoms().get(a));
			}
		}
		int kept = atoms.size();
		List<Bond> bonds = new ArrayList<>();
		int[] instead = new int[structure.bonds().size()];
		Arrays.fill(instead, -1);
		for (int b = 0; b < structure.bonds().size(); b++) {
			Bond bond = structure.bonds().get(b);
			if (keep[bond.first()] && keep[bond.second()]) {
				bonds.add(new Bond(place[bond.first()], place[bond.second()], bond.order(), bond.aromatic()));
			} else if (keep[bond.first()] != keep[bond.second()]) {
				int inside = place[keep[bond.first()] ? bond.first() : bond.second()];
				if (labels[b] > 0) {
					instead[b] = atoms.size();
					bonds.add(new Bond(inside, atoms.size(), bond.order(), false));
					atoms.add(new Atom(Atom.ANY, 0, 0, 0, false, labels[b]));
				} else {
					Atom atom = atoms.get(inside);
					atoms.set(inside, atom.withHydrogens(atom.implicitHydrogens() + bond.order()));
				}
			}
		}
		List<Stereo> stereo = new ArrayList<>();
		for (Stereo s : structure.stereo()) {
			Stereo moved = switch (s) {
			case Stereo.Tetrahedral t -> tetrahedral(structure, t, place, instead);
			case Stereo.DoubleBond d -> doubleBond(structure, d, place, instead);
			};
			if (moved != null) {
				stereo.add(moved);
			}
		}
		Structure part = Structure.of(structure.name(), atoms, bonds, stereo, structure.notes());
		return kept == n ? part.withCoordinates2D(structure.coordinates2D()) : part;
	}

	private static Stereo tetrahedral(Structure structure, Stereo.Tetrahedral t, int[] place, int[] instead) {
		if (place[t.centre()] < 0) {
			return null;
		}
		List<Integer> neighbours = new ArrayList<>();
		int hydrogens = 0;
		for (int old : t.neighbours()) {
			int now = old == t.centre() ? -1 : moved(structure, t.centre(), old, place, instead);
			hydrogens += now < 0 ? 1 : 0;
			neighbours.add(now < 0 ? place[t.centre()] : now);
		}
		return hydrogens > 1 ? null : new Stereo.Tetrahedral(place[t.centre()], neighbours, t.clockwise());
	}

	private static Stereo doubleBond(Structure structure, Stereo.DoubleBond d, int[] place, int[] instead) {
		if (place[d.first()] < 0 || place[d.second()] < 0) {
			return null;
		}
		boolean together = d.together();
		int[] ends = { d.first(), d.second() };
		int[] named = { d.firstNeighbour(), d.secondNeighbour() };
		for (int e = 0; e < 2; e++) {
			int now = moved(structure, ends[e], named[e], place, instead);
			if (now < 0) {
				int far = ends[1 - e];
				int gone = named[e];
				int other = Arrays.stream(structure.neighbours(ends[e])).filter(a -> a != far && a != gone).findFirst().orElse(-1);
				now = other < 0 ? -1 : moved(structure, ends[e], other, place, instead);
				together = !together;
			}
			if (now < 0) {
				return null;
			}
			named[e] = now;
		}
		return new Stereo.DoubleBond(place[d.first()], place[d.second()], named[0], named[1], together);
	}

	/** Where a neighbour stands now, itself or the attachment point; -1 when it became hydrogen. */
	private static int moved(Structure structure, int atom, int neighbour, int[] place, int[] instead) {
		if (place[neighbour] >= 0) {
			return place[neighbour];
		}
		int bond = Arrays.stream(structure.bondsOf(atom)).filter(b -> structure.bonds().get(b).has(neighbour)).findFirst().orElseThrow();
		return instead[bond];
	}
}
