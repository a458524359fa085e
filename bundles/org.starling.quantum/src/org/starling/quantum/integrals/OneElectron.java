package org.starling.quantum.integrals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.basis.Shell;

/** Matrices of one-electron operators over a basis, symmetric. Thread-safe. */
public final class OneElectron {

	/** Primitives below it, which is far below all rounding, are left out. */
	private static final double NEGLIGIBLE = 1e-20;

	private final BasisSet basis;
	private final Geometry geometry;
	private final RowOperations operations;
	private final List<ShellPair> pairs = new ArrayList<>();
	private final Map<String, PairShape> shapes = new HashMap<>();

	public OneElectron(BasisSet basis, Geometry geometry) {
		this(basis, geometry, VectorUnit.rows());
	}

	OneElectron(BasisSet basis, Geometry geometry, RowOperations operations) {
		this.basis = basis;
		this.geometry = geometry;
		this.operations = operations;
		for (Shell a : basis.shells()) {
			for (Shell b : basis.shells()) {
				shapes.computeIfAbsent(key(a, b), _ -> new PairShape(a, b));
			}
		}
	}

	private static String key(Shell a, Shell b) {
		return a.kind() + b.kind();
	}

	/** Gives the integrals of a pair of shells, product by product. */
	private interface PairIntegrals {

		double[] of(ShellPair pair);
	}

	synchronized List<ShellPair> pairs() {
		if (pairs.isEmpty()) {
			for (Shell a : basis.shells()) {
				for (Shell b : basis.shells()) {
					if (b.first() > a.first()) {
						break;
					}
					pairs.add(ShellPair.of(a, b, shapes.get(key(a, b)), geometry, NEGLIGIBLE, true));
				}
			}
		}
		return pairs;
	}

	/** Numbers in a row. */
	int width() {
		return operations.width();
	}

	/** Integrals of pairs of a shape with charges. */
	QuartetKernel chargeKernel(PairShape shape) {
		return new QuartetKernel(shape, KetGroup.CHARGE, operations);
	}

	private DMatrixRMaj matrix(PairIntegrals integrals) {
		DMatrixRMaj matrix = new DMatrixRMaj(basis.functions(), basis.functions());
		for (ShellPair pair : pairs()) {
			double[] block = integrals.of(pair);
			for (int i = 0; i < pair.shape.sizeA; i++) {
				for (int j = 0; j < pair.shape.sizeB; j++) {
					double value = block[i * pair.shape.sizeB + j];
					matrix.set(pair.a.first() + i, pair.b.first() + j, value);
					matrix.set(pair.b.first() + j, pair.a.first() + i, value);
				}
			}
		}
		return matrix;
	}

	/** ∫ pq. */
	public DMatrixRMaj overlap() {
		return moment(0, 0, 0, new double[3]);
	}

	/**
	 * ∫ p (x−X)^i (y−Y)^j (z−Z)^k q.
	 *
	 * @param i,j,k each from 0 to 2
	 * @param origin X, Y, Z in bohr
	 */
	public DMatrixRMaj moment(int i, int j, int k, double[] origin) {
		int[] power = { i, j, k };
		int[][] hermite = Hermite.all(2 * basis.top());
		return matrix(pair -> {
			double[] sums = new double[pair.shape.size];
			for (int n = 0; n < pair.primitives; n++) {
				double p = pair.exponent[n];
				double volume = Math.PI * Math.sqrt(Math.PI / p) / ShellPair.COULOMB;
				int term = 0;
				for (int ab = 0; ab < sums.length; ab++) {
					for (int c = 0; c < pair.shape.counts[ab]; c++) {
						double product = pair.factors[n][term];
						int[] h = hermite[pair.shape.hermite[term++]];
						for (int axis = 0; axis < 3 && product != 0; axis++) {
							product *= moment(power[axis], h[axis], p, pair.centre[3 * n + axis] - origin[axis]);
						}
						sums[ab] += volume * product;
					}
				}
			}
			return sums;
		});
	}

	/** Moment of a Hermite Gaussian of order t over √(π/p). */
	private static double moment(int power, int t, double p, double distance) {
		if (t > power) {
			return 0;
		}
		return switch (power) {
		case 0 -> 1;
		case 1 -> t == 0 ? distance : 1;
		default -> t == 0 ? distance * distance + 0.5 / p : t == 1 ? 2 * distance : 2;
		};
	}

