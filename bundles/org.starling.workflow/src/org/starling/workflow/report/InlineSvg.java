package org.starling.workflow.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the text of an SVG file fit to stand inside an HTML page beside others. */
final class InlineSvg {

	private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
	private static final Pattern URL = Pattern.compile("url\\(#([^)]+)\\)");
	private static final Pattern HREF = Pattern.compile("\\b(xlink:)?href=\"#([^\"]+)\"");
	private static final Pattern SIZE = Pattern.compile("\\s(?:width|height)=\"[^\"]*\"");

	private InlineSvg() {
	}

	/**
	 * Drops the prolog, gives the ids a prefix of their own (ids of one page must not collide) and lets the page set the
	 * size when the drawing has a view box.
	 *
	 * @param label text alternative for those who do not see the drawing
	 */
	static String of(String svg, String prefix, String label) {
		int start = svg.indexOf("<svg");
		if (start < 0) {
			throw new IllegalArgumentException("the text is no SVG drawing");
		}
		String drawing = svg.substring(start);
		drawing = ID.matcher(drawing).replaceAll(m -> Matcher.quoteReplacement("id=\"" + prefix + m.group(1) + "\""));
		drawing = URL.matcher(drawing).replaceAll(m -> Matcher.quoteReplacement("url(#" + prefix + m.group(1) + ")"));
		drawing = HREF.matcher(drawing).replaceAll(m -> Matcher
				.quoteReplacement((m.group(1) == null ? "" : m.group(1)) + "href=\"#" + prefix + m.group(2) + "\""));
		int end = drawing.indexOf('>');
		String tag = drawing.substring(0, end);
		if (tag.contains("viewBox")) {
			tag = SIZE.matcher(tag).replaceAll("");
		}
		return tag + " role=\"img\" aria-label=\"" + Html.escape(label) + "\"" + drawing.substring(end);
	}
}
