package org.starling.chart.export.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file under a temporary name beside it and moves it there, so that no reader sees half a figure. The file has
 * the permissions that the user's new files have. */
public final class AtomicFile {

	/** Writes the content of a file. */
	public interface Content {
		/** @throws IOException when writing fails */
		void write(OutputStream out) throws IOException;
	}

	private AtomicFile() {
	}

	/**
	 * Replaces the file or leaves it as it was.
	 *
	 * @throws IOException when the file or its folder cannot be written
	 */
	public static void write(Path file, Content content) throws IOException {
		Path folder = file.toAbsolutePath().getParent();
		Files.createDirectories(folder);
		Path temporary = folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
		try {
			try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW))) {
				content.write(out);
			}
			Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(temporary);
		}
	}
}
