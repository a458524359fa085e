package org.starling.ui.tables;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * One line: the first child at the left gives way where there is little room, the last stands at the right, those between follow the
 * first in their own widths, so that no text is cut.
 */
final class BarLayout extends Layout {

	private static final int GAP = 6;
	/** Of the first child, with room and without. */
	private static final int WIDEST = 180;
	private static final int NARROWEST = 64;

	@Override
	protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
		int width = WIDEST;
		int height = 0;
		Control[] children = composite.getChildren();
		for (int i = 0; i < children.length; i++) {
			Point size = children[i].computeSize(SWT.DEFAULT, SWT.DEFAULT, flushCache);
			width += i == 0 ? 0 : size.x + GAP;
			height = Math.max(height, size.y);
		}
		return new Point(wHint == SWT.DEFAULT ? width : wHint, hHint == SWT.DEFAULT ? height : hHint);
	}

	@Override
	protected void layout(Composite composite, boolean flushCache) {
		Rectangle area = composite.getClientArea();
		Control[] children = composite.getChildren();
		Point[] sizes = new Point[children.length];
		int others = 0;
		for (int i = 0; i < children.length; i++) {
			sizes[i] = children[i].computeSize(SWT.DEFAULT, SWT.DEFAULT, flushCache);
			others += i == 0 ? 0 : sizes[i].x + GAP;
		}
		int x = area.x;
		for (int i = 0; i < children.length; i++) {
			int width = i == 0 ? Math.clamp(area.width - others, NARROWEST, WIDEST) : sizes[i].x;
			int left = i == children.length - 1 ? Math.max(x, area.x + area.width - width) : x;
			children[i].setBounds(left, area.y + (area.height - sizes[i].y) / 2, width, sizes[i].y);
			x += width + GAP;
		}
	}
}
