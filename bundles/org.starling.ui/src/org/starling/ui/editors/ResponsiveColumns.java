package org.starling.ui.editors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Equal columns beside each other where they have room, below each other where they have not. */
final class ResponsiveColumns extends Layout {

	private static final int GAP = 20;

	private final int narrowest;

	/** @param narrowest width in pixels that a column needs */
	ResponsiveColumns(int narrowest) {
		this.narrowest = narrowest;
	}

	private boolean isStacked(int width, int count) {
		return width != SWT.DEFAULT && width < count * narrowest + (count - 1) * GAP;
	}

	@Override
	protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
		Control[] children = composite.getChildren();
		int width = wHint == SWT.DEFAULT ? narrowest : wHint;
		boolean stacked = isStacked(width, children.length);
		int each = stacked ? width : (width - (children.length - 1) * GAP) / children.length;
		int height = 0;
		for (Control child : children) {
			int h = child.computeSize(each, SWT.DEFAULT, flushCache).y;
			height = stacked ? height + h : Math.max(height, h);
		}
		return new Point(width, height);
	}

	@Override
	protected void layout(Composite composite, boolean flushCache) {
		Control[] children = composite.getChildren();
		Rectangle area = composite.getClientArea();
		boolean stacked = isStacked(area.width, children.length);
		int each = stacked ? area.width : (area.width - (children.length - 1) * GAP) / children.length;
		int x = area.x;
		int y = area.y;
		for (Control child : children) {
			int height = stacked ? child.computeSize(each, SWT.DEFAULT, flushCache).y : area.height;
			child.setBounds(x, y, each, height);
			if (stacked) {
				y += height;
			} else {
				x += each + GAP;
			}
		}
	}
}
