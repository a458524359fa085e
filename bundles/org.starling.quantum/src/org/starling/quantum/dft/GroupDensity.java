package org.starling.quantum.dft;

import java.util.Arrays;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.linear.MatrixProducts;

/** Densities of one or two spins in a group of points, and what a functional makes of them. Used by one thread. */
final class GroupDensity {

	private final MolecularGrid.Group group;
	private final int[] indices;
	private final double[][] values;
	private final int size;
	private final int local;
	private final SpinPoints points;
	/** Gradients of each spin's density. */
	private final double[][][] slopes;
	/** The parts of the density matrices between the functions of the group, and their products with these. */
	private final double[][] parts;
	private final double[][] halves;

	/** @param gradients whether gradients of the densities are wanted */
	GroupDensity(MolecularGrid.Group group, PointValues.Block block, boolean gradients, List<DMatrixRMaj> densities) {
		this.group = group;
		indices = block.functions();
		values = block.values();
		size = group.size();
		local = indices.length;
		points = new SpinPoints(size, densities.size() == 1);
		slopes = new double[densities.size()][gradients ? 3 : 0][size];
		halves = new double[densities.size()][];
		parts = new double[densities.size()][];
		for (int s = 0; s < densities.size(); s++) {
			density(s, densities.get(s), s == 0 ? points.a : points.b);
		}
		if (gradients) {
			double[][] other = slopes[slopes.length - 1];
			scalar(slopes[0], slopes[0], points.aa);
			if (!points.equal) {
				scalar(slopes[0], other, points.ab);
				scalar(other, other, points.bb);
			}
		}
	}

	/** Indices of the functions that reach the group. */
	int[] functions() {
		return indices;
	}

	/** Their values. */
	double[][] values() {
		return values;
	}

	/** What the functional makes of the densities; after it derivatives can be asked for. */
	double energy(Functional functional) {
		functional.evaluate(points);
		double energy = 0;
		for (int p = 0; p < size; p++) {
			energy += group.weights()[p] * points.energy[p];
		}
		return energy;
	}

	/** Energy a volume in each point. */
	double[] energies() {
		return points.energy;
	}

	double electrons() {
		double electrons = 0;
		for (int p = 0; p < size; p++) {
			electrons += group.weights()[p] * (points.a[p] + points.b[p]);
		}
		return electrons;
	}

	/** ρ = Σ φ_i D_ij φ_j and ∇ρ. */
	private void density(int spin, DMatrixRMaj density, double[] rho) {
		double[] part = new double[local * local];
		for (int i = 0; i < local; i++) {
			for (int j = 0; j < local; j++) {
				part[i * local + j] = density.data[indices[i] * density.numCols + indices[j]];
			}
		}
		parts[spin] = part;
		halves[spin] = product(spin, values[0]);
		contract(values[0], halves[spin], 1, rho);
		for (int k = 0; k < slopes[spin].length; k++) {
			contract(values[1 + k], halves[spin], 2, slopes[spin][k]);
		}
	}

	/** A spin's density matrix times a row for each function. */
	double[] product(int spin, double[] rows) {
		double[] product = new double[local * size];
		MatrixProducts.outer(local, size, local, parts[spin], MatrixProducts.rows(local, 0, local), rows, MatrixProducts.rows(local, 0, size), product,
				0, size);
		return product;
	}

	/** A spin's density matrix times the functions. */
	double[] half(int spin) {
		return halves[spin];
	}

	private void contract(double[] one, double[] other, double factor, double[] into) {
		Arrays.fill(into, 0);
		for (int i = 0; i < local; i++) {
			add(one, other, i * size, into);
		}
		for (int p = 0; p < size; p++) {
			into[p] *= factor;
		}
	}

	private static void add(double[] one, double[] other, int at, double[] into) {
		for (int p = 0; p < into.length; p++) {
			into[p] = Math.fma(one[at + p], other[at + p], into[p]);
		}
	}

	private static void scalar(double[][] one, double[][] other, double[] into) {
		for (int p = 0; p < into.length; p++) {
			into[p] = one[0][p] * other[0][p] + one[1][p] * other[1][p] + one[2][p] * other[2][p];
		}
	}

	/** Weights times the derivative by a spin's density, times a factor. */
	double[] scalar(int spin, double factor) {
		double[] by = spin == 0 ? points.byA : points.byB;
		double[] scalar = new double[size];
		for (int p = 0; p < size; p++) {
			scalar[p] = factor * group.weights()[p] * by[p];
		}
		return scalar;
	}

	/** Weights times the derivative by the gradient of a spin's density, 2 v_σσ ∇ρ_σ + v_στ ∇ρ_τ; empty without gradients. */
	double[][] vector(int spin) {
		double[] bySame = spin == 0 ? points.byAa : points.byBb;
		double[] weights = group.weights();
		double[][] vector = new double[slopes[spin].length][size];
		for (int k = 0; k < vector.length; k++) {
			double[] own = slopes[spin][k];
			double[] other = slopes[slopes.length == 1 ? 0 : 1 - spin][k];
			for (int p = 0; p < size; p++) {
				vector[k][p] = weights[p] * (2 * bySame[p] * own[p] + points.byAb[p] * other[p]);
			}
		}
		return vector;
	}

	/** For each function scalar·φ + vector·∇φ. */
	double[] combined(double[] scalar, double[][] vector) {
		double[] combined = new double[local * size];
		for (int i = 0; i < local; i++) {
			combine(i * size, scalar, vector, combined);
		}
		return combined;
	}

	private void combine(int at, double[] scalar, double[][] vector, double[] into) {
		if (vector.length == 0) {
			for (int p = 0; p < scalar.length; p++) {
				into[at + p] = scalar[p] * values[0][at + p];
			}
			return;
		}
		double[] f = values[0];
		double[] x = values[1];
		double[] y = values[2];
		double[] z = values[3];
		double[] vx = vector[0];
		double[] vy = vector[1];
		double[] vz = vector[2];
		for (int p = 0; p < scalar.length; p++) {
			into[at + p] = scalar[p] * f[at + p] + vx[p] * x[at + p] + vy[p] * y[at + p] + vz[p] * z[at + p];
		}
	}
}
