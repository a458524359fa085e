package org.starling.chart.export.internal;

import java.io.IOException;
import java.io.OutputStream;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.chart.export.FigureSize;
import org.starling.chart.export.PdfFigures;

/** PDF of one page by PDFBox: vector graphics, text in the embedded font, no dates and a constant document id. */
public final class PdfWriter {

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
			PDPage page = new PDPage(new PDRectangle((float) (size.width() * PdfFigures.POINT_PER_UNIT),
					(float) (size.height() * PdfFigures.POINT_PER_UNIT)));
			document.addPage(page);
			PDFormXObject drawn = new PdfFigures(document).draw(figure, viewport, theme, size);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				content.drawForm(drawn);
			}
			PDDocumentInformation information = new PDDocumentInformation();
			information.setTitle(figure.title().isBlank() ? null : figure.title());
			information.setCreator("Starling");
			document.setDocumentInformation(information);
			document.setDocumentId(ID_SEED);
			document.save(out, CompressParameters.DEFAULT_COMPRESSION);
		}
	}
}
