package org.starling.chart;

import java.util.List;

/** What can be rendered and exported: one chart, or a grid of charts. Immutable; every thread may use it. */
public sealed interface Figure permits ChartSpec, PanelSpec, PageSpec {

	/** Title above the figure, empty for none. */
	String title();

	/** The charts in reading order: one for a {@link ChartSpec}. */
	List<ChartSpec> charts();
}
