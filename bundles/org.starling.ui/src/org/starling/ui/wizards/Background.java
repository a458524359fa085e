package org.starling.ui.wizards;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.starling.ui.ErrorDialogs;

/**
 * Work for a page of a wizard on a worker thread. Only the newest task counts: an older one is asked to stop, and what it
 * gives is dropped. UI thread.
 */
public final class Background {

	private final Control control;
	private final String name;
	private final AtomicInteger newest = new AtomicInteger();

	/** @param control page for whose life results are wanted */
	public Background(Control control, String name) {
		this.control = control;
		this.name = name;
		control.addDisposeListener(e -> newest.incrementAndGet());
	}

	/** What a task does; it may ask whether it is still wanted. */
	public interface Task<T> {
		T run(BooleanSupplier cancelled) throws Exception;
	}

	/** Runs a task after a short delay; result or reason of failure arrive on the UI thread. */
	public <T> void run(int delayMilliseconds, Task<T> task, Consumer<T> result, Consumer<String> failure) {
		int mine = newest.incrementAndGet();
		Job job = Job.createSystem(name, (IJobFunction) monitor -> {
			BooleanSupplier cancelled = () -> newest.get() != mine;
			if (!cancelled.getAsBoolean()) {
				call(() -> task.run(cancelled), mine, result, failure);
			}
			return Status.OK_STATUS;
		});
		job.schedule(delayMilliseconds);
	}

	private <T> void call(Callable<T> task, int mine, Consumer<T> result, Consumer<String> failure) {
		try {
			T value = task.call();
			deliver(mine, () -> result.accept(value));
		} catch (Exception e) {
			deliver(mine, () -> failure.accept(ErrorDialogs.reason(e)));
		}
	}

	private void deliver(int mine, Runnable action) {
		if (newest.get() == mine) {
			control.getDisplay().asyncExec(() -> {
				if (!control.isDisposed() && newest.get() == mine) {
					action.run();
				}
			});
		}
	}
}
