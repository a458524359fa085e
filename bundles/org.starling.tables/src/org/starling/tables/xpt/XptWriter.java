package org.starling.tables.xpt;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.starling.files.AtomicFile;
import org.starling.tables.Column;
import org.starling.tables.Table;
import org.starling.tables.TextColumn;
import org.starling.tables.xpt.XptMember.XptHead;
import org.starling.tables.xpt.internal.MemberWriter;

/**
 * Writes SAS transport files of version 5. What {@link XptReader} read from a file by the same rules is written back byte for
 * byte. Source: SAS Institute, TS-140. Stateless and thread-safe.
 */
public final class XptWriter {

	/** Bytes of a text by the rules of version 5. */
	public static final int LONGEST_TEXT = 200;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("ddMMMyy:HH:mm:ss", Locale.ROOT);
	private static final String VERSION = "9.1";

	private XptWriter() {
	}

	/**
	 * Writes the file whole or not at all.
	 *
	 * @throws XptException when something doesn't fit the format; the message names it, and nothing is written
	 * @throws IOException  when writing fails; the file is then what it was
	 */
	public static void write(XptLibrary library, Path file) throws IOException {
		AtomicFile.write(file, out -> write(library, file, out));
	}

	private static void write(XptLibrary library, Path file, OutputStream out) throws IOException {
		MemberWriter writer = new MemberWriter(file, library.charset(), out);
		writer.library(library.head());
		for (XptMember member : library.members()) {
			writer.member(member);
		}
	}

	/**
	 * Makes a data set of any table: texts as long as the longest in the column, numbers of 8 bytes. Labels are the columns' names
	 * with their units where these are longer than the variable's name.
	 *
	 * @param name    up to 8 letters, digits and underscores
	 * @param label   up to 40 characters
	 * @param created stands in the headers
	 * @throws IllegalArgumentException when a name can't be one of a variable; it says which
	 */
	public static XptLibrary library(Table table, String name, String label, LocalDateTime created) {
		List<XptVariable> variables = new ArrayList<>();
		Table.Builder renamed = Table.builder();
		for (Column column : table.columns()) {
			String variable = column.name().toUpperCase(Locale.ROOT);
			String title = column.heading().equals(variable) ? "" : column.heading();
			if (column instanceof TextColumn texts) {
				variables.add(XptVariable.text(variable, title, longest(texts)));
				renamed.text(variable, texts.values());
			} else {
				variables.add(XptVariable.number(variable, title));
				renamed.number(variable, null, table.numbers(column.name()).values());
			}
		}
		String time = created.format(TIME).toUpperCase(Locale.ROOT);
		return new XptLibrary(new XptHead("SASLIB", VERSION, "STARLING", time, time, "", ""), StandardCharsets.UTF_8,
				List.of(new XptMember(new XptHead(name, VERSION, "STARLING", time, time, label, ""), variables, renamed.build())), 0);
	}

	private static int longest(TextColumn texts) {
		int longest = 1;
		for (int i = 0; i < texts.size(); i++) {
			longest = Math.max(longest, texts.text(i).getBytes(StandardCharsets.UTF_8).length);
		}
		return longest;
	}
}
