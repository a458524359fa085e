package org.starling.quantum.integrals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.basis.BasisSet;

/**
 * Integrals of pairs of basis functions with fixed Gaussian charges, for potentials of many densities: kept where the memory is there, else computed anew
 * each time. Used by one thread.
 */
public final class ChargeIntegrals {

	private final OneElectron one;
	private final double[] exponents;
	private final double[] places;
	private final int functions;
	/** For each pair of shells a row for each product; empty where they are not kept. */
	private final List<double[]> kept = new ArrayList<>();

	/**
	 * @param exponents of the charges, as in {@link OneElectron#potentials(DMatrixRMaj, double[], double[])}
	 * @param places    x, y, z of each in bohr
	 * @param memory    bytes that they may take
	 */
	public ChargeIntegrals(OneElectron one, BasisSet basis, double[] exponents, double[] places, long memory) {
		this.one = one;
		this.exponents = exponents;
		this.places = places;
		functions = basis.functions();
		if (4.0 * functions * (functions + 1) * exponents.length < memory) {
			keep();
		}
	}

	private void keep() {
		int width = one.width();
		int points = exponents.length;
		List<KetGroup> groups = new ArrayList<>();
		double[] units = new double[width];
		Arrays.fill(units, 1);
		for (int first = 0; first < points; first += width) {
			int to = Math.min(first + width, points);
			groups.add(KetGroup.charges(Arrays.copyOf(units, to - first), Arrays.copyOfRange(exponents, first, to),
					Arrays.copyOfRange(places, 3 * first, 3 * to), width));
		}
		Map<PairShape, QuartetKernel> kernels = new HashMap<>();
		for (ShellPair pair : one.pairs()) {
			QuartetKernel kernel = kernels.computeIfAbsent(pair.shape, one::chargeKernel);
			double[] work = new double[kernel.length];
			double[] rows = new double[pair.shape.size * points];
			for (int g = 0; g < groups.size(); g++) {
				kernel.run(pair, groups.get(g), work);
				int count = Math.min(width, points - g * width);
				for (int ab = 0; ab < pair.shape.size; ab++) {
					System.arraycopy(work, kernel.integrals + ab * width, rows, ab * points + g * width, count);
				}
			}
			kept.add(rows);
		}
	}

	/** As {@link OneElectron#potentials(DMatrixRMaj, double[], double[])}. */
	public double[] potentials(DMatrixRMaj density) {
		int points = exponents.length;
		if (kept.isEmpty()) {
			return one.potentials(density, exponents, places);
		}
		double[] sums = new double[points];
		for (int n = 0; n < kept.size(); n++) {
			ShellPair pair = one.pairs().get(n);
			double[] rows = kept.get(n);
			for (int ab = 0; ab < pair.shape.size; ab++) {
				double weight = (pair.a == pair.b ? 1 : 2) * density.get(pair.a.first() + ab / pair.shape.sizeB, pair.b.first() + ab % pair.shape.sizeB);
				for (int i = 0; i < points; i++) {
					sums[i] = Math.fma(weight, rows[ab * points + i], sums[i]);
				}
			}
		}
		return sums;
	}

	/**
	 * As {@link OneElectron#potential(double[], double[], double[])}.
	 *
	 * @param charges of each as an electron feels it
	 */
	public DMatrixRMaj matrix(double[] charges) {
		if (kept.isEmpty()) {
			return one.potential(charges, exponents, places);
		}
		DMatrixRMaj matrix = new DMatrixRMaj(functions, functions);
		for (int n = 0; n < kept.size(); n++) {
			ShellPair pair = one.pairs().get(n);
			double[] rows = kept.get(n);
			for (int ab = 0; ab < pair.shape.size; ab++) {
				double sum = 0;
				for (int i = 0; i < charges.length; i++) {
					sum = Math.fma(charges[i], rows[ab * charges.length + i], sum);
				}
				int p = pair.a.first() + ab / pair.shape.sizeB;
				int q = pair.b.first() + ab % pair.shape.sizeB;
				matrix.set(p, q, sum);
				matrix.set(q, p, sum);
			}
		}
		return matrix;
	}
}
