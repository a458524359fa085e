package org.starling.ui.tables;

import java.util.function.Supplier;

import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Table;

/**
 * Writes into a table without rows what belongs there. While it paints it asks for neither client area nor height of the header: GTK
 * lays the table out to answer, and then paints it again, for ever.
 */
final class EmptyText {

	private static final int MARGIN = 8;

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
		Point area = table.getSize();
		TextLayout words = new TextLayout(gc.getDevice());
		words.setFont(table.getFont());
		words.setAlignment(SWT.CENTER);
		words.setWidth(Math.max(2 * MARGIN, area.x - 2 * MARGIN));
		words.setText(text.get());
		words.draw(gc, MARGIN, Math.max(headerHeight + 4, (area.y - words.getBounds().height) / 2));
		words.dispose();
	}
}
