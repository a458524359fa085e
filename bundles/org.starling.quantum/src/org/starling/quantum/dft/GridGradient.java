package org.starling.quantum.dft;

import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;

/**
 * The derivative of a functional's energy on a grid by the places of the nuclei, with which functions and points move and the shares of the atoms
 * change (B. G. Johnson, P. M. W. Gill, J. A. Pople, J Chem Phys 98 (1993) 5612): that of the very sum that the energy is. Stateless.
 */
public final class GridGradient {

	private final Geometry geometry;
	private final Functional functional;
	private final boolean gradients;
	private final int[] atoms;
	private final BeckePartition partition;
	private final double[] gradient;

	private GridGradient(Functional functional, Geometry geometry, BasisSet basis) {
		this.geometry = geometry;
		this.functional = functional;
		gradients = functional.needsGradients();
		atoms = basis.atoms();
		partition = new BeckePartition(geometry);
		gradient = new double[3 * geometry.atoms()];
	}

	/**
	 * Works on the calling thread.
	 *
	 * @param densities one, of either spin, for electrons in pairs; else of spin up and down
	 * @return x, y, z of each atom in hartree per bohr
	 */
	public static double[] of(Functional functional, Grid grid, Geometry geometry, BasisSet basis, List<DMatrixRMaj> densities) {
		GridGradient work = new GridGradient(functional, geometry, basis);
		PointValues values = new PointValues(basis, geometry);
		for (MolecularGrid.Group group : new MolecularGrid(geometry, grid).groups()) {
			PointValues.Block block = values.of(group, work.gradients ? 2 : 1);
			if (block.functions().length > 0) {
				work.add(group, block, densities);
			}
		}
		return work.gradient;
	}

	private void add(MolecularGrid.Group group, PointValues.Block block, List<DMatrixRMaj> densities) {
		GroupDensity density = new GroupDensity(group, block, gradients, densities);
		density.energy(functional);
		// the change of the energy in each point when it moves; its atom feels it
		double[][] moved = new double[3][group.size()];
		for (int s = 0; s < densities.size(); s++) {
			functions(density, s, densities.size() == 1 ? 4 : 2, block.values(), moved);
		}
		for (int k = 0; k < 3; k++) {
			for (int p = 0; p < group.size(); p++) {
				gradient[3 * group.owners()[p] + k] += moved[k][p];
			}
		}
		double[] parts = density.energies();
		for (int p = 0; p < parts.length; p++) {
			partition.addGradient(group.owners()[p], group.x()[p], group.y()[p], group.z()[p], parts[p] * group.weights()[p], gradient);
		}
	}

	/** Functions that move with their nuclei. */
	private void functions(GroupDensity density, int spin, double factor, double[][] values, double[][] moved) {
		double[] scalar = density.scalar(spin, 1);
		double[][] vector = density.vector(spin);
		int size = scalar.length;
		double[] half = density.half(spin);
		double[] whole = density.product(spin, density.combined(scalar, vector));
		for (int i = 0; i < density.functions().length; i++) {
			int at = i * size;
			for (int k = 0; k < 3; k++) {
				double[] slope = values[1 + k];
				double sum = 0;
				for (int p = 0; p < size; p++) {
					double part = slope[at + p] * whole[at + p];
					for (int m = 0; m < vector.length; m++) {
						part += vector[m][p] * values[second(k, m)][at + p] * half[at + p];
					}
					part *= factor;
					sum += part;
					moved[k][p] += part;
				}
				gradient[3 * atoms[density.functions()[i]] + k] -= sum;
			}
		}
	}

	/** Where the second derivatives along two axes stand. */
	private static int second(int k, int m) {
		int low = Math.min(k, m);
		int high = Math.max(k, m);
		return 4 + (low == 0 ? high : low + high + 1);
	}
}
