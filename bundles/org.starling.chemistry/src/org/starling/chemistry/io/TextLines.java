package org.starling.chemistry.io;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import org.starling.chemistry.Elements;
import org.starling.chemistry.Structure;

/** The lines of a file one by one, with the number for messages. Not for several threads at once. */
final class TextLines {

	private final String source;
	private final String[] lines;
	private int next;

	TextLines(String source, String text) {
		this.source = source;
		lines = text.split("\\r\\n|\\n|\\r", -1);
	}

	/** Whether nothing but empty lines follows. */
	boolean atEnd() {
		for (int i = next; i < lines.length; i++) {
			if (!lines[i].isBlank()) {
				return false;
			}
		}
		return true;
	}

	boolean hasNext() {
		return next < lines.length;
	}

	String next(String what) throws StructureFileException {
		if (!hasNext()) {
			next++;
			throw error("the file ends where " + what + " should stand");
		}
		return lines[next++];
	}

	String peek() {
		return hasNext() ? lines[next] : "";
	}

	StructureFileException error(String message) {
		return new StructureFileException(source, Math.max(1, next), message, null);
	}

	/** A text as messages show it: without control characters and not too long. */
	static String shown(String text) {
		String plain = text.replaceAll("\\p{Cntrl}", " ");
		return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
	}

	/** Characters from one column to another, both from 0, without spaces; empty when the line is shorter. */
	static String column(String line, int from, int to) {
		return from >= line.length() ? "" : line.substring(from, Math.min(to, line.length())).strip();
	}

	/** A whole number from 0 to a largest; an empty column is 0. */
	int count(String text, int largest, String what) throws StructureFileException {
		OptionalInt number = whole(text);
		if (number.isEmpty() || number.getAsInt() < 0 || number.getAsInt() > largest) {
			throw error(what + " must be a whole number from 0 to " + largest + ", not \"" + text + "\"");
		}
		return number.getAsInt();
	}

	int whole(String text, String what) throws StructureFileException {
		return whole(text).orElseThrow(() -> error(what + " must be a whole number, not \"" + text + "\""));
	}

	private static OptionalInt whole(String text) {
		if (text.isEmpty()) {
			return OptionalInt.of(0);
		}
		return text.matches("[+-]?\\d{1,9}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
	}

	double number(String text, String what) throws StructureFileException {
		return number(text).orElseThrow(() -> error(what + " must be a number, not \"" + text + "\""));
	}

	private static OptionalDouble number(String text) {
		if (!text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eEdD][+-]?\\d{1,3})?")) {
			return OptionalDouble.empty();
		}
		double value = Double.parseDouble(text.replace('D', 'E').replace('d', 'e'));
		return Math.abs(value) <= 1e6 ? OptionalDouble.of(value) : OptionalDouble.empty();
	}

	/** The symbol as it is written in tables: {@code CL} and {@code cl} are {@code Cl}. */
	String element(String text) throws StructureFileException {
		String symbol = text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1).toLowerCase(Locale.ROOT);
		if (Elements.number(symbol) == 0) {
			throw error("there is no element \"" + text + "\"");
		}
		return symbol;
	}

	void check(int atoms) throws StructureFileException {
		if (atoms > Structure.MAXIMUM_ATOMS) {
			throw error("there are more than " + Structure.MAXIMUM_ATOMS + " atoms");
		}
	}
}
