package org.starling.chart.export.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.starling.chart.ChartRenderer;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.export.FigureSize;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** SVG 1.1 by Batik: sized in mm, a view box in drawing units, text as text, no comment and no date. */
public final class SvgWriter {

	private static final String NAMESPACE = "http://www.w3.org/2000/svg";
	private static final String FAMILIES = "'Liberation Sans', Arial, Helvetica, sans-serif";

	private SvgWriter() {
	}

	/**
	 * Draws and writes; the stream stays open.
	 *
	 * @throws IOException when the stream fails
	 */
	public static void write(Figure figure, ChartViewport viewport, ChartTheme theme, FigureSize size, OutputStream out)
			throws IOException {
		Document document = document();
		SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
		context.setComment(null);
		context.setPrecision(6);
		SVGGraphics2D g = new SVGGraphics2D(context, false);
		ChartRenderer.draw(figure, viewport, theme, g, size.width(), size.height());
		Element root = g.getRoot();
		root.setAttribute("width", size.widthMillimetre() + "mm");
		root.setAttribute("height", size.heightMillimetre() + "mm");
		root.setAttribute("viewBox", "0 0 " + size.width() + " " + size.height());
		widenFamilies(root);
		if (!figure.title().isBlank()) {
			Element title = document.createElementNS(NAMESPACE, "title");
			title.setTextContent(figure.title());
			root.insertBefore(title, root.getFirstChild());
		}
		StringWriter text = new StringWriter();
		g.stream(root, text, false, false);
		// the document type names a file on the network that some readers fetch
		out.write(text.toString().replaceFirst("<!DOCTYPE[^>]*>\\s*", "").getBytes(StandardCharsets.UTF_8));
	}

	/** Names the fonts of equal metrics behind Liberation Sans, for machines that lack it. */
	private static void widenFamilies(Node node) {
		if (node instanceof Element e && e.getAttribute("font-family").contains("Liberation Sans")) {
			e.setAttribute("font-family", FAMILIES);
		}
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			widenFamilies(child);
		}
	}

	private static Document document() throws IOException {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
			return factory.newDocumentBuilder().getDOMImplementation().createDocument(NAMESPACE, "svg", null);
		} catch (ParserConfigurationException e) {
			throw new IOException("the Java runtime has no XML document builder; SVG can not be written", e);
		}
	}
}
