package org.starling.ui.editors.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.starling.ui.grid.DataGrid;
import org.starling.ui.grid.GridRows;
import org.starling.ui.tables.TabSeparated;

/** Copies samples. UI thread. */
final class SampleCopy {

	/** More would make a text that spreadsheets and clipboards refuse. */
	static final int MOST_ROWS = 100_000;

	static int[] all(DataGrid grid) {
		return IntStream.range(0, grid.rows().count()).toArray();
	}

	/** Puts rows with the headings on the clipboard; false when there are too many of them. The text is made in a job. */
	static boolean copy(DataGrid grid, int[] positions, List<Integer> columns) {
		if (positions.length > MOST_ROWS) {
			return false;
		}
		GridRows rows = grid.rows();
		List<String> headings = columns.stream().map(c -> grid.columns().get(c).header()).toList();
		Job.createSystem(Messages.Samples_copying, (ICoreRunnable) monitor -> {
			List<List<String>> cells = new ArrayList<>(positions.length + 1);
			cells.add(headings);
			for (int position : positions) {
				cells.add(columns.stream().map(c -> rows.text(position, c)).toList());
			}
			String text = TabSeparated.write(cells);
			grid.getDisplay().asyncExec(() -> {
				if (!grid.isDisposed()) {
					Clipboard clipboard = new Clipboard(grid.getDisplay());
					clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
					clipboard.dispose();
				}
			});
		}).schedule();
		return true;
	}

	private SampleCopy() {
	}
}
