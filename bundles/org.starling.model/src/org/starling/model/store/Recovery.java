package org.starling.model.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.starling.files.AtomicFile;

/**
 * Unsaved edits, kept under {@code .starling/recovery} while a document is edited, so that a crash does not take them. What a process
 * keeps belongs to it; another one finds it when that process is gone. Nothing is ever written into a document but by
 * {@link #restore}. Any thread; reads and writes files.
 */
public final class Recovery {

	private static final String FOLDER = "recovery";
	private static final long SELF = ProcessHandle.current().pid();

	/**
	 * Edits of a process that is gone.
	 *
	 * @param document the document that was edited
	 * @param file     what was kept of it
	 * @param time     when it was kept
	 */
	public record Found(Path document, Path file, Instant time) {
	}

	private Recovery() {
	}

	/** Keeps the content of an edited document, in place of what this process kept of it before. */
	public static void keep(Path document, byte[] content) throws IOException {
		keep(document, content, SELF);
	}

	static void keep(Path document, byte[] content, long process) throws IOException {
		AtomicFile.write(file(document, process), content);
	}

	/** Forgets what this process kept of a document: it was saved, or its edits were given up. */
	public static void drop(Path document) throws IOException {
		Files.deleteIfExists(file(document, SELF));
	}

	private static Path file(Path document, long process) {
		Path absolute = document.toAbsolutePath().normalize();
		Path root = ProjectFolder.rootOf(absolute);
		return folder(root).resolve(root.relativize(absolute) + "." + process);
	}

	private static Path folder(Path root) {
		return root.resolve(Backups.HIDDEN_FOLDER).resolve(FOLDER);
	}

	/**
	 * Edits of processes that are gone, the newest of each document. Those that say what the document says are cleared away.
	 *
	 * @param root a project folder
	 */
	public static List<Found> find(Path root) throws IOException {
		Path folder = folder(root.toAbsolutePath().normalize());
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		List<Found> found = new ArrayList<>();
		List<Path> files;
		try (Stream<Path> all = Files.walk(folder)) {
			files = all.filter(Files::isRegularFile).sorted(Comparator.comparing(Recovery::time).reversed()).toList();
		}
		for (Path file : files) {
			Optional<Path> document = orphan(folder, file).map(name -> root.toAbsolutePath().normalize().resolve(name));
			if (document.isEmpty()) {
				continue;
			}
			if (Files.isRegularFile(document.get()) && Arrays.equals(SafeXml.read(document.get()), SafeXml.read(file))) {
				Files.deleteIfExists(file);
			} else if (found.stream().noneMatch(f -> f.document().equals(document.get()))) {
				found.add(new Found(document.get(), file, time(file)));
			}
		}
		return found;
	}

	/** The document's path in the project when the process that kept the file is gone. */
	private static Optional<String> orphan(Path folder, Path file) {
		String name = folder.relativize(file).toString();
		int dot = name.lastIndexOf('.');
		if (dot < 0 || !name.substring(dot + 1).matches("\\d{1,18}")) {
			return Optional.empty();
		}
		long process = Long.parseLong(name.substring(dot + 1));
		return process == SELF || isStarling(process) ? Optional.empty() : Optional.of(name.substring(0, dot));
	}

	/** A process of the same program; the number of a dead one may have gone to another program since. */
	private static boolean isStarling(long process) {
		Optional<String> own = ProcessHandle.current().info().command();
		return ProcessHandle.of(process).filter(ProcessHandle::isAlive).flatMap(p -> p.info().command()).equals(own) && own.isPresent();
	}

	private static Instant time(Path file) {
		try {
			return Files.getLastModifiedTime(file).toInstant();
		} catch (IOException e) {
			return Instant.EPOCH; // gone meanwhile
		}
	}

	/**
	 * What the edits changed, for people.
	 *
	 * @throws IOException when the kept edits are no document any more
	 */
	public static List<String> changes(Found found) throws IOException {
		return DocumentChanges.of(found.document(), SafeXml.read(found.file()));
	}

	/** Writes the edits into the document; what stands there now is kept as a backup. */
	public static void restore(Found found) throws IOException {
		byte[] content = SafeXml.read(found.file());
		DocumentChanges.load(found.document(), content); // a damaged file must not take the place of a document
		if (Files.isRegularFile(found.document())) {
			Backups.keep(found.document(), SafeXml.read(found.document()), Clock.systemUTC());
		}
		AtomicFile.write(found.document(), content);
		discard(found);
	}

	/** Gives the edits up, older ones of the same document too. */
	public static void discard(Found found) throws IOException {
		String name = found.document().getFileName().toString() + ".";
		List<Path> all;
		try (Stream<Path> files = Files.list(found.file().getParent())) {
			all = files.filter(f -> f.getFileName().toString().startsWith(name)).toList();
		}
		Path folder = folder(ProjectFolder.rootOf(found.document()));
		for (Path file : all) {
			if (orphan(folder, file).isPresent()) {
				Files.deleteIfExists(file);
			}
		}
	}
}
