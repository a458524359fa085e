package org.starling.cli.internal;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish of whoever started this process that it should end, by Ctrl-C or SIGTERM, while there is something to be kept: the process
 * goes on until that is closed, for a minute at most. Thread-safe.
 */
final class Interruption implements AutoCloseable {

	private static final long LONGEST_SECONDS = 60;

	private final PrintWriter err;
	private final String keeping;
	private final CountDownLatch closed = new CountDownLatch(1);
	private final Thread hook = Thread.ofPlatform().name("interruption").unstarted(this::interrupt);
	private volatile boolean wished;

	/** @param keeping what happens with what has been done, for a person */
	Interruption(PrintWriter err, String keeping) {
		this.err = err;
		this.keeping = keeping;
		Runtime.getRuntime().addShutdownHook(hook);
	}

	/** Whether it has been wished. */
	boolean wished() {
		return wished;
	}

	/** Waits until what is to be kept is kept. */
	void interrupt() {
		wished = true;
		err.println();
		err.println("starling: stopping; " + keeping);
		try {
			if (!closed.await(LONGEST_SECONDS, TimeUnit.SECONDS)) {
				err.println("starling: not stopped after " + LONGEST_SECONDS + " s; the next command cleans up what is half written");
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		closed.countDown();
		if (!wished) {
			try {
				Runtime.getRuntime().removeShutdownHook(hook);
			} catch (IllegalStateException e) {
				System.getLogger(Interruption.class.getName()).log(System.Logger.Level.DEBUG, "the process is ending already", e);
			}
		}
	}
}
