package org.starling.chart.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.chart.AxisScale;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.LegendPosition;
import org.starling.chart.PageSpec;
import org.starling.chart.SeriesSpec;
import org.starling.chart.export.ChartExporter;
import org.starling.chart.export.FigureSize;

/** What a person wants of a chart, applied, kept and passed on. */
class ChartLookTest {

	private static final ChartSpec CHART = ChartSpec.of("Plasma", AxisSpec.linear("Time", "h"), AxisSpec.linear("Concentration", "mg/L"),
			SeriesSpec.line("a", new double[] { 0, 24 }, new double[] { 10, 2 }), SeriesSpec.line("b", new double[] { 0, 24 }, new double[] { 5, 1 }));

	private static ChartLook look() {
		return ChartLook.OWN.withTitle("Shown").withX(AxisLook.OWN.withUnit("d").withRange(0.0, 1.0).withStep(0.25))
				.withY(0, AxisLook.OWN.withUnit("ug/L").withScale(AxisScale.LOG).withLabel("Drug")).withSeries("b", s -> s.withName("B").withColour(4))
				.withSeries("a", s -> s.withDashed(true)).withOrder(List.of("b")).withLegend(LegendPosition.RIGHT).withScales(1.5, null, null);
	}

	@Test
	void dataFollowTheirAxes() {
		ChartSpec chart = (ChartSpec) look().apply(CHART);
		assertEquals(List.of("B", "a"), chart.series().stream().map(SeriesSpec::name).toList());
		assertEquals(1, chart.series().getFirst().x()[1], 1e-15, "24 h are a day");
		assertEquals(5000, chart.series().getFirst().y()[0], 1e-9, "5 mg/L are 5000 ug/L");
		assertEquals("Drug [µg/L]", chart.y().getFirst().title());
		assertEquals(AxisScale.LOG, chart.y().getFirst().scale());
		assertEquals(0.25, chart.x().step());
		assertEquals(4, chart.series().getFirst().style().colour());
		assertEquals(0, chart.series().get(1).style().colour(), "the first keeps the first colour");
		assertEquals(1.5 * ChartTheme.print().labelSize(), look().theme(ChartTheme.print()).labelSize(), 1e-6);
		ChartSpec hidden = (ChartSpec) ChartLook.OWN.withSeries("a", s -> s.withShown(false)).apply(CHART);
		assertEquals(1, hidden.series().getFirst().style().colour(), "a hidden series leaves the colours of the others");
	}

	@Test
	void aUnitOfAnotherKindIsRefused() {
		String message = assertThrows(IllegalArgumentException.class,
				() -> ChartLook.OWN.withY(0, AxisLook.OWN.withUnit("mol/L")).apply(CHART)).getMessage();
		assertTrue(message.contains("mg/L") && message.contains("mol/L"), message);
		assertThrows(IllegalArgumentException.class, () -> ChartLook.OWN.withX(AxisLook.OWN.withRange(2.0, 1.0)).apply(CHART));
	}

	@Test
	void looksSurviveTheFileAndTemplatesFitOtherCharts(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("charts/x.simulation.json");
		LookFile.write(Map.of("Plasma", look()), file);
		assertEquals(Map.of("Plasma", look()), LookFile.figures(file));
		ChartSpec other = ChartSpec.of("Liver", AxisSpec.linear("t", "h"), AxisSpec.linear("c", "mol"),
				SeriesSpec.line("x", new double[] { 1, 2 }, new double[] { 1, 2 }), SeriesSpec.line("y", new double[] { 1, 2 }, new double[] { 1, 2 }));
		Path template = folder.resolve("t.json");
		LookFile.write(look().template(CHART), template);
		ChartSpec dressed = (ChartSpec) ChartLook.OWN.with(LookFile.template(template)).apply(other);
		assertEquals("mol", dressed.y().getFirst().unit());
		assertEquals(AxisScale.LOG, dressed.y().getFirst().scale());
		assertEquals(4, dressed.series().get(1).style().colour());
		assertTrue(dressed.series().getFirst().style().dashed());
		Files.writeString(template, "{\"formatVersion\":1,\"look\":{\"fontScale\":99}}");
		assertTrue(assertThrows(java.io.IOException.class, () -> LookFile.template(template)).getMessage().contains("0.25 and 4"));
	}

	@Test
	void aPageHasItsCellsAndLetters(@TempDir Path folder) throws Exception {
		PageSpec page = new PageSpec("", 2, List.of(CHART, look().apply(CHART), CHART.withTitle("Third")), true);
		assertEquals("aa", PageSpec.letter(26));
		Path svg = folder.resolve("page.svg");
		new ChartExporter(ChartTheme.print(), ChartViewport.AUTOMATIC).svg(page, new FigureSize(180, 120), svg);
		String text = Files.readString(svg);
		for (String expected : List.of(">a<", ">b<", ">c<", ">Third<", ">Shown<", "width=\"180.0mm\"")) {
			assertTrue(text.contains(expected), expected);
		}
		ChartExporter.print().pdf(page, new FigureSize(88, 66), folder.resolve("page.pdf"));
		String png = System.getProperty("starling.look.png");
		if (png != null) {
			ChartExporter.print().png(page, new FigureSize(180, 120), 150, Path.of(png));
		}
	}
}
