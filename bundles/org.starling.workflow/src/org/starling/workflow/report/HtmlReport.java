package org.starling.workflow.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.starling.files.AtomicFile;

/**
 * A report as one HTML file that stands alone: style and drawings are in it, nothing is loaded. It follows the light or dark setting of the
 * reader and prints on A4. The same report gives the same bytes.
 */
public final class HtmlReport {

	private HtmlReport() {
	}

	/** Writes the file whole or not at all, on the calling thread. */
	public static void write(ReportDocument report, Path file) throws IOException {
		AtomicFile.write(file, page(report).getBytes(StandardCharsets.UTF_8));
	}

	/** The whole page. */
	public static String page(ReportDocument report) throws IOException {
		Html html = new Html();
		head(html, report.title());
		html.open("header", "class", "title").element("h1", report.title());
		report.lines().forEach(html::paragraph);
		html.close("header");
		HtmlBlocks blocks = new HtmlBlocks(html);
		blocks.contents(report.blocks());
		blocks.write(report.blocks());
		if (!report.footer().isEmpty()) {
			html.element("footer", report.footer());
		}
		html.close("main").close("body").close("html");
		return html.toString();
	}

	/** Everything up to the open element {@code main}. */
	static void head(Html html, String title) throws IOException {
		html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head").raw("<meta charset=\"utf-8\"/>\n")
				.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n").element("title", title).open("style")
				.raw(resource("report.css")).close("style").close("head").open("body").open("main");
	}

	/** A text that stands beside this class. */
	static String resource(String name) throws IOException {
		try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IOException("the resource " + name + " is missing from the bundle org.starling.workflow");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
