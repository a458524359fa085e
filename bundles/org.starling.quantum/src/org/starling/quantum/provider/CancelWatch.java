package org.starling.quantum.provider;

import java.util.concurrent.CancellationException;

/**
 * Interrupts the thread that made it once a monitor wants to stop, so that loops which look at the interrupt alone stop too. Closed on the same
 * thread, which has no interrupt of its making afterwards.
 */
final class CancelWatch implements AutoCloseable {

	private static final long PERIOD = 50;

	private final EnergyMonitor monitor;
	private final Thread calculating = Thread.currentThread();
	private boolean closed;
	private boolean interrupted;

	/**
	 * @throws CancellationException when the monitor wants to stop already
	 */
	CancelWatch(EnergyMonitor monitor) {
		this.monitor = monitor;
		check();
		Thread.ofVirtual().name("cancel of a calculation").start(this::watch);
	}

	/**
	 * @throws CancellationException when the monitor wants to stop
	 */
	void check() {
		if (monitor.cancelled()) {
			throw new CancellationException("the calculation was cancelled");
		}
	}

	private synchronized void watch() {
		try {
			while (!closed) {
				if (monitor.cancelled()) {
					interrupted = true;
					calculating.interrupt();
					return;
				}
				wait(PERIOD);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public synchronized void close() {
		closed = true;
		notifyAll();
		if (interrupted) {
			Thread.interrupted();
		}
	}
}
