package org.starling.model.store;

import java.io.IOException;
import java.nio.ByteBuffer;
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
 * same folder, fsync, rename, fsync of the folder.
 */
final class AtomicFile {

	private static final AtomicLong COUNTER = new AtomicLong();
	/** .NAME.PROCESS-NUMBER.tmp; the process tells a left-over from a save that goes on. */
	private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.(\\d+)-\\d+\\.tmp");

	private AtomicFile() {
	}

	/** Follows a symbolic link and keeps the permissions of a file that is there. */
	static void write(Path file, byte[] content) throws IOException {
		Path target = Files.exists(file) ? file.toRealPath() : file;
		Path temporary = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + "-"
				+ COUNTER.incrementAndGet() + ".tmp");
		try {
			try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
					StandardOpenOption.WRITE)) {
				ByteBuffer buffer = ByteBuffer.wrap(content);
				while (buffer.hasRemaining()) {
					channel.write(buffer);
				}
				if (isPosix(target) && Files.exists(target)) {
					Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(target));
				}
				channel.force(true);
			}
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(temporary);
		}
		forceFolder(target.getParent());
	}

	/** Makes renames in a folder durable. Windows can't and need not. */
	static void forceFolder(Path folder) throws IOException {
		if (isPosix(folder)) {
			try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
				channel.force(true);
			}
		}
	}

	private static boolean isPosix(Path path) {
		return path.getFileSystem().supportedFileAttributeViews().contains("posix");
	}

	/** Removes temporary files that dead processes left in a folder and so many levels below. Returns what it removed. */
	static List<Path> cleanUp(Path folder, int levels) throws IOException {
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
