package org.starling.chart.internal;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

import org.jfree.chart.axis.LogTick;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** Chooses as many ticks as the labels leave room for, measured with the font that draws them. */
final class AxisTicks {

	private static final int MOST = 8;

	private AxisTicks() {
	}

	static List<ValueTick> fit(ValueAxis axis, Graphics2D g, Rectangle2D area, RectangleEdge edge, IntFunction<List<Tick>> ticks) {
		boolean vertical = RectangleEdge.isLeftOrRight(edge);
		FontMetrics metrics = g.getFontMetrics(axis.getTickLabelFont());
		double length = Math.max(1, vertical ? area.getHeight() : area.getWidth());
		return fit(axis, g, area, edge, vertical ? (int) Math.clamp(length / (2.2 * metrics.getHeight()), 1, MOST + 2) : MOST + 4, ticks);
	}

	/** @param most ticks that are tried first */
	static List<ValueTick> fit(ValueAxis axis, Graphics2D g, Rectangle2D area, RectangleEdge edge, int most,
			IntFunction<List<Tick>> ticks) {
		boolean vertical = RectangleEdge.isLeftOrRight(edge);
		FontMetrics metrics = g.getFontMetrics(axis.getTickLabelFont());
		int n = most;
		List<Tick> chosen = ticks.apply(n);
		while (!vertical && n > 1 && overlap(chosen, axis, area, edge, metrics)) {
			n--;
			chosen = ticks.apply(n);
		}
		return of(axis, edge, chosen);
	}

	/** The given ticks, whether their labels overlap or not. */
	static List<ValueTick> of(ValueAxis axis, RectangleEdge edge, List<Tick> chosen) {
		TextAnchor anchor = edge == RectangleEdge.LEFT ? TextAnchor.CENTER_RIGHT
				: edge == RectangleEdge.RIGHT ? TextAnchor.CENTER_LEFT
						: edge == RectangleEdge.TOP ? TextAnchor.BOTTOM_CENTER : TextAnchor.TOP_CENTER;
		List<ValueTick> out = new ArrayList<>();
		boolean powers = chosen.stream().anyMatch(t -> PowerLabel.isNeeded(t.label()));
		for (Tick t : chosen) {
			out.add(powers && t.isMajor()
					? new LogTick(TickType.MAJOR, t.value(), PowerLabel.of(t.label(), axis.getTickLabelFont()), anchor)
					: new NumberTick(t.isMajor() ? TickType.MAJOR : TickType.MINOR, t.value(), t.label(), anchor, TextAnchor.CENTER,
							0));
		}
		return out;
	}

	private static boolean overlap(List<Tick> ticks, ValueAxis axis, Rectangle2D area, RectangleEdge edge, FontMetrics metrics) {
		double gap = 1.2 * metrics.charWidth('0');
		double end = Double.NEGATIVE_INFINITY;
		for (Tick t : ticks) {
			if (t.isMajor()) {
				double half = metrics.stringWidth(t.label()) / 2.0;
				double x = axis.valueToJava2D(t.value(), area, edge);
				if (x - half < end + gap) {
					return true;
				}
				end = x + half;
			}
		}
		return false;
	}
}
