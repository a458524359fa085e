package org.starling.model.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

import org.starling.files.AtomicFile;

/**
 * The last versions of each document, under {@code .starling/backups} of its project, in the folders of the project:
 * {@code molecules/x.molecule} is kept as {@code .starling/backups/molecules/x.molecule.20260131T120000000Z}.
 */
final class Backups {

	/** How many versions of one document are kept. */
	static final int KEPT = 10;

	/** Holds what people need not see. */
	static final String HIDDEN_FOLDER = ".starling";

	private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
	private static final int STAMP_LENGTH = "20260131T120000000Z".length();

	private Backups() {
	}

	/** Keeps content that is about to be replaced, and drops what is too old. */
	static void keep(Path file, byte[] content, Clock clock) throws IOException {
		Path folder = folderOf(file);
		Files.createDirectories(folder);
		Path backup;
		java.time.Instant time = clock.instant();
		do {
			backup = folder.resolve(file.getFileName() + "." + STAMP.format(time));
			time = time.plusMillis(1);
		} while (Files.exists(backup));
		AtomicFile.write(backup, content);
		List<Path> all = of(file);
		for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
			Files.deleteIfExists(old);
		}
	}

	/** The backups of a document, the oldest first. */
	static List<Path> of(Path file) throws IOException {
		Path folder = folderOf(file);
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		String prefix = file.getFileName() + ".";
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(f -> isBackup(f.getFileName().toString(), prefix)).sorted().toList();
		}
	}

	private static boolean isBackup(String name, String prefix) {
		return name.startsWith(prefix) && name.length() == prefix.length() + STAMP_LENGTH && name.endsWith("Z");
	}

	private static Path folderOf(Path file) {
		Path root = ProjectFolder.rootOf(file);
		return root.resolve(HIDDEN_FOLDER).resolve("backups").resolve(root.relativize(file.getParent()).toString());
	}
}
