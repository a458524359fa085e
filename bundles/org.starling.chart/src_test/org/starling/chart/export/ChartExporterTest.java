package org.starling.chart.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.chart.AxisScale;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;
import org.starling.chart.MarkerSpec;
import org.starling.chart.PanelSpec;
import org.starling.chart.SeriesSpec;
import org.starling.files.AtomicFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ChartExporterTest {

	private static final double[] T = { 0, 0.1, 1.0 / 3, 24 };
	private static final ChartSpec SPEC = ChartSpec.of("Levels of \"drug\" & <metabolite>", AxisSpec.linear("Time", "h"),
			AxisSpec.linear("Concentration", "ug/mL"),
			SeriesSpec.points("Observed, day 1", T, new double[] { 0, 1e-5, Double.NaN, 2.5 }).withLimits(
					new double[] { 0, 5e-6, Double.NaN, 2 }, new double[] { 0, 2e-5, Double.NaN, 3 }),
			SeriesSpec.line("Predicted", T, new double[] { 0, 1, 2, 3 })).withMarker(MarkerSpec.horizontal(0.5, "LLOQ"));
	private static final FigureSize SIZE = new FigureSize(127, 101.6);

	@TempDir
	private Path folder;

	private final ChartExporter exporter = ChartExporter.print();

	@Test
	void pngHasItsSizeAndResolution() throws IOException {
		Path file = folder.resolve("made/when/missing/figure.png");
		exporter.png(SPEC, SIZE, 300, file);
		try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
			ImageReader reader = ImageIO.getImageReaders(in).next();
			reader.setInput(in);
			assertEquals(1500, reader.getWidth(0), "5 inch at 300 dpi");
			assertEquals(1200, reader.getHeight(0), "4 inch at 300 dpi");
			Element phys = (Element) ((Element) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0"))
					.getElementsByTagName("pHYs").item(0);
			assertEquals("11811", phys.getAttribute("pixelsPerUnitXAxis"), "300 / 0.0254 pixels a metre");
			assertEquals("11811", phys.getAttribute("pixelsPerUnitYAxis"));
			assertEquals("meter", phys.getAttribute("unitSpecifier"));
			reader.dispose();
		}
	}

	@Test
	void svgIsWellFormedAndKeepsItsTextsAndPaths() throws Exception {
		Path file = folder.resolve("figure.svg");
		exporter.svg(SPEC, SIZE, file);
		Document svg = DocumentBuilderFactory.newDefaultNSInstance().newDocumentBuilder().parse(file.toFile());
		Element root = svg.getDocumentElement();
		assertEquals("http://www.w3.org/2000/svg", root.getNamespaceURI());
		assertEquals("127.0mm", root.getAttribute("width"));
		assertEquals("0 0 480.0 384.0", root.getAttribute("viewBox"), "5 × 4 inch of 96 units");
		List<String> texts = new ArrayList<>();
		NodeList nodes = svg.getElementsByTagName("text");
		for (int i = 0; i < nodes.getLength(); i++) {
			texts.add(nodes.item(i).getTextContent().strip());
		}
		assertTrue(texts.containsAll(List.of("Levels of \"drug\" & <metabolite>", "Time [h]", "Concentration [µg/mL]",
				"Observed, day 1", "Predicted", "LLOQ", "0", "24", "1 point without a finite value not shown")), texts.toString());
		String text = Files.readString(file);
		assertTrue(text.contains("rgb(0,114,178)") && text.contains("rgb(213,94,0)"), "colours of both series");
		assertFalse(text.contains("<!DOCTYPE") || text.contains("<!--"), "neither network reference nor comment");
		assertTrue(text.contains("'Liberation Sans', Arial"));
	}

	@Test
	void pdfIsAPageOfTheSizeWithEmbeddedFontAndText() throws IOException {
		Path file = folder.resolve("figure.pdf");
		exporter.pdf(SPEC, SIZE, file);
		try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
			assertEquals(1, pdf.getNumberOfPages());
			PDPage page = pdf.getPage(0);
			assertEquals(360, page.getMediaBox().getWidth(), 0.01, "5 inch of 72 points");
			assertEquals(288, page.getMediaBox().getHeight(), 0.01);
			String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", "");
			for (String expected : List.of("Levelsof\"drug\"&<metabolite>", "Time[h]", "Concentration[µg/mL]", "Observed,day1",
					"LLOQ")) {
				assertTrue(text.contains(expected), expected + " in " + text);
			}
			List<PDFont> fonts = fonts(page.getResources());
			assertFalse(fonts.isEmpty());
			assertTrue(fonts.stream().allMatch(f -> f.isEmbedded() && f.getName().endsWith("+LiberationSans")), fonts.toString());
			BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, 72);
			assertEquals(0xFFFFFFFF, image.getRGB(1, 1), "white ground");
		}
	}

	private static List<PDFont> fonts(PDResources resources) throws IOException {
		List<PDFont> fonts = new ArrayList<>();
		for (COSName name : resources.getFontNames()) {
			fonts.add(resources.getFont(name));
		}
		for (COSName name : resources.getXObjectNames()) {
			if (resources.getXObject(name) instanceof PDFormXObject form && form.getResources() != null) {
				fonts.addAll(fonts(form.getResources()));
			}
		}
		return fonts;
	}

	@Test
	void csvIsALongTableWhoseNumbersReadBack() throws IOException {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.GERMANY);
			exporter.csv(SPEC, folder.resolve("figure.csv"));
		} finally {
			Locale.setDefault(before);
		}
		assertEquals(List.of("series,Time [h],Concentration [ug/mL],lower [ug/mL],upper [ug/mL]", "\"Observed, day 1\",0,0,0,0",
				"\"Observed, day 1\",0.1,1E-5,5E-6,2E-5",
				"\"Observed, day 1\",0.3333333333333333,,,", "\"Observed, day 1\",24,2.5,2,3", "Predicted,0,0,,",
				"Predicted,0.1,1,,", "Predicted,0.3333333333333333,2,,", "Predicted,24,3,,"),
				Files.readAllLines(folder.resolve("figure.csv")));
	}

	@Test
	void csvOfSeveralAxesNamesQuantityAndUnit() throws IOException {
		double[] one = { 1 };
		ChartSpec two = new ChartSpec("", AxisSpec.linear("Time", "h"),
				List.of(AxisSpec.linear("Drug", "mg/L"), AxisSpec.linear("Effect", "")),
				List.of(SeriesSpec.line("a", one, one), SeriesSpec.line("b", one, new double[] { 7 }).onAxis(1)));
		exporter.csv(two, folder.resolve("two.csv"));
		assertEquals(List.of("series,Time [h],quantity,unit,value", "a,1,Drug,mg/L,1", "b,1,Effect,1,7"),
				Files.readAllLines(folder.resolve("two.csv")));
	}

	@Test
	void csvOfPanelsNamesThePanel() throws IOException {
		ChartSpec a = ChartSpec.of("Subject 1", AxisSpec.linear("Time", "h"), AxisSpec.log("C", "mg/L"),
				SeriesSpec.line("p", new double[] { 1, Double.NaN, 2 }, new double[] { 3, Double.NaN, 4 }));
		exporter.csv(PanelSpec.of("all", 2, List.of(a, a.withTitle("Subject 2"))), folder.resolve("panels.csv"));
		assertEquals(List.of("panel,series,Time [h],C [mg/L]", "Subject 1,p,1,3", "Subject 1,p,2,4", "Subject 2,p,1,3",
				"Subject 2,p,2,4"), Files.readAllLines(folder.resolve("panels.csv")));
	}

	@Test
	void twoExportsAreEqualToTheByte() throws IOException {
		PanelSpec panels = PanelSpec.of("Both", 2, List.of(SPEC.withYScale(AxisScale.LOG), SPEC.withYScale(AxisScale.LOG)));
		for (Figure figure : List.of(SPEC, panels)) {
			for (String round : List.of("a", "b")) {
				exporter.png(figure, SIZE, 150, folder.resolve(round + ".png"));
				exporter.svg(figure, SIZE, folder.resolve(round + ".svg"));
				exporter.pdf(figure, SIZE, folder.resolve(round + ".pdf"));
				exporter.csv(figure, folder.resolve(round + ".csv"));
			}
			for (String type : List.of(".png", ".svg", ".pdf", ".csv")) {
				assertArrayEquals(Files.readAllBytes(folder.resolve("a" + type)), Files.readAllBytes(folder.resolve("b" + type)),
						type);
			}
		}
	}

	@Test
	void aFailedExportLeavesTheOldFile() throws IOException {
		Path file = Files.writeString(folder.resolve("figure.svg"), "old");
		IOException e = assertThrows(IOException.class, () -> AtomicFile.write(file, out -> {
			out.write(1);
			throw new IOException("disk full");
		}));
		assertEquals("disk full", e.getMessage());
		assertEquals("old", Files.readString(file));
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count(), "no temporary file stays behind");
		}
	}

	@Test
	void sizesAndResolutionsThatMakeNoSenseAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new FigureSize(0, 10));
		assertThrows(IllegalArgumentException.class, () -> new FigureSize(100, Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> exporter.png(SPEC, SIZE, 5, folder.resolve("x.png")));
	}
}
