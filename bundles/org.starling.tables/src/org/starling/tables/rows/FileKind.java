package org.starling.tables.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.starling.tables.xpt.XptReader;

/** What a file of rows is, by its first bytes and not by its name. */
public enum FileKind {
	/** delimited text */
	TEXT,
	/** workbook of Office Open XML */
	WORKBOOK,
	/** SAS transport file */
	TRANSPORT,
	/** of a {@link RowFormat} that a plug-in adds */
	CONTRIBUTED;

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };
	private static final byte[] OLE2 = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };
	private static final byte[] GZIP = { 0x1F, (byte) 0x8B };

	/**
	 * @throws UnreadableFileException when it is empty, or of a kind that can't hold rows; the message says what to do
	 * @throws IOException             when reading fails
	 */
	public static FileKind of(Path file) throws IOException {
		byte[] head = head(file);
		if (head.length == 0) {
			throw new UnreadableFileException(file, "the file is empty; export it again");
		}
		if (starts(head, ZIP)) {
			return WORKBOOK;
		}
		if (XptReader.isTransport(head)) {
			return TRANSPORT;
		}
		if (RowFormats.of(head).isPresent()) {
			return CONTRIBUTED;
		}
		String text = new String(head, StandardCharsets.ISO_8859_1);
		if (starts(head, OLE2)) {
			throw new UnreadableFileException(file, "this is an Excel file of the old kind (.xls) or an encrypted one; save it without "
					+ "password as .xlsx");
		}
		if (starts(head, GZIP)) {
			throw new UnreadableFileException(file, "the file is compressed; unpack it first");
		}
		if (text.startsWith("%PDF") || text.startsWith("**COMPRESSED**") || text.startsWith("PAR1")) {
			throw new UnreadableFileException(file, "this is no table that can be read here ("
					+ (text.startsWith("%PDF") ? "PDF" : text.startsWith("PAR1") ? "Parquet" : "PROC CPORT")
					+ "); export it as CSV, XLSX or SAS transport version 5");
		}
		return TEXT;
	}

	/** The first bytes. */
	static byte[] head(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(RowFormat.HEAD);
		}
	}

	private static boolean starts(byte[] head, byte[] magic) {
		return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
	}
}
