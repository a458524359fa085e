package org.starling.workflow.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.export.ChartExporter;
import org.starling.workflow.report.ReportBlock.Drawing;
import org.starling.workflow.report.ReportBlock.Facts;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Items;
import org.starling.workflow.report.ReportBlock.Notice;
import org.starling.workflow.report.ReportBlock.Paragraph;
import org.starling.workflow.report.ReportBlock.Picture;

/** Blocks as HTML, figures as inline SVG numbered in their order. */
final class HtmlBlocks {

	/** Headings up to this level are in the list of contents. */
	private static final int LISTED = 3;

	private final Html html;
	private int headings;
	private int drawings;
	private int pictures;

	HtmlBlocks(Html html) {
		this.html = html;
	}

	/** The headings of chapters, and of what is in them, as a list of links. */
	void contents(List<ReportBlock> blocks) {
		html.open("nav", "aria-label", "Contents").open("ol");
		int heading = 0;
		boolean within = false;
		boolean list = false;
		for (ReportBlock block : blocks) {
			if (block instanceof Heading h && h.level() <= LISTED) {
				heading++;
				if (h.level() == 2) {
					end(within, list);
					html.open("li");
					within = true;
					list = false;
				} else if (!list) {
					html.open("ul");
					list = true;
				}
				if (h.level() > 2) {
					html.open("li");
				}
				html.element("a", h.text(), "href", "#" + anchor(heading));
				if (h.level() > 2) {
					html.close("li");
				}
			}
		}
		end(within, list);
		html.close("ol").close("nav");
	}

	private void end(boolean within, boolean list) {
		if (list) {
			html.close("ul");
		}
		if (within) {
			html.close("li");
		}
	}

	void write(List<ReportBlock> blocks) throws IOException {
		for (ReportBlock block : blocks) {
			switch (block) {
			case Heading h when h.level() <= LISTED -> html.element("h" + h.level(), h.text(), "id", anchor(++headings));
			case Heading h -> html.element("h" + Math.min(6, h.level()), h.text());
			case Paragraph p -> html.paragraph(p.text());
			case Notice notice -> html.element("p", notice.text(), "class", "status " + notice.tone().name().toLowerCase(Locale.ROOT));
			case Items items -> {
				html.open("ul", "class", "messages");
				items.texts().forEach(t -> html.element("li", t));
				html.close("ul");
			}
			case Facts facts -> html.definitions(facts.facts());
			case Grid grid -> html.table(grid.caption(), grid.columns(), grid.rows());
			case Drawing drawing -> draw(drawing);
			case Picture picture -> html.open("div", "class", "structure").raw(svg(picture, "s" + ++pictures + "-")).close("div");
			}
		}
	}

	private static String anchor(int heading) {
		return "section" + heading;
	}

	/** A structure in its size. */
	static String svg(Picture picture, String prefix) {
		String svg = InlineSvg.of(picture.drawing().svg(), prefix, picture.label());
		return svg.replaceFirst("<svg", String.format(Locale.ROOT, "<svg width=\"%.0f\" height=\"%.0f\"",
				picture.drawing().width() * picture.scale(), picture.drawing().height() * picture.scale()));
	}

	private void draw(Drawing drawing) throws IOException {
		Path file = Files.createTempFile("starling-figure", ".svg");
		try {
			new ChartExporter(ChartTheme.light(), ChartViewport.AUTOMATIC).svg(drawing.figure(), drawing.size(), file);
			html.open("figure").raw(InlineSvg.of(Files.readString(file), "f" + ++drawings + "-", drawing.figure().title()))
					.element("figcaption", "Figure " + drawings + ". " + drawing.figure().title()).close("figure");
		} finally {
			Files.deleteIfExists(file);
		}
	}
}
