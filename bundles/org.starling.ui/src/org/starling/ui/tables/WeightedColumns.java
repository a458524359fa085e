package org.starling.ui.tables;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.swt.widgets.Composite;

/**
 * Widths of columns by weight. It doesn't begin again while it lays out: on GTK a column tells its new width at once, and in a narrow
 * table the width with a scroll bar and the one without could follow each other until the stack was full.
 */
public final class WeightedColumns extends TableColumnLayout {

	private boolean laysOut;

	@Override
	protected void layout(Composite composite, boolean flushCache) {
		if (laysOut) {
			return;
		}
		laysOut = true;
		try {
			super.layout(composite, flushCache);
		} finally {
			laysOut = false;
		}
	}
}
