package org.starling.chart.export.internal;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.starling.chart.ChartRenderer;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.export.FigureSize;
import org.starling.chart.internal.ChartFonts;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;

/** PDF of one page by PDFBox: vector graphics, text in the embedded font, no dates and a constant document id. */
public final class PdfWriter {

	private static final double POINT_PER_UNIT = 72.0 / 96;
	/** Seed of the document's id in place of the time. */
	private static final long ID_SEED = 1;

	private PdfWriter() {
	}

	/**
	 * Draws and writes; the stream stays open.
	 *
	 * @throws IOException when the stream fails
	 */
	public static void write(Figure figure, ChartViewport viewport, ChartTheme theme, FigureSize size, OutputStream out)
			throws IOException {
		try (PDDocument document = new PDDocument()) {
			float w = (float) (size.width() * POINT_PER_UNIT);
			float h = (float) (size.height() * POINT_PER_UNIT);
			PDPage page = new PDPage(new PDRectangle(w, h));
			document.addPage(page);
			PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, w, h);
			try (PdfBoxGraphics2DFontTextDrawer fonts = fonts(document)) {
				g.setFontTextDrawer(fonts);
				g.transform(AffineTransform.getScaleInstance(POINT_PER_UNIT, POINT_PER_UNIT));
				ChartRenderer.draw(figure, viewport, theme, g, size.width(), size.height());
			} finally {
				g.dispose();
			}
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.drawForm(g.getXFormObject());
			}
			PDDocumentInformation information = new PDDocumentInformation();
			information.setTitle(figure.title().isBlank() ? null : figure.title());
			information.setCreator("Starling");
			document.setDocumentInformation(information);
			document.setDocumentId(ID_SEED);
			document.save(out, CompressParameters.DEFAULT_COMPRESSION);
		}
	}

	private static PdfBoxGraphics2DFontTextDrawer fonts(PDDocument document) throws IOException {
		PdfBoxGraphics2DFontTextDrawer drawer = new PdfBoxGraphics2DFontTextDrawer();
		try (InputStream in = ChartFonts.open()) {
			if (in != null) {
				drawer.registerFont(ChartFonts.FAMILY, PDType0Font.load(document, in, true));
			}
		}
		return drawer;
	}
}
