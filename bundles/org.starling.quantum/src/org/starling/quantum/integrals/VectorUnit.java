package org.starling.quantum.integrals;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisLibrary;
import org.starling.quantum.basis.BasisSet;

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

	/** Functions of the largest shell in the trial. */
	private static final int MOST = 6;

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
		return AVAILABLE ? new SwitchedRows(new LoopRows(WIDTH), new VectorRows()) : new LoopRows(WIDTH);
	}

	/** Whether vectors are in use. */
	static boolean ready() {
		return ready;
	}

	/** Begins to compile the code of the vectors, once. Returns at once. */
	static void warmUp() {
		if (AVAILABLE && STARTED.compareAndSet(false, true)) {
			Thread.ofPlatform().daemon().name("starling-vector-unit").start(VectorUnit::compare);
		}
	}

	private static void compare() {
		Geometry geometry = new Geometry(new int[] { 6, 6, 1 }, new double[] { 0, 0, 0, 2.5, 0.3, 0, 20, 9, 3 }, 0, 2);
		BasisSet basis = BasisLibrary.basis("6-31G*", geometry, null);
		RowOperations loops = new LoopRows(WIDTH);
		RowOperations vectors = new VectorRows();
		Trial slow = new Trial(new PairList(basis, geometry, loops, 0), loops);
		Trial fast = new Trial(new PairList(basis, geometry, loops, 0), vectors);
		double spent = 0;
		while (spent < PATIENCE) {
			double byLoops = slow.seconds();
			double byVectors = fast.seconds();
			spent += byLoops + byVectors;
			if (byVectors < byLoops) {
				ready = true;
				return;
			}
		}
		LOG.log(System.Logger.Level.DEBUG, "vectors did not become faster than loops; loops stay");
	}

	/** Some integrals of every kind, timed. */
	private static final class Trial {

		private final List<PairList.Kind> kinds;
		private final RowOperations operations;

		Trial(PairList pairs, RowOperations operations) {
			kinds = pairs.kinds();
			this.operations = operations;
		}

		double seconds() {
			long start = System.nanoTime();
			for (PairList.Kind bra : kinds) {
				for (PairList.Kind ket : kinds) {
					QuartetKernel kernel = new QuartetKernel(bra.shape(), ket.shape(), operations);
					double[] work = new double[kernel.length];
					int[] sizes = { bra.shape().sizeA, bra.shape().sizeB, ket.shape().sizeA, ket.shape().sizeB };
					double[] density = new double[bra.shape().size];
					double[] other = new double[12 * MOST * MOST * operations.width()];
					for (ShellPair pair : bra.pairs()) {
						for (KetGroup group : ket.groups()) {
							kernel.run(pair, group, work);
							operations.digest(work, kernel.integrals, sizes, density, other);
						}
					}
				}
			}
			return (System.nanoTime() - start) * 1e-9;
		}
	}
}
