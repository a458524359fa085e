package org.starling.quantum.dft;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

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

	/** Serves the first iterations of molecules of many atoms. */
	private static final Grid COARSE = new Grid(35, 110);
	private static final int MANY = 10;

	private final Functional functional;
	private final boolean gradients;
	private final PointValues values;
	private final MolecularGrid grid;
	/** Those of the grid, or of a coarse one until it is asked to refine. */
	private List<MolecularGrid.Group> groups;
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
		this.grid = new MolecularGrid(geometry, grid);
		boolean coarse = geometry.atoms() >= MANY && grid.radial() * grid.angular() > 2 * COARSE.radial() * COARSE.angular();
		groups = coarse ? new MolecularGrid(geometry, COARSE).groups() : this.grid.groups();
		left = memory;
		MatrixProducts.warmUp();
	}

	@Override
	public boolean refine() {
		if (groups == grid.groups()) {
			return false;
		}
		groups = grid.groups();
		kept.forEach(block -> left += bytes(block));
		kept.clear();
		return true;
	}

	@Override
	public double exactExchange() {
		return functional.exactExchange().isSeparated() ? 1 : functional.exactExchange().shortRange();
	}

	/** Number of electrons that the grid found in the last densities: a measure of its quality. */
	public double electrons() {
		return electrons;
	}

	private PointValues.Block block(int group) {
		if (group < kept.size()) {
			return kept.get(group);
		}
		PointValues.Block block = values.of(groups.get(group), gradients ? 1 : 0);
		long bytes = bytes(block);
		if (group == kept.size() && left >= bytes) {
			left -= bytes;
			kept.add(block);
		}
		return block;
	}

	private static long bytes(PointValues.Block block) {
		return (long) block.values().length * block.values()[0].length * Double.BYTES;
	}

	@Override
	public double evaluate(List<DMatrixRMaj> densities, List<DMatrixRMaj> potentials) {
		potentials.forEach(DMatrixRMaj::zero);
		electrons = 0;
		double energy = 0;
		for (int g = 0; g < groups.size(); g++) {
			if (Thread.interrupted()) {
				throw new CancellationException("the calculation was cancelled on the grid");
			}
			PointValues.Block block = block(g);
			if (block.functions().length > 0) {
				GroupDensity density = new GroupDensity(groups.get(g), block, gradients, densities);
				energy += density.energy(functional);
				electrons += density.electrons();
				potential(groups.get(g), density, potentials);
			}
		}
		return energy;
	}

	/** Adds the matrices of a group's potential. */
	private void potential(MolecularGrid.Group group, GroupDensity density, List<DMatrixRMaj> potentials) {
		int size = group.size();
		int local = density.functions().length;
		for (int s = 0; s < potentials.size(); s++) {
			double[] scalar = density.scalar(s, 0.5);
			double[][] vector = density.vector(s);
			double[] half = density.combined(scalar, vector);
			double[] part = new double[local * local];
			MatrixProducts.inner(local, local, size, density.values()[0], 0, size, half, 0, size, part, 0, local);
			for (int i = 0; i < local; i++) {
				for (int j = 0; j < local; j++) {
					potentials.get(s).data[density.functions()[i] * functions + density.functions()[j]] += part[i * local + j] + part[j * local + i];
				}
			}
		}
	}
}
