package org.starling.chemistry.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Data blocks of a CIF (Hall, Allen, Brown, Acta Cryst A 1991;47:655; syntax 1.1): items and loops by their names in small letters. Not for several
 * threads at once.
 */
final class CifText {

	private static final int MOST_COLUMNS = 1_000;

	private final String source;
	private final String[] lines;
	private int line;
	private int column;
	private Word ahead;

	/**
	 * One value.
	 *
	 * @param line   from 1 on
	 * @param quoted whether it stood in quotes, so that it is no key word
	 */
	record Word(String text, int line, boolean quoted) {

		/** Whether it is given: neither unknown nor not applicable. */
		boolean known() {
			return quoted || !text.equals("?") && !text.equals(".");
		}
	}

	/**
	 * One data block.
	 *
	 * @param items values by name; of a loop one for each row
	 */
	record Block(String name, int line, Map<String, List<Word>> items) {

		/** The values of the first of some names that is there; empty when none is. */
		List<Word> values(String... names) {
			for (String name : names) {
				List<Word> found = items.get(name);
				if (found != null) {
					return found;
				}
			}
			return List.of();
		}
	}

	CifText(String source, String text) {
		this.source = source;
		lines = text.split("\\r\\n|\\n|\\r", -1);
	}

	StructureFileException error(int at, String message) {
		return new StructureFileException(source, Math.max(1, at), message, null);
	}

	List<Block> blocks() throws StructureFileException {
		List<Block> blocks = new ArrayList<>();
		Block block = null;
		for (Word word = next(); word != null; word = next()) {
			String lower = word.text().toLowerCase(Locale.ROOT);
			if (!word.quoted() && lower.startsWith("data_")) {
				block = new Block(word.text().substring(5), word.line(), new LinkedHashMap<>());
				blocks.add(block);
			} else if (block == null) {
				throw error(word.line(), "a CIF starts with a data block, such as data_aspirin");
			} else if (!word.quoted() && lower.equals("loop_")) {
				loop(block, word.line());
			} else if (isName(word)) {
				Word value = next();
				if (value == null || isName(value) || isKey(value)) {
					throw error(word.line(), "the item " + TextLines.shown(word.text()) + " has no value");
				}
				put(block, word, new ArrayList<>(List.of(value)));
			} else if (!word.quoted() && (lower.startsWith("save_") || lower.equals("global_") || lower.equals("stop_"))) {
				throw error(word.line(), "\"" + TextLines.shown(word.text()) + "\" belongs to dictionaries; this reader takes data blocks");
			} else {
				throw error(word.line(), "the value \"" + TextLines.shown(word.text()) + "\" belongs to no item; a text with spaces stands in quotes");
			}
		}
		return blocks;
	}

	private void put(Block block, Word name, List<Word> values) throws StructureFileException {
		if (block.items().put(name.text().toLowerCase(Locale.ROOT), values) != null) {
			throw error(name.line(), "the item " + TextLines.shown(name.text()) + " stands in this block a second time");
		}
	}

	private void loop(Block block, int start) throws StructureFileException {
		List<List<Word>> columns = new ArrayList<>();
		Word word = next();
		while (word != null && isName(word)) {
			if (columns.size() == MOST_COLUMNS) {
				throw error(word.line(), "a loop has more than " + MOST_COLUMNS + " items");
			}
			List<Word> values = new ArrayList<>();
			columns.add(values);
			put(block, word, values);
			word = next();
		}
		if (columns.isEmpty()) {
			throw error(start, "a loop has no items");
		}
		int count = 0;
		while (word != null && !isName(word) && !isKey(word)) {
			columns.get(count++ % columns.size()).add(word);
			word = next();
		}
		if (count % columns.size() != 0) {
			throw error(word == null ? lines.length : word.line(), "the loop of line " + start + " has " + columns.size() + " items and " + count
					+ " values: the last row is not complete");
		}
		ahead = word;
	}

	private static boolean isName(Word word) {
		return !word.quoted() && word.text().startsWith("_");
	}

	private static boolean isKey(Word word) {
		String lower = word.text().toLowerCase(Locale.ROOT);
		return !word.quoted() && (lower.startsWith("data_") || lower.equals("loop_") || lower.startsWith("save_") || lower.equals("global_")
				|| lower.equals("stop_"));
	}

	/** Null at the end. */
	private Word next() throws StructureFileException {
		if (ahead != null) {
			Word word = ahead;
			ahead = null;
			return word;
		}
		while (line < lines.length) {
			String text = lines[line];
			if (column == 0 && text.startsWith(";")) {
				return field();
			}
			while (column < text.length() && Character.isWhitespace(text.charAt(column))) {
				column++;
			}
			if (column >= text.length() || text.charAt(column) == '#') {
				line++;
				column = 0;
				continue;
			}
			char first = text.charAt(column);
			return first == '\'' || first == '"' ? quoted(text, first) : plain(text);
		}
		return null;
	}

	private Word plain(String text) {
		int start = column;
		while (column < text.length() && !Character.isWhitespace(text.charAt(column))) {
			column++;
		}
		return new Word(text.substring(start, column), line + 1, false);
	}

	/** A quote ends the text only before a space. */
	private Word quoted(String text, char quote) throws StructureFileException {
		int end = column + 1;
		while (end < text.length() && !(text.charAt(end) == quote && (end + 1 == text.length() || Character.isWhitespace(text.charAt(end + 1))))) {
			end++;
		}
		if (end >= text.length()) {
			throw error(line + 1, "the text in quotes from column " + (column + 1) + " on does not end in its line");
		}
		Word word = new Word(text.substring(column + 1, end), line + 1, true);
		column = end + 1;
		return word;
	}

	/** Text between lines that start with a semicolon. */
	private Word field() throws StructureFileException {
		int start = line;
		StringBuilder text = new StringBuilder(lines[line].substring(1));
		while (++line < lines.length && !lines[line].startsWith(";")) {
			text.append('\n').append(lines[line]);
		}
		if (line == lines.length) {
			throw error(start + 1, "the text that starts with a semicolon here does not end; a line with a semicolon alone ends it");
		}
		column = 1;
		return new Word(text.toString(), start + 1, true);
	}
}
