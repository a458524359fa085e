package org.starling.quantum.integrals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.symmetry.BasisSymmetry;

/**
 * Derivatives of the electrons' repulsion by the places of the nuclei, from derivatives of integrals that are multiplied with the two-particle
 * density as they come (Helgaker, Jørgensen, Olsen, chapter 9.9). Used by one thread.
 */
public final class RepulsionGradient {

	/** Derivatives times densities with a smaller bound are left out. */
	private static final double NEGLIGIBLE = 1e-11;
	/** How much more work derivatives are than integrals. */
	private static final int DERIVATIVES = 5;

	private final Repulsion repulsion;
	private final RowOperations operations;
	private final Map<PairShape, PairGradient.Form> forms = new HashMap<>();
	private final Map<PairShape, Map<PairShape, GradientKernel>> kernels = new HashMap<>();
	private final int[] sizes = new int[4];
	private double[] work = new double[0];
	private double[] rows = new double[0];
	private double[] ofBra = new double[0];
	private double[] pairs = new double[0];

	public RepulsionGradient(Repulsion repulsion) {
		this.repulsion = repulsion;
		operations = repulsion.operations();
	}

	/** Sums over the lanes: by the first shell's place along x, y, z, then by the places of both. */
	private final double[] sums = new double[6];

	/**
	 * ∂/∂R of ½ Σ (c D_pq D_rs − x Σ_σ D^σ_pr D^σ_qs)(pq|rs) at fixed densities.
	 *
	 * @param asked     densities: one, of either spin, for electrons in pairs; else of spin up and down
	 * @param coulomb   c: 1, or 0 for exchange alone
	 * @param exchange  x, the part of exact exchange: 1 for Hartree-Fock, 0 for none
	 * @return x, y, z of each atom in hartree per bohr
	 * @throws CancellationException when the thread was interrupted
	 */
	public double[] of(List<DMatrixRMaj> asked, double coulomb, double exchange) {
		BasisSymmetry symmetry = repulsion.symmetry();
		List<DMatrixRMaj> kept = symmetry.order() == 1 ? List.of() : asked.stream().map(symmetry::kept).filter(Objects::nonNull).toList();
		boolean distinct = kept.size() == asked.size();
		List<DMatrixRMaj> densities = distinct ? kept : asked;
		DMatrixRMaj total = densities.getFirst().copy();
		CommonOps_DDRM.addEquals(total, densities.getLast());
		DMatrixRMaj most = new DMatrixRMaj(total.numRows, total.numCols);
		for (int i = 0; i < most.data.length; i++) {
			most.data[i] = Math.abs(densities.getFirst().data[i]) + Math.abs(densities.getLast().data[i]);
		}
		DensityBounds bounds = new DensityBounds(most, repulsion.shells());
		double[] gradient = new double[3 * repulsion.geometry().atoms()];
		VectorUnit.expect(DERIVATIVES * (long) repulsion.pairs().count() * (distinct ? repulsion.pairs().distinct() : repulsion.pairs().count()));
		for (PairList.Kind kind : repulsion.pairs().kinds()) {
			PairGradient.Form form = forms.computeIfAbsent(kind.shape(), PairGradient.Form::new);
			for (ShellPair bra : kind.pairs()) {
				if (distinct && bra.copies == 0) {
					continue;
				}
				if (Thread.interrupted()) {
					throw new CancellationException("the calculation was cancelled in the gradient");
				}
				Arrays.fill(sums, 0);
				PairGradient derivative = new PairGradient(bra, form, repulsion.geometry());
				for (PairList.Kind other : repulsion.pairs().kinds()) {
					add(derivative, other, densities, total, coulomb, exchange, bounds);
				}
				double factor = (bra.a == bra.b ? 1 : 2) * (distinct ? bra.copies : 1);
				for (int k = 0; k < 3; k++) {
					gradient[3 * bra.a.atom() + k] += factor * sums[k];
					gradient[3 * bra.b.atom() + k] += factor * (sums[3 + k] - sums[k]);
				}
			}
		}
		return distinct ? symmetry.averageForces(gradient) : gradient;
	}

	private void add(PairGradient bra, PairList.Kind kets, List<DMatrixRMaj> densities, DMatrixRMaj total, double coulomb, double exchange,
			DensityBounds bounds) {
		PairShape ket = kets.shape();
		PairShape shape = bra.pair.shape;
		GradientKernel kernel = kernels.computeIfAbsent(shape, _ -> new HashMap<>())
				.computeIfAbsent(ket, _ -> new GradientKernel(bra.form, ket, operations));
		sizes[0] = shape.sizeA;
		sizes[1] = shape.sizeB;
		sizes[2] = ket.sizeA;
		sizes[3] = ket.sizeB;
		room(kernel.length, (ket.size + (sizes[0] + sizes[1]) * (sizes[2] + sizes[3])) * operations.width(), shape.size,
				shape.size * ket.size * operations.width());
		for (KetGroup group : kets.groups()) {
			double least = NEGLIGIBLE / (bra.pair.bound * group.bound);
			if (bounds.most() * bounds.most() * 3 < least) {
				break;
			}
			if (bounds.ofPairs(bra.pair, group) < least) {
				continue;
			}
			Arrays.fill(pairs, 0, shape.size * ket.size * operations.width(), 0);
			if (densities.size() == 1) {
				product(bra.pair, group, total, coulomb, -0.25 * exchange);
			} else {
				product(bra.pair, group, total, coulomb, 0);
				product(bra.pair, group, densities.get(0), 0, -0.5 * exchange);
				product(bra.pair, group, densities.get(1), 0, -0.5 * exchange);
			}
			kernel.run(bra, group, pairs, work);
			for (int l = 0; l < group.first.length; l++) {
				double weight = group.first[l] == group.second[l] ? 1 : 2;
				for (int k = 0; k < 6; k++) {
					sums[k] += weight * work[kernel.results + k * operations.width() + l];
				}
			}
		}
	}

	private void product(ShellPair bra, KetGroup group, DMatrixRMaj density, double coulomb, double exchange) {
		if (coulomb != 0 || exchange != 0) {
			Digestion.gather(bra, group, sizes, density, ofBra, rows, operations.width());
			operations.now().products(sizes, ofBra, rows, coulomb, exchange, pairs);
		}
	}

	private void room(int kernel, int gathered, int products, int twice) {
		work = work.length < kernel ? new double[kernel] : work;
		rows = rows.length < gathered ? new double[gathered] : rows;
		ofBra = ofBra.length < products ? new double[products] : ofBra;
		pairs = pairs.length < twice ? new double[twice] : pairs;
	}
}
