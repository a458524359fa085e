package org.starling.quantum.dft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.linear.MatrixProducts;
import org.starling.quantum.scf.DensityFunctional;

/**
 * A functional on a grid, by products of matrices in groups of points (J. A. Pople, P. M. W. Gill, B. G. Johnson, Chem Phys Lett 199 (1992) 557).
 * Used by one thread at a time.
 */
public final class GridFunctional implements DensityFunctional {

	private final Functional functional;
	private final boolean gradients;
	private final PointValues values;
	private final List<MolecularGrid.Group> groups;
	/** Those of the first groups, as far as memory goes. */
	private final List<PointValues.Block> kept = new ArrayList<>();
	private final int functions;
	private long left;
	private double electrons;

	/**
	 * @param memory bytes that values of functions may take; the others are computed anew each time
	 */
	public GridFunctional(Functional functional, Grid grid, Geometry geometry, BasisSet basis, long memory) {
		this.functional = functional;
		gradients = functional.needsGradients();
		functions = basis.functions();
		values = new PointValues(basis, geometry);
		groups = new MolecularGrid(geometry, grid).groups();
		left = memory;
		MatrixProducts.warmUp();
	}

	@Override
	public double exactExchange() {
		return functional.exactExchange();
	}

	/** Number of electrons that the grid found in the last densities: a measure of its quality. */
	public double electrons() {
		return electrons;
	}

	private PointValues.Block block(int group) {
		if (group < kept.size()) {
			return kept.get(group);
		}
		PointValues.Block block = values.of(groups.get(group), gradients);
		long bytes = (long) block.values().length * block.values()[0].length * Double.BYTES;
		if (group == kept.size() && left >= bytes) {
			left -= bytes;
			kept.add(block);
		}
		return block;
	}

	@Override
	public double evaluate(List<DMatrixRMaj> densities, List<DMatrixRMaj> potentials) {
		potentials.forEach(DMatrixRMaj::zero);
		electrons = 0;
		double energy = 0;
		for (int g = 0; g < groups.size(); g++) {
			PointValues.Block block = block(g);
			if (block.functions().length > 0) {
				energy += new GroupWork(groups.get(g), block, densities.size()).run(densities, potentials);
			}
		}
		return energy;
	}

	/** The work in one group of points. */
	private final class GroupWork {

		private final MolecularGrid.Group group;
		private final int[] indices;
		private final double[][] values;
		private final int size;
		private final int local;
		private final SpinPoints points;
		/** Gradients of each spin's density. */
		private final double[][][] slopes;

		GroupWork(MolecularGrid.Group group, PointValues.Block block, int spins) {
			this.group = group;
			indices = block.functions();
			values = block.values();
			size = group.size();
			local = indices.length;
			points = new SpinPoints(size, spins == 1);
			slopes = new double[spins][gradients ? 3 : 0][size];
		}

		double run(List<DMatrixRMaj> densities, List<DMatrixRMaj> potentials) {
			for (int s = 0; s < densities.size(); s++) {
				density(densities.get(s), s == 0 ? points.a : points.b, slopes[s]);
			}
			if (gradients) {
				double[][] other = slopes[slopes.length - 1];
				scalar(slopes[0], slopes[0], points.aa);
				if (!points.equal) {
					scalar(slopes[0], other, points.ab);
					scalar(other, other, points.bb);
				}
			}
			functional.evaluate(points);
			double energy = 0;
			for (int p = 0; p < size; p++) {
				energy += group.weights()[p] * points.energy[p];
				electrons += group.weights()[p] * (points.a[p] + points.b[p]);
			}
			for (int s = 0; s < densities.size(); s++) {
				potential(s, potentials.get(s));
			}
			return energy;
		}

		/** ρ = Σ φ_i D_ij φ_j and ∇ρ. */
		private void density(DMatrixRMaj density, double[] rho, double[][] slope) {
			double[] part = new double[local * local];
			for (int i = 0; i < local; i++) {
				for (int j = 0; j < local; j++) {
					part[i * local + j] = density.data[indices[i] * functions + indices[j]];
				}
			}
			double[] half = new double[local * size];
			MatrixProducts.outer(local, size, local, part, MatrixProducts.rows(local, 0, local), values[0], MatrixProducts.rows(local, 0, size), half,
					0, size);
			contract(values[0], half, 1, rho);
			for (int k = 0; k < slope.length; k++) {
				contract(values[1 + k], half, 2, slope[k]);
			}
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

		/** ∫ (v φ_i φ_j + (2 v_σσ ∇ρ_σ + v_στ ∇ρ_τ)·∇(φ_i φ_j)), the one half of it that its transpose completes. */
		private void potential(int s, DMatrixRMaj potential) {
			double[] byDensity = s == 0 ? points.byA : points.byB;
			double[] bySame = s == 0 ? points.byAa : points.byBb;
			double[] weights = group.weights();
			double[] scalar = new double[size];
			double[][] vector = new double[gradients ? 3 : 0][size];
			for (int p = 0; p < size; p++) {
				scalar[p] = 0.5 * weights[p] * byDensity[p];
			}
			for (int k = 0; k < vector.length; k++) {
				double[] own = slopes[s][k];
				double[] other = slopes[slopes.length == 1 ? 0 : 1 - s][k];
				for (int p = 0; p < size; p++) {
					vector[k][p] = weights[p] * (2 * bySame[p] * own[p] + points.byAb[p] * other[p]);
				}
			}
			double[] half = new double[local * size];
			for (int i = 0; i < local; i++) {
				combine(i * size, scalar, vector, half);
			}
			double[] part = new double[local * local];
			MatrixProducts.inner(local, local, size, values[0], 0, size, half, 0, size, part, 0, local);
			for (int i = 0; i < local; i++) {
				for (int j = 0; j < local; j++) {
					potential.data[indices[i] * functions + indices[j]] += part[i * local + j] + part[j * local + i];
				}
			}
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
}
