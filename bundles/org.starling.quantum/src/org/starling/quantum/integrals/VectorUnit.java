package org.starling.quantum.integrals;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.linear.SecondCompiler;

/**
 * Which form of the arithmetic is in use. Code for the vector unit is far slower than loops until HotSpot's second compiler has been at it, so
 * loops work until a thread in the background finds the vectors to be faster; without the module, or that compiler, loops stay. Both agree but
 * for rounding. Thread-safe.
 */
final class VectorUnit {

	private static final System.Logger LOG = System.getLogger(VectorUnit.class.getName());
	private static final boolean AVAILABLE = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && Longest.numbers() >= 4;
	private static final int WIDTH = AVAILABLE ? Longest.numbers() : 8;
	private static final AtomicBoolean STARTED = new AtomicBoolean();
	/** Seconds after which the thread gives up. */
	private static final double PATIENCE = 20;
	/** Once may be chance: on a busy machine the loops had to wait. */
	private static final int SURE = 3;

	private static final int REPEATS = 3;
	/** Near and far nuclei, so that every branch of the Boys function is met. */
	private static final Geometry TRIAL = new Geometry(new int[] { 6, 6 }, new double[] { 0, 0, 0, 2.5, 0.3, 0.8 }, 0, 1);

	/** Pairs of pairs of shells from which on the vector unit pays the time that its code takes to compile. */
	private static final long MANY = 150 * 150;
	private static final AtomicLong EXPECTED = new AtomicLong();

	/**
	 * True where HotSpot was told to compile the code of the vectors at its first calls, and to let callers wait for it
	 * (-XX:CompileCommand=BackgroundCompilation,…,false): then the vectors are ready at once, and loops are compiled in vain.
	 */
	private static final boolean AT_ONCE = Boolean.getBoolean("starling.quantum.vectors.at.once");

	private static volatile boolean ready;

	private VectorUnit() {
	}

	/** Asks the module only where it is. */
	private static final class Longest {

		static int numbers() {
			return VectorRows.LENGTH;
		}
	}

	/** Rows, by loops at first; they turn into vectors by themselves. */
	static RowOperations rows() {
		return rows(Double.POSITIVE_INFINITY);
	}

	/** The same for the repulsion erf(ωr)/r. */
	static RowOperations rows(double omega) {
		double spread = 1 / (omega * omega);
		return AVAILABLE ? new SwitchedRows(new LoopRows(WIDTH, spread), new VectorRows(spread)) : new LoopRows(WIDTH, spread);
	}

	/** Whether vectors are in use. */
	static boolean ready() {
		return ready;
	}

	/** Begins to compile the code of the vectors when this and what was before are work enough, see {@link #warmUp}. */
	static void expect(long pairsOfPairs) {
		if (EXPECTED.addAndGet(pairsOfPairs) > MANY) {
			warmUp();
		}
	}

	/** Begins to compile the code of the vectors, once. Returns at once, or where callers wait for compilers, when they are ready. */
	static void warmUp() {
		if (!AVAILABLE || !STARTED.compareAndSet(false, true)) {
			return;
		}
		if (AT_ONCE) {
			Trial trial = new Trial(kinds().getLast(), new VectorRows());
			trial.seconds();
			ready = true;
		} else if (SecondCompiler.isAtWork()) {
			Thread.ofPlatform().daemon().name("starling-vector-unit").start(VectorUnit::compare);
		}
	}

	private static List<PairList.Kind> kinds() {
		return new PairList(BasisLibrary.basis("STO-3G", TRIAL, null), TRIAL, new LoopRows(WIDTH), 0).kinds();
	}

	private static void compare() {
		RowOperations loops = new LoopRows(WIDTH);
		PairList.Kind most = kinds().getLast();
		Trial slow = new Trial(most, loops);
		Trial fast = new Trial(most, new VectorRows());
		double spent = 0;
		int faster = 0;
		while (spent < PATIENCE) {
			double byLoops = slow.seconds();
			double byVectors = fast.seconds();
			spent += byLoops + byVectors;
			faster = byVectors < byLoops ? faster + 1 : 0;
			if (faster == SURE) {
				ready = true;
				return;
			}
		}
		LOG.log(System.Logger.Level.DEBUG, "vectors did not become faster than loops; loops stay");
	}

	/** Some integrals, timed. */
	private static final class Trial {

		private final RowOperations operations;
		private final PairList.Kind kind;
		private final QuartetKernel kernel;
		private final double[] work;
		private final double[] density;
		private final double[] other;
		private final int[] sizes;

		Trial(PairList.Kind kind, RowOperations operations) {
			this.operations = operations;
			this.kind = kind;
			PairShape shape = kind.shape();
			kernel = new QuartetKernel(shape, shape, operations);
			work = new double[kernel.length];
			sizes = new int[] { shape.sizeA, shape.sizeB, shape.sizeA, shape.sizeB };
			density = new double[shape.size];
			other = new double[12 * shape.size * operations.width()];
		}

		double seconds() {
			long start = System.nanoTime();
			for (int n = 0; n < REPEATS; n++) {
				for (ShellPair pair : kind.pairs()) {
					for (KetGroup group : kind.groups()) {
						kernel.run(pair, group, work);
						operations.digest(work, kernel.integrals, sizes, density, other);
					}
				}
			}
			return (System.nanoTime() - start) * 1e-9;
		}
	}
}
