package org.starling.workflow.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.export.ChartExporter;
import org.starling.workflow.report.ReportBlock.Drawing;
import org.starling.workflow.report.ReportBlock.Facts;
import org.starling.workflow.report.ReportBlock.Grid;
import org.starling.workflow.report.ReportBlock.Heading;
import org.starling.workflow.report.ReportBlock.Items;
import org.starling.workflow.report.ReportBlock.Paragraph;

/** Blocks as HTML, figures as inline SVG numbered in their order. */
final class HtmlBlocks {

	private final Html html;
	private int chapters;
	private int drawings;

	HtmlBlocks(Html html) {
		this.html = html;
	}

	/** @param below added to the levels of headings */
	void write(List<ReportBlock> blocks, int below) throws IOException {
		for (ReportBlock block : blocks) {
			switch (block) {
			case Heading h when h.level() + below == 2 -> html.element("h2", h.text(), "id", anchor(++chapters));
			case Heading h -> html.element("h" + Math.min(6, h.level() + below), h.text());
			case Paragraph p -> html.paragraph(p.text());
			case Items items -> {
				html.open("ul", "class", "messages");
				items.texts().forEach(t -> html.element("li", t));
				html.close("ul");
			}
			case Facts facts -> html.definitions(facts.facts().stream().map(f -> new String[] { f.name(), f.value() }).toList());
			case Grid grid -> html.table(grid.caption(), grid.columns(), grid.rows());
			case Drawing drawing -> draw(drawing);
			}
		}
	}

	static String anchor(int chapter) {
		return "chapter" + chapter;
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
