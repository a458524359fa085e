package org.starling.sdk.examples.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.starling.chart.AxisRange;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.SeriesSpec;
import org.starling.chart.export.ChartFormat;
import org.starling.chart.export.ChartFormats;
import org.starling.chart.export.ExportSettings;
import org.starling.chart.export.FigureSize;
import org.starling.chart.tck.ChartContract;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class ContractTest {

	/** The product's own formats keep the same contract; the pictures among them, some sixty files each, with -Dstarling.charts.all=true. */
	@TestFactory
	Stream<DynamicTest> contract() {
		List<ChartFormat> formats = Boolean.getBoolean("starling.charts.all") ? ChartFormats.all() : List.of(new VegaLiteFormat(), ChartFormats.CSV);
		return formats.stream().flatMap(format -> ChartContract.checks(format).stream()
				.map(check -> DynamicTest.dynamicTest(format.id() + ": " + check.name(), check.body()::run)));
	}

	/** Numbers, units, colours of Okabe and Ito, gaps and ranges stand where Vega-Lite's documentation says. */
	@Test
	void aCurveWithAGapOnALogarithmicAxis() throws IOException {
		ChartSpec chart = ChartSpec.of("Kinetics", AxisSpec.linear("Time", "h"), AxisSpec.log("Concentration", "mg/L"),
				SeriesSpec.line("plasma", new double[] { 0, 1, 2, 3 }, new double[] { 0.5, 0.25, 0, 0.125 }));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new VegaLiteFormat().write(chart, new ExportSettings(new FigureSize(127, 76.2), 96, ChartTheme.light(),
				new ChartViewport(null, List.of(new AxisRange(0.1, 1)))), out);
		JsonObject view = JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
		assertEquals("https://vega.github.io/schema/vega-lite/v5.json", view.get("$schema").getAsString());
		assertEquals(480, view.get("width").getAsDouble(), "127 mm are 5 inches of 96 units");
		JsonObject layer = view.getAsJsonArray("layer").get(0).getAsJsonObject();
		JsonObject y = layer.getAsJsonObject("encoding").getAsJsonObject("y");
		assertEquals("Concentration [mg/L]", y.get("title").getAsString());
		assertEquals("{\"type\":\"log\",\"domainMin\":0.1,\"domainMax\":1.0}", y.get("scale").toString());
		JsonObject line = layer.getAsJsonArray("layer").get(0).getAsJsonObject();
		JsonArray rows = line.getAsJsonObject("data").getAsJsonArray("values");
		assertEquals("[{\"x\":0.0,\"y\":0.5,\"part\":0},{\"x\":1.0,\"y\":0.25,\"part\":0},{\"x\":3.0,\"y\":0.125,\"part\":1}]", rows.toString());
		assertEquals("#0072b2", line.getAsJsonObject("encoding").getAsJsonObject("color").getAsJsonObject("scale").getAsJsonArray("range").get(0).getAsString());
	}

	@Test
	void theLongestEndingDecides() {
		assertTrue(ChartFormats.all().stream().anyMatch(f -> f.id().equals("vega-lite")), "META-INF/services is enough on a plain class path");
		assertEquals("vega-lite", ChartFormats.of(Path.of("a.VL.json")).id());
		assertTrue(ChartFormats.find(Path.of("a.json")).isEmpty());
		assertEquals(".VL.json", ChartFormats.ending(Path.of("a.b.VL.json")));
	}
}
