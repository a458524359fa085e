package org.starling.ui.editors.study;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;
import org.starling.tables.samples.SampleColumns;
import org.starling.tables.samples.SampleFilter;
import org.starling.tables.samples.SampleOrder;

/** Filters and orders samples in a job; what is asked for last wins. UI thread, but for the job. */
final class SampleView {

	/** Takes the result on the UI thread. */
	interface Target {

		/** @param selected positions of the rows that were to be kept selected */
		void show(SampleColumns table, int[] rows, int[] selected);
	}

	private final Display display = Display.getCurrent();
	private final Target target;
	private volatile int wanted;
	private boolean working;

	SampleView(Target target) {
		this.target = target;
	}

	/**
	 * Asks for rows.
	 *
	 * @param keep rows of the table that stay selected where they are shown
	 */
	void request(SampleColumns table, SampleFilter filter, SampleOrder order, int[] keep) {
		int mine = ++wanted;
		working = true;
		BooleanSupplier outdated = () -> mine != wanted;
		Job.createSystem(Messages.Samples_ordering, (ICoreRunnable) monitor -> {
			try {
				int[] rows = filter.isAll() ? IntStream.range(0, table.rows()).toArray() : filter.rows(table, outdated);
				int[] ordered = order.sort(table, rows);
				int[] selected = positions(ordered, keep);
				display.asyncExec(() -> {
					if (mine == wanted) {
						working = false;
						target.show(table, ordered, selected);
					}
				});
			} catch (CancellationException e) {
				return; // a newer request is under way
			}
		}).schedule();
	}

	private static int[] positions(int[] rows, int[] keep) {
		if (keep.length == 0) {
			return keep;
		}
		BitSet kept = new BitSet();
		Arrays.stream(keep).forEach(kept::set);
		return IntStream.range(0, rows.length).filter(position -> kept.get(rows[position])).toArray();
	}

	/** Whether rows are on their way. */
	boolean isWorking() {
		return working;
	}

	/** Forgets what was asked for. */
	void stop() {
		wanted++;
		working = false;
	}
}
