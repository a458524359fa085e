package org.starling.chemistry.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.chemistry.Bond;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.Structure;

/**
 * Cuts single bonds outside rings that start at a carbon without a double or triple bond to another element: amides and acids stay whole. Not for
 * several threads at once.
 */
public final class Cutter {

	private final Structure structure;
	private final int largest;
	private final List<Integer> bonds = new ArrayList<>();
	private final Map<Integer, boolean[]> sides = new HashMap<>();
	private final List<Cut> cuts = new ArrayList<>();

	private Cutter(Structure structure, int largest) {
		this.structure = structure;
		this.largest = largest;
	}

	/**
	 * @param structure in one part, without plain hydrogens
	 * @param largest   heavy atoms of the variable part
	 */
	public static List<Cut> cuts(Structure structure, int largest) {
		return new Cutter(structure, largest).all();
	}

	private List<Cut> all() {
		boolean[] ring = Rings.bonds(structure);
		for (int b = 0; b < ring.length; b++) {
			Bond bond = structure.bonds().get(b);
			if (!ring[b] && bond.order() == 1 && (mayBeCut(bond.first()) || mayBeCut(bond.second()))) {
				bonds.add(b);
				sides.put(b, side(b));
			}
		}
		for (int i = 0; i < bonds.size(); i++) {
			single(bonds.get(i));
			for (int j = i + 1; j < bonds.size(); j++) {
				twice(bonds.get(i), bonds.get(j));
			}
		}
		return cuts;
	}

	private boolean mayBeCut(int atom) {
		if (!structure.atoms().get(atom).symbol().equals("C")) {
			return false;
		}
		for (int b : structure.bondsOf(atom)) {
			Bond bond = structure.bonds().get(b);
			if (bond.order() > 1 && !bond.aromatic() && structure.atoms().get(bond.other(atom)).number() != 6) {
				return false;
			}
		}
		return true;
	}

	/** Atoms on the side of the first atom of a bond that is no part of a ring. */
	private boolean[] side(int cut) {
		boolean[] in = new boolean[structure.atoms().size()];
		int[] stack = new int[in.length];
		int top = 0;
		stack[top++] = structure.bonds().get(cut).first();
		in[stack[0]] = true;
		while (top > 0) {
			int atom = stack[--top];
			for (int b : structure.bondsOf(atom)) {
				int other = structure.bonds().get(b).other(atom);
				if (b != cut && !in[other]) {
					in[other] = true;
					stack[top++] = other;
				}
			}
		}
		return in;
	}

	private void single(int bond) {
		boolean[] first = sides.get(bond);
		boolean[] second = not(first);
		int[] labels = new int[structure.bonds().size()];
		labels[bond] = 1;
		String one = null;
		String two = null;
		for (boolean[] variable : new boolean[][] { first, second }) {
			int size = count(variable);
			if (size > largest || size > first.length - size) {
				continue;
			}
			one = one == null ? smiles(first, labels) : one;
			two = two == null ? smiles(second, labels) : two;
			boolean[] constant = variable == first ? second : first;
			cuts.add(new Cut(variable == first ? two : one, variable == first ? one : two, size, 1,
					smiles(constant, new int[labels.length])));
		}
	}

	/** The part between two cuts is variable, the two ends stay. */
	private void twice(int i, int j) {
		boolean[] a = sides.get(i);
		Bond other = structure.bonds().get(j);
		boolean[] endI = a[other.first()] ? not(a) : a;
		boolean[] b = sides.get(j);
		boolean[] endJ = b[structure.bonds().get(i).first()] ? not(b) : b;
		boolean[] middle = new boolean[a.length];
		for (int k = 0; k < a.length; k++) {
			middle[k] = !endI[k] && !endJ[k];
		}
		int size = count(middle);
		if (size > largest || size > a.length - size) {
			return;
		}
		int[] one = new int[structure.bonds().size()];
		one[i] = 1;
		one[j] = 1;
		String first = smiles(endI, one);
		String second = smiles(endJ, one);
		int order = first.compareTo(second);
		String labelled = (order <= 0 ? first : second) + "." + (order <= 0 ? second : first).replace("*:1]", "*:2]");
		String variable = smiles(middle, labels(i, j, order <= 0));
		if (order == 0) {
			String turned = smiles(middle, labels(i, j, false));
			variable = variable.compareTo(turned) <= 0 ? variable : turned;
		}
		cuts.add(new Cut(labelled, variable, size, 2, null));
	}

	private int[] labels(int i, int j, boolean straight) {
		int[] labels = new int[structure.bonds().size()];
		labels[i] = straight ? 1 : 2;
		labels[j] = straight ? 2 : 1;
		return labels;
	}

	private String smiles(boolean[] keep, int[] labels) {
		return Smiles.canonical(Subgraph.of(structure, keep, labels));
	}

	private static int count(boolean[] in) {
		int count = 0;
		for (boolean b : in) {
			count += b ? 1 : 0;
		}
		return count;
	}

	private static boolean[] not(boolean[] in) {
		boolean[] out = new boolean[in.length];
		for (int k = 0; k < in.length; k++) {
			out[k] = !in[k];
		}
		return out;
	}
}
