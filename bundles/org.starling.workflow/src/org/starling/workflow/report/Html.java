package org.starling.workflow.report;

import java.util.List;
import java.util.Locale;

import org.starling.workflow.report.ReportBlock.Column;
import org.starling.workflow.report.ReportBlock.Fact;

/** Collects well-formed HTML; every text given is escaped. Not thread-safe. */
final class Html {

	/** Class of what comes from a clock or from chance. */
	static final String CLOCK = "clock";

	private final StringBuilder out = new StringBuilder();

	/** The five characters that HTML gives a meaning, as references. */
	static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '"' -> escaped.append("&quot;");
			case '\'' -> escaped.append("&#39;");
			default -> {
				if (c >= ' ' || c == '\n' || c == '\t') {
					escaped.append(c);
				}
			}
			}
		}
		return escaped.toString();
	}

	/** Opens an element; {@code attributes} are name, value, name, value, … */
	Html open(String tag, String... attributes) {
		out.append('<').append(tag);
		for (int i = 0; i < attributes.length; i += 2) {
			out.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1])).append('"');
		}
		out.append('>');
		return this;
	}

	Html close(String tag) {
		out.append("</").append(tag).append(">\n");
		return this;
	}

	Html text(String text) {
		out.append(escape(text));
		return this;
	}

	/** A whole element with text in it. */
	Html element(String tag, String text, String... attributes) {
		return open(tag, attributes).text(text).close(tag);
	}

	/** Markup that is safe already. */
	Html raw(String markup) {
		out.append(markup);
		return this;
	}

	Html paragraph(String text) {
		return element("p", text);
	}

	/** Names and values in two columns. */
	Html definitions(List<Fact> facts) {
		open("dl");
		for (Fact fact : facts) {
			element("dt", fact.name());
			if (fact.clock()) {
				element("dd", fact.value(), "class", CLOCK);
			} else {
				element("dd", fact.value());
			}
		}
		return close("dl");
	}

	/** A table with a caption; columns of numbers are set flush right, and those without any entry are left out. */
	Html table(String caption, List<Column> columns, List<List<String>> rows) {
		int[] shown = java.util.stream.IntStream.range(0, columns.size())
				.filter(j -> rows.isEmpty() || rows.stream().anyMatch(r -> !r.get(j).isEmpty())).toArray();
		open("div", "class", "scroll").open("table");
		if (!caption.isEmpty()) {
			element("caption", caption);
		}
		open("thead").open("tr");
		for (int j : shown) {
			Column column = columns.get(j);
			open("th", "scope", "col", "class", kind(column)).text(column.title());
			if (!column.unit().isEmpty()) {
				raw(" ").element("span", "[" + column.unit() + "]", "class", "unit");
			}
			close("th");
		}
		close("tr").close("thead").open("tbody");
		for (List<String> row : rows) {
			open("tr");
			for (int j : shown) {
				element("td", row.get(j), "class", kind(columns.get(j)));
			}
			close("tr");
		}
		return close("tbody").close("table").close("div");
	}

	private static String kind(Column column) {
		return column.kind().name().toLowerCase(Locale.ROOT);
	}

	@Override
	public String toString() {
		return out.toString();
	}
}
