package org.starling.chart.export;

import java.util.Objects;

import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;

/**
 * What was chosen for a figure's file. A {@link ChartFormat} uses those that it names in {@link ChartFormat#settings}.
 *
 * @param size     on paper
 * @param dpi      pixels an inch
 * @param theme    colours and sizes
 * @param viewport shown ranges
 */
public record ExportSettings(FigureSize size, double dpi, ChartTheme theme, ChartViewport viewport) {

	public ExportSettings {
		Objects.requireNonNull(size, "size");
		Objects.requireNonNull(theme, "theme");
		Objects.requireNonNull(viewport, "viewport");
	}
}
