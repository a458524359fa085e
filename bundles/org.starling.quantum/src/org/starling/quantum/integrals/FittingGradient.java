package org.starling.quantum.integrals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.Shell;

/**
 * Derivatives of the Coulomb integrals (P|Q) and (P|rs) of fitting functions by the places of the nuclei, multiplied with densities as they come.
 * Used by one thread.
 */
public final class FittingGradient {

	/** Gives what the derivatives of (P|rs) are multiplied with, of two shells at a time. Those of the same first shell follow each other. */
	@FunctionalInterface
	public interface ProductDensity {

		/** @param rows receives Γ of fitting function P with functions i of a and j of b at (i·(functions of b) + j)·(fitting functions) + P; zero */
		void of(Shell a, Shell b, double[] rows);
	}

	private final FittingIntegrals integrals;
	private final Geometry geometry;
	private final RowOperations operations;
	private final int fitted;
	private final Map<PairShape, PairGradient.Form> forms = new HashMap<>();
	private final Map<PairShape, Map<PairShape, GradientKernel>> kernels = new HashMap<>();
	private final double[] sums = new double[6];
	private double[] work = new double[0];
	private double[] density = new double[0];

	/** @param geometry where the functions of the integrals are */
	public FittingGradient(FittingIntegrals integrals, Geometry geometry) {
		this.integrals = integrals;
		this.geometry = geometry;
		operations = integrals.operations();
		fitted = integrals.fitted();
	}

	/**
	 * Σ Γ_P,rs ∂(P|rs)/∂R over all r and s, for a Γ that is symmetric in them.
	 *
	 * @return x, y, z of each atom
	 * @throws CancellationException when the thread was interrupted
	 */
	public double[] products(ProductDensity densities) {
		integrals.expect();
		double[] gradient = new double[3 * geometry.atoms()];
		List<ShellPair> pairs = new ArrayList<>();
		integrals.pairs().kinds().forEach(kind -> pairs.addAll(kind.pairs()));
		pairs.sort(Comparator.comparingInt(pair -> pair.a.first()));
		for (ShellPair pair : pairs) {
			if (Thread.interrupted()) {
				throw new CancellationException("the calculation was cancelled in the gradient");
			}
			double[] rows = new double[pair.shape.size * fitted];
			densities.of(pair.a, pair.b, rows);
			PairGradient bra = gradient(pair);
			Arrays.fill(sums, 0);
			double factor = pair.a == pair.b ? 1 : 2;
			for (FittingIntegrals.Kind kind : integrals.kinds()) {
				for (KetGroup group : kind.groups()) {
					add(bra, group, rows, factor, gradient);
				}
			}
			for (int k = 0; k < 3; k++) {
				gradient[3 * pair.a.atom() + k] += factor * sums[k];
				gradient[3 * pair.b.atom() + k] += factor * (sums[3 + k] - sums[k]);
			}
		}
		return gradient;
	}

	/** Σ γ_PQ ∂(P|Q)/∂R for a symmetric γ: x, y, z of each atom. */
	public double[] metric(DMatrixRMaj densities) {
		double[] gradient = new double[3 * geometry.atoms()];
		for (FittingIntegrals.Kind bras : integrals.kinds()) {
			for (ShellPair pair : bras.shells()) {
				double[] rows = Arrays.copyOfRange(densities.data, pair.a.first() * fitted, (pair.a.first() + pair.shape.size) * fitted);
				PairGradient bra = gradient(pair);
				Arrays.fill(sums, 0);
				for (FittingIntegrals.Kind kind : integrals.kinds()) {
					for (KetGroup group : kind.groups()) {
						add(bra, group, rows, 1, gradient);
					}
				}
				for (int k = 0; k < 3; k++) {
					gradient[3 * pair.a.atom() + k] += sums[3 + k];
				}
			}
		}
		return gradient;
	}

	private PairGradient gradient(ShellPair pair) {
		return new PairGradient(pair, forms.computeIfAbsent(pair.shape, PairGradient.Form::new), geometry);
	}

	/** Adds the derivatives by the places of the fitting functions of a group to the gradient, those of the pair to the sums. */
	private void add(PairGradient bra, KetGroup group, double[] rows, double factor, double[] gradient) {
		PairShape ket = group.pairs.getFirst().shape;
		GradientKernel kernel = kernels.computeIfAbsent(bra.form.shape, _ -> new HashMap<>())
				.computeIfAbsent(ket, _ -> new GradientKernel(bra.form, ket, operations));
		int width = operations.width();
		int products = bra.form.shape.size;
		work = work.length < kernel.length ? new double[kernel.length] : work;
		density = density.length < products * ket.size * width ? new double[products * ket.size * width] : density;
		for (int l = 0; l < width; l++) {
			boolean real = l < group.first.length;
			int to = l;
			for (int ab = 0; ab < products; ab++) {
				int from = real ? ab * fitted + group.first[l] : 0;
				for (int c = 0; c < ket.size; c++) {
					density[to] = real ? rows[from + c] : 0;
					to += width;
				}
			}
		}
		kernel.run(bra, group, density, work);
		for (int l = 0; l < group.first.length; l++) {
			int atom = group.pairs.get(l).a.atom();
			for (int k = 0; k < 3; k++) {
				double both = work[kernel.results + (3 + k) * width + l];
				sums[k] += work[kernel.results + k * width + l];
				sums[3 + k] += both;
				gradient[3 * atom + k] -= factor * both;
			}
		}
	}
}
