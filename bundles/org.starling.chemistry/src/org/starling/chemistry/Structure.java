package org.starling.chemistry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.chemistry.internal.Hydrogens;

/**
 * A molecule: atoms, bonds, configurations and, where known, coordinates. Immutable; two structures are compared by
 * {@link Smiles#canonical(Structure)}.
 */
public final class Structure {

	/** More atoms than this are refused by all readers. */
	public static final int MAXIMUM_ATOMS = 100_000;

	private final String name;
	private final List<Atom> atoms;
	private final List<Bond> bonds;
	private final List<Stereo> stereo;
	private final double[][] flat;
	private final double[][] space;
	private final List<String> notes;
	private final int[][] incident;

	private Structure(String name, List<Atom> atoms, List<Bond> bonds, List<Stereo> stereo, double[][] flat, double[][] space,
			List<String> notes) {
		this.name = name;
		this.atoms = List.copyOf(atoms);
		this.bonds = List.copyOf(bonds);
		this.stereo = List.copyOf(stereo);
		this.flat = checked(flat, atoms.size(), 2);
		this.space = checked(space, atoms.size(), 3);
		this.notes = List.copyOf(notes);
		incident = incident(atoms.size(), this.bonds);
	}

	/**
	 * @param name  empty when it has none
	 * @param notes what of its source isn't kept; empty when all is
	 * @throws IllegalArgumentException when a bond or a configuration names an atom that isn't there, or two bonds join the same atoms
	 */
	public static Structure of(String name, List<Atom> atoms, List<Bond> bonds, List<Stereo> stereo, List<String> notes) {
		return new Structure(name, atoms, bonds, stereo, null, null, notes);
	}

	private static int[][] incident(int atoms, List<Bond> bonds) {
		List<List<Integer>> at = new ArrayList<>();
		for (int a = 0; a < atoms; a++) {
			at.add(new ArrayList<>(4));
		}
		for (int b = 0; b < bonds.size(); b++) {
			Bond bond = bonds.get(b);
			if (bond.first() >= atoms || bond.second() >= atoms) {
				throw new IllegalArgumentException("a bond ends at atom " + (Math.max(bond.first(), bond.second()) + 1) + " of " + atoms);
			}
			for (int other : at.get(bond.first())) {
				if (bonds.get(other).has(bond.second())) {
					throw new IllegalArgumentException("atoms " + (bond.first() + 1) + " and " + (bond.second() + 1) + " are joined by two bonds");
				}
			}
			at.get(bond.first()).add(b);
			at.get(bond.second()).add(b);
		}
		return at.stream().map(l -> l.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
	}

	private static double[][] checked(double[][] coordinates, int atoms, int dimensions) {
		if (coordinates == null) {
			return null;
		}
		if (coordinates.length != atoms || Arrays.stream(coordinates).anyMatch(c -> c.length != dimensions)) {
			throw new IllegalArgumentException("there must be " + dimensions + " coordinates for each of " + atoms + " atoms");
		}
		return copy(coordinates);
	}

	private static double[][] copy(double[][] coordinates) {
		return Arrays.stream(coordinates).map(double[]::clone).toArray(double[][]::new);
	}

	/** Empty when it has none. */
	public String name() {
		return name;
	}

	/** Indices of bonds and configurations refer to this order. */
	public List<Atom> atoms() {
		return atoms;
	}

	/** Each pair of atoms stands once. */
	public List<Bond> bonds() {
		return bonds;
	}

	/** Those that are stated. */
	public List<Stereo> stereo() {
		return stereo;
	}

	/** What of the source isn't kept, in words. */
	public List<String> notes() {
		return notes;
	}

	/** Indices of the bonds of an atom. */
	public int[] bondsOf(int atom) {
		return incident[atom].clone();
	}

	/** Number of bonds of an atom, those to implicit hydrogens left out. */
	public int degree(int atom) {
		return incident[atom].length;
	}

	/** Indices of the atoms that are bound to one, in the order of the bonds. */
	public int[] neighbours(int atom) {
		return Arrays.stream(incident[atom]).map(b -> bonds.get(b).other(atom)).toArray();
	}

	/** Hydrogens of an atom, implicit ones and atoms of their own. */
	public int hydrogens(int atom) {
		return atoms.get(atom).implicitHydrogens()
				+ (int) Arrays.stream(neighbours(atom)).filter(n -> atoms.get(n).symbol().equals("H")).count();
	}

	/** Sum of the formal charges, in elementary charges. */
	public int charge() {
		return atoms.stream().mapToInt(Atom::charge).sum();
	}

	/** Whether there are coordinates in a plane. */
	public boolean hasCoordinates2D() {
		return flat != null;
	}

	/** Whether there are coordinates in space. */
	public boolean hasCoordinates3D() {
		return space != null;
	}

	/** x, y of each atom in ångström, y upwards; null when there are none. Copied. */
	public double[][] coordinates2D() {
		return flat == null ? null : copy(flat);
	}

	/** x, y, z of each atom in ångström; null when there are none. Copied. */
	public double[][] coordinates3D() {
		return space == null ? null : copy(space);
	}

	/** The same with another name. */
	public Structure withName(String other) {
		return new Structure(other, atoms, bonds, stereo, flat, space, notes);
	}

	/** The same with coordinates in a plane, in ångström; null takes them away. */
	public Structure withCoordinates2D(double[][] coordinates) {
		return new Structure(name, atoms, bonds, stereo, coordinates, space, notes);
	}

	/** The same with coordinates in space, in ångström; null takes them away. */
	public Structure withCoordinates3D(double[][] coordinates) {
		return new Structure(name, atoms, bonds, stereo, flat, coordinates, notes);
	}

	/** The same without hydrogens as atoms, but for those that carry an isotope or a charge or stand between atoms. */
	public Structure withoutHydrogens() {
		return Hydrogens.suppressed(this);
	}

	/** The same with each hydrogen as an atom, those that were implicit behind all others; coordinates are dropped when there were such. */
	public Structure withHydrogens() {
		return Hydrogens.explicit(this);
	}

	/** Indices of the atoms that are joined, a list for each part: more than one for salts and mixtures. */
	public List<int[]> parts() {
		int[] part = new int[atoms.size()];
		List<int[]> found = new ArrayList<>();
		int[] stack = new int[atoms.size()];
		for (int start = 0; start < part.length; start++) {
			if (part[start] != 0) {
				continue;
			}
			int number = found.size() + 1;
			int top = 0;
			stack[top++] = start;
			part[start] = number;
			while (top > 0) {
				for (int next : neighbours(stack[--top])) {
					if (part[next] == 0) {
						part[next] = number;
						stack[top++] = next;
					}
				}
			}
			int[] members = new int[part.length];
			int count = 0;
			for (int a = 0; a < part.length; a++) {
				if (part[a] == number) {
					members[count++] = a;
				}
			}
			found.add(Arrays.copyOf(members, count));
		}
		return found;
	}
}
