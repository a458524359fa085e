package org.starling.chart;

import org.starling.chart.internal.NumberText;

/**
 * A point of a series found on the drawing.
 *
 * @param plot     the plot it lies in
 * @param series   position of the series in the chart
 * @param point    position of the point in the series
 * @param drawingX drawing coordinate of the point
 * @param drawingY drawing coordinate of the point
 */
public record ChartHit(PlotArea plot, int series, int point, double drawingX, double drawingY) {

	/** The series whose point lies there. */
	public SeriesSpec seriesSpec() {
		return plot.spec().series().get(series);
	}

	/** Abscissa in the unit of {@link #xAxis()}. */
	public double x() {
		return seriesSpec().x()[point];
	}

	/** Ordinate in the unit of {@link #yAxis()}; NaN for a band without a line. */
	public double y() {
		return seriesSpec().y()[point];
	}

	/** The axis that all series share, with the unit of {@link #x()}. */
	public AxisSpec xAxis() {
		return plot.spec().x();
	}

	/** The y axis of the series. */
	public AxisSpec yAxis() {
		return plot.spec().y().get(seriesSpec().yAxis());
	}

	/** Lines for a tooltip: series, abscissa, ordinate, limits; each with its unit. */
	public String text() {
		SeriesSpec s = seriesSpec();
		StringBuilder b = new StringBuilder(s.name());
		b.append('\n').append(xAxis().label()).append(": ").append(quantity(x(), xAxis()));
		if (Double.isFinite(y())) {
			b.append('\n').append(yAxis().label()).append(": ").append(quantity(y(), yAxis()));
		}
		if (s.hasLimits() && Double.isFinite(s.lower()[point]) && Double.isFinite(s.upper()[point])) {
			b.append('\n').append(NumberText.significant(s.lower()[point], 6)).append(" – ")
					.append(quantity(s.upper()[point], yAxis()));
		}
		return b.toString();
	}

	private static String quantity(double value, AxisSpec axis) {
		String number = NumberText.significant(value, 6);
		return axis.unit().isEmpty() || axis.unit().equals("1") ? number : number + " " + axis.unitText();
	}
}
