package org.starling.workflow.report;

import java.io.IOException;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.starling.chemistry.depict.DrawnPath;
import org.starling.workflow.report.ReportBlock.Tone;

/** Pages in A4 that are filled from the top. Heights and widths are in points. */
final class PdfPages implements AutoCloseable {

	static final float MARGIN = 42;
	private static final float FOOT = 26;
	private static final float SMALL = 7.5f;
	static final float[] INK = { 0.11f, 0.15f, 0.2f };
	static final float[] SOFT = { 0.36f, 0.42f, 0.48f };
	static final float[] ACCENT = { 0.043f, 0.431f, 0.561f };

	private final PDDocument document;
	private final PDType0Font font;
	private final PdfText text;
	private PDPageContentStream content;
	private float y;

	PdfPages(PDDocument document, PDType0Font font) throws IOException {
		this.document = document;
		this.font = font;
		text = new PdfText(font);
		newPage();
	}

	/** The colour of a message. */
	static float[] tone(Tone tone) {
		return switch (tone) {
		case GOOD -> new float[] { 0.106f, 0.498f, 0.294f };
		case WARN -> new float[] { 0.604f, 0.357f, 0 };
		case BAD -> new float[] { 0.702f, 0.149f, 0.118f };
		};
	}

	static float width() {
		return PDRectangle.A4.getWidth() - 2 * MARGIN;
	}

	static float height() {
		return PDRectangle.A4.getHeight() - 2 * MARGIN - FOOT;
	}

	PdfText text() {
		return text;
	}

	void newPage() throws IOException {
		if (content != null) {
			content.close();
		}
		PDPage page = new PDPage(PDRectangle.A4);
		document.addPage(page);
		content = new PDPageContentStream(document, page);
		y = PDRectangle.A4.getHeight() - MARGIN;
	}

	/** Whether so much is left on the page. */
	boolean fits(float points) {
		return y - points >= MARGIN + FOOT;
	}

	/** Turns the page when so much is not left on it. */
	void need(float points) throws IOException {
		if (!fits(points) && y < PDRectangle.A4.getHeight() - MARGIN) {
			newPage();
		}
	}

	void skip(float points) {
		y -= points;
	}

	/** A line of safe text with its upper edge {@code below} the place reached. */
	void put(String line, float x, float below, float size, boolean bold, float[] colour) throws IOException {
		content.beginText();
		content.setFont(font, size);
		content.setNonStrokingColor(colour[0], colour[1], colour[2]);
		content.setStrokingColor(colour[0], colour[1], colour[2]);
		content.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
		content.setLineWidth(bold ? size / 32 : 0.1f);
		content.newLineAtOffset(MARGIN + x, y - below - 0.82f * size);
		content.showText(line);
		content.endText();
	}

	/** A line across from {@code x} on. */
	void rule(float x, float length, float below, float thickness, float grey) throws IOException {
		content.setStrokingColor(grey, grey, grey);
		content.setLineWidth(thickness);
		content.moveTo(MARGIN + x, y - below);
		content.lineTo(MARGIN + x + length, y - below);
		content.stroke();
	}

	/** A ground behind what is put next. */
	void shade(float x, float width, float height, float grey) throws IOException {
		content.setNonStrokingColor(grey, grey, grey);
		content.addRect(MARGIN + x, y - height, width, height);
		content.fill();
	}

	/** A drawing scaled to the width of the text, its upper edge at the place reached. */
	void draw(PDFormXObject form, float scale) throws IOException {
		content.saveGraphicsState();
		content.transform(new Matrix(scale, 0, 0, scale, MARGIN, y - scale * form.getBBox().getHeight()));
		content.drawForm(form);
		content.restoreGraphicsState();
		skip(scale * form.getBBox().getHeight());
	}

	/** Shapes with their upper left corner at the place reached; a unit of theirs is {@code scale} points. */
	void draw(org.starling.chemistry.depict.Drawing drawing, float scale) throws IOException {
		content.saveGraphicsState();
		content.transform(new Matrix(scale, 0, 0, -scale, MARGIN, y));
		for (DrawnPath path : drawing.paths()) {
			PdfPicture.write(path, content);
		}
		content.restoreGraphicsState();
		skip((float) (scale * drawing.height()));
	}

	/** Title and number at the foot of every page. */
	void numbers(String title) throws IOException {
		content.close();
		content = null;
		int pages = document.getNumberOfPages();
		for (int p = 0; p < pages; p++) {
			try (PDPageContentStream foot = new PDPageContentStream(document, document.getPage(p), AppendMode.APPEND, true, true)) {
				String number = (p + 1) + " / " + pages;
				foot.setNonStrokingColor(SOFT[0], SOFT[1], SOFT[2]);
				for (int part = 0; part < 2; part++) {
					String line = part == 0 ? text.lines(title, SMALL, width() - 60).getFirst() : number;
					foot.beginText();
					foot.setFont(font, SMALL);
					foot.newLineAtOffset(part == 0 ? MARGIN : MARGIN + width() - text.width(number, SMALL), MARGIN - 4);
					foot.showText(line);
					foot.endText();
				}
			}
		}
	}

	@Override
	public void close() throws IOException {
		if (content != null) {
			content.close();
		}
	}
}
