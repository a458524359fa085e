package org.starling.workflow.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Widths and lines of text in one font. What the font has no sign for becomes a question mark. */
final class PdfText {

	private static final int EMPTY_SET = 0x2205;
	/** Looks alike, and every font has it. */
	private static final int SLASHED_O = 0xD8;
	private static final int UNKNOWN = '?';

	private final PDType0Font font;
	private final Map<Integer, Float> widths = new HashMap<>();

	PdfText(PDType0Font font) {
		this.font = font;
	}

	/** The text in signs that the font has. */
	String safe(String text) {
		StringBuilder safe = new StringBuilder(text.length());
		text.codePoints().map(c -> c == 0x202F || c == '\t' || c == '\n' ? ' ' : c == EMPTY_SET && width(c) < 0 ? SLASHED_O : c).filter(c -> c >= ' ')
				.forEach(c -> safe.appendCodePoint(width(c) < 0 ? UNKNOWN : c));
		return safe.toString();
	}

	/** In thousandths of the font's size; -1 when the font hasn't the sign. */
	private float width(int codePoint) {
		return widths.computeIfAbsent(codePoint, c -> {
			try {
				return font.getStringWidth(Character.toString(c));
			} catch (IllegalArgumentException e) {
				return -1f;
			} catch (IOException e) {
				throw new java.io.UncheckedIOException(e);
			}
		});
	}

	/** In points; of a safe text. */
	float width(String text, float size) {
		float sum = 0;
		for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
			sum += Math.max(0, width(text.codePointAt(i)));
		}
		return sum * size / 1000;
	}

	/** Lines that are no wider than asked; words that are wider are cut. */
	List<String> lines(String text, float size, float most) {
		List<String> lines = new ArrayList<>();
		for (String part : text.split("\n", -1)) {
			wrap(safe(part), size, most, lines);
		}
		return lines;
	}

	private void wrap(String text, float size, float most, List<String> lines) {
		StringBuilder line = new StringBuilder();
		for (String word : text.split(" ")) {
			String rest = word;
			if (!line.isEmpty() && width(line + " " + rest, size) > most) {
				lines.add(line.toString());
				line.setLength(0);
			}
			while (line.isEmpty() && width(rest, size) > most && rest.length() > 1) {
				int end = cut(rest, size, most);
				lines.add(rest.substring(0, end));
				rest = rest.substring(end);
			}
			line.append(line.isEmpty() ? "" : " ").append(rest);
		}
		lines.add(line.toString());
	}

	/** Behind the last sign that helps reading, where there is one, else where it is full. */
	private int cut(String word, float size, float most) {
		int end = 1;
		while (end < word.length() && width(word.substring(0, end + 1), size) <= most) {
			end++;
		}
		for (int i = end - 1; i > end / 2; i--) {
			if (";,/_-=".indexOf(word.charAt(i)) >= 0) {
				return i + 1;
			}
		}
		return end;
	}
}
