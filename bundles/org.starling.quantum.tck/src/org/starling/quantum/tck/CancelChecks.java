package org.starling.quantum.tck;

import java.util.concurrent.atomic.AtomicReference;

import org.starling.quantum.Geometry;
import org.starling.quantum.provider.EnergyMonitor;
import org.starling.quantum.provider.EnergyOutcome;
import org.starling.quantum.provider.EnergyOutcome.Status;
import org.starling.quantum.provider.EnergyProblem;
import org.starling.quantum.qcschema.Driver;
import org.starling.sdk.contract.Expect;

/** Cancelling, and what the monitor is told. */
final class CancelChecks extends CheckGroup {

	private static final long ALLOWED_NANOS = 1_500_000_000;
	/** A caller cancels after this time. */
	private static final long AFTER_NANOS = 150_000_000;
	private static final int COPIES = 5;

	CancelChecks(Subject subject) {
		super(subject);
		add("a calculation that is cancelled before it begins has no energy", this::before);
		add("a running calculation ends within 1.5 s of its cancellation", this::running);
		add("iterations are told on the calling thread, from 1 on", this::iterations);
	}

	private EnergyProblem problem() {
		return subject().problem(subject().molecule(), Driver.ENERGY);
	}

	private void before() {
		EnergyOutcome outcome = subject().provider().run(problem(), new Listener(0));
		Expect.that(outcome.status() == Status.CANCELLED, "The status must be CANCELLED", outcome.status() + ": " + outcome.message(),
				"Ask monitor.cancelled() before anything else.");
	}

	/** A larger problem where it can be had; one that ends before it is cancelled is well, too. */
	private void running() {
		Geometry row = Molecules.row(subject().molecule(), COPIES, 6);
		EnergyProblem problem = subject().hasBasis("6-31G*") ? new EnergyProblem(row, Driver.ENERGY, subject().method(), "6-31G*")
				: subject().problem(row, Driver.ENERGY);
		long cancelAt = System.nanoTime() + AFTER_NANOS;
		EnergyOutcome outcome = subject().provider().run(problem, new Listener(cancelAt));
		long late = System.nanoTime() - cancelAt;
		Expect.that(late <= ALLOWED_NANOS, "A cancelled calculation must end within 1.5 s", late / 1_000_000 + " ms",
				"Ask monitor.cancelled() in the inner loops, or end the program's process.");
		Expect.that(outcome.status() != Status.FAILED && outcome.status() != Status.NOT_CONVERGED, "A cancelled calculation must say CANCELLED",
				outcome.status() + ": " + outcome.message(), "");
		Expect.that(!Thread.currentThread().isInterrupted(), "The thread must not be left interrupted", "an interrupt", "");
	}

	private void iterations() {
		Listener listener = new Listener(Long.MAX_VALUE);
		subject().provider().run(problem(), listener);
		Expect.that(listener.fault.get() == null, "Iterations are told on the calling thread, from 1 on", listener.fault.get(), "");
	}

	/** Cancels at a time, and listens. */
	private static final class Listener implements EnergyMonitor {

		private final long cancelAt;
		private final Thread calling = Thread.currentThread();
		private final AtomicReference<String> fault = new AtomicReference<>();
		private int last;

		Listener(long cancelAt) {
			this.cancelAt = cancelAt;
		}

		@Override
		public void iteration(int n, double energy, double change, String rung) {
			if (Thread.currentThread() != calling) {
				fault.set("told on " + Thread.currentThread());
			} else if (n != 1 && n != last + 1) {
				fault.set("iteration " + n + " after " + last);
			} else if (rung == null || rung.isBlank()) {
				fault.set("iteration " + n + " does not say what is being tried");
			}
			last = n;
		}

		@Override
		public boolean cancelled() {
			return cancelAt != Long.MAX_VALUE && (cancelAt == 0 || System.nanoTime() >= cancelAt);
		}
	}
}
