package org.starling.chart.export;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.starling.chart.ChartRenderer;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.internal.ChartFonts;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;

/** Draws figures into a PDF document as vector graphics, their text in one embedded font. For one document and one thread. */
public final class PdfFigures {

	/** Points of a PDF in a drawing unit of 1/96 inch. */
	public static final double POINT_PER_UNIT = 72.0 / 96;

	private final PDDocument document;
	private final PDType0Font font;

	/** @throws IOException when the font can't be read */
	public PdfFigures(PDDocument document) throws IOException {
		this.document = document;
		try (InputStream in = ChartFonts.open()) {
			font = in == null ? null : PDType0Font.load(document, in, true);
		}
	}

	/** The font of the figures, also for text beside them; null when the library carries none. */
	public PDType0Font font() {
		return font;
	}

	/** A figure in its size, with its lower left corner at the origin. */
	public PDFormXObject draw(Figure figure, ChartViewport viewport, ChartTheme theme, FigureSize size) throws IOException {
		PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, (float) (size.width() * POINT_PER_UNIT), (float) (size.height() * POINT_PER_UNIT));
		try (PdfBoxGraphics2DFontTextDrawer fonts = new PdfBoxGraphics2DFontTextDrawer()) {
			if (font != null) {
				fonts.registerFont(ChartFonts.FAMILY, font);
			}
			g.setFontTextDrawer(fonts);
			g.transform(AffineTransform.getScaleInstance(POINT_PER_UNIT, POINT_PER_UNIT));
			ChartRenderer.draw(figure, viewport, theme, g, size.width(), size.height());
		} finally {
			g.dispose();
		}
		return g.getXFormObject();
	}
}
