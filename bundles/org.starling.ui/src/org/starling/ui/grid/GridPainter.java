package org.starling.ui.grid;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Paints the visible part of a grid: its cost is that of what is on the screen, whatever the number of rows. UI thread. */
final class GridPainter {

	private static final int MARGIN = 6;
	private static final int ARROW = 8;

	private final DataGrid grid;
	private final TextWidths widths = new TextWidths();
	private int textHeight;

	GridPainter(DataGrid grid) {
		this.grid = grid;
		measure();
	}

	/** Measures the font anew. */
	void measure() {
		GC gc = new GC(grid);
		widths.measure(gc);
		textHeight = gc.getFontMetrics().getHeight();
		gc.dispose();
	}

	int rowHeight() {
		return textHeight + 7;
	}

	int headerHeight() {
		return textHeight + 12;
	}

	void paint(GC gc) {
		GridColours colours = GridColours.of(grid.getDisplay());
		Rectangle area = grid.getClientArea();
		gc.setBackground(colours.ground());
		gc.fillRectangle(area);
		if (grid.rows().count() == 0) {
			empty(gc, colours, area);
		} else {
			rows(gc, colours, area);
		}
		header(gc, colours, area);
	}

	private void empty(GC gc, GridColours colours, Rectangle area) {
		gc.setForeground(colours.muted());
		Point size = gc.textExtent(grid.emptyText(), SWT.DRAW_DELIMITER);
		gc.drawText(grid.emptyText(), Math.max(8, (area.width - size.x) / 2), grid.top() + Math.max(8, (area.height - grid.top() - size.y) / 2),
				SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT);
	}

	private void rows(GC gc, GridColours colours, Rectangle area) {
		int height = rowHeight();
		int first = grid.topRow();
		int last = Math.min(grid.rows().count(), first + (area.height - grid.top()) / height + 1);
		for (int position = first; position < last; position++) {
			int y = grid.top() + (position - first) * height;
			boolean selected = grid.selection().isSelected(position);
			gc.setBackground(selected ? colours.selection() : position % 2 == 0 ? colours.ground() : colours.stripe());
			gc.fillRectangle(0, y, area.width, height);
			gc.setForeground(selected ? colours.selectedText() : grid.rows().muted(position) == null ? colours.text() : colours.muted());
			cells(gc, position, y, area);
			if (position == grid.selection().focus() && grid.isFocusControl()) {
				gc.drawFocus(0, y, Math.min(area.width, grid.arrangement().totalWidth() - grid.scrolledX()), height);
			}
		}
		gc.setForeground(colours.line());
		int bottom = Math.min(area.height, grid.top() + (last - first) * height);
		int x = -grid.scrolledX();
		for (int column : grid.arrangement().visible()) {
			x += grid.arrangement().width(column);
			gc.drawLine(x - 1, grid.top(), x - 1, bottom);
		}
	}

	private void cells(GC gc, int position, int y, Rectangle area) {
		int x = -grid.scrolledX();
		for (int column : grid.arrangement().visible()) {
			int width = grid.arrangement().width(column);
			if (x + width > 0 && x < area.width) {
				String text = grid.rows().text(position, column);
				if (!text.isEmpty()) {
					text = widths.fit(text, width - 2 * MARGIN);
					boolean right = grid.arrangement().columns().get(column).number();
					int at = right ? x + width - MARGIN - widths.of(text) : x + MARGIN;
					gc.drawString(text, at, y + 3, true);
				}
			}
			x += width;
		}
	}

	private void header(GC gc, GridColours colours, Rectangle area) {
		gc.setBackground(colours.header());
		gc.fillRectangle(0, 0, area.width, grid.top());
		int x = -grid.scrolledX();
		int height = headerHeight();
		for (int column : grid.arrangement().visible()) {
			int width = grid.arrangement().width(column);
			GridColumn shown = grid.arrangement().columns().get(column);
			boolean sorted = column == grid.sortColumn();
			int room = width - 2 * MARGIN - (sorted ? ARROW + 4 : 0);
			String text = widths.fit(shown.header(), room);
			gc.setForeground(colours.headerText());
			int left = shown.number() ? x + width - MARGIN - widths.of(text) : x + MARGIN;
			gc.drawString(text, left, (height - textHeight) / 2, true);
			if (sorted) {
				arrow(gc, colours, shown.number() ? x + MARGIN : x + width - MARGIN - ARROW, height / 2, grid.isDescending());
			}
			gc.setForeground(colours.line());
			gc.drawLine(x + width - 1, 4, x + width - 1, grid.top() - 4);
			x += width;
		}
		gc.setForeground(colours.line());
		gc.drawLine(0, grid.top() - 1, area.width, grid.top() - 1);
	}

	private static void arrow(GC gc, GridColours colours, int x, int middle, boolean down) {
		int tip = down ? middle + 3 : middle - 3;
		int base = down ? middle - 2 : middle + 2;
		gc.setBackground(colours.headerText());
		gc.setAntialias(SWT.ON);
		gc.fillPolygon(new int[] { x, base, x + ARROW, base, x + ARROW / 2, tip });
		gc.setBackground(colours.header());
	}
}
