package org.starling.ui.tables;

import java.util.function.Supplier;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;

/** Writes into a table without rows what belongs there. */
final class EmptyText {

	static void paint(Table table, Supplier<String> text) {
		table.addListener(SWT.Paint, event -> {
			if (table.getItemCount() == 0) {
				draw(table, event.gc, text.get());
			}
		});
	}

	private static void draw(Table table, GC gc, String text) {
		gc.setForeground(JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR));
		Rectangle area = table.getClientArea();
		Point size = gc.textExtent(text, SWT.DRAW_DELIMITER);
		int y = Math.max(table.getHeaderHeight() + 4, area.y + (area.height - size.y) / 2);
		gc.drawText(text, area.x + Math.max(8, (area.width - size.x) / 2), y, SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT);
	}

	private EmptyText() {
	}
}
