package org.starling.quantum.linear;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Products of matrices that are worth their speed. Code for the vector unit is far slower than loops until HotSpot's second compiler has been at
 * it, so loops work until a thread in the background finds the vectors to be faster; without the module jdk.incubator.vector, or that compiler, loops stay. Both
 * agree but for rounding. Thread-safe.
 */
public final class MatrixProducts {

	/** Rows of outer products that are done at once; others one by one. */
	public static final int ROWS = 8;

	private static final System.Logger LOG = System.getLogger(MatrixProducts.class.getName());
	private static final boolean AVAILABLE = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && Longest.numbers() >= 4;
	private static final RowProducts LOOPS = new LoopProducts();
	private static final AtomicBoolean STARTED = new AtomicBoolean();
	/** Seconds of trials after which the thread gives up: on a busy machine the compiler has to wait for its turn. */
	private static final double PATIENCE = 90;
	/** Once may be chance: on a busy machine the loops had to wait. */
	private static final int SURE = 3;

	private static volatile RowProducts now = LOOPS;

	private MatrixProducts() {
	}

	/** Asks the module only where it is. */
	private static final class Longest {

		static int numbers() {
			return VectorProducts.LENGTH;
		}
	}

	/** Begins to compile the code of the vectors, once. Returns at once. For work of some 10⁹ products and more. */
	public static void warmUp() {
		if (AVAILABLE && STARTED.compareAndSet(false, true) && SecondCompiler.isAtWork()) {
			Thread.ofPlatform().daemon().name("starling-matrix-products").start(MatrixProducts::compare);
		}
	}

	private static void compare() {
		RowProducts vectors = new VectorProducts();
		Trial trial = new Trial();
		double spent = 0;
		int faster = 0;
		while (spent < PATIENCE) {
			double byLoops = trial.seconds(LOOPS);
			double byVectors = trial.seconds(vectors);
			spent += byLoops + byVectors;
			faster = byVectors < byLoops ? faster + 1 : 0;
			if (faster == SURE) {
				now = vectors;
				return;
			}
		}
		LOG.log(System.Logger.Level.DEBUG, "vectors did not become faster than loops; loops stay");
	}

	/** Products of small matrices, timed. */
	private static final class Trial {

		private static final int SIZE = 37;
		private final double[] a = new double[SIZE * SIZE];
		private final double[] c = new double[SIZE * SIZE];
		private final int[] rows = rows(SIZE, 0, SIZE);

		double seconds(RowProducts products) {
			long start = System.nanoTime();
			for (int i = 0; i < 20; i++) {
				products.outer(SIZE, SIZE, SIZE, a, rows, a, rows, c, 0, SIZE);
				products.inner(SIZE, SIZE, SIZE, a, 0, SIZE, a, 0, SIZE, c, 0, SIZE);
			}
			return (System.nanoTime() - start) * 1e-9;
		}
	}

	/** Places of n rows that are {@code step} apart. */
	public static int[] rows(int n, int first, int step) {
		int[] rows = new int[n];
		for (int i = 0; i < n; i++) {
			rows[i] = first + i * step;
		}
		return rows;
	}

	/**
	 * C += A^T B with the rows of A and B given by their places: C_ij += Σ_k a[rowsA[k] + i] b[rowsB[k] + j].
	 *
	 * @param m     rows of C
	 * @param n     columns of C
	 * @param k     number of terms
	 * @param atC   place of the first element of C
	 * @param stepC from one row of C to the next
	 */
	public static void outer(int m, int n, int k, double[] a, int[] rowsA, double[] b, int[] rowsB, double[] c, int atC, int stepC) {
		now.outer(m, n, k, a, rowsA, b, rowsB, c, atC, stepC);
	}

	/** C += A B^T: C_ij += Σ_k a[atA + i·stepA + k] b[atB + j·stepB + k]; parameters as in {@link #outer}. */
	public static void inner(int m, int n, int k, double[] a, int atA, int stepA, double[] b, int atB, int stepB, double[] c, int atC, int stepC) {
		now.inner(m, n, k, a, atA, stepA, b, atB, stepB, c, atC, stepC);
	}
}
