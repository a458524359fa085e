package org.starling.ui.grid;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** Mouse and keys of a grid: selecting, sorting by a click on a heading, dragging widths, moving. UI thread. */
final class GridInput {

	private static final int EDGE = 4;
	private static final int WHEEL_ROWS = 3;

	private final DataGrid grid;
	private int resized = -1;
	private int resizedFrom;
	private int pressed = -1;

	static void install(DataGrid grid) {
		GridInput input = new GridInput(grid);
		grid.addListener(SWT.MouseDown, input::down);
		grid.addListener(SWT.MouseMove, input::move);
		grid.addListener(SWT.MouseUp, input::up);
		grid.addListener(SWT.MouseVerticalWheel, input::wheel);
		grid.addListener(SWT.KeyDown, input::key);
		grid.addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
	}

	private GridInput(DataGrid grid) {
		this.grid = grid;
	}

	private void down(Event e) {
		grid.setFocus();
		int x = e.x + grid.scrolledX();
		if (e.y < grid.top()) {
			resized = e.button == 1 ? grid.arrangement().edgeAt(x, EDGE) : -1;
			resizedFrom = x;
			pressed = resized < 0 && e.button == 1 ? grid.arrangement().columnAt(x) : -1;
			return;
		}
		int position = grid.positionAt(e.y);
		if (position < 0) {
			return;
		}
		if ((e.stateMask & SWT.SHIFT) != 0) {
			grid.selection().extend(position);
		} else if ((e.stateMask & SWT.MOD1) != 0) {
			grid.selection().toggle(position);
		} else if (e.button == 1 || !grid.selection().isSelected(position)) {
			grid.selection().only(position);
		}
		grid.selected();
	}

	private void move(Event e) {
		int x = e.x + grid.scrolledX();
		if (resized >= 0) {
			grid.arrangement().setWidth(resized, grid.arrangement().width(resized) + x - resizedFrom);
			resizedFrom = grid.arrangement().left(resized) + grid.arrangement().width(resized);
			grid.columnsChanged();
		} else if (e.y < grid.top()) {
			boolean edge = grid.arrangement().edgeAt(x, EDGE) >= 0;
			grid.setCursor(edge ? Display.getCurrent().getSystemCursor(SWT.CURSOR_SIZEWE) : null);
			int column = grid.arrangement().columnAt(x);
			grid.toolTip(column < 0 ? null : grid.arrangement().columns().get(column).toolTip());
		} else {
			grid.setCursor(null);
			int position = grid.positionAt(e.y);
			int column = grid.arrangement().columnAt(x);
			if ((e.stateMask & SWT.BUTTON1) != 0 && position >= 0 && position != grid.selection().focus()) {
				grid.selection().extend(position);
				grid.selected();
			}
			grid.toolTip(position < 0 || column < 0 ? null : toolTip(position, column));
		}
	}

	private String toolTip(int position, int column) {
		String muted = grid.rows().muted(position);
		String text = grid.rows().text(position, column);
		return muted != null ? muted : text.isEmpty() ? null : text;
	}

	private void up(Event e) {
		if (resized >= 0) {
			grid.arrangement().rememberWidth(resized);
		} else if (pressed >= 0 && e.y < grid.top() && grid.arrangement().columnAt(e.x + grid.scrolledX()) == pressed) {
			grid.sortBy(pressed);
		}
		resized = -1;
		pressed = -1;
	}

	private void wheel(Event e) {
		if ((e.stateMask & SWT.SHIFT) == 0) {
			grid.scrollTo(grid.topRow() - Integer.signum(e.count) * WHEEL_ROWS);
			e.doit = false;
		}
	}

	private void key(Event e) {
		int last = grid.rows().count() - 1;
		int focus = grid.selection().focus();
		if ((e.stateMask & SWT.MOD1) != 0 && e.keyCode == 'a') {
			grid.selectAll();
			return;
		}
		int wanted = switch (e.keyCode) {
		case SWT.ARROW_UP -> focus - 1;
		case SWT.ARROW_DOWN -> focus + 1;
		case SWT.PAGE_UP -> focus - grid.pageRows();
		case SWT.PAGE_DOWN -> focus + grid.pageRows();
		case SWT.HOME -> 0;
		case SWT.END -> last;
		default -> -2;
		};
		if (e.keyCode == SWT.ARROW_LEFT || e.keyCode == SWT.ARROW_RIGHT) {
			grid.scrollBy(e.keyCode == SWT.ARROW_LEFT ? -40 : 40);
		}
		if (wanted == -2 || last < 0) {
			return;
		}
		wanted = Math.clamp(wanted, 0, last);
		if ((e.stateMask & SWT.SHIFT) != 0) {
			grid.selection().extend(wanted);
		} else {
			grid.selection().only(wanted);
		}
		grid.reveal(wanted);
		grid.selected();
	}
}
