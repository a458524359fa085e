package org.starling.ui.tables;

import org.eclipse.jface.viewers.ColumnViewer;
import org.eclipse.jface.viewers.FocusCellHighlighter;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;

/** A thin frame around the cell that the keyboard is on; selected rows look as they do everywhere. */
final class FocusBorder extends FocusCellHighlighter {

	private final ColumnViewer viewer;

	FocusBorder(ColumnViewer viewer) {
		super(viewer);
		this.viewer = viewer;
		viewer.getControl().addListener(SWT.PaintItem, this::paint);
	}

	private void paint(Event event) {
		ViewerCell cell = getFocusCell();
		if (cell != null && cell.getItem() == event.item && cell.getColumnIndex() == event.index
				&& viewer.getControl().isFocusControl()) {
			Rectangle bounds = cell.getBounds();
			event.gc.setForeground(event.display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT));
			event.gc.drawRectangle(bounds.x + 1, bounds.y + 1, bounds.width - 3, bounds.height - 3);
		}
	}

	@Override
	protected void focusCellChanged(ViewerCell newCell, ViewerCell oldCell) {
		super.focusCellChanged(newCell, oldCell);
		if (!viewer.getControl().isDisposed()) {
			viewer.getControl().redraw();
		}
	}
}
