package org.starling.chart;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The part of a figure that is shown: data ranges that take the place of the automatic ones. Views keep one, change it by the
 * zoom and pan of {@link ChartGeometry} and render again.
 *
 * @param x range of the x axis, null for automatic
 * @param y ranges of the y axes in their order; null entries and missing ones are automatic
 */
public record ChartViewport(AxisRange x, List<AxisRange> y) {

	/** Everything automatic. */
	public static final ChartViewport AUTOMATIC = new ChartViewport(null, List.of());

	public ChartViewport {
		y = Collections.unmodifiableList(Arrays.asList(y.toArray(AxisRange[]::new)));
	}

	/** Range of a y axis, null for automatic. */
	public AxisRange y(int axis) {
		return axis < y.size() ? y.get(axis) : null;
	}

	/** Whether nothing is set. */
	public boolean isAutomatic() {
		return x == null && y.stream().allMatch(r -> r == null);
	}
}
