package org.starling.ode.solvers.internal.lu;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.ode.SparsityPattern;
import org.starling.ode.solvers.internal.vector.RowCompiler;
import org.starling.ode.solvers.internal.vector.RowKernel;

/** Factors are checked by the definition: a known x is found again from W x. */
class GeneratedLuTest {

	/** HotSpot leaves methods above this size to the interpreter. */
	private static final int HUGE_METHOD_BYTES = 8_000;

	private record Sample(SparsityPattern pattern, double[] values, double[] mass, double s) {

		/** Random entries with a diagonal that outweighs its column, as a compartment that loses what others gain. */
		static Sample random(int n, double density, boolean withMass, long seed) {
			Random random = new Random(seed);
			boolean[][] nonZero = new boolean[n][n];
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < n; j++) {
					nonZero[i][j] = i == j || random.nextDouble() < density;
				}
			}
			SparsityPattern pattern = SparsityPattern.of(nonZero, n);
			double[] values = new double[pattern.nonZeros()];
			for (int j = 0; j < n; j++) {
				double sum = 0;
				for (int k = pattern.columnPointers()[j]; k < pattern.columnPointers()[j + 1]; k++) {
					values[k] = random.nextDouble();
					sum += values[k];
				}
				values[pattern.indexOf(j, j)] = -sum;
			}
			double[] mass = null;
			if (withMass) {
				mass = new double[n * n];
				for (int i = 0; i + 1 < n; i++) {
					mass[i * n + i] = 1 + random.nextDouble();
				}
			}
			return new Sample(pattern, values, mass, 0.7);
		}

		double[] times(double[] x) {
			int n = x.length;
			double[] b = new double[n];
			for (int j = 0; j < n; j++) {
				for (int k = pattern.columnPointers()[j]; k < pattern.columnPointers()[j + 1]; k++) {
					b[pattern.rowIndices()[k]] -= values[k] * x[j];
				}
				for (int i = 0; i < n; i++) {
					b[i] += s * (mass == null ? i == j ? 1 : 0 : mass[i * n + j]) * x[j];
				}
			}
			return b;
		}

		void assertSolvedBy(LuKernel kernel, RowKernel threeAtOnce, int entries) {
			double[] x = new Random(7).doubles(pattern.columns(), -1, 1).toArray();
			double[] factors = new double[entries];
			double watch = kernel.factor(s, values, factors);
			assertTrue(watch < 1e6, "watch " + watch);
			double[] inPlace = times(x);
			double[] several = new double[3 * x.length + 1];
			Arrays.setAll(several, k -> inPlace[k / 3 % x.length]);
			threeAtOnce.run(factors, several, several);
			kernel.solve(factors, inPlace, inPlace);
			for (int i = 0; i < x.length; i++) {
				assertEquals(x[i], inPlace[i], 1e-10);
				for (int k = 0; k < 3; k++) {
					assertEquals(x[i], several[3 * i + k], 1e-10);
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "1, 0, false", "2, 1, false", "7, 0.3, false", "7, 0.3, true", "62, 0.03, false", "150, 0.02, true",
			"200, 0.05, false" })
	void knownSolutionIsFoundAgain(int n, double density, boolean withMass) {
		Sample sample = Sample.random(n, density, withMass, n);
		LuStructure structure = LuStructure.of(sample.pattern, sample.mass).orElseThrow();
		sample.assertSolvedBy(LuCode.generate(structure), RowCompiler.compile(LuRows.program(structure, 3)), structure.entries());
		sample.assertSolvedBy(new TabledLu(structure), new TabledRows(structure, 3), structure.entries());
	}

	/** (σ + iω) M − J times x, formed from its parts, gives x back. */
	@ParameterizedTest
	@CsvSource({ "1, 0, false", "7, 0.3, true", "40, 0.02, false", "60, 0.15, false" })
	void complexTwin(int n, double density, boolean withMass) {
		Sample sample = Sample.random(n, density, withMass, n);
		LuStructure structure = LuStructure.of(sample.pattern, sample.mass).orElseThrow();
		double omega = 1.3;
		double[] x = new Random(5).doubles(n, -1, 1).toArray();
		double[] y = new Random(6).doubles(n, -1, 1).toArray();
		double[] re = sample.times(x);
		double[] im = sample.times(y);
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				double m = sample.mass == null ? i == j ? 1 : 0 : sample.mass[i * n + j];
				re[i] -= omega * m * y[j];
				im[i] += omega * m * x[j];
			}
		}
		double[] factorsRe = new double[structure.entries()];
		double[] factorsIm = new double[structure.entries()];
		for (ComplexLuKernel kernel : List.of(new ComplexTabledLu(structure), new ComplexLu(structure))) {
			kernel.factor(sample.s, omega, sample.values, factorsRe, factorsIm);
			double[] solutionRe = re.clone();
			double[] solutionIm = im.clone();
			kernel.solve(factorsRe, factorsIm, solutionRe, solutionIm);
			assertArrayEquals(x, solutionRe, 1e-11);
			assertArrayEquals(y, solutionIm, 1e-11);
		}
	}

	@Test
	void everyMethodIsSmallEnoughForTheCompiler() {
		LuStructure structure = LuStructure.of(Sample.random(120, 0.06, false, 3).pattern, null).orElseThrow();
		int methods = 0;
		for (MethodModel method : ClassFile.of().parse(LuCode.classFile(structure)).methods()) {
			int bytes = method.code().map(c -> ((CodeAttribute) c).codeLength()).orElse(0);
			assertTrue(bytes < HUGE_METHOD_BYTES, method.methodName() + " has " + bytes + " bytes");
			methods++;
		}
		assertTrue(methods > 10, methods + " methods: the sample is too small to be split");
	}

	/** An arrow that points to the first row fills completely from the top and not at all from the bottom. */
	@Test
	void orderingAvoidsFill() {
		int n = 40;
		boolean[][] arrow = new boolean[n][n];
		for (int i = 0; i < n; i++) {
			arrow[i][i] = arrow[0][i] = arrow[i][0] = true;
		}
		LuStructure structure = LuStructure.of(SparsityPattern.of(arrow, n), null).orElseThrow();
		assertEquals(3 * n - 2, structure.entries());
	}

	@Test
	void zeroPivotByStructureIsRefused() {
		SparsityPattern swap = SparsityPattern.of(new boolean[][] { { false, true }, { true, false } }, 2);
		assertTrue(LuStructure.of(swap, new double[4]).isEmpty());
	}

	/** W = ((1e-20, 1), (1, 1)) has growth of 1e20 without pivoting: G. Forsythe, C. Moler, Computer Solution of Linear Algebraic
	 * Systems, Prentice-Hall 1967. */
	@Test
	void growthIsSeen() {
		LuStructure structure = LuStructure.of(SparsityPattern.dense(2), new double[4]).orElseThrow();
		double[] values = { -1e-20, -1, -1, -1 };
		assertTrue(LuCode.generate(structure).factor(1, values, new double[4]) > LuFactorization.LARGEST_WATCH);
		assertTrue(new TabledLu(structure).factor(1, values, new double[4]) > LuFactorization.LARGEST_WATCH);
	}
}
