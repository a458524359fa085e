package org.starling.sdk.examples.importer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.tables.rows.RowFormat;
import org.starling.tables.rows.RowSource;
import org.starling.tables.rows.UnreadableFileException;

/**
 * Tables that NONMEM writes by $TABLE (R. J. Bauer, NONMEM Users Guide): each begins with a line "TABLE NO. 1" and a line of names, with blanks or
 * commas between the cells. An example to copy.
 */
public final class NonmemTableFormat implements RowFormat {

	/** Beginning of the line before each table. */
	static final String MARK = "TABLE NO.";

	@Override
	public String id() {
		return "nonmem-table";
	}

	@Override
	public String name() {
		return "NONMEM table";
	}

	@Override
	public List<String> endings() {
		return List.of(".tab", ".fit");
	}

	@Override
	public boolean recognises(byte[] head) {
		return new String(head, StandardCharsets.US_ASCII).matches("(?s)TABLE NO\\.\\s*\\d+.*");
	}

	/** Numbers of the tables. */
	@Override
	public List<String> parts(Path file) throws IOException {
		List<String> parts = new ArrayList<>();
		try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (line.startsWith(MARK)) {
					parts.add(number(line));
				}
			}
		}
		return parts;
	}

	@Override
	public RowSource open(Path file, String part) throws IOException {
		BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
		try {
			long line = 1;
			String text = reader.readLine();
			while (text != null && !(text.startsWith(MARK) && (part == null || part.equals(number(text))))) {
				line++;
				text = reader.readLine();
			}
			if (text == null) {
				throw new UnreadableFileException(file, part == null ? "there is no line that begins with " + MARK
						: "there is no table '" + part + "'; there are " + parts(file));
			}
			return new NonmemRows(file, reader, line);
		} catch (IOException e) {
			reader.close();
			throw e;
		}
	}

	private static String number(String line) {
		String rest = line.substring(MARK.length()).strip();
		return rest.split("[^0-9]", 2)[0];
	}
}
