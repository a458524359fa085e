package org.starling.chart.internal;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.starling.chart.AxisRange;

/** A logarithmic axis with the ticks of {@link LogTicks}. */
public final class LogTickAxis extends LogAxis {

	private static final long serialVersionUID = 1L;

	@Override
	public List<ValueTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
		AxisRange range = new AxisRange(getLowerBound(), getUpperBound());
		return AxisTicks.fit(this, g, area, edge, n -> LogTicks.of(range, n));
	}
}
