package org.starling.ui.charts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.starling.chart.ChartHit;
import org.starling.chart.ChartTheme;

/** The box beside a point of a series: name, abscissa and ordinate with their units. */
final class ChartTip {

	private static final int RADIUS = 5;
	private static final int GAP = 10;
	private static final int PADDING = 6;
	private static final int FLAGS = SWT.DRAW_DELIMITER | SWT.DRAW_TRANSPARENT;

	static void paint(GC gc, ChartHit hit, ChartTheme theme, Rectangle area) {
		int x = (int) Math.round(hit.drawingX());
		int y = (int) Math.round(hit.drawingY());
		gc.setAntialias(SWT.ON);
		gc.setForeground(ChartCanvas.colour(theme.text()));
		gc.setLineWidth(2);
		gc.drawOval(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
		String text = hit.text();
		Point size = gc.textExtent(text, FLAGS);
		int width = size.x + 2 * PADDING;
		int height = size.y + 2 * PADDING;
		int left = x + GAP + width <= area.width ? x + GAP : x - GAP - width;
		int top = y - GAP - height >= 0 ? y - GAP - height : y + GAP;
		left = Math.clamp(left, 0, Math.max(0, area.width - width));
		gc.setBackground(ChartCanvas.colour(theme.ground()));
		gc.setForeground(ChartCanvas.colour(theme.axis()));
		gc.setLineWidth(1);
		gc.setAlpha(240);
		gc.fillRoundRectangle(left, top, width, height, PADDING, PADDING);
		gc.setAlpha(255);
		gc.drawRoundRectangle(left, top, width, height, PADDING, PADDING);
		gc.setForeground(ChartCanvas.colour(theme.text()));
		gc.drawText(text, left + PADDING, top + PADDING, FLAGS);
	}

	private ChartTip() {
	}
}
