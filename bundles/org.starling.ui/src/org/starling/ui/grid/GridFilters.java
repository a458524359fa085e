package org.starling.ui.grid;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Text;
import org.starling.ui.tables.AccessibleName;

/** The fields below the headings of a grid, one a column; what is typed counts a moment later. UI thread. */
final class GridFilters {

	private static final int CALM_MILLISECONDS = 250;

	private final DataGrid grid;
	private final List<Text> fields = new ArrayList<>();
	private final int height;
	private Runnable listener = () -> {
	};
	private int change;

	/** @param wanted whether there are filters at all */
	GridFilters(DataGrid grid, boolean wanted) {
		this.grid = grid;
		for (GridColumn column : wanted ? grid.columns() : List.<GridColumn>of()) {
			Text field = new Text(grid, SWT.SINGLE | SWT.BORDER);
			field.setToolTipText(column.toolTip());
			field.getAccessible().addAccessibleListener(new AccessibleName(NLS.bind(Messages.Grid_filter, column.header())));
			field.addListener(SWT.Modify, e -> changed());
			field.addListener(SWT.DefaultSelection, e -> grid.setFocus());
			field.addListener(SWT.Traverse, e -> {
				if (e.detail == SWT.TRAVERSE_ESCAPE) {
					field.setText(""); //$NON-NLS-1$
					e.doit = false;
				}
			});
			fields.add(field);
		}
		height = fields.isEmpty() ? 0 : fields.getFirst().computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
	}

	void onChange(Runnable run) {
		listener = run;
	}

	int height() {
		return fields.isEmpty() ? 1 : height + 4;
	}

	/** Puts the fields below their headings. */
	void place() {
		int x = -grid.scrolledX();
		for (int i = 0; i < fields.size(); i++) {
			int width = grid.arrangement().width(i);
			Text field = fields.get(i);
			field.setVisible(width > 0);
			if (width > 0) {
				field.setBounds(x + 1, grid.headerHeight(), width - 3, height);
			}
			x += width;
		}
	}

	String text(int column) {
		return fields.isEmpty() ? "" : fields.get(column).getText(); //$NON-NLS-1$
	}

	void set(int column, String text) {
		if (!fields.isEmpty() && !text.equals(text(column))) {
			fields.get(column).setText(text);
		}
	}

	void clear() {
		for (Text field : fields) {
			if (!field.getText().isEmpty()) {
				field.setText(""); //$NON-NLS-1$
			}
		}
	}

	void mark(int column, String problem) {
		Text field = fields.get(column);
		field.setToolTipText(problem == null ? grid.columns().get(column).toolTip() : problem);
		field.setForeground(problem == null ? null : field.getDisplay().getSystemColor(SWT.COLOR_RED));
	}

	private void changed() {
		int mine = ++change;
		Display.getCurrent().timerExec(CALM_MILLISECONDS, () -> {
			if (mine == change && !grid.isDisposed()) {
				listener.run();
			}
		});
	}
}
