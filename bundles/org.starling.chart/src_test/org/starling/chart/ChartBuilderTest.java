package org.starling.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.xy.XYDataset;
import org.junit.jupiter.api.Test;

class ChartBuilderTest {

	private static final double[] T = { 0, 10, 24 };

	private static XYPlot plot(ChartSpec spec) {
		return ChartBuilder.build(spec, ChartTheme.light()).getXYPlot();
	}

	private static void assertRange(double min, double max, ValueAxis axis) {
		assertEquals(min, axis.getLowerBound(), 1e-12 * Math.max(1, max));
		assertEquals(max, axis.getUpperBound(), 1e-9 * Math.max(1, max));
	}

	private static ChartSpec line(AxisSpec y, double... values) {
		return ChartSpec.of("", AxisSpec.linear("Time", "h"), y, SeriesSpec.line("a", T, values));
	}

	@Test
	void seriesBecomeDatasetsWithTheirValuesBandsLowest() {
		XYPlot plot = plot(Examples.observedOverPredicted());
		assertEquals(3, plot.getDatasetCount());
		assertEquals("90 % prediction interval", plot.getDataset(0).getSeriesKey(0));
		XYDataset observed = plot.getDataset(2);
		assertEquals(11, observed.getItemCount(0));
		assertEquals(1.12, observed.getXValue(0, 3));
		assertEquals(10.5, observed.getYValue(0, 3));
	}

	@Test
	void pointsStandAboveLinesWhateverTheirOrder() {
		ChartSpec spec = ChartSpec.of("", AxisSpec.linear("Time", "h"), AxisSpec.linear("C", "mg/L"),
				SeriesSpec.points("observed", T, T), SeriesSpec.line("predicted", T, T));
		assertEquals("observed", plot(spec).getDataset(1).getSeriesKey(0));
		assertEquals("observed", plot(spec).getLegendItems().get(0).getLabel(), "the legend keeps the order of the specification");
	}

	@Test
	void concentrationsStartAtZero() {
		assertRange(0, 10.4, plot(line(AxisSpec.linear("C", "mg/L"), 9, 9.5, 10)).getRangeAxis());
	}

	@Test
	void otherQuantitiesNeedNot() {
		assertRange(36 - 0.08, 38 + 0.08, plot(line(AxisSpec.linear("T", "Cel").tight(), 36, 37, 38)).getRangeAxis());
		assertRange(-2 - 0.16, 2 + 0.16, plot(line(AxisSpec.linear("Residual", ""), -2, 0, 2)).getRangeAxis());
	}

	@Test
	void theSeventhDayDoesNotStartAtZero() {
		double[] t = { 144, 150, 168 };
		ChartSpec spec = ChartSpec.of("", AxisSpec.linear("Time", "h"), AxisSpec.linear("C", "mg/L"), SeriesSpec.line("a", t, T));
		assertRange(144 - 0.96, 168 + 0.96, plot(spec).getDomainAxis());
	}

	@Test
	void logRangesEndAtOneTwoOrFive() {
		assertRange(0.2, 20, plot(line(AxisSpec.log("C", "mg/L"), 0, 0.3, 11)).getRangeAxis());
	}

	@Test
	void aCurveThatDiesAwayDoesNotStretchTheLogAxisBeyondSixDecades() {
		assertRange(5e-6, 20, plot(line(AxisSpec.log("C", "mg/L"), 10, 1e-3, 1e-14)).getRangeAxis());
	}

	@Test
	void fixedEndsAndViewportsWinInThatOrder() {
		ChartSpec spec = line(AxisSpec.linear("C", "mg/L").withRange(Double.NaN, 5), 1, 2, 3);
		assertRange(0, 5, plot(spec).getRangeAxis());
		ChartViewport viewport = new ChartViewport(new AxisRange(3, 4), List.of(new AxisRange(1, 2)));
		XYPlot zoomed = ChartBuilder.build(spec, ChartTheme.light(), viewport).getXYPlot();
		assertRange(3, 4, zoomed.getDomainAxis());
		assertRange(1, 2, zoomed.getRangeAxis());
	}

