package org.starling.chart.internal;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;

import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.starling.chart.AxisRange;

/** A linear axis with the ticks of {@link LinearTicks}. */
public final class LinearTickAxis extends NumberAxis {

	private static final long serialVersionUID = 1L;
	private final String unit;
	private final double step;

	/**
	 * @param unit unit in UCUM text, for clock-like ticks
	 * @param step wanted distance of the labels, NaN for one that fits
	 */
	public LinearTickAxis(String unit, double step) {
		this.unit = unit;
		this.step = step;
	}

	@Override
	public List<ValueTick> refreshTicks(Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
		AxisRange range = new AxisRange(getLowerBound(), getUpperBound());
		if (step > 0 && (range.max() - range.min()) / step <= LinearTicks.MOST_WANTED) {
			return AxisTicks.of(this, edge, LinearTicks.of(range, BigDecimal.valueOf(step)));
		}
		return AxisTicks.fit(this, g, area, edge, n -> LinearTicks.of(range, n, unit));
	}
}
