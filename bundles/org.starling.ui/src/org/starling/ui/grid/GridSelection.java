package org.starling.ui.grid;

import java.util.BitSet;

/** Selected positions of a grid, with the row that has the focus and the one where a range began. Knows no widget. */
final class GridSelection {

	private final BitSet selected = new BitSet();
	private int focus = -1;
	private int anchor = -1;

	void clear() {
		selected.clear();
		focus = -1;
		anchor = -1;
	}

	/** Selects one row alone. */
	void only(int position) {
		selected.clear();
		selected.set(position);
		focus = position;
		anchor = position;
	}

	/** Selects from where the last selection began up to a row. */
	void extend(int position) {
		if (anchor < 0) {
			only(position);
			return;
		}
		selected.clear();
		selected.set(Math.min(anchor, position), Math.max(anchor, position) + 1);
		focus = position;
	}

	/** Adds or takes away a row. */
	void toggle(int position) {
		selected.flip(position);
		focus = position;
		anchor = position;
	}

	void all(int count) {
		selected.set(0, count);
		focus = Math.max(0, focus);
		anchor = 0;
	}

	/** Selects these positions alone. */
	void set(int[] positions) {
		clear();
		for (int position : positions) {
			selected.set(position);
		}
		if (positions.length > 0) {
			focus = positions[0];
			anchor = positions[0];
		}
	}

	boolean isSelected(int position) {
		return selected.get(position);
	}

	/** The row with the focus, or -1. */
	int focus() {
		return focus;
	}

	int count() {
		return selected.cardinality();
	}

	/** The selected positions from the top. */
	int[] positions() {
		return selected.stream().toArray();
	}
}
