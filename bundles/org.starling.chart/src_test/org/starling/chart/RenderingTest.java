package org.starling.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

/** Pixels, mappings, hits, zoom and pan against arithmetic. */
class RenderingTest {

	private static final AxisSpec X = AxisSpec.linear("Time", "h").withRange(0, 10);
	private static final AxisSpec Y = AxisSpec.log("Concentration", "mg/L").withRange(0.1, 100);
	private static final ChartSpec SPEC = ChartSpec.of("", X, Y,
			SeriesSpec.points("Observed", new double[] { 2, 5, 8 }, new double[] { 1, 10, 50 }).withColour(1),
			SeriesSpec.line("Predicted", new double[] { 0, 10 }, new double[] { 10, 10 }).withColour(0))
			.withLegend(LegendPosition.NONE);

	private static RenderedChart render(Figure figure, ChartTheme theme, double zoom) {
		return ChartRenderer.render(figure, ChartViewport.AUTOMATIC, theme, 600, 400, zoom);
	}

	private static Color pixel(RenderedChart chart, double x, double y) {
		return new Color(chart.image().getRGB((int) Math.floor(x * chart.zoom()), (int) Math.floor(y * chart.zoom())));
	}

	@Test
	void mappingsAreLinearAndLogarithmic() {
		PlotArea p = render(SPEC, ChartTheme.light(), 1).geometry().plots().getFirst();
		assertEquals(p.x() + p.width() / 2, p.xAxis().toDrawing(5), 1e-9);
		assertEquals(p.y() + p.height() / 3, p.yAxes().getFirst().toDrawing(10), 1e-9);
		assertEquals(1, p.yAxes().getFirst().toValue(p.y() + p.height() * 2 / 3), 1e-12);
	}

	@Test
	void markersAndLinesHaveTheirColoursWhereTheMappingSays() {
		for (ChartTheme theme : List.of(ChartTheme.light(), ChartTheme.dark(), ChartTheme.print())) {
			for (double zoom : new double[] { 1, 1.5, 2 }) {
				RenderedChart chart = render(SPEC, theme, zoom);
				PlotArea p = chart.geometry().plots().getFirst();
				AxisMapping y = p.yAxes().getFirst();
				assertEquals(theme.palette().get(1), pixel(chart, p.xAxis().toDrawing(2), y.toDrawing(1)), theme.id() + zoom);
				assertEquals(theme.palette().get(1), pixel(chart, p.xAxis().toDrawing(5), y.toDrawing(10)),
						"the marker stands above the line");
				assertEquals(theme.ground(), pixel(chart, p.xAxis().toDrawing(9.7), y.toDrawing(0.3)));
			}
		}
	}

	@Test
	void aLineIsDrawnInItsColour() {
		RenderedChart chart = render(SPEC, ChartTheme.light(), 4);
		PlotArea p = chart.geometry().plots().getFirst();
		assertEquals(new Color(0x0072B2), pixel(chart, p.xAxis().toDrawing(3.3), p.yAxes().getFirst().toDrawing(10)),
				"blue of Okabe and Ito");
	}

	@Test
	void aPointOnTheAxisIsDrawnWhole() {
		ChartSpec spec = ChartSpec.of("", X, AxisSpec.linear("C", "mg/L").withRange(0, 10),
				SeriesSpec.points("o", new double[] { 5 }, new double[] { 0 })).withLegend(LegendPosition.NONE);
		RenderedChart chart = render(spec, ChartTheme.light(), 2);
		PlotArea p = chart.geometry().plots().getFirst();
		assertEquals(ChartTheme.light().palette().getFirst(), pixel(chart, p.xAxis().toDrawing(5), p.y() + p.height() + 2));
	}

	@Test
	void theNearestPointIsFoundWithItsValuesAndUnits() {
		ChartGeometry g = render(SPEC, ChartTheme.light(), 1.5).geometry();
		PlotArea p = g.plots().getFirst();
		double x = p.xAxis().toDrawing(8);
		double y = p.yAxes().getFirst().toDrawing(50);
		ChartHit hit = ChartHitTester.nearest(g, x + 3, y - 4, 6).orElseThrow();
		assertEquals("Observed", hit.seriesSpec().name());
		assertEquals(2, hit.point());
		assertEquals(8, hit.x());
		assertEquals(50, hit.y());
		assertEquals(x, hit.drawingX(), 1e-9);
		assertEquals("Observed\nTime: 8 h\nConcentration: 50 mg/L", hit.text());
		assertTrue(ChartHitTester.nearest(g, x + 30, y - 4, 6).isEmpty());
	}

