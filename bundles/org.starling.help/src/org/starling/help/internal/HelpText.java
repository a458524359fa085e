package org.starling.help.internal;

import java.util.List;
import java.util.Optional;

/**
 * A chapter as plain text with marked spans, free of any toolkit.
 *
 * @param text  what is shown
 * @param spans what of it is marked, in order of their beginning
 */
record HelpText(String text, List<Span> spans) {

	enum Kind {
		HEADING_1, HEADING_2, HEADING_3, STRONG, EMPHASIS, CODE, LINK
	}

	/**
	 * @param start  offset in the text
	 * @param target where a link leads; null for the other kinds
	 */
	record Span(Kind kind, int start, int length, String target) {

		boolean covers(int offset) {
			return offset >= start && offset < start + length;
		}
	}

	/** The target of the link at an offset of the text. */
	Optional<String> linkAt(int offset) {
		return spans.stream().filter(s -> s.kind() == Kind.LINK && s.covers(offset)).map(Span::target).findFirst();
	}
}
