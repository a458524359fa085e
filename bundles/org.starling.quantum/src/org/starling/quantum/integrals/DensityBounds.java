package org.starling.quantum.integrals;

import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.basis.Shell;

/** The largest elements of a density, shell by shell. Immutable. */
final class DensityBounds {

	private final double[] largest;
	private final int functions;
	private final double most;

	DensityBounds(DMatrixRMaj density, List<Shell> shells) {
		functions = density.numRows;
		largest = new double[functions * functions];
		double all = 0;
		for (Shell a : shells) {
			for (Shell b : shells) {
				double block = 0;
				for (int i = 0, rows = a.size(); i < rows; i++) {
					int at = (a.first() + i) * functions + b.first();
					for (int j = at, end = at + b.size(); j < end; j++) {
						block = Math.max(block, Math.abs(density.data[j]));
					}
				}
				largest[a.first() * functions + b.first()] = block;
				all = Math.max(all, block);
			}
		}
		most = all;
	}

	/** Largest of all. */
	double most() {
		return most;
	}

	/** Largest of those that the integrals of a pair with a group are multiplied with. */
	double of(ShellPair bra, KetGroup group) {
		int a = bra.a.first() * functions;
		int b = bra.b.first() * functions;
		double bound = largest[a + bra.b.first()];
		for (int l = 0; l < group.first.length; l++) {
			int c = group.first[l];
			int d = group.second[l];
			bound = Math.max(bound, largest[c * functions + d]);
			bound = Math.max(bound, Math.max(largest[a + c], largest[a + d]));
			bound = Math.max(bound, Math.max(largest[b + c], largest[b + d]));
		}
		return bound;
	}

	/** Largest element of the two-particle density of a pair with a group, or more. */
	double ofPairs(ShellPair bra, KetGroup group) {
		int a = bra.a.first() * functions;
		int b = bra.b.first() * functions;
		double ab = largest[a + bra.b.first()];
		double bound = 0;
		for (int l = 0; l < group.first.length; l++) {
			int c = group.first[l];
			int d = group.second[l];
			bound = Math.max(bound, ab * largest[c * functions + d] + largest[a + c] * largest[b + d] + largest[a + d] * largest[b + c]);
		}
		return bound;
	}
}