	@Test
	void zoomKeepsThePointUnderTheMouse() {
		ChartGeometry g = render(SPEC, ChartTheme.light(), 1).geometry();
		PlotArea p = g.plots().getFirst();
		ChartViewport v = g.zoomAt(p.xAxis().toDrawing(2), p.yAxes().getFirst().toDrawing(10), 2);
		assertEquals(1, v.x().min(), 1e-12);
		assertEquals(6, v.x().max(), 1e-12);
		assertEquals(1, v.y(0).min(), 1e-12, "half of the two decades below 10");
		assertEquals(Math.sqrt(1000), v.y(0).max(), 1e-9, "half of the decade above 10");
		assertEquals(g.viewport(), g.zoomAt(-5, -5, 2), "outside of the plot nothing happens");
	}

	@Test
	void zoomToARectangleAndPan() {
		ChartGeometry g = render(SPEC, ChartTheme.light(), 1).geometry();
		PlotArea p = g.plots().getFirst();
		AxisMapping y = p.yAxes().getFirst();
		ChartViewport v = g.zoomTo(p.xAxis().toDrawing(7), y.toDrawing(1), p.xAxis().toDrawing(3), y.toDrawing(10));
		assertEquals(3, v.x().min(), 1e-9);
		assertEquals(7, v.x().max(), 1e-9);
		assertEquals(1, v.y(0).min(), 1e-9);
		assertEquals(10, v.y(0).max(), 1e-9);
		ChartViewport moved = g.pan(p.width() / 10, p.height() / 3);
		assertEquals(-1, moved.x().min(), 1e-9, "the content moves with the mouse");
		assertEquals(1, moved.y(0).min(), 1e-9, "one decade down the screen");
		assertEquals(1000, moved.y(0).max(), 1e-6);
	}

	@Test
	void zoomHasAnEnd() {
		ChartViewport v = ChartViewport.AUTOMATIC;
		for (int i = 0; i < 200; i++) {
			ChartGeometry g = ChartRenderer.render(SPEC, v, ChartTheme.light(), 300, 200, 1).geometry();
			PlotArea p = g.plots().getFirst();
			v = g.zoomAt(p.x() + p.width() / 3, p.y() + p.height() / 3, 4);
		}
		assertTrue(v.x().max() > v.x().min() && v.y(0).max() > v.y(0).min());
	}

	@Test
	void panelsShareTheirRangesAndSizes() {
		ChartGeometry g = ChartRenderer.render(Examples.panels(AxisScale.LINEAR), ChartViewport.AUTOMATIC, ChartTheme.light(), 760,
				520, 1).geometry();
		assertEquals(12, g.plots().size());
		PlotArea first = g.plots().getFirst();
		for (PlotArea p : g.plots()) {
			assertEquals(first.width(), p.width(), 1e-9);
			assertEquals(first.height(), p.height(), 1e-9);
			assertEquals(first.xAxis().range(), p.xAxis().range());
			assertEquals(first.yAxes().getFirst().range(), p.yAxes().getFirst().range());
		}
		assertEquals(first.x(), g.plots().get(4).x(), 1e-9);
		assertEquals(first.y(), g.plots().get(3).y(), 1e-9);
		ChartHit hit = ChartHitTester.nearest(g, g.plots().get(7).xAxis().toDrawing(24),
				g.plots().get(7).yAxes().getFirst().toDrawing(g.plots().get(7).spec().series().getFirst().y()[10]), 2).orElseThrow();
		assertEquals("Subject 8", hit.plot().spec().title());
	}

	@Test
	void everyThreadDrawsTheSamePixels() throws Exception {
		Callable<int[]> draw = () -> ((DataBufferInt) render(Examples.observedOverPredicted(), ChartTheme.dark(), 1).image()
				.getRaster().getDataBuffer()).getData();
		int[] expected = draw.call();
		try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
			for (var f : pool.invokeAll(List.of(draw, draw, draw, draw, draw, draw))) {
				assertArrayEquals(expected, f.get());
			}
		}
	}

	@Test
	void sizeIsThatOfTheZoom() {
		BufferedImage image = ChartRenderer.image(SPEC, ChartViewport.AUTOMATIC, ChartTheme.light(), 301, 200, 1.5);
		assertEquals(452, image.getWidth());
		assertEquals(300, image.getHeight());
		assertThrows(IllegalArgumentException.class, () -> render(SPEC, ChartTheme.light(), 0));
	}

	@Test
	void theSmallestDrawingDoesNotFail() {
		for (Figure f : List.of(SPEC, Examples.manySeries(AxisScale.LOG), Examples.panels(AxisScale.LOG), Examples.twoAxes())) {
			assertEquals(1, ChartRenderer.image(f, ChartViewport.AUTOMATIC, ChartTheme.light(), 1, 1, 1).getWidth());
			ChartRenderer.image(f, ChartViewport.AUTOMATIC, ChartTheme.light(), 60, 40, 1);
		}
	}
}
