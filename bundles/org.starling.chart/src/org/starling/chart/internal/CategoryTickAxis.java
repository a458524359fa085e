package org.starling.chart.internal;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;

/** An axis with a text at each of 1, 2, 3 and so on; where there is no room for all, every second, third and so on is left. */
public final class CategoryTickAxis extends NumberAxis {

	private static final long serialVersionUID = 1L;
	private final List<String> names;

	/** @param names the first stands at 1 */
	public CategoryTickAxis(List<String> names) {
		this.names = List.copyOf(names);
	}

	@Override
	public List<ValueTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
		int room = RectangleEdge.isLeftOrRight(edge)
				? (int) Math.max(1, area.getHeight() / (1.1 * g.getFontMetrics(getTickLabelFont()).getHeight()))
				: names.size();
		return AxisTicks.fit(this, g, area, edge, Math.min(names.size(), room), this::ticks);
	}

	private List<Tick> ticks(int most) {
		int step = Math.ceilDiv(names.size(), Math.max(1, most));
		return IntStream.range(0, names.size()).filter(k -> k % step == 0 && k + 1 >= getLowerBound() && k + 1 <= getUpperBound())
				.mapToObj(k -> new Tick(k + 1, names.get(k).isEmpty() ? " " : names.get(k))).toList();
	}
}
