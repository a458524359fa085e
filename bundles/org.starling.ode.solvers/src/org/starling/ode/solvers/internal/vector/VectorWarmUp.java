package org.starling.ode.solvers.internal.vector;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/**
 * Runs vector code on numbers of its own, in the background, until the compiler has made instructions of it. Where that never
 * comes, loops stay in use.
 */
public final class VectorWarmUp implements Runnable {

	/** Two forms of a piece of code with numbers to try them on. */
	public interface Trial {

		/** Runs each form so many times; true when vectors are in use. */
		boolean run(int calls);
	}

	private static final long LONGEST_NANOS = 30_000_000_000L;
	private static final int CALLS = 200;
	private static final String WITHOUT_SECOND_COMPILER = "-Xint|-XX:TieredStopAtLevel=[0-3]";

	private final List<? extends Trial> trials;

	private VectorWarmUp(List<? extends Trial> trials) {
		this.trials = trials;
	}

	/** Begins on a thread of its own; null when this process has no second compiler. */
	public static Thread start(List<? extends Trial> trials) {
		return ManagementFactory.getRuntimeMXBean().getInputArguments().stream().anyMatch(a -> a.matches(WITHOUT_SECOND_COMPILER)) ? null
				: Thread.ofPlatform().daemon().name("warm-up of vector code").start(new VectorWarmUp(trials));
	}

	@Override
	public void run() {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long start = threads.getCurrentThreadCpuTime();
		List<? extends Trial> open = trials;
		while (!open.isEmpty() && threads.getCurrentThreadCpuTime() - start < LONGEST_NANOS) {
			open = open.stream().filter(t -> !t.run(CALLS)).toList();
		}
		if (!open.isEmpty()) {
			System.getLogger(VectorWarmUp.class.getName()).log(System.Logger.Level.DEBUG,
					"{0} of {1} parts of the vector code stay loops", open.size(), trials.size());
		}
	}
}
