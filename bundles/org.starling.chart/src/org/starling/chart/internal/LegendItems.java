package org.starling.chart.internal;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

import org.jfree.chart.LegendItem;
import org.starling.chart.ChartTheme;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;

/** Legend entries that look like the series they name. */
final class LegendItems {

	private static final double HALF_LENGTH = 11;

	private LegendItems() {
	}

	static LegendItem of(SeriesSpec s, SeriesRenderer renderer, ChartTheme theme, Font font) {
		boolean band = s.kind() == SeriesKind.BAND;
		boolean line = s.kind() == SeriesKind.LINE || s.kind() == SeriesKind.LINE_AND_POINTS
				|| band && Arrays.stream(s.y()).anyMatch(Double::isFinite);
		boolean hollow = s.style().hollow() && !band;
		Shape shape = band ? new Rectangle2D.Double(-HALF_LENGTH, -5, 2 * HALF_LENGTH, 10) : renderer.marker();
		Color fill = band ? renderer.bandColour() : hollow ? theme.ground() : renderer.colour();
		LegendItem item = new LegendItem(s.name(), null, null, null, band || s.hasPoints(), shape, true, fill, hollow,
				renderer.colour(), new BasicStroke(1.3f), line, new Line2D.Double(-HALF_LENGTH, 0, HALF_LENGTH, 0),
				renderer.stroke(), renderer.colour());
		item.setLabelFont(font);
		item.setLabelPaint(theme.text());
		return item;
	}
}
