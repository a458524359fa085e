package org.starling.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

/** A chart on the screen must not wait for the libraries of the exporters. */
class StartUpTest {

	/** Renders one chart; run in a process of its own. */
	public static void main(String[] args) {
		ChartRenderer.image(Examples.observedOverPredicted(), ChartViewport.AUTOMATIC, ChartTheme.light(), 400, 300, 1);
		System.out.println("rendered");
	}

	@Test
	void renderingLoadsNeitherBatikNorPdfbox() throws IOException, InterruptedException {
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Djava.awt.headless=true", "-Xlog:class+load", "-cp", System.getProperty("java.class.path"),
				StartUpTest.class.getName()).redirectErrorStream(true).start();
		String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertEquals(0, process.waitFor(), out);
		assertTrue(out.contains("rendered"), out);
		List<String> loaded = out.lines().filter(l -> l.contains("] org.apache.batik.") || l.contains("] org.apache.pdfbox.")
				|| l.contains("] org.apache.fontbox.") || l.contains("] de.rototor.")).toList();
		assertTrue(loaded.stream().allMatch(l -> l.contains("] org.apache.pdfbox.util.Version ")), loaded.toString());
	}
}
