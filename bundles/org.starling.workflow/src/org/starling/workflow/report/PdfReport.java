package org.starling.workflow.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.export.PdfFigures;
import org.starling.files.AtomicFile;
import org.starling.workflow.report.ReportBlock.Drawing;
import org.starling.workflow.report.ReportBlock.Fact;
import org.starling.workflow.report.ReportBlock.Facts;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Items;
import org.starling.workflow.report.ReportBlock.Notice;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportBlock.Picture;

/**
 * A report as PDF in A4: an embedded font, vector figures, tables over pages with their headings on each, bookmarks of the chapters. The same
 * report gives the same bytes.
 */
public final class PdfReport {

	private static final long ID_SEED = 1;
	private static final float BODY = 9;
	private static final float FACT_NAME = 140;

	private final PDDocument document;
	private final PdfFigures figures;
	private final PdfPages pages;
	private final PDDocumentOutline outline = new PDDocumentOutline();
	private PDOutlineItem chapter;
	private int drawings;

	private PdfReport(PDDocument document) throws IOException {
		this.document = document;
		figures = new PdfFigures(document);
		if (figures.font() == null) {
			throw new IOException("the font Liberation Sans, which the PDF needs, is missing from the library pdfbox");
		}
		pages = new PdfPages(document, figures.font());
	}

	/** Writes the file whole or not at all, on the calling thread. */
	public static void write(ReportDocument report, Path file) throws IOException {
		AtomicFile.write(file, bytes(report));
	}

	/** The whole file. */
	public static byte[] bytes(ReportDocument report) throws IOException {
		// The library looks its logging up by the thread's class loader, which under OSGi may see parts of another one.
		Thread thread = Thread.currentThread();
		ClassLoader loader = thread.getContextClassLoader();
		thread.setContextClassLoader(PdfReport.class.getClassLoader());
		try {
			return written(report);
		} finally {
			thread.setContextClassLoader(loader);
		}
	}

	private static byte[] written(ReportDocument report) throws IOException {
		try (PDDocument document = new PDDocument()) {
			new PdfReport(document).write(report);
			PDDocumentInformation information = new PDDocumentInformation();
			information.setTitle(report.title());
			information.setCreator("Starling");
			document.setDocumentInformation(information);
			document.setDocumentId(ID_SEED);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out, CompressParameters.DEFAULT_COMPRESSION);
			return out.toByteArray();
		}
	}

	private void write(ReportDocument report) throws IOException {
		lines(report.title(), 20, true, PdfPages.INK, 0, 4);
		for (String line : report.lines()) {
			lines(line, BODY, false, PdfPages.SOFT, 0, 1);
		}
		pages.rule(0, PdfPages.width(), 4, 1.5f, 0.4f);
		pages.skip(14);
		for (int b = 0; b < report.blocks().size(); b++) {
			ReportBlock next = b + 1 < report.blocks().size() ? report.blocks().get(b + 1) : null;
			switch (report.blocks().get(b)) {
			case Heading heading -> heading(heading, next);
			case Paragraph p -> lines(p.text(), BODY, false, PdfPages.INK, 0, 6);
			case Items items -> {
				for (String text : items.texts()) {
					pages.need(14);
					pages.put("•", 2, 0, BODY, false, PdfPages.SOFT);
					lines(text, BODY, false, PdfPages.INK, 12, 3);
				}
				pages.skip(4);
			}
			case Facts facts -> facts(facts);
			case Grid grid -> new PdfTable(pages, grid).write();
			case Drawing drawing -> draw(drawing);
			case Notice notice -> lines(notice.text(), BODY, true, PdfPages.tone(notice.tone()), 0, 6);
			case Picture picture -> PdfPicture.draw(picture, pages);
			}
		}
		if (!report.footer().isEmpty()) {
			lines(report.footer(), 8, false, PdfPages.SOFT, 0, 0);
		}
		pages.numbers(report.title());
		document.getDocumentCatalog().setDocumentOutline(outline);
	}

	private void lines(String text, float size, boolean bold, float[] colour, float indent, float after) throws IOException {
		for (String line : pages.text().lines(text, size, PdfPages.width() - indent)) {
			pages.need(size * 1.35f);
			pages.put(line, indent, 0, size, bold, colour);
			pages.skip(size * 1.35f);
		}
		pages.skip(after);
	}

	/** A heading stays with what follows it. */
	private void heading(Heading heading, ReportBlock next) throws IOException {
		boolean chapter = heading.level() == 2;
		float following = next instanceof Drawing drawing ? (float) (drawing.size().height() * PdfFigures.POINT_PER_UNIT) : 60;
		pages.need(following + (chapter ? 50 : 30));
		pages.skip(chapter ? 12 : 6);
		if (heading.level() <= 3) {
			bookmark(heading);
		}
		lines(heading.text(), chapter ? 14 : heading.level() == 3 ? 11.5f : 9.5f, true, chapter ? PdfPages.ACCENT : PdfPages.INK, 0, chapter ? 2 : 3);
		if (chapter) {
			pages.rule(0, PdfPages.width(), 0, 0.5f, 0.8f);
			pages.skip(7);
		}
	}

	private void bookmark(Heading heading) {
		PDPage page = document.getPage(document.getNumberOfPages() - 1);
		PDPageFitWidthDestination destination = new PDPageFitWidthDestination();
		destination.setPage(page);
		PDOutlineItem item = new PDOutlineItem();
		item.setTitle(heading.text());
		item.setDestination(destination);
		if (heading.level() == 2 || this.chapter == null) {
			outline.addLast(item);
			this.chapter = item;
		} else {
			this.chapter.addLast(item);
		}
	}

	private void facts(Facts facts) throws IOException {
		for (Fact fact : facts.facts()) {
			List<String> names = pages.text().lines(fact.name(), BODY, FACT_NAME - 8);
			List<String> values = pages.text().lines(fact.value(), BODY, PdfPages.width() - FACT_NAME);
			for (int i = 0; i < Math.max(names.size(), values.size()); i++) {
				pages.need(BODY * 1.35f);
				if (i < names.size()) {
					pages.put(names.get(i), 0, 0, BODY, false, PdfPages.SOFT);
				}
				if (i < values.size()) {
					pages.put(values.get(i), FACT_NAME, 0, BODY, false, PdfPages.INK);
				}
				pages.skip(BODY * 1.35f);
			}
			pages.skip(2);
		}
		pages.skip(6);
	}

	private void draw(Drawing drawing) throws IOException {
		PDFormXObject form = figures.draw(drawing.figure(), ChartViewport.AUTOMATIC, ChartTheme.print(), drawing.size());
		float scale = Math.min(1, Math.min(PdfPages.width() / form.getBBox().getWidth(), (PdfPages.height() - 20) / form.getBBox().getHeight()));
		pages.need(scale * form.getBBox().getHeight() + 18);
		pages.draw(form, scale);
		lines("Figure " + ++drawings + ". " + drawing.figure().title(), 8, false, PdfPages.SOFT, 0, 8);
	}
}
