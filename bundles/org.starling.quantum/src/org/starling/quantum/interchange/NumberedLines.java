package org.starling.quantum.interchange;

import java.util.List;

/** Lines of a text with the place for messages. Used by one thread. */
final class NumberedLines {

	private final String source;
	private final List<String> lines;
	private int next;

	/** @param source name of the file */
	NumberedLines(String source, String text) {
		this.source = source;
		lines = text.lines().toList();
	}

	boolean atEnd() {
		return next >= lines.size();
	}

	/** The next line as it is. */
	String next(String what) {
		if (atEnd()) {
			throw new IllegalArgumentException(source + ": the file ends where " + what + " should be");
		}
		return lines.get(next++);
	}

	/** The next line without moving on; empty at the end. */
	String peek() {
		return atEnd() ? "" : lines.get(next);
	}

	/** What is wrong in the line read last. */
	IllegalArgumentException error(String message) {
		return new IllegalArgumentException(source + ":" + next + ": " + message);
	}

	String[] words(String what, int least) {
		String[] words = next(what).strip().split("\\s+");
		if (words.length < least || words[0].isEmpty()) {
			throw error(what + " should be here, " + least + " words or more");
		}
		return words;
	}

	/** Fortran's D exponents are numbers too. */
	double number(String word) {
		try {
			return Double.parseDouble(word.replace('D', 'E').replace('d', 'e'));
		} catch (NumberFormatException e) {
			throw error("\"" + word + "\" is no number");
		}
	}

	int whole(String word) {
		try {
			return Integer.parseInt(word);
		} catch (NumberFormatException e) {
			throw error("\"" + word + "\" is no whole number");
		}
	}
}
