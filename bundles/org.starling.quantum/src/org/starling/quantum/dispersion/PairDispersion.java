package org.starling.quantum.dispersion;

import java.util.stream.IntStream;

import org.starling.quantum.Geometry;

/**
 * D3 with Becke and Johnson's damping: −Σ C6/(r⁶ + f⁶) + s8 C8/(r⁸ + f⁸) over pairs of atoms, f = a1 √(C8/C6) + a2, with coefficients that follow the
 * coordination numbers (S. Grimme, J. Antony, S. Ehrlich, H. Krieg, J Chem Phys 132 (2010) 154104; S. Grimme, S. Ehrlich, L. Goerigk, J Comput Chem 32
 * (2011) 1456). There is no term of three bodies, and no distance beyond which pairs don't count. Ghosts have none. Used by one thread.
 */
public final class PairDispersion {

	/** Steepness of the count of neighbours, and the scale of covalent radii in it. */
	private static final double STEEPNESS = 16;
	private static final double SCALE = 4.0 / 3;
	/** Sharpness of the choice among references. */
	private static final double SHARPNESS = 4;

	/**
	 * @param energy   in hartree
	 * @param gradient x, y, z of each atom in hartree per bohr
	 */
	public record Result(double energy, double[] gradient) {
	}

	private final Geometry geometry;
	private final Damping damping;
	private final int[] atoms;
	private final ReferenceTable table = ReferenceTable.get();
	private final double[] gradient;
	/** Derivatives of the energy by the coordination numbers. */
	private final double[] byNumber;
	/** Parts of the references in each atom, and their derivatives by its coordination number. */
	private final double[][] parts;
	private final double[][] slopes;
	private double energy;

	private PairDispersion(Geometry geometry, Damping damping) {
		this.geometry = geometry;
		this.damping = damping;
		atoms = IntStream.range(0, geometry.atoms()).filter(a -> geometry.nuclearCharge(a) > 0).toArray();
		gradient = new double[3 * geometry.atoms()];
		byNumber = new double[geometry.atoms()];
		parts = new double[geometry.atoms()][];
		slopes = new double[geometry.atoms()][];
	}

	/** Energy and gradient of a molecule. */
	public static Result of(Geometry geometry, Damping damping) {
		PairDispersion work = new PairDispersion(geometry, damping);
		double[] numbers = coordinationNumbers(geometry);
		for (int atom : work.atoms) {
			work.choose(atom, numbers[atom]);
		}
		for (int i = 0; i < work.atoms.length; i++) {
			for (int j = 0; j < i; j++) {
				work.pair(work.atoms[i], work.atoms[j]);
			}
		}
		for (int i = 0; i < work.atoms.length; i++) {
			for (int j = 0; j < i; j++) {
				work.neighbours(work.atoms[i], work.atoms[j]);
			}
		}
		return new Result(work.energy, work.gradient);
	}

	/** Number of neighbours of each atom, a smooth one; 0 for ghosts. */
	static double[] coordinationNumbers(Geometry geometry) {
		double[] numbers = new double[geometry.atoms()];
		for (int a = 0; a < numbers.length; a++) {
			for (int b = 0; b < a; b++) {
				if (geometry.nuclearCharge(a) > 0 && geometry.nuclearCharge(b) > 0) {
					double count = 1 / (1 + exponential(geometry, a, b));
					numbers[a] += count;
					numbers[b] += count;
				}
			}
		}
		return numbers;
	}

	private static double exponential(Geometry geometry, int a, int b) {
		double touching = SCALE * (AtomicData.radius(geometry.number(a)) + AtomicData.radius(geometry.number(b)));
		return Math.exp(-STEEPNESS * (touching / distance(geometry, a, b) - 1));
	}

	/** Shares of the references by how near their coordination numbers are; the nearest has all where all are far. */
	private void choose(int atom, double number) {
		int[] rows = table.rows(geometry.number(atom));
		double[] weights = new double[rows.length];
		double[] slope = new double[rows.length];
		double nearest = IntStream.of(rows).mapToDouble(row -> Math.abs(number - table.coordination(row))).min().orElseThrow();
		double sum = 0;
		for (int r = 0; r < rows.length; r++) {
			double away = number - table.coordination(rows[r]);
			weights[r] = Math.exp(-SHARPNESS * (away * away - nearest * nearest));
			slope[r] = -2 * SHARPNESS * away;
			sum += weights[r];
		}
		double mean = 0;
		for (int r = 0; r < rows.length; r++) {
			weights[r] /= sum;
			mean += weights[r] * slope[r];
		}
		for (int r = 0; r < rows.length; r++) {
			slope[r] = weights[r] * (slope[r] - mean);
		}
		parts[atom] = weights;
		slopes[atom] = slope;
	}

	private void pair(int a, int b) {
		int[] rowsA = table.rows(geometry.number(a));
		int[] rowsB = table.rows(geometry.number(b));
		double c6 = 0;
		double byA = 0;
		double byB = 0;
		for (int i = 0; i < rowsA.length; i++) {
			for (int j = 0; j < rowsB.length; j++) {
				double value = table.c6(rowsA[i], rowsB[j]);
				c6 += value * parts[a][i] * parts[b][j];
				byA += value * slopes[a][i] * parts[b][j];
				byB += value * parts[a][i] * slopes[b][j];
			}
		}
		double ratio = 3 * AtomicData.rootQ(geometry.number(a)) * AtomicData.rootQ(geometry.number(b));
		double radius = damping.a1() * Math.sqrt(ratio) + damping.a2();
		double r = distance(geometry, a, b);
		double six = 1 / (Math.pow(r, 6) + Math.pow(radius, 6));
		double eight = 1 / (Math.pow(r, 8) + Math.pow(radius, 8));
		double shape = six + damping.s8() * ratio * eight;
		energy -= c6 * shape;
		byNumber[a] -= byA * shape;
		byNumber[b] -= byB * shape;
		double slope = -(6 * Math.pow(r, 5) * six * six + 8 * Math.pow(r, 7) * damping.s8() * ratio * eight * eight);
		along(a, b, -c6 * slope / r);
	}

	/** What the energy owes to the distance by the coordination numbers. */
	private void neighbours(int a, int b) {
		double r = distance(geometry, a, b);
		double touching = SCALE * (AtomicData.radius(geometry.number(a)) + AtomicData.radius(geometry.number(b)));
		double exponential = exponential(geometry, a, b);
		double slope = -STEEPNESS * touching * exponential / (r * r * (1 + exponential) * (1 + exponential));
		along(a, b, (byNumber[a] + byNumber[b]) * slope / r);
	}

	private void along(int a, int b, double factor) {
		for (int k = 0; k < 3; k++) {
			double force = factor * (geometry.at(a, k) - geometry.at(b, k));
			gradient[3 * a + k] += force;
			gradient[3 * b + k] -= force;
		}
	}

	static double distance(Geometry geometry, int a, int b) {
		double square = 0;
		for (int k = 0; k < 3; k++) {
			double d = geometry.at(a, k) - geometry.at(b, k);
			square += d * d;
		}
		return Math.sqrt(square);
	}
}