	/** −½ ∫ p ∇² q. */
	public DMatrixRMaj kinetic() {
		DMatrixRMaj matrix = new DMatrixRMaj(basis.functions(), basis.functions());
		for (Shell a : basis.shells()) {
			for (Shell b : basis.shells()) {
				if (b.first() > a.first()) {
					break;
				}
				PairShape shape = shapes.get(key(a, b));
				double[] block = Kinetic.block(a, b, shape, geometry);
				for (int i = 0; i < shape.sizeA; i++) {
					for (int j = 0; j < shape.sizeB; j++) {
						matrix.set(a.first() + i, b.first() + j, block[i * shape.sizeB + j]);
						matrix.set(b.first() + j, a.first() + i, block[i * shape.sizeB + j]);
					}
				}
			}
		}
		return matrix;
	}

	/** Attraction of an electron by all nuclei. */
	public DMatrixRMaj nuclear() {
		double[] charges = new double[geometry.atoms()];
		double[] exponents = new double[geometry.atoms()];
		for (int a = 0; a < charges.length; a++) {
			charges[a] = -geometry.nuclearCharge(a);
			exponents[a] = Double.POSITIVE_INFINITY;
		}
		return potential(charges, exponents, geometry.coordinates());
	}

	/**
	 * ∫ p v q with the potential v of Gaussian charges: Σ c erf(√ζ r)/r, c/r for points.
	 *
	 * @param charges   c of each as an electron feels it: −Z of a nucleus, which attracts it
	 * @param exponents ζ of each; infinite for points
	 * @param places    x, y, z of each in bohr
	 */
	public DMatrixRMaj potential(double[] charges, double[] exponents, double[] places) {
		KetGroup ket = KetGroup.charges(charges, exponents, places, operations.width());
		Map<PairShape, QuartetKernel> kernels = new HashMap<>();
		return matrix(pair -> {
			QuartetKernel kernel = kernels.computeIfAbsent(pair.shape, this::chargeKernel);
			double[] work = new double[kernel.length];
			kernel.run(pair, ket, work);
			double[] sums = new double[pair.shape.size];
			for (int ab = 0; ab < sums.length; ab++) {
				for (int l = 0; l < operations.width(); l++) {
					sums[ab] += work[kernel.integrals + ab * operations.width() + l];
				}
			}
			return sums;
		});
	}

	/**
	 * Σ D_pq ∫ p q / |r − R|, the potential of a density of electrons taken as positive, at points R.
	 *
	 * @param places x, y, z of each in bohr
	 */
	public double[] potentials(DMatrixRMaj density, double[] places) {
		double[] points = new double[places.length / 3];
		Arrays.fill(points, Double.POSITIVE_INFINITY);
		return potentials(density, points, places);
	}

	/**
	 * The same as Gaussian charges feel it, Σ D_pq ∫ p q erf(√ζ |r − R|)/|r − R|.
	 *
	 * @param exponents ζ of each; infinite for points
	 * @param places    x, y, z of each in bohr
	 */
	public double[] potentials(DMatrixRMaj density, double[] exponents, double[] places) {
		int width = operations.width();
		double[] sums = new double[places.length / 3];
		Map<PairShape, QuartetKernel> kernels = new HashMap<>();
		double[] charges = new double[width];
		double[] someExponents = new double[width];
		Arrays.fill(charges, 1);
		Arrays.fill(someExponents, Double.POSITIVE_INFINITY);
		for (int first = 0; first < sums.length; first += width) {
			int count = Math.min(width, sums.length - first);
			double[] some = new double[3 * width];
			System.arraycopy(places, 3 * first, some, 0, 3 * count);
			System.arraycopy(exponents, first, someExponents, 0, count);
			KetGroup ket = KetGroup.charges(charges, someExponents, some, width);
			for (ShellPair pair : pairs()) {
				QuartetKernel kernel = kernels.computeIfAbsent(pair.shape, this::chargeKernel);
				double[] work = new double[kernel.length];
				kernel.run(pair, ket, work);
				for (int ab = 0; ab < pair.shape.size; ab++) {
					int p = pair.a.first() + ab / pair.shape.sizeB;
					int q = pair.b.first() + ab % pair.shape.sizeB;
					double weight = (pair.a == pair.b ? 1 : 2) * density.get(p, q);
					for (int l = 0; l < count; l++) {
						sums[first + l] += weight * work[kernel.integrals + ab * width + l];
					}
				}
			}
		}
		return sums;
	}
}
