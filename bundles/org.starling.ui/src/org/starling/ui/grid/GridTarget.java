package org.starling.ui.grid;

import org.starling.ui.tables.EditTarget;

/**
 * The Edit menu on a grid: what it shows is copied and selected, never typed.
 *
 * @param grid    the grid
 * @param copying copies the selected rows
 */
public record GridTarget(DataGrid grid, Runnable copying) implements EditTarget {

	@Override
	public void cut() {
		copy();
	}

	@Override
	public void copy() {
		copying.run();
	}

	@Override
	public void paste() {
		// what a grid shows comes from files and calculations
	}

	@Override
	public void delete() {
		// as for paste
	}

	@Override
	public void selectAll() {
		grid.selectAll();
	}
}
