package org.starling.quantum.integrals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;

/**
 * Derivatives of kinetic energy, attraction by the nuclei and overlap by the places of the nuclei (Helgaker, Jørgensen, Olsen, chapter 9.9): of the
 * functions that move with them, and of the attraction's own centres. Used by one thread.
 */
public final class OneElectronGradient {

	private final OneElectron integrals;
	private final Geometry geometry;
	private final RowOperations operations;
	private final Map<PairShape, PairGradient.Form> forms = new HashMap<>();
	private final Map<PairShape, GradientKernel> kernels = new HashMap<>();
	private final List<Charges> nuclei;

	/** As many charges as there are numbers in a row, and the atoms with which they move. */
	private record Charges(KetGroup group, int[] owners) {
	}

	public OneElectronGradient(BasisSet basis, Geometry geometry) {
		this(basis, geometry, VectorUnit.rows());
	}

	OneElectronGradient(BasisSet basis, Geometry geometry, RowOperations operations) {
		this.geometry = geometry;
		this.operations = operations;
		integrals = new OneElectron(basis, geometry, operations);
		int atoms = geometry.atoms();
		double[] exponents = new double[atoms];
		double[] charges = new double[atoms];
		int[] owners = new int[atoms];
		Arrays.fill(exponents, Double.POSITIVE_INFINITY);
		Arrays.setAll(charges, a -> -geometry.nuclearCharge(a));
		Arrays.setAll(owners, a -> a);
		nuclei = rows(charges, exponents, geometry.coordinates(), owners);
	}

	private List<Charges> rows(double[] charges, double[] exponents, double[] places, int[] owners) {
		List<Charges> rows = new ArrayList<>();
		int width = operations.width();
		for (int from = 0; from < charges.length; from += width) {
			int to = Math.min(from + width, charges.length);
			rows.add(new Charges(KetGroup.charges(Arrays.copyOfRange(charges, from, to), Arrays.copyOfRange(exponents, from, to),
					Arrays.copyOfRange(places, 3 * from, 3 * to), width), Arrays.copyOfRange(owners, from, to)));
		}
		return rows;
	}

	/**
	 * ∂/∂R of Σ D_pq (T + V)_pq − Σ W_pq S_pq at fixed D and W.
	 *
	 * @param density  D of all electrons, symmetric
	 * @param weighted W, the density weighted with orbital energies, symmetric
	 * @return x, y, z of each atom in hartree per bohr
	 */
	public double[] of(DMatrixRMaj density, DMatrixRMaj weighted) {
		double[] gradient = new double[3 * geometry.atoms()];
		for (ShellPair pair : integrals.pairs()) {
			double factor = pair.a == pair.b ? 1 : 2;
			functions(pair, factor, density, weighted, gradient);
			attraction(pair, factor, density, nuclei, gradient);
		}
		return gradient;
	}

	/**
	 * ∂/∂R of Σ D_pq V_pq at fixed D, V that of {@link OneElectron#potential(double[], double[], double[])} with charges that move with atoms.
	 *
	 * @param density D of all electrons, symmetric
	 * @param owners  atom with which each charge moves
	 * @return x, y, z of each atom in hartree per bohr
	 */
	public double[] ofCharges(DMatrixRMaj density, double[] charges, double[] exponents, double[] places, int[] owners) {
		double[] gradient = new double[3 * geometry.atoms()];
		List<Charges> rows = rows(charges, exponents, places, owners);
		for (ShellPair pair : integrals.pairs()) {
			attraction(pair, pair.a == pair.b ? 1 : 2, density, rows, gradient);
		}
		return gradient;
	}

	private void functions(ShellPair pair, double factor, DMatrixRMaj density, DMatrixRMaj weighted, double[] gradient) {
		double[][] blocks = Kinetic.derivatives(pair.a, pair.b, pair.shape, geometry);
		for (int k = 0; k < 3; k++) {
			double sum = 0;
			for (int i = 0; i < pair.shape.sizeA; i++) {
				for (int j = 0; j < pair.shape.sizeB; j++) {
					int place = (pair.a.first() + i) * density.numCols + pair.b.first() + j;
					int product = i * pair.shape.sizeB + j;
					sum += density.data[place] * blocks[k][product] - weighted.data[place] * blocks[3 + k][product];
				}
			}
			gradient[3 * pair.a.atom() + k] += factor * sum;
			gradient[3 * pair.b.atom() + k] -= factor * sum;
		}
	}

	private void attraction(ShellPair pair, double factor, DMatrixRMaj density, List<Charges> charges, double[] gradient) {
		PairGradient.Form form = forms.computeIfAbsent(pair.shape, PairGradient.Form::new);
		GradientKernel kernel = kernels.computeIfAbsent(pair.shape, _ -> new GradientKernel(form, KetGroup.CHARGE, operations));
		PairGradient derivative = new PairGradient(pair, form, geometry);
		int width = operations.width();
		double[] rows = new double[pair.shape.size * width];
		for (int i = 0; i < pair.shape.sizeA; i++) {
			for (int j = 0; j < pair.shape.sizeB; j++) {
				int from = (i * pair.shape.sizeB + j) * width;
				Arrays.fill(rows, from, from + width, factor * density.get(pair.a.first() + i, pair.b.first() + j));
			}
		}
		double[] work = new double[kernel.length];
		for (Charges some : charges) {
			kernel.run(derivative, some.group, rows, work);
			for (int l = 0; l < some.owners.length; l++) {
				for (int k = 0; k < 3; k++) {
					double first = work[kernel.results + k * width + l];
					double both = work[kernel.results + (3 + k) * width + l];
					gradient[3 * pair.a.atom() + k] += first;
					gradient[3 * pair.b.atom() + k] += both - first;
					gradient[3 * some.owners[l] + k] -= both;
				}
			}
		}
	}
}
