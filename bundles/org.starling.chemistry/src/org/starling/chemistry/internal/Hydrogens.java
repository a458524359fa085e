package org.starling.chemistry.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.chemistry.Atom;
import org.starling.chemistry.Bond;
import org.starling.chemistry.Stereo;
import org.starling.chemistry.Structure;

/** Hydrogens as atoms or as numbers of their neighbours. */
public final class Hydrogens {

	private Hydrogens() {
	}

	/** See {@link Structure#withHydrogens()}. */
	public static Structure explicit(Structure structure) {
		List<Atom> atoms = new ArrayList<>();
		List<Bond> bonds = new ArrayList<>(structure.bonds());
		structure.atoms().forEach(a -> atoms.add(a.withHydrogens(0)));
		int[] firstHydrogen = new int[structure.atoms().size()];
		for (int a = 0; a < firstHydrogen.length; a++) {
			firstHydrogen[a] = atoms.size();
			for (int h = 0; h < structure.atoms().get(a).implicitHydrogens(); h++) {
				bonds.add(new Bond(a, atoms.size(), 1, false));
				atoms.add(Atom.of("H"));
			}
		}
		if (atoms.size() == firstHydrogen.length) {
			return structure;
		}
		List<Stereo> stereo = new ArrayList<>();
		for (Stereo s : structure.stereo()) {
			stereo.add(switch (s) {
			case Stereo.Tetrahedral t when structure.atoms().get(t.centre()).implicitHydrogens() == 1 ->
				new Stereo.Tetrahedral(t.centre(), t.neighbours().stream().map(n -> n == t.centre() ? firstHydrogen[n] : n).toList(), t.clockwise());
			default -> s;
			});
		}
		return Structure.of(structure.name(), atoms, bonds, stereo, structure.notes());
	}

	/** See {@link Structure#withoutHydrogens()}. */
	public static Structure suppressed(Structure structure) {
		int n = structure.atoms().size();
		int[] parent = new int[n];
		Arrays.fill(parent, -1);
		int[] extra = new int[n];
		for (int a = 0; a < n; a++) {
			Atom atom = structure.atoms().get(a);
			boolean plain = atom.symbol().equals("H") && atom.isotope() == 0 && atom.charge() == 0 && atom.label() == 0
					&& atom.implicitHydrogens() == 0 && structure.degree(a) == 1;
			if (plain && structure.atoms().get(structure.neighbours(a)[0]).number() > 1 && !inDoubleBond(structure, a)) {
				parent[a] = structure.neighbours(a)[0];
				extra[parent[a]]++;
			}
		}
		int[] place = new int[n];
		List<Atom> atoms = new ArrayList<>();
		for (int a = 0; a < n; a++) {
			place[a] = parent[a] < 0 ? atoms.size() : -1;
			if (parent[a] < 0) {
				Atom atom = structure.atoms().get(a);
				atoms.add(atom.withHydrogens(atom.implicitHydrogens() + extra[a]));
			}
		}
		if (atoms.size() == n) {
			return structure;
		}
		for (int a = 0; a < n; a++) {
			place[a] = parent[a] < 0 ? place[a] : place[parent[a]];
		}
		List<Bond> bonds = structure.bonds().stream().filter(b -> place[b.first()] != place[b.second()])
				.map(b -> new Bond(place[b.first()], place[b.second()], b.order(), b.aromatic())).toList();
		List<Stereo> stereo = structure.stereo().stream().map(s -> moved(s, place)).toList();
		Structure rest = Structure.of(structure.name(), atoms, bonds, stereo, structure.notes());
		return rest.withCoordinates2D(kept(structure.coordinates2D(), parent)).withCoordinates3D(kept(structure.coordinates3D(), parent));
	}

	private static boolean inDoubleBond(Structure structure, int hydrogen) {
		return structure.stereo().stream().anyMatch(s -> s instanceof Stereo.DoubleBond d
				&& (d.firstNeighbour() == hydrogen || d.secondNeighbour() == hydrogen));
	}

	private static Stereo moved(Stereo stereo, int[] place) {
		return switch (stereo) {
		case Stereo.Tetrahedral t -> new Stereo.Tetrahedral(place[t.centre()], t.neighbours().stream().map(n -> place[n]).toList(), t.clockwise());
		case Stereo.DoubleBond d -> new Stereo.DoubleBond(place[d.first()], place[d.second()], place[d.firstNeighbour()],
				place[d.secondNeighbour()], d.together());
		};
	}

	private static double[][] kept(double[][] coordinates, int[] parent) {
		if (coordinates == null) {
			return null;
		}
		List<double[]> kept = new ArrayList<>();
		for (int a = 0; a < parent.length; a++) {
			if (parent[a] < 0) {
				kept.add(coordinates[a]);
			}
		}
		return kept.toArray(double[][]::new);
	}
}
