package org.starling.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Replaces files so that a crash at any moment leaves the old or the new content, never a part: a temporary file in the
 * same folder, fsync, rename, fsync of the folder. Any thread.
 */
public final class AtomicFile {

	private static final AtomicLong COUNTER = new AtomicLong();
	/** .NAME.PROCESS-NUMBER.tmp; the process tells a left-over from a write that goes on. */
	private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.(\\d+)-\\d+\\.tmp");

	/** Writes what is to stand in the file. */
	@FunctionalInterface
	public interface Content {
		void write(OutputStream out) throws IOException;
	}

	private AtomicFile() {
	}

	/** Writes these bytes; see {@link #write(Path, Content)}. */
	public static void write(Path file, byte[] content) throws IOException {
		write(file, out -> out.write(content));
	}

	/**
	 * Writes a file, making its folder when there is none. Follows a symbolic link, and keeps the permissions of a file that
	 * is there; a new file has those that the user's new files have.
	 *
	 * @throws IOException when writing fails; the file is then what it was
	 */
	public static void write(Path file, Content content) throws IOException {
		Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
		Files.createDirectories(target.getParent());
		Path temporary = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + "-"
				+ COUNTER.incrementAndGet() + ".tmp");
		try {
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
					StandardOpenOption.WRITE)) {
				OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
				content.write(out);
				out.flush();
				if (Durable.isPosix(target) && Files.exists(target)) {
					Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
				}
				channel.force(true);
			}
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(temporary);
		}
		Durable.forceFolder(target.getParent());
	}

	/**
	 * Removes temporary files that dead processes left in a folder.
	 *
	 * @param levels how many levels of folders below it are looked into
	 * @return what it removed; nothing when there is no such folder
	 */
	public static List<Path> cleanUp(Path folder, int levels) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		List<Path> dead;
		try (Stream<Path> files = Files.walk(folder, levels + 1)) {
			dead = files.filter(AtomicFile::isLeftOver).toList();
		}
		for (Path file : dead) {
			Files.deleteIfExists(file);
		}
		return dead;
	}

	private static boolean isLeftOver(Path file) {
		Matcher matcher = TEMPORARY.matcher(file.getFileName().toString());
		return matcher.matches() && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty();
	}
}