	@Test
	void constantEmptyAndMissingDataHaveRangesToo() {
		assertRange(0, 5.2, plot(line(AxisSpec.linear("C", "mg/L"), 5, 5, 5)).getRangeAxis());
		double nan = Double.NaN;
		assertRange(0, 1, plot(line(AxisSpec.linear("C", "mg/L"), nan, nan, nan)).getRangeAxis());
		assertRange(0.1, 10, plot(line(AxisSpec.log("C", "mg/L"), 0, 0, -1)).getRangeAxis());
	}

	@Test
	void secondAxisStandsAtTheRightAndCarriesItsSeries() {
		XYPlot plot = plot(Examples.twoAxes());
		assertEquals("Body temperature [°C]", plot.getRangeAxis(1).getLabel());
		assertEquals(plot.getRangeAxis(1), plot.getRangeAxisForDataset(1));
		assertEquals(ChartTheme.light().palette().get(1), plot.getRangeAxis(1).getLabelPaint());
	}

	@Test
	void whatIsNotShownStandsBelowThePlot() {
		JFreeChart chart = ChartBuilder.build(line(AxisSpec.log("C", "mg/L"), 0, 3, 2), ChartTheme.light());
		List<String> texts = new ArrayList<>();
		chart.getSubtitles().stream().filter(TextTitle.class::isInstance).forEach(t -> texts.add(((TextTitle) t).getText()));
		assertEquals(List.of("1 value of a line ≤ 0 not shown on the log axis"), texts);
	}

	@Test
	void manyLegendEntriesLeaveRoomForThePlot() {
		double[] x = { 0, 1 };
		List<SeriesSpec> series = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			series.add(SeriesSpec.line("Subject " + i, x, x));
		}
		ChartSpec spec = new ChartSpec("Spaghetti", AxisSpec.linear("Time", "h"), List.of(AxisSpec.linear("C", "mg/L")), series);
		PlotArea area = ChartRenderer.render(spec, ChartViewport.AUTOMATIC, ChartTheme.light(), 600, 400, 1).geometry().plots()
				.getFirst();
		assertTrue(area.width() > 240 && area.height() > 250, "the plot is left " + area.width() + " × " + area.height());
	}

	/** Where there is room for two lines of text, the first and the third are left. */
	@Test
	void categoriesStandAtOneTwoThreeAsFarAsThereIsRoom() {
		AxisSpec things = AxisSpec.categories("Covariate", List.of("Male", "Female", "18 to 39 years", "40 years and more"));
		assertEquals("Covariate", things.title());
		assertEquals(AxisScale.LINEAR, things.withScale(AxisScale.LOG).scale());
		var axis = ChartBuilder.build(ChartSpec.of("", AxisSpec.log("Ratio", "1"), things,
				SeriesSpec.points("r", new double[] { 1, 2 }, new double[] { 1, 4 })), ChartTheme.light()).getXYPlot().getRangeAxis();
		var g = new java.awt.image.BufferedImage(10, 10, java.awt.image.BufferedImage.TYPE_INT_RGB).createGraphics();
		assertRange(0.5, 4.5, axis);
		int line = g.getFontMetrics(axis.getTickLabelFont()).getHeight();
		for (int height : new int[] { 300, 3 * line }) {
			List<?> ticks = axis.refreshTicks(g, new org.jfree.chart.axis.AxisState(), new java.awt.geom.Rectangle2D.Double(0, 0, 200, height),
					org.jfree.chart.ui.RectangleEdge.LEFT);
			List<String> texts = ticks.stream().map(t -> ((org.jfree.chart.axis.ValueTick) t).getText()).toList();
			assertEquals(height == 300 ? things.categories() : List.of("Male", "18 to 39 years"), texts);
		}
		g.dispose();
	}
}
