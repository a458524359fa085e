package org.starling.chemistry.internal;

import java.util.Arrays;

import org.starling.chemistry.Structure;

/** Which bonds are part of a ring: those that are no bridges (Tarjan, Inf Process Lett 1974;2:160), without recursion. */
public final class Rings {

	private Rings() {
	}

	/** By the index of the bond. */
	public static boolean[] bonds(Structure structure) {
		int n = structure.atoms().size();
		boolean[] ring = new boolean[structure.bonds().size()];
		Arrays.fill(ring, true);
		int[] seen = new int[n];
		int[] low = new int[n];
		int[] by = new int[n];
		int[] next = new int[n];
		int[] stack = new int[n];
		int time = 0;
		for (int start = 0; start < n; start++) {
			if (seen[start] != 0) {
				continue;
			}
			int top = 0;
			stack[top++] = start;
			by[start] = -1;
			seen[start] = low[start] = ++time;
			while (top > 0) {
				int atom = stack[top - 1];
				int[] bonds = structure.bondsOf(atom);
				if (next[atom] < bonds.length) {
					int bond = bonds[next[atom]++];
					int other = structure.bonds().get(bond).other(atom);
					if (bond == by[atom]) {
						continue;
					}
					if (seen[other] == 0) {
						by[other] = bond;
						seen[other] = low[other] = ++time;
						stack[top++] = other;
					} else {
						low[atom] = Math.min(low[atom], seen[other]);
					}
				} else {
					top--;
					if (top > 0) {
						int parent = stack[top - 1];
						low[parent] = Math.min(low[parent], low[atom]);
						if (low[atom] > seen[parent]) {
							ring[by[atom]] = false;
						}
					}
				}
			}
		}
		return ring;
	}

	/** Which atoms are part of a ring. */
	public static boolean[] atoms(Structure structure) {
		boolean[] ring = new boolean[structure.atoms().size()];
		boolean[] bonds = bonds(structure);
		for (int b = 0; b < bonds.length; b++) {
			if (bonds[b]) {
				ring[structure.bonds().get(b).first()] = true;
				ring[structure.bonds().get(b).second()] = true;
			}
		}
		return ring;
	}
}
