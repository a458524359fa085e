package org.starling.chart.internal;

import org.jfree.data.xy.AbstractIntervalXYDataset;
import org.starling.chart.SeriesSpec;

/** One series as a JFreeChart dataset, values as given; what an axis can not show is left out by the renderer. */
public final class SeriesDataset extends AbstractIntervalXYDataset {

	private static final long serialVersionUID = 1L;
	private final transient SeriesSpec series;
	private final int position;

	/**
	 * @param series   the series
	 * @param position its position in the chart, from which automatic colours follow
	 */
	public SeriesDataset(SeriesSpec series, int position) {
		this.series = series;
		this.position = position;
	}

	/** The series that this dataset wraps. */
	public SeriesSpec series() {
		return series;
	}

	/** Position of the series in its chart. */
	public int position() {
		return position;
	}

	@Override
	public int getSeriesCount() {
		return 1;
	}

	@Override
	public Comparable<?> getSeriesKey(int index) {
		return series.name();
	}

	@Override
	public int getItemCount(int index) {
		return series.size();
	}

	@Override
	public Number getX(int index, int item) {
		return series.x()[item];
	}

	@Override
	public Number getY(int index, int item) {
		return series.y()[item];
	}

	@Override
	public double getXValue(int index, int item) {
		return series.x()[item];
	}

	@Override
	public double getYValue(int index, int item) {
		return series.y()[item];
	}

	@Override
	public Number getStartX(int index, int item) {
		return series.x()[item];
	}

	@Override
	public Number getEndX(int index, int item) {
		return series.x()[item];
	}

	@Override
	public Number getStartY(int index, int item) {
		return series.hasLimits() ? series.lower()[item] : series.y()[item];
	}

	@Override
	public Number getEndY(int index, int item) {
		return series.hasLimits() ? series.upper()[item] : series.y()[item];
	}
}
