package org.starling.tables.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.starling.tables.Column;
import org.starling.tables.Table;

/**
 * Writes tables as RFC 4180 text in UTF-8: a comma between cells, a decimal point, CRLF behind rows, a header with units in
 * brackets ({@code time [h]}), the shortest number text that reads back to the same double, nothing for a missing cell. The
 * same table always gives the same bytes.
 */
public final class DelimitedWriter {

	private static final AtomicLong COUNTER = new AtomicLong();

	private DelimitedWriter() {
	}

	/**
	 * Writes a file whole or not at all: under a temporary name beside it, forced to the disk, then renamed over the old one.
	 *
	 * @throws IOException when writing fails; the file is then what it was
	 */
	public static void write(Table table, Path file) throws IOException {
		Path target = file.toAbsolutePath();
		Files.createDirectories(target.getParent());
		// the process number tells a file that a dead process left behind from one that is being written
		Path temporary = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + "-"
				+ COUNTER.incrementAndGet() + ".tmp");
		try {
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
				BufferedWriter out = new BufferedWriter(
						new OutputStreamWriter(Channels.newOutputStream(channel), StandardCharsets.UTF_8), 1 << 16);
				write(table, out);
				out.flush();
				channel.force(true);
			}
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}

	/** Writes to any text target, which stays open. */
	public static void write(Table table, Appendable out) throws IOException {
		CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
		for (Column column : table.columns()) {
			printer.print(column.heading());
		}
		printer.println();
		for (int row = 0; row < table.rows(); row++) {
			for (Column column : table.columns()) {
				printer.print(column.text(row));
			}
			printer.println();
		}
	}
}
