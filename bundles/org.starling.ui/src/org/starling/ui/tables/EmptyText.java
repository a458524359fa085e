package org.starling.ui.tables;

import java.util.function.Supplier;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Table;

/**
 * Writes into a table without rows what belongs there. While it paints it asks for neither client area nor height of the header: GTK
 * lays the table out to answer, and then paints it again, for ever.
 */
final class EmptyText {

	private final Table table;
	private final Supplier<String> text;
	private int headerHeight;

	static void paint(Table table, Supplier<String> text) {
		EmptyText empty = new EmptyText(table, text);
		table.addListener(SWT.Resize, event -> empty.headerHeight = table.getHeaderHeight());
		table.addListener(SWT.Paint, event -> empty.paint(event.gc));
	}

	private EmptyText(Table table, Supplier<String> text) {
		this.table = table;
		this.text = text;
	}

	private void paint(GC gc) {
		if (table.getItemCount() > 0) {
			return;
		}
		gc.setForeground(JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR));
		String words = text.get();
		Point area = table.getSize();
		Point size = gc.textExtent(words, SWT.DRAW_DELIMITER);
		int y = Math.max(headerHeight + 4, (area.y - size.y) / 2);
		gc.drawText(words, Math.max(8, (area.x - size.x) / 2), y, SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT);
	}
}
