package org.starling.ui.grid;

/**
 * One column of a grid.
 *
 * @param id      stable name, for remembering width and visibility
 * @param header  text of the heading with its unit
 * @param width   preferred width in pixels
 * @param number  whether cells stand at the right
 * @param visible whether it is shown unless the person chose otherwise
 * @param toolTip what the column holds and what its filter takes
 */
public record GridColumn(String id, String header, int width, boolean number, boolean visible, String toolTip) {

	/** The same column with another heading. */
	public GridColumn withHeader(String other) {
		return new GridColumn(id, other, width, number, visible, toolTip);
	}
}
